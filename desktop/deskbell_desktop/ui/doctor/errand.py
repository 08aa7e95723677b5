"""The test's errand: a test notification by the running desk, and the time until it is here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot

from deskbell_desktop.core.doctor import there
from deskbell_desktop.core.doctor.finding import Finding, Part, unknown
from deskbell_desktop.core.doctor.there import Journey
from deskbell_desktop.core.door import Changed, Commands
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.present import Present

LIMIT = 10_000
SEEN = 4_000
"""Then it is marked read: it was only a test."""


class PathErrand(QObject):
    """Tells what came of it; what the person sends to themselves is known by its sender."""

    def __init__(
        self,
        present: Present,
        bridge: Bridge,
        commands: Commands,
        tell: Callable[[Sequence[Finding]], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)  # whom it tells: it ends with them, its time limit too
        self._present, self._bridge = present, bridge
        self._commands, self._tell = commands, tell
        self._since = QElapsedTimer()
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LIMIT)
        self._limit.timeout.connect(self._missing)
        bridge.inbox_changed.connect(self._changed)

    def run(self) -> None:
        """Send it, if there is a way."""
        self._limit.stop()
        if not self._present.connected:
            self._tell([unknown(Part.PATH, tr("There is no live connection."))])
        elif not self._present.status.history:
            self._tell([unknown(Part.PATH, tr("This server sends no tests."))])
        else:
            self._since.start()
            self._limit.start()
            self._commands.send_test()

    @Slot(object)
    def _changed(self, changed: Changed) -> None:
        if not self._limit.isActive():
            return
        mine = self._present.status.person
        new = (item for item in changed.items if item.id in changed.arrived)
        came = [item.id for item in new if item.notification.sender.name == mine]
        if came:
            self._limit.stop()
            self._tell([there.path(Journey(float(self._since.elapsed())))])
            QTimer.singleShot(SEEN, self._bridge, partial(self._commands.mark_read, came))

    @Slot()
    def _missing(self) -> None:
        self._tell([there.path(Journey())])
