"""The toast: one notice as a small window that never takes the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.notice import Button, Notice
from deskbell_desktop.ui import icons, pen, words
from deskbell_desktop.ui.controls import IconButton, Label, Picture, button, rule
from deskbell_desktop.ui.fonts import SEMIBOLD, Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

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


class ToastTile(QWidget):
    """The tile at the left."""

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self._theme, self._notice = theme, notice
        side = theme.fonts.icon(32)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, size = self._theme.colours, self._theme.fonts.icon(18)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._notice.type in ("digest", ""):
            pen.box(painter, self.rect(), 8, c.accent_soft, c.border if c.stark else None)
            pen.glyph(painter, self.rect(), "bell", c.accent_ink, size)
        else:
            urgent = self._notice.priority is Priority.URGENT
            pen.tile(
                painter, self.rect(), self._notice.type, c, size, look="urgent" if urgent else ""
            )
        painter.end()


class UrgentTag(QWidget):
    """The word in red."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(pen.priority_width(Priority.URGENT, theme.fonts), theme.fonts.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end = pen.right_middle(self.rect())
        pen.priority_tag(painter, end, Priority.URGENT, self._theme.colours, self._theme.fonts)
        painter.end()


class Toast(QWidget):
    """Pauses under the pointer; stays when the notice says so."""

    pressed = Signal(str, str)
    gone = Signal(str, str)

    def __init__(self, theme: Theme, notice: Notice, folded: Sequence[Notice] = ()) -> None:
        super().__init__(None, FLAGS)
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
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

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
            self._digest(down)
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

    def _digest(self, down: QVBoxLayout) -> None:
        theme = self._theme
        kinds: dict[str, int] = {}
        for notice in self.folded:
            kinds[notice.type] = kinds.get(notice.type, 0) + 1
        grid = QGridLayout()
        grid.setContentsMargins(0, 7, 0, 9)
        grid.setVerticalSpacing(7)
        commonest = sorted(kinds, key=lambda kind: -kinds[kind])[:4]
        for i, kind in enumerate(commonest):
            line = QHBoxLayout()
            line.setSpacing(7)
            mark = Picture(theme, icons.type_icon(kind), 16)
            mark.ink = theme.colours.hue(kind).ink
            line.addWidget(mark)
            line.addWidget(Label(theme, f"{kinds[kind]} {words.type_name(kind).lower()}"), 1)
            grid.addLayout(line, i // 2, i % 2)
        down.addLayout(grid)
        down.addWidget(rule())
        weightiest = max(self.folded, key=lambda notice: notice.priority.weight)
        said = Label(theme, text.title(weightiest.title), font=Fonts.body, colour="text_secondary")
        said.setContentsMargins(0, 8, 0, 0)
        down.addWidget(said)
