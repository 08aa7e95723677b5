"""The lookout: asks once a day whether there is a newer release, and tells all windows of it."""

from __future__ import annotations

from collections.abc import Callable
from random import uniform

from PySide6.QtCore import QObject, Qt, QTimer

from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.release import Release, newer
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.present import Present

HOUR, DAY = 3600.0, 86_400.0
FIRST = (60.0, 1800.0)
"""Seconds after the start, by chance between these: a thousand desks do not ask at once."""


class Lookout(QObject):
    """Looks at the clock once an hour, and only where the policy names a manifest. ``ask`` may take
    half a minute; ``mono`` goes on while the machine sleeps."""

    def __init__(
        self,
        present: Present,
        bridge: Bridge,
        version: str,
        ask: Callable[[Preferences], Release | None],
        mono: Callable[[], float],
        by_chance: Callable[[float, float], float] = uniform,
    ) -> None:
        super().__init__(present)
        self._present, self._bridge, self._version = present, bridge, version
        self._ask, self._mono, self._by_chance = ask, mono, by_chance
        self._named = ("", "")
        self._next = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        present.settled_changed.connect(self._settled)
        self._settled()

    def look(self) -> None:
        """Ask, if its time has come."""
        if self._mono() >= self._next:
            self._next = self._mono() + self._by_chance(0.9 * DAY, 1.1 * DAY)
            held = self._present.preferences
            self._bridge.aside(lambda: self._ask(held), self._came)
        self._wait()

    def _settled(self) -> None:
        held = self._present.preferences
        named = (held.update_manifest, held.update_key)
        if named == self._named:
            return
        self._named = named
        self._present.tell_release(None)
        self._timer.stop()
        if all(named):
            self._next = self._mono() + self._by_chance(*FIRST)
            self._wait()

    def _wait(self) -> None:
        left = max(1.0, min(HOUR, self._next - self._mono()))
        self._timer.start(round(1000 * left))

    def _came(self, release: Release | None) -> None:
        """Never a step back: neither behind this copy nor behind what was told already."""
        told = self._present.release
        if release and newer(release.version, told.version if told else self._version):
            self._present.tell_release(release)
