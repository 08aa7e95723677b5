"""The entry: a line of text that counts when the person leaves it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from deskbell_desktop.ui.theme import Theme

WIDE = 236


class Entry(QLineEdit):
    """``changed`` carries what was typed, without spaces around it."""

    changed = Signal(str)

    def __init__(self, theme: Theme, says: str, example: str) -> None:
        super().__init__()
        self._theme, self._held = theme, ""
        self.setAccessibleName(says)
        self.setPlaceholderText(example)
        self.setMaxLength(500)
        self.editingFinished.connect(self._done)
        theme.changed.connect(self._fit)
        self._fit()

    def show_value(self, text: str) -> None:
        """Show what holds, unless the person is typing."""
        self._held = text
        if not self.hasFocus() or not self.isModified():
            self.setText(text)

    def _done(self) -> None:
        text = self.text().strip()
        self.setModified(False)
        if text != self._held:
            self._held = text
            self.changed.emit(text)

    def _fit(self) -> None:
        self.setFixedWidth(self._theme.fonts.icon(WIDE))
