"""The scenes of the preferences: each page, and interruptions in other looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core.account import Account
from deskbell_desktop.core.autostart import Start
from deskbell_desktop.core.preferences import Preferences, Settled
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.preferences.window import Outside, PreferencesWindow
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.gallery.photo import photo
from tests.gallery.stage import FakeDesk, status

MONDAY = datetime(2026, 11, 30, 8, tzinfo=sample.NOW.tzinfo).timestamp()
HELD = Preferences(
    quiet_hours_on=True,
    muted_types={"project": MONDAY, "info": 0.0},
    sound_by_type={"budget": "clear"},
)
LOCKED = frozenset({"urgent_breaks_through"})
OTHER = Account("https://bell.northquay.example", "12", "m.lindqvist")


class FakeAutostart:
    """Starts only in memory; remembers what was set."""

    def __init__(self, start: Start | None = None) -> None:
        self.start = start or Start(True)

    def look(self) -> Start:
        return self.start

    def set(self, on: bool) -> Start:
        self.start = Start(on)
        return self.start


class Cabinet:
    """A preferences window over a desk that takes every wish, as the real one does."""

    def __init__(
        self,
        theme: Theme,
        held: Preferences = HELD,
        locked: frozenset[str] = LOCKED,
        languages: tuple[str, ...] = ("en", "de", "es", "fr"),
        link: Link = Link.CONNECTED,
    ) -> None:
        self.bridge = Bridge()
        self.present = Present(
            self.bridge, replace(status(link), person="Mara Lindqvist", complete_to=1042)
        )
        self.desk = _ObedientDesk(self.bridge, locked)
        self.autostart = FakeAutostart()
        self.bridge.settled(Settled(held, locked))
        self.bridge.accounts(None, (OTHER,))
        self.bridge.counts_came.emit(sample.COUNTS)
        self.signs_in = 0
        outside = Outside(self.autostart, _at_once, languages, self._sign_in, lambda: sample.NOW)
        self.window = PreferencesWindow(theme, self.present, self.desk, outside)

    def _sign_in(self) -> None:
        self.signs_in += 1

    def close(self) -> None:
        """End it."""
        self.window.close()
        self.window.deleteLater()
        self.bridge.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class _ObedientDesk(FakeDesk):
    def __init__(self, bridge: Bridge, locked: frozenset[str]) -> None:
        super().__init__()
        self._bridge, self._locked = bridge, locked

    def prefer(self, preferences: Preferences) -> None:
        super().prefer(preferences)
        self._bridge.settled(Settled(preferences, self._locked))


def _at_once(work: Callable[[], Any], done: Callable[[Any], None]) -> None:
    done(work())


PAGES = ("general", "interruptions", "sounds", "appearance", "accounts", "keyboard", "server")


LOOKS = ((Scheme.DARK, "dark"), (Scheme.HIGH_CONTRAST, "high-contrast"))


def page(theme: Theme, name: str) -> QImage:
    """One page of it, as large as the design's picture."""
    cabinet = Cabinet(theme)
    window, scale = cabinet.window, theme.fonts.scale
    window.resize(round(800 * min(scale, 1.4)), round(672 * min(scale, 1.5)))
    window.open(getattr(window, name))
    window.sidebar.clearFocus()
    for _ in range(10):
        QApplication.processEvents()
    made = photo(window)
    cabinet.close()
    return made


def pictures(theme: Theme) -> Iterator[tuple[str, QImage]]:
    """Every page, and one in the other looks."""
    for name in PAGES:
        yield f"preferences-{name}", page(theme, name)
    for scheme, look in LOOKS:
        theme.choose(scheme)
        yield f"preferences-{look}", page(theme, "interruptions")
    theme.choose(Scheme.LIGHT)
    theme.enlarge(200)
    yield "preferences-200-percent", page(theme, "interruptions")
    theme.enlarge(100)
