"""The status bar: the truth about the connection in words, and the counts."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from deskbell_desktop.core import text
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui import pen, words
from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.line import Line
from deskbell_desktop.ui.theme import Theme


class Pip(QWidget):
    """A disc while connected, three dots while trying, a ring when signed out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.link = Link.SIGNED_OUT
        theme.changed.connect(self._fit)
        self._fit()

    def show_link(self, link: Link) -> None:
        """Show this state."""
        self.link = link
        self._fit()
        self.update()

    def _fit(self) -> None:
        trying = self.link in (Link.RECONNECTING, Link.CONNECTING)
        icon = self._theme.fonts.icon
        self.setFixedSize(icon(16 if trying else 8), icon(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.mirror(painter, self.rect(), self)
        painter.scale(self.height() / 8, self.height() / 8)
        if self.link in (Link.CONNECTED, Link.CATCHING_UP):
            pen.box(painter, QRectF(0, 0, 8, 8), 4, c.success_ink)
        elif self.link in (Link.RECONNECTING, Link.CONNECTING):
            for i in range(3):
                pen.box(painter, QRectF(i * 6, 2, 4, 4), 2, c.warning_ink)
        else:
            ink = c.danger_ink if self.link is Link.REFUSED else c.text_secondary
            pen.box(painter, QRectF(0, 0, 8, 8), 4, None, ink, 1.75)
        painter.end()


class StatusBar(QFrame):
    """The foot of the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self._pip = Pip(theme)
        self._words = Line(theme, font=Fonts.caption)
        self._counts = Label(theme, font=Fonts.caption, colour="text_secondary")
        self._all = self._chosen = ""
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 0, 14, 0)
        across.setSpacing(8)
        across.addWidget(self._pip)
        across.addWidget(self._words, 1)
        across.addWidget(self._counts)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def said(self) -> str:
        """The words about the connection."""
        return self._words.text()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.fonts.px(30))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The counts, where the words about the connection leave room for them."""
        layout = self.layout()
        if layout is not None:
            margins, gaps = layout.contentsMargins(), 2 * layout.spacing()
            room = self.width() - margins.left() - margins.right() - gaps - self._pip.width()
            both = self._words.sizeHint().width() + self._counts.sizeHint().width()
            self._counts.setVisible(both <= room and bool(self._counts.text()))

    def show_status(self, status: Status) -> None:
        """Tell of the connection."""
        self._pip.show_link(status.link)
        self._words.setText(words.link(status))
        self._words.setToolTip(text.tip(status.why))
        self._make_room()

    def show_counts(self, counts: Counts) -> None:
        """Tell how many there are."""
        self._all = words.unread_of(counts)
        self._count()

    def show_chosen(self, n: int) -> None:
        """While several are selected, tell how many: all that is done is done to them."""
        self._chosen = words.chosen(n)
        self._count()

    def _count(self) -> None:
        self._counts.setText(self._chosen or self._all)
        self._make_room()
