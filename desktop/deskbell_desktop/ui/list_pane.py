"""The list pane: search, chips, strips and the cards, or what is said in their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from deskbell_desktop.core import formats, text
from deskbell_desktop.core.query import Filter
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.cards import Cards
from deskbell_desktop.ui.chips import Chips
from deskbell_desktop.ui.controls import IconButton
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.model import InboxModel
from deskbell_desktop.ui.nothing import Ways, nothing, reading
from deskbell_desktop.ui.pages import needles
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.search import Search
from deskbell_desktop.ui.strip import Strip
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.undo import UndoBar
from deskbell_desktop.ui.void import Void

PATIENCE = 400
"""Milliseconds after which a person wonders what it is doing."""


class ListPane(QWidget):
    """Everything left of the details."""

    test_wanted = Signal()
    try_wanted = Signal()
    sign_in_wanted = Signal()
    quiet_off_wanted = Signal()

    def __init__(
        self, theme: Theme, model: InboxModel, present: Present, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._theme = theme
        self.model, self._present, self._now = model, present, now
        self.search, self.chips, self.cards = Search(theme), Chips(theme), Cards(theme, model, now)
        self.moon = IconButton(theme, "ui-moon", tr("Do not disturb"), keys="Ctrl+D")
        self.read_all = IconButton(theme, "ui-check-all", tr("Mark all read"), keys="Ctrl+Shift+U")
        self.more = IconButton(theme, "ui-more", tr("More"))
        self.moon.setCheckable(True)
        self.trouble = Strip(theme, "ui-offline", warns=True)
        self.calm = Strip(theme, "ui-moon", warns=False)
        self.void = Void(theme)
        self.stack = QStackedWidget()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._still_reading)
        self._lay_out()
        self.undo = UndoBar(theme, self)
        self.search.wanted.connect(self._searched)
        self.search.left.connect(self._to_list)
        self.chips.chosen.connect(self._chosen)
        for signal in (model.filled, model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._list_or_void)
        present.counts_changed.connect(self._counts)
        present.status_changed.connect(self.refresh)
        present.quiet_changed.connect(self.refresh)
        self._counts()
        self.refresh()

    def _still_reading(self) -> None:
        if not self.model.settled:
            self.void.tell(*reading())
            self._show(self.void)

    def show_only(self, wanted: Filter) -> None:
        """Filter the list; a search goes on."""
        self.chips.show_wanted(replace(wanted, text=""))
        self._take(replace(wanted, text=self.model.wanted.text))

    def take_focus(self) -> None:
        """To the list, or what stands in its place."""
        (self.cards if self.stack.currentWidget() is self.cards else self.void).setFocus()

    def clear_search(self) -> None:
        """Back to the whole list of this filter."""
        self.search.clear_now()

    def refresh(self) -> None:
        """Say anew what depends on connection and time."""
        self._trouble()
        quiet = self._present.quiet
        self.moon.setChecked(bool(quiet))
        if not quiet:
            self.calm.hide()
        else:
            urgent = self._present.preferences.urgent_breaks_through
            said = words.quiet_until(quiet, self._now(), urgent=urgent)
            self.calm.tell("", said, tr("Turn off"), self.quiet_off_wanted.emit)
        self._list_or_void()

    # -- filter ------------------------------------------------------------------------------------

    def _chosen(self, wanted: Filter) -> None:
        self._take(replace(wanted, text=self.model.wanted.text))

    def _searched(self, text: str) -> None:
        if text != self.model.wanted.text:
            self._take(replace(self.model.wanted, text=text))

    def _take(self, wanted: Filter) -> None:
        if wanted != self.model.wanted:
            self.cards.card.needles = needles(wanted.text)
            self.model.show_only(wanted)

    def _to_list(self) -> None:
        if self.model.rowCount() and not self.cards.selectionModel().hasSelection():
            self.cards.setCurrentIndex(self.model.index(0))  # before Qt does, without selecting it
        self.cards.setFocus()

    # -- what is said ------------------------------------------------------------------------------

    def _counts(self) -> None:
        counts = self._present.counts
        self.search.count(counts.total)
        self.chips.show_counts(counts)
        self.chips.setVisible(bool(counts.total) or self.model.wanted != Filter())
        self.read_all.setEnabled(counts.unread > 0)
        self._list_or_void()

    def _trouble(self) -> None:
        status = self._present.status
        match status.link:
            case Link.RECONNECTING:
                since = formats.clock(status.complete_at or status.since)
                carry_on = tr("Carry on: what you do here is sent as soon as it is back.")
                lead = tr("No connection since {time}.", time=since)
                self.trouble.tell(lead, carry_on, tr("Try now"), self.try_wanted.emit)
                self.trouble.setToolTip(text.tip(status.why))
            case Link.REFUSED:
                said = status.why or tr(
                    "The server refuses this device. Ask your administrator to allow it."
                )
                self.trouble.tell(said, "", tr("Try now"), self.try_wanted.emit)
            case Link.SIGNED_OUT if self._present.counts.total:
                said = status.why or tr("Your session has ended. Sign in to go on receiving.")
                self.trouble.tell(said, "", tr("Sign in"), self.sign_in_wanted.emit)
            case _:
                self.trouble.hide()

    def _list_or_void(self) -> None:
        empty = self.model.settled and not self.model.rowCount()
        if self.model.settled:
            self._patience.stop()
        elif not self._patience.isActive():
            self._patience.start()
        if empty:
            link, counts = self._present.status.link, self._present.counts
            self.void.tell(*nothing(self.model.wanted, link, counts, self._ways()))
        self._show(self.void if empty else self.cards)

    def _show(self, shown: QWidget) -> None:
        """One in place of the other, with the focus, also while the window is not in front."""
        had_focus = self.window().focusWidget() in (self.cards, self.void)
        self.stack.setCurrentWidget(shown)
        if had_focus:
            shown.setFocus()

    def _ways(self) -> Ways:
        everything = partial(self.show_only, Filter())
        return Ways(self.clear_search, everything, self.test_wanted.emit)

    # -- place -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.undo.place()

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 10, 0, 0)
        down.setSpacing(0)
        down.addLayout(self._tools())
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 4)
        head.setSpacing(10)
        for widget in (self.chips, self.trouble, self.calm):
            head.addWidget(widget)
        down.addLayout(head)
        self.stack.addWidget(self.cards)
        self.stack.addWidget(self.void)
        self.stack.setMinimumHeight(1)  # else the taller page presses what stands above it flat
        down.addWidget(self.stack, 1)

    def _tools(self) -> QLayout:
        """The first line: search, and a few buttons."""
        tools = QHBoxLayout()
        set_margins(tools, 12, 0, 8, 0)
        tools.setSpacing(4)
        tools.addWidget(self.search, 1)
        for tool in (self.moon, self.read_all, self.more):
            tools.addWidget(tool)
        return tools
