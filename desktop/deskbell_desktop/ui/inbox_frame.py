"""The frame of the inbox window: what lies where, and one pane for the other when narrow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import growth, x11
from deskbell_desktop.ui.detail import Detail
from deskbell_desktop.ui.list_pane import ListPane
from deskbell_desktop.ui.login import Login
from deskbell_desktop.ui.status_bar import StatusBar
from deskbell_desktop.ui.theme import Theme

WANTED = QSize(920, 640)
NARROW = 640
LIST_LEAST, DETAIL_LEAST = 320, 300
TICK = 30_000
SPLIT = b"\0split\0"


class InboxFrame(QWidget):
    """List, details, sign-in panel and status bar in a window that remembers its place."""

    def __init__(
        self, theme: Theme, listed: ListPane, detail: Detail, login: Login, bar: StatusBar
    ) -> None:
        super().__init__()
        self.setWindowTitle(tr("Inbox – Deskbell"))
        self.resize(WANTED.boundedTo(self.screen().availableSize() * 0.95))
        self._theme = theme
        self.list, self.detail, self.login, self.bar = listed, detail, login, bar
        self.minimises: Callable[[], bool] = bool
        """Whether closing only minimises: where no tray would bring the window back."""
        self._reading = False
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)
        theme.changed.connect(self._rescale)
        self._limit()

    def raise_up(self) -> None:
        """Show the window in front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        x11.activate(int(self.winId()))

    def read_in_full(self, reading: bool) -> None:
        """Where there is room for one pane only: the details, or the list."""
        self._reading = reading
        self._arrange()

    def show_login(self, wanted: bool) -> bool:
        """Show the sign-in panel or the inbox; True when the panel has just come up."""
        page = self.login if wanted else self._split
        if self._pages.currentWidget() is page:
            return False
        self._pages.setCurrentWidget(page)
        if not wanted:
            self.list.take_focus()
        return wanted

    def _tick(self) -> None:
        self.list.cards.viewport().update()
        self.list.refresh()

    def _arrange(self) -> None:
        px = self._theme.fonts.px
        narrow = self.width() < px(NARROW)
        self.list.setMinimumWidth(1 if narrow else px(LIST_LEAST))
        self.detail.setMinimumWidth(1 if narrow else px(DETAIL_LEAST))
        self.detail.show_back(narrow)
        self.list.cards.with_buttons(narrow)
        self.detail.setVisible(not narrow or self._reading)
        turned = narrow and self._reading and not self.list.isHidden()
        self.list.setVisible(not narrow or not self._reading)
        if turned:
            self.detail.setFocus()

    def _rescale(self) -> None:
        self._limit()
        self._arrange()

    def _limit(self) -> None:
        """The smallest window: larger with larger text, as far as the screen goes."""
        more, room = self._theme.fonts.scale - 1, self.screen().availableSize() * 0.8
        wanted = QSize(round(360 * (1 + 0.6 * more)), round(420 * (1 + 0.52 * more)))
        growth.at_least(self, wanted.boundedTo(room).expandedTo(QSize(360, 420)))

    def place(self) -> bytes:
        """Size and splitter, to be remembered."""
        return bytes(self.saveGeometry().data()) + SPLIT + bytes(self._split.saveState().data())

    def take_place(self, kept: bytes) -> None:
        """Take up a remembered place."""
        window, _, split = kept.partition(SPLIT)
        self.restoreGeometry(QByteArray(window))
        self._split.restoreState(QByteArray(split))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._theme.look_closely()
        self._arrange()
        self._clock.start()
        self._tick()
        if self._pages.currentWidget() is self._split and not self._reading:
            self.list.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.minimises():
            event.ignore()
            self.showMinimized()
            return
        self._clock.stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        if self.isRightToLeft():  # Qt puts a mirrored splitter's panes one pixel too far right
            self._split.setContentsMargins(1, 0, -1, 0)
        self._split.addWidget(self.list)
        self._split.addWidget(self.detail)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([self._theme.fonts.px(392), 528])
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self.login)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._pages, 1)
        down.addWidget(self.bar)
