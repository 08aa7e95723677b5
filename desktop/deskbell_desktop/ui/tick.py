"""The tick: a check box with words and a remark under them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

SIDE, ROUND = 17, 3


class TickBox(QCheckBox):
    """The box alone."""

    def __init__(self, theme: Theme, says: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.fonts.icon(SIDE) + 2 * ROUND
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, on = self._theme.colours, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        box = QRect(ROUND, ROUND, self.width() - 2 * ROUND, self.height() - 2 * ROUND)
        if self.hasFocus():
            pen.ring(painter, box, 4, c.focus)
        edge = c.accent if on else c.border_strong
        pen.box(painter, box, 4, c.accent if on else c.surface, edge, 1.5)
        if on:
            size = self._theme.fonts.icon(13)
            pen.glyph(painter, box, "ui-check", c.on_accent, size, 2.75)
        painter.end()


class Tick(QWidget):
    """Box, words, remark."""

    def __init__(self, theme: Theme, says: str, note: str = "") -> None:
        super().__init__()
        self.box = TickBox(theme, says)
        self._note = Prose(theme, note, Fonts.caption, 16, "text_secondary")
        self.box.setAccessibleDescription(note)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        self._theme = theme
        self._column = QVBoxLayout()
        self._column.addWidget(self.box)
        self._column.addStretch()
        across.addLayout(self._column)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addSpacing(2)
        words.addWidget(Prose(theme, says))
        words.addWidget(self._note)
        across.addLayout(words, 1)

        theme.changed.connect(self._align)
        self._align()

    @property
    def note(self) -> str:
        """The remark."""
        return self._note.text()

    def say(self, note: str) -> None:
        """Another remark."""
        self._note.setText(note)
        self.box.setAccessibleDescription(note)

    def _align(self) -> None:
        """The box in the middle of the first line."""
        high = self._theme.fonts.px(18) + 4 - self.box.sizeHint().height()
        self._column.setContentsMargins(0, max(0, high // 2), 0, 0)
