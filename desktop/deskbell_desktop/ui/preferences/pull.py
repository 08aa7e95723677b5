"""The pull: a button that opens a menu, with the look of a choice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from deskbell_desktop.ui.preferences.choice import paint_pull, pull_size
from deskbell_desktop.ui.theme import Theme


class Pull(QPushButton):
    """``fill`` puts the choices into the menu just before it opens."""

    def __init__(self, theme: Theme, words: str, fill: Callable[[QMenu], object]) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: fill(menu))
        self.setMenu(menu)
        self.say(words)
        theme.changed.connect(self.updateGeometry)

    def say(self, words: str) -> None:
        """Its words."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        fonts = self._theme.fonts
        return pull_size(QFontMetrics(fonts.body()).horizontalAdvance(self.text()), fonts)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pull(painter, self, self.text(), self._theme)
        painter.end()
