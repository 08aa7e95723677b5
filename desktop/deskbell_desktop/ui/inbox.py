"""The inbox window: list and details side by side, or one in place of the other when narrow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui import later
from deskbell_desktop.ui.card_layout import Part
from deskbell_desktop.ui.deeds import Deeds
from deskbell_desktop.ui.detail import Detail
from deskbell_desktop.ui.inbox_frame import InboxFrame
from deskbell_desktop.ui.list_pane import ListPane
from deskbell_desktop.ui.login import Login
from deskbell_desktop.ui.model import DAY_ROLE, InboxModel
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.status_bar import StatusBar
from deskbell_desktop.ui.theme import Theme


class Inbox(InboxFrame):
    """The window; ``wiring`` puts its deeds on keys and menus."""

    menu_wanted = Signal(object)
    """The menu of what is chosen, under this button."""

    def __init__(
        self,
        theme: Theme,
        model: InboxModel,
        present: Present,
        deeds: Callable[[Inbox], Deeds],
        now: Callable[[], datetime],
        listed: type[ListPane] = ListPane,
        bar: type[StatusBar] = StatusBar,
    ) -> None:
        list_pane = listed(theme, model, present, now)
        super().__init__(theme, list_pane, Detail(theme, now), Login(theme), bar(theme))
        self.model, self.present, self._now = model, present, now
        self.deeds = deeds(self)
        cards = self.list.cards
        cards.current_row.connect(self._chosen)
        cards.several.connect(self.detail.show_several)
        cards.opened.connect(self.open_current)
        cards.acted.connect(self._acted)
        cards.count_chosen.connect(self.bar.show_chosen)
        model.filled.connect(lambda: self.detail.show_needles(cards.card.needles))
        model.dataChanged.connect(self._data_changed)
        model.rowsRemoved.connect(self._refreshed)
        self.login.left.connect(self.leave_sign_in)
        self.detail.step.connect(self.step)
        self.detail.back.connect(self.back)
        self.detail.read_toggled.connect(lambda: self.with_choice(self.deeds.toggle_read))
        self.detail.deleted.connect(self.delete)
        self.detail.acknowledged.connect(lambda: self.with_choice(self.deeds.acknowledge))
        self.detail.answered.connect(self.deeds.commands.answer)
        self.detail.later_wanted.connect(lambda: self.remind_later(self.detail.later))
        self.detail.mute_toggled.connect(self.toggle_mute)
        self.detail.menu_wanted.connect(lambda: self.menu_wanted.emit(self.detail.more))
        present.settled_changed.connect(self._muted)
        present.status_changed.connect(self._status)
        present.counts_changed.connect(lambda: self.bar.show_counts(present.counts))
        self._signing_in = False
        self._why_out = ""
        self.list.cards.setFocus()
        self.bar.show_counts(present.counts)
        self._muted()
        self._status()

    # -- what is shown -----------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        """What a deed applies to: the selection, else what is shown in full."""
        chosen = self.list.cards.chosen()
        return chosen or ([self.detail.row] if self.detail.row is not None else [])

    def choice(self) -> Chosen:
        """The same, with what is chosen and not loaded."""
        every = self.list.cards.every.chosen
        return Chosen.of(row.item for row in self.rows()) if every is None else every

    def with_choice(self, deed: Callable[[Chosen], object]) -> None:
        """Do it to what is chosen, once that is known."""
        self.list.cards.every.when_chosen(lambda: deed(self.choice()))

    def show_item(self, id: str) -> bool:
        """Show one notification; False while it is not loaded."""
        if not self.list.cards.choose(id):
            return False
        self.open_current()
        return True

    def show_alone(self, item: Item) -> None:
        """Show a notification that the list has not loaded."""
        if not self.show_item(item.id):
            self.detail.show_row(Row.of(item, self._now()))
            self.open_current()

    def open_current(self) -> None:
        """Show the current row in full, and take it as read; of several, how many they are."""
        row = self.detail.row
        if not self.detail.empty:
            self.read_in_full(True)
        if row is not None:
            self.deeds.read(Chosen.of([row.item]))

    def back(self) -> None:
        """From the details to the list, where one replaces the other."""
        self.read_in_full(False)
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
        self.with_choice(self._delete)

    def _delete(self, chosen: Chosen) -> None:
        gone = chosen.without(chosen.waiting)
        if gone:
            self._make_way(gone.places)
        self.deeds.delete(chosen)

    def remind_later(self, at: QWidget | None = None) -> None:
        """Ask when what is chosen shall come back; the menu opens under ``at`` or at the row."""
        self.with_choice(partial(self._later, at))

    def _later(self, at: QWidget | None, chosen: Chosen) -> None:
        if not chosen:
            return
        end = partial(self.deeds.not_later, chosen) if chosen.aside else None
        menu = later.menu(self, self._now(), partial(self.deeds.later, chosen), end)
        if at is not None and at.isVisible():
            menu.popup(at.mapToGlobal(QPoint(0, at.height() + 2)))
        else:
            menu.popup(self.list.cards.spot())

    def toggle_mute(self) -> None:
        """No bubbles of this type, or again."""
        rows = self.rows()
        if rows:
            self.deeds.toggle_mute(rows[0].item.notification.type, self.present.settled)

    def ask_sign_in(self, why: str = "") -> None:
        """Show the sign-in panel."""
        status = self.present.status
        out = status.link is Link.SIGNED_OUT
        another = not out and not self._signing_in
        self._signing_in = True
        self.login.explain(why or (status.why if out else ""))
        self.login.offer(self.present.server, self.present.person)
        self._status()
        if another:
            self.login.offer_another()

    def leave_sign_in(self) -> bool:
        """Back to the inbox; False when there is nothing in it and nobody is signed in."""
        if self.login.isHidden() or self.login.back.isHidden():
            return False
        self.signed_in()
        return True

    def signed_in(self) -> None:
        """Back to the inbox."""
        self._signing_in = False
        self.login.done()
        self._status()

    # -- inside ------------------------------------------------------------------------------------

    def _chosen(self, row: Row | None) -> None:
        self.detail.show_row(row)
        if row is None:  # where one pane replaces the other, an empty one helps nobody
            self.read_in_full(False)

    def _make_way(self, ids: Collection[str]) -> None:
        """Choose what stays and comes after these, else before them."""
        heir = self._heir(ids)
        if heir < 0:
            self.list.cards.clearSelection()
            self._chosen(None)
            return
        self.list.cards.setCurrentIndex(self.model.index(heir))
        if self.list.isHidden():
            self.open_current()

    def _heir(self, ids: Collection[str]) -> int:
        if self.list.cards.every.chosen is not None:  # very many: what came since is at the top
            every = range(self.model.rowCount())
            return next((at for at in every if self.model.row(at).item.id not in ids), -1)
        places = [at for at in map(self.model.row_of, ids) if at is not None]
        heir = max(places, default=-2) + 1
        return heir if heir < self.model.rowCount() else min(places) - 1

    def _data_changed(self, _first: object, _last: object, roles: Sequence[int]) -> None:
        if list(roles) != [DAY_ROLE]:  # a heading above a card may be told with every arrival
            self._refreshed()

    def _refreshed(self) -> None:
        shown = self.detail.row
        if shown is None:
            chosen = self.list.cards.choice()
            if len(chosen) > 1:
                self.detail.show_several(chosen)
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
        this = Chosen.of([row.item])
        match part:
            case Part.READ:
                self.deeds.toggle_read(this)
            case Part.LATER:
                self._later(None, this)
            case Part.DELETE:
                if self.choice().ids == [id]:
                    self.delete()
                else:
                    self.deeds.delete(this)
            case Part.ACKNOWLEDGE:
                self.deeds.acknowledge(this)
            case Part.OPEN:
                self.show_item(id)

    def _tick(self) -> None:
        super()._tick()
        self.model.new_day()
        self.detail.tick()
        self.bar.show_status(self.present.status)

    def _muted(self) -> None:
        self.detail.show_muted(self.present.preferences.muted_types)

    def _status(self) -> None:
        status = self.present.status
        self.bar.show_status(status)
        out = status.link is Link.SIGNED_OUT and not self.present.counts.total
        self.login.back.setVisible(not out)
        if self.show_login(self._signing_in or out):
            self.login.offer(self.present.server, self.present.person)
        if out and status.why and status.why != self._why_out:
            self.login.because(status.why)
        self._why_out = status.why if out else ""
