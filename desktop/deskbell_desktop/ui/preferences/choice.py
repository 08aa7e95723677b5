"""The choice: one of several, in a drop-down list as the design draws it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QStyle, QWidget

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.theme import Theme

Options = Sequence[tuple[str, Any]]
"""Words and the value they stand for."""


class Choice(QComboBox):
    """``picked`` carries the value a person chose."""

    picked = Signal(object)

    def __init__(
        self, theme: Theme, says: str, options: Options = (), *, room_for: str = ""
    ) -> None:
        super().__init__()
        self._theme, self._room_for = theme, room_for
        self._values: list[Any] = []
        self.setAccessibleName(says)
        self.setView(QListView())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.offer(options)
        self.activated.connect(lambda at: self.picked.emit(self._values[at]))
        theme.changed.connect(self._restyle)
        self._restyle()

    def offer(self, options: Options) -> None:
        """Offer these."""
        self.clear()
        self.addItems([words for words, _value in options])
        self._values = [value for _words, value in options]
        self.updateGeometry()

    def show_value(self, value: Any, words: str = "") -> None:
        """Show what holds; a value that is not offered is added with its words."""
        if value not in self._values:
            self.addItem(words or str(value))
            self._values.append(value)
        self.setCurrentIndex(self._values.index(value))

    @property
    def value(self) -> Any:
        """What is shown."""
        return self._values[self.currentIndex()] if self._values else None

    def sizeHint(self) -> QSize:
        fonts = self._theme.fonts
        metrics = QFontMetrics(fonts.body())
        texts = [self._room_for, *(self.itemText(i) for i in range(self.count()))]
        wide = max(metrics.horizontalAdvance(text) for text in texts)
        return pull_size(wide, fonts)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; a value never changes by the way

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pull(painter, self, self.currentText(), self._theme)
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.fonts.body())
        self.updateGeometry()


def pull_size(text: int, fonts: Fonts) -> QSize:
    """The size of a control with a chevron around words so wide."""
    return QSize(text + fonts.px(11 + 9 + 8) + fonts.icon(14) + 4, fonts.px(30))


def paint_pull(painter: QPainter, widget: QWidget, text: str, theme: Theme) -> None:
    """A box with words and a chevron, mirrored where one reads from the right."""
    c, fonts = theme.colours, theme.fonts
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    usable, focused = widget.isEnabled(), widget.hasFocus()
    fill = c.hover if usable and widget.underMouse() else c.raised
    edge = c.focus if focused else c.control_edge if usable else c.border
    pen.box(painter, widget.rect(), fonts.px(6), fill, edge, 2 if focused else 1)
    size, high = fonts.icon(14), widget.height()
    room = widget.rect().adjusted(fonts.px(11), 0, -fonts.px(9), 0)
    chevron = QRect(room.right() + 1 - size, (high - size) // 2, size, size)
    words = room.adjusted(0, 0, -size - 4, 0)
    way = widget.layoutDirection()
    chevron = QStyle.visualRect(way, widget.rect(), chevron)
    words = QStyle.visualRect(way, widget.rect(), words)
    ink = c.text_secondary if usable else c.text_disabled
    pen.glyph(painter, chevron, "ui-chevron-down", ink, size, 2)
    side = QStyle.visualAlignment(way, Qt.AlignmentFlag.AlignLeft)
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    ink = c.text if usable else c.text_disabled
    pen.words(painter, words, text, fonts.body(), ink, flags.value)
