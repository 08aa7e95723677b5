"""The clock field: a time of day, hours and minutes, typed or stepped by keys."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QTimeEdit

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.theme import Theme

SIDE = 10


class ClockField(QTimeEdit):
    """``changed`` says that the person is done with it."""

    changed = Signal()

    def __init__(self, theme: Theme, says: str) -> None:
        super().__init__()
        self._theme = theme
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as clocks are read everywhere
        self.setLocale(QLocale.c())
        self.setDisplayFormat("HH:mm")  # after the direction, by which Qt turns it round
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAccessibleName(says)
        self.editingFinished.connect(self.changed)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def at(self) -> time:
        """The time that is shown."""
        return time(self.time().hour(), self.time().minute())

    def show_time(self, at: time) -> None:
        """Show what holds, unless the person is typing."""
        if not self.hasFocus():
            self.setTime(QTime(at.hour, at.minute))

    def sizeHint(self) -> QSize:
        fonts = self._theme.fonts
        wide = QFontMetrics(fonts.body()).horizontalAdvance("00:00")
        return QSize(wide + 2 * fonts.px(SIDE) + 6, fonts.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; a value never changes by the way

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        c, focused = self._theme.colours, self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = c.accent if focused else c.control_edge if self.isEnabled() else c.border
        radius = self._theme.fonts.px(6)
        pen.box(painter, self.rect(), radius, c.surface, edge, 2 if focused else 1)
        painter.end()

    def _place(self) -> None:
        # Qt's style sheets give the inner line no width where there are no buttons
        side = self._theme.fonts.px(SIDE)
        self.lineEdit().setGeometry(self.rect().adjusted(side, 2, -side + 2, -2))

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.body())
        self.updateGeometry()
        self._place()
