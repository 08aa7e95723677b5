"""The held: the preferences that hold, as the controls of the window read and change them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.ui.present import Present


class Held(QObject):
    """A change counts here at once, so that the next one does not undo it; the desk has the last
    word."""

    changed = Signal()

    def __init__(self, present: Present, commands: Commands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._present, self._commands = present, commands
        self.preferences: Preferences = present.preferences
        present.settled_changed.connect(self._settled)

    def locked(self, name: str) -> bool:
        """Whether the organisation has set this one."""
        return name in self._present.settled.locked

    def value(self, name: str) -> Any:
        """What holds for this field."""
        return getattr(self.preferences, name)

    def prefer(self, **changes: Any) -> None:
        """Change these fields, if that changes anything."""
        wanted = replace(self.preferences, **changes)
        if wanted != self.preferences:
            self.preferences = wanted
            self._commands.prefer(wanted)
            self.changed.emit()

    def _settled(self) -> None:
        self.preferences = self._present.preferences
        self.changed.emit()
