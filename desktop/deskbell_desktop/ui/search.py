"""The search field: words to find, told a moment after the last key."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import pen
from deskbell_desktop.ui.controls import IconButton
from deskbell_desktop.ui.key_names import native
from deskbell_desktop.ui.theme import Theme

DELAY = 80


class Search(QLineEdit):
    """A field with a magnifier, the keys that lead to it, and a cross to clear it."""

    wanted = Signal(str)
    left = Signal()
    """Down or Enter was pressed: on to the results."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._cap = theme, native("Ctrl+F").replace("+", " ")
        self._invites = tr("Search")
        self.setAccessibleName(self._invites)
        self.setMaxLength(200)
        self._clear = IconButton(theme, "ui-close", tr("Clear search"), keys="Esc", size=24)
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self.clear_now)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DELAY)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._typed)
        theme.changed.connect(self._margins)
        self._margins()
        self._typed("")
        self._pause.stop()

    def count(self, total: int) -> None:
        """How many notifications there are to search."""
        many = tr("Search {n} notification", "Search {n} notifications", n=total)
        self._invites = many if total else tr("Search")
        self._invite()

    def _invite(self) -> None:
        """In so many words as there is room for."""
        margins, px = self.textMargins(), self._theme.fonts.px
        room = self.width() - margins.left() - margins.right() - 2 * px(10) - 4
        fits = QFontMetrics(self.font()).horizontalAdvance(self._invites) <= room
        self.setPlaceholderText(self._invites if fits else tr("Search"))

    def clear_now(self) -> None:
        """Empty it and tell at once."""
        self.clear()
        self._pause.stop()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pause.stop()
            self._tell()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        self.wanted.emit(self.text().strip())

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _margins(self) -> None:
        fonts = self._theme.fonts
        start, end = fonts.icon(16) + fonts.px(6), fonts.px(28)
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self.setTextMargins(left, 0, right, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._clear.width()
        x = 4 if self.isRightToLeft() else self.width() - side - 4
        self._clear.move(x, (self.height() - side) // 2)
        self._invite()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        c, fonts = self._theme.colours, self._theme.fonts
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.mirror(painter, self.rect(), self)
        size = fonts.icon(16)
        lens = QRect(fonts.px(11), (self.height() - size) // 2, size, size)
        pen.glyph(painter, lens, "ui-search", c.text_secondary, size)
        if not self.text():
            self._draw_cap(painter)
        painter.end()

    def _draw_cap(self, painter: QPainter) -> None:
        """The keys that lead here, where the words leave room for them."""
        c, fonts = self._theme.colours, self._theme.fonts
        font, words = fonts.caption(), QFontMetrics(self.font())
        wide = QFontMetrics(font).horizontalAdvance(self._cap) + 2 * fonts.px(5) + 2
        high = fonts.px(18)
        cap = QRect(self.width() - wide - fonts.px(9), (self.height() - high) // 2, wide, high)
        start = fonts.px(11) + fonts.icon(16) + fonts.px(8)
        if start + words.horizontalAdvance(self.placeholderText()) + fonts.px(8) > cap.left():
            return
        pen.box(painter, cap, 4, None, c.border)
        middle = int(Qt.AlignmentFlag.AlignCenter)
        pen.words(painter, cap, self._cap, font, c.text_secondary, middle)
