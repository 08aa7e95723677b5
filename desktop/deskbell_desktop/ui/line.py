"""The line: words that stay on one line, shortened when they must be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.theme import Theme

HIGH = 20


class Line(Label):
    """One line, shortened when it must be."""

    def __init__(
        self,
        theme: Theme,
        said: str = "",
        colour: str = "text_secondary",
        font: Callable[[Fonts], QFont] = Fonts.body,
    ) -> None:
        super().__init__(theme, said, colour=colour, font=font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        super().restyle()
        self.setFixedHeight(self._theme.fonts.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        pen.mirror(painter, self.rect(), self)
        ink = self.palette().color(self.foregroundRole())
        pen.words(painter, self.rect(), self.text(), self.font(), ink)
        painter.end()
