"""The opener: makes the window when it is first wanted, and sees to the start with the session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from deskbell_desktop.core.autostart import Autostart, Start, due
from deskbell_desktop.core.door import Commands
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme
from deskbell_resources import languages

if TYPE_CHECKING:
    from deskbell_desktop.ui.preferences.window import PreferencesWindow


class Opener(QObject):
    """``sign_in``: show the sign-in page."""

    def __init__(
        self,
        theme: Theme,
        present: Present,
        commands: Commands,
        bridge: Bridge,
        autostart: Autostart,
        now: Callable[[], datetime],
        sign_in: Callable[[], object],
    ) -> None:
        super().__init__(bridge)
        self._theme, self._present, self._commands = theme, present, commands
        self._bridge, self._autostart = bridge, autostart
        self._now, self._sign_in = now, sign_in
        self.window: PreferencesWindow | None = None
        self._begun = False
        present.settled_changed.connect(self._begin)

    @Slot()
    def open(self) -> None:
        """The preferences, in front."""
        self._theme.look_closely()
        if self.window is None:
            from deskbell_desktop.ui.preferences.window import Outside, PreferencesWindow

            aside = self._bridge.aside
            outside = Outside(self._autostart, aside, languages(), self._sign_in, self._now)
            self.window = PreferencesWindow(self._theme, self._present, self._commands, outside)
        self.window.open()

    def close(self) -> None:
        """Put it away for good."""
        if self.window is not None:
            self.window.close()

    def _begin(self) -> None:
        """Once, when it is known what is wanted."""
        if self._begun:
            return
        self._begun = True
        wanted = self._present.preferences.autostart
        locked = "autostart" in self._present.settled.locked

        def see_to_it() -> Start:
            found = self._autostart.look()
            change = due(found, wanted, locked)
            return found if change is None else self._autostart.set(change)

        self._bridge.aside(see_to_it, bool)
