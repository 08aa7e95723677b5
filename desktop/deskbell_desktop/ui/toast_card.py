"""The toast: one notice as a small window that never takes the focus."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QMargins, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.notice import Notice
from deskbell_desktop.core.notices import ACKNOWLEDGE, OPEN
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import pen, shadow, x11
from deskbell_desktop.ui.controls import IconButton, Label, button
from deskbell_desktop.ui.flow import Flow
from deskbell_desktop.ui.fonts import MEDIUM, SEMIBOLD, Fonts
from deskbell_desktop.ui.line import Line
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.prose import Face, Prose
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast_parts import PriorityTag, ToastTile, above, digest

WIDE, RADIUS, MESSAGE_SHOWN = 360, 12, 200
EDGES, ACROSS = 14 + 12, 12
SHADOW = QMargins(28, 20, 28, 36)
STAYS = {
    Priority.LOW: 6_000,
    Priority.MEDIUM: 6_000,
    Priority.HIGH: 10_000,
    Priority.URGENT: 10_000,
}
AGES = 30_000
FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.NoDropShadowWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowStaysOnTopHint
)


class Toast(QWidget):
    """Pauses under the pointer; stays when the notice says so. ``blended``: with a shadow and round
    corners, else square with an edge."""

    pressed = Signal(str, str)
    gone = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        notice: Notice,
        folded: Sequence[Notice] = (),
        *,
        blended: bool = False,
        now: datetime | None = None,
    ) -> None:
        flags = FLAGS
        if QGuiApplication.platformName() == "xcb":
            # else panels list it among the windows
            flags |= Qt.WindowType.X11BypassWindowManagerHint
        super().__init__(None, flags)
        self._theme, self.notice, self.folded = theme, notice, tuple(folded)
        self._blended, self._urgent = blended, notice.priority is Priority.URGENT
        self._window()
        self._fill(now or datetime.now(UTC))
        self.setContentsMargins(self.margins)
        self.setFixedWidth(theme.fonts.px(WIDE) + self.margins.left() + self.margins.right())
        self._grow()
        self.timer = QTimer(self)
        self.timer.setSingleShot(not notice.stays)
        self.timer.setInterval(AGES if notice.stays else STAYS[notice.priority])
        self.timer.timeout.connect(self._timed)
        self.timer.start()

    @property
    def margins(self) -> QMargins:
        """Around the card: the reach of its shadow."""
        return SHADOW if self._blended else QMargins()

    @property
    def card(self) -> QSize:
        """The size without the shadow."""
        return self.size().shrunkBy(self.margins)

    def enterEvent(self, event: QEnterEvent) -> None:
        if not self.notice.stays:
            self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.notice.stays:
            self.timer.start()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_card = self.contentsRect().contains(event.position().toPoint())
        if on_card and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self.notice.id, OPEN)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, card = self._theme.colours, self.contentsRect()
        edge: QColor = c.danger if self._urgent else c.window_edge
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._blended:
            shadow.cast(painter, card, RADIUS, c.shadow)
        radius = RADIUS if self._blended else 0
        pen.box(painter, card, radius, c.raised, edge, 2 if self._urgent else 1)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._blended:
            ratio, card = self.devicePixelRatioF(), self.contentsRect()
            scaled = QRectF(card.topLeft() * ratio, QSizeF(card.size()) * ratio)
            x11.take_clicks(int(self.winId()), scaled.toAlignedRect())

    # -- inside ------------------------------------------------------------------------------------

    def _window(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._blended)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(tr("Deskbell notification"))
        self.setAccessibleName(text.title(self.notice.title))
        self.setAccessibleDescription(text.body(self.notice.body))

    def _timed(self) -> None:
        """Its time is over; one that stays only looks older."""
        if self.notice.stays:
            self._above.setText(above(self.notice, datetime.now(UTC)))
        else:
            self.gone.emit(self.notice.id, "expired")

    def _grow(self) -> None:
        """As high as its words need at its width."""
        layout, wide = self.layout(), self.width()
        assert layout is not None
        wraps = layout.hasHeightForWidth()
        high = layout.totalHeightForWidth(wide) if wraps else layout.totalSizeHint().height()
        self.resize(wide, high)

    def _fill(self, now: datetime) -> None:
        theme, notice = self._theme, self.notice
        across = QHBoxLayout(self)
        set_margins(across, EDGES - 12, 12, 12, 12)
        across.setSpacing(ACROSS)
        across.addWidget(ToastTile(theme, notice), 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(0)
        down.addLayout(self._head(now))
        down.addWidget(self._prose(text.title(notice.title), lambda f: f.body(SEMIBOLD)))
        if notice.digest is not None:
            digest(theme, notice.digest, down)
        else:
            self._words(down)
        if notice.buttons:
            down.addSpacing(10)
            down.addWidget(self._buttons())
        across.addLayout(down, 1)

    def _head(self, now: datetime) -> QHBoxLayout:
        theme, line = self._theme, QHBoxLayout()
        line.setSpacing(6)
        self._above = Line(theme, above(self.notice, now))
        line.addWidget(self._above, 1)
        if self._urgent:
            line.addWidget(PriorityTag(theme, self.notice.priority))
        if not self.notice.stays:
            close = IconButton(theme, "ui-close", tr("Close"), size=20)
            close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            close.clicked.connect(lambda: self.gone.emit(self.notice.id, "dismissed"))
            line.addWidget(close)
        return line

    def _words(self, down: QVBoxLayout) -> None:
        """The message, or all that is said, and the fact that matters."""
        theme, notice = self._theme, self.notice
        parted = notice.message or notice.glance or notice.sender
        words = " ".join((notice.message if parted else notice.body).split())
        if words:
            said = text.body(words, MESSAGE_SHOWN)
            down.addWidget(self._prose(said, Fonts.body, "text_secondary"))
        if notice.glance:
            down.addWidget(Label(theme, text.title(notice.glance), font=lambda f: f.body(MEDIUM)))

    def _prose(self, said: str, font: Face, colour: str = "text") -> Prose:
        """Words that know their height before they are shown."""
        made = Prose(self._theme, said, font, colour=colour)
        beside = EDGES + ACROSS + self._theme.fonts.icon(32)
        made.setFixedWidth(self._theme.fonts.px(WIDE) - beside)
        made.restyle()
        return made

    def _buttons(self) -> QWidget:
        holder = QWidget()
        flow = Flow(holder)
        for number, one in enumerate(self.notice.buttons):
            look = "primary" if number == 0 and self._weighty(one.id) else ""
            made = button(text.label(one.label), "danger" if look and self._urgent else look)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _=False, id=one.id: self.pressed.emit(self.notice.id, id))
            flow.addWidget(made)
        return holder

    def _weighty(self, id: str) -> bool:
        """The first button stands out when it is what the toast is there for."""
        return id == ACKNOWLEDGE or self.notice.digest is not None
