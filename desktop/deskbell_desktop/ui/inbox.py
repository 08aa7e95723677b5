"""The inbox window: list and details side by side, or one in place of the other when narrow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from deskbell_desktop.core.item import Item
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.card_layout import Part
from deskbell_desktop.ui.deeds import Deeds
from deskbell_desktop.ui.detail import Detail
from deskbell_desktop.ui.list_pane import ListPane
from deskbell_desktop.ui.login import Login
from deskbell_desktop.ui.model import InboxModel
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.status_bar import StatusBar
from deskbell_desktop.ui.theme import Theme

NARROW = 640
TICK = 30_000


class Inbox(QWidget):
    """The window; what can be done in it is wired up in ``inbox_deeds``."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        model: InboxModel,
        present: Present,
        deeds: Callable[[Inbox], Deeds],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Inbox – Deskbell")
        self.setMinimumSize(360, 420)
        self.resize(920, 640)
        self.model, self.present, self._theme = model, present, theme
        self.list = ListPane(theme, model, present, now)
        self.detail = Detail(theme, now)
        self.login = Login(theme)
        self.bar = StatusBar(theme)
        self.deeds = deeds(self)
        self._reading = False
        self._lay_out()
        cards = self.list.cards
        cards.current_row.connect(self._current)
        cards.opened.connect(self.open_current)
        cards.acted.connect(self._acted)
        model.dataChanged.connect(self._refreshed)
        model.rowsRemoved.connect(self._refreshed)
        self.detail.step.connect(self.step)
        self.detail.back.connect(self.back)
        self.detail.read_toggled.connect(lambda _id: self.deeds.toggle_read(self.rows()))
        self.detail.deleted.connect(lambda _id: self.delete())
        self.detail.acknowledged.connect(lambda _id: self.deeds.acknowledge(self.detail.row))
        present.status_changed.connect(self._status)
        present.counts_changed.connect(lambda: self.bar.show_counts(present.counts))
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._tick)
        self._signing_in = False
        self.list.cards.setFocus()
        self._status()

    # -- what is shown -----------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        """What a deed applies to: the selection, else what is shown in full."""
        chosen = self.list.cards.chosen()
        return chosen or ([self.detail.row] if self.detail.row is not None else [])

    def show_item(self, id: str) -> bool:
        """Show one notification; False while it is not loaded."""
        if not self.list.cards.choose(id):
            return False
        self.open_current()
        return True

    def show_alone(self, item: Item) -> None:
        """Show a notification that the list has not loaded."""
        if not self.show_item(item.id):
            self.detail.show_row(Row.of(item))
            self.open_current()

    def open_current(self) -> None:
        """Show the current row in full, and take it as read."""
        row = self.detail.row
        if row is not None:
            self._reading = True
            self._arrange()
            self.deeds.read([row])

    def back(self) -> None:
        """From the details to the list, where one replaces the other."""
        self._reading = False
        self._arrange()
        self.list.cards.setFocus()

    def step(self, by: int) -> None:
        """To the next or previous notification."""
        cards = self.list.cards
        at = cards.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            cards.setCurrentIndex(self.model.index(at))
            self.open_current()

    def delete(self) -> None:
        """Delete what is chosen; the next one takes its place."""
        self.deeds.delete(self.rows())

    def ask_sign_in(self, why: str = "") -> None:
        """Show the sign-in panel."""
        self._signing_in = True
        self.login.explain(why)
        self.login.offer(self.present.status.server, self.present.status.person)
        self._status()

    def signed_in(self) -> None:
        """Back to the inbox."""
        self._signing_in = False
        self.login.done()
        self._status()

    def raise_up(self) -> None:
        """Show the window in front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- inside ------------------------------------------------------------------------------------

    def _current(self, row: Row | None) -> None:
        self.detail.show_row(row)

    def _refreshed(self) -> None:
        shown = self.detail.row
        if shown is None:
            return
        at = self.model.row_of(shown.item.id)
        if at is not None:
            self.detail.show_row(self.model.row(at))
        elif not self.list.cards.currentIndex().isValid():
            self.detail.show_row(None)
            self.back()

    def _acted(self, part: Part, id: str) -> None:
        at = self.model.row_of(id)
        if at is None:
            return
        row = self.model.row(at)
        match part:
            case Part.READ:
                self.deeds.toggle_read([row])
            case Part.DELETE:
                self.deeds.delete([row])
            case Part.ACKNOWLEDGE:
                self.deeds.acknowledge(row)
            case Part.OPEN:
                self.show_item(id)

    def _status(self) -> None:
        status = self.present.status
        self.bar.show_status(status)
        out = status.link is Link.SIGNED_OUT and not self.present.counts.total
        wanted = self.login if self._signing_in or out else self._split
        if self._pages.currentWidget() is not wanted:
            self._pages.setCurrentWidget(wanted)
            if wanted is self.login:
                self.login.offer(status.server, status.person)

    def _tick(self) -> None:
        self.list.cards.viewport().update()
        self.list.refresh()

    def _arrange(self) -> None:
        narrow = self.width() < self._theme.fonts.px(NARROW)
        self.detail.show_back(narrow)
        self.detail.setVisible(not narrow or self._reading)
        turned = narrow and self._reading and not self.list.isHidden()
        self.list.setVisible(not narrow or not self._reading)
        if turned:
            self.detail.setFocus()

    def place(self) -> bytes:
        """Size and splitter, to be remembered."""
        return (
            bytes(self.saveGeometry().data()) + b"\0split\0" + bytes(self._split.saveState().data())
        )

    def take_place(self, kept: bytes) -> None:
        """Take up a remembered place."""
        window, _, split = kept.partition(b"\0split\0")
        self.restoreGeometry(QByteArray(window))
        self._split.restoreState(QByteArray(split))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        self._clock.start()
        self._tick()
        if self._pages.currentWidget() is self._split and self.focusWidget() is None:
            self.list.cards.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self.list.setMinimumWidth(320)
        self.detail.setMinimumWidth(300)
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
