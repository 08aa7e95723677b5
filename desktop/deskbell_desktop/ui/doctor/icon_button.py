"""The icon button: a button with an icon before its words, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from deskbell_desktop.ui import icons
from deskbell_desktop.ui.theme import Theme

THIN = "\u2009"
"""Qt leaves four pixels between icon and words; the design wants six."""


class IconTextButton(QPushButton):
    """``look`` is ``primary`` or nothing."""

    def __init__(self, theme: Theme, words: str, icon: str, look: str = "") -> None:
        super().__init__()
        self._theme, self._icon, self._look = theme, icon, look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if look:
            self.setProperty("look", look)
        self.says(words, icon)
        theme.changed.connect(self.restyle)

    def says(self, words: str, icon: str) -> None:
        """Show these words and this icon."""
        self._icon = icon
        self.setText(THIN + words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's present colours and size."""
        c, side = self._theme.colours, self._theme.fonts.icon(16)
        ink = c.on_accent if self._look == "primary" else c.text
        self.setIconSize(QSize(side, side))
        self.setIcon(icons.icon(self._icon, ink, side, c.text_disabled))
