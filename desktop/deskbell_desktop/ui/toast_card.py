"""The toast: one notice as a small window that never takes the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBitmap,
    QColor,
    QEnterEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.notice import Button, Notice
from deskbell_desktop.ui import pen
from deskbell_desktop.ui.controls import IconButton, button
from deskbell_desktop.ui.fonts import SEMIBOLD
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast_parts import ToastTile, UrgentTag, digest

WIDE, RADIUS = 360, 12
STAYS = {
    Priority.LOW: 6_000,
    Priority.MEDIUM: 6_000,
    Priority.HIGH: 10_000,
    Priority.URGENT: 10_000,
}
FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowStaysOnTopHint
)


class Toast(QWidget):
    """Pauses under the pointer; stays when the notice says so."""

    pressed = Signal(str, str)
    gone = Signal(str, str)
    resized = Signal()

    def __init__(self, theme: Theme, notice: Notice, folded: Sequence[Notice] = ()) -> None:
        flags = FLAGS
        if QGuiApplication.platformName() == "xcb":
            # else panels list it among the windows
            flags |= Qt.WindowType.X11BypassWindowManagerHint
        super().__init__(None, flags)
        self.slide: QPropertyAnimation | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle("Deskbell notification")
        self._theme, self.notice, self.folded = theme, notice, tuple(folded)
        self._urgent = notice.priority is Priority.URGENT
        self.setAccessibleName(text.title(notice.title))
        self._fill()
        self.setFixedWidth(theme.fonts.px(WIDE))
        self.adjustSize()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS[notice.priority])
        self.timer.timeout.connect(lambda: self.gone.emit(self.notice.id, "expired"))
        if not notice.stays:
            self.timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.notice.stays:
            self.timer.start()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self.notice.id, "open")

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge: QColor = c.danger if self._urgent else c.window_edge
        pen.box(painter, self.rect(), RADIUS, c.raised, edge, 2 if self._urgent else 1)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape = QBitmap(self.size())
        shape.clear()
        painter = QPainter(shape)
        pen.box(painter, self.rect(), RADIUS, QColor(Qt.GlobalColor.color1))
        painter.end()
        self.setMask(shape)
        self.resized.emit()

    # -- inside ------------------------------------------------------------------------------------

    def _fill(self) -> None:
        theme = self._theme
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 12, 12, 12)
        across.setSpacing(12)
        across.addWidget(ToastTile(theme, self.notice), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(1)
        down.addLayout(self._head())
        if self.folded:
            digest(theme, self.folded, down)
        elif self.notice.body:
            said = Prose(theme, text.body(self.notice.body), colour="text_secondary")
            down.addWidget(said)
        if self.notice.buttons:
            down.addSpacing(8)
            down.addLayout(self._buttons(self.notice.buttons))
        across.addLayout(down, 1)

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        line = QHBoxLayout()
        line.setSpacing(6)
        title = Prose(theme, text.title(self.notice.title), lambda f: f.body(SEMIBOLD))
        line.addWidget(title, 1)
        top = Qt.AlignmentFlag.AlignTop
        if self._urgent:
            line.addWidget(UrgentTag(theme), 0, top)
        if not self.notice.stays:
            close = IconButton(theme, "ui-close", "Close", size=20)
            close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            close.clicked.connect(lambda: self.gone.emit(self.notice.id, "dismissed"))
            line.addWidget(close, 0, top)
        return line

    def _buttons(self, wanted: Sequence[Button]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for one in wanted:
            look = "danger" if one.id == "acknowledge" and self._urgent else ""
            look = "primary" if one.id in ("acknowledge", "show") and not look else look
            made = button(text.label(one.label), look)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _=False, id=one.id: self.pressed.emit(self.notice.id, id))
            line.addWidget(made)
        line.addStretch()
        return line
