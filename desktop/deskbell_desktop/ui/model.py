"""The model: the inbox as rows, read in pages, kept current by what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Filter
from deskbell_desktop.ui.pages import (
    PAGE,
    PAGE_MOST,
    TURNS,
    WAITING_MOST,
    PageAsked,
    PageCame,
    matches,
)
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.rows import Rows
from deskbell_desktop.ui.shed import Shed, settle_in

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
DAY_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class InboxModel(QAbstractListModel):
    """Those that wait for an answer first, then the others, each newest first.

    The whole is reset only when another filter is wanted.
    """

    filled = Signal()
    """The first page of a filter is there."""
    whole_came = Signal(object)
    """All that the filter shows, as a choice."""
    told = Signal(object)
    """What changed in the inbox, loaded or not."""

    def __init__(
        self,
        ask: Callable[[PageAsked], None],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask, self._now = ask, now
        self._turn = 0
        self._rows, self._shed = Rows(), Shed(self)
        self._gone: set[str] = set()
        self._low = 0
        self._filter = Filter()
        self._complete = False
        self._asked: PageAsked | None = None
        self.newest: int | None = None
        """The newest place this desk has shown: what "all read" reaches up to."""
        self.settled = False
        """Whether the first page of this filter came: only then is an empty list empty."""

    # -- reading -----------------------------------------------------------------------------------

    @property
    def wanted(self) -> Filter:
        """The filter in force."""
        return self._filter

    def show_only(self, wanted: Filter) -> None:
        """Take another filter: read anew from the top."""
        self._filter = wanted
        self.reload()

    def reload(self) -> None:
        """Read anew from the top."""
        self._turn = next(TURNS)
        self.beginResetModel()
        self._shed.take([*self._rows.all])
        self._rows, self._low = Rows(), 0
        self._gone.clear()
        self._complete, self.settled = False, False
        self.endResetModel()
        self._ask(PageAsked(self._turn, replace(self._filter, waiting=True), None, WAITING_MOST))
        self._asked = PageAsked(self._turn, self._filter, None, PAGE)
        self._ask(self._asked)

    @property
    def all_at_hand(self) -> bool:
        """Whether all that the filter shows is loaded, and little."""
        return self._complete and len(self._rows) <= PAGE

    def ask_whole(self) -> None:
        """All that the filter shows by now, loaded or not; answered by ``whole_came``."""
        before = (self.newest or 0) + 1
        self._ask(PageAsked(self._turn, self._filter, before, 0, whole=True))

    def unlisted(self, chosen: Chosen) -> list[Item]:
        """What stands in the list and the store does not count to the filter any more: read a
        moment ago, say."""
        known = self._rows.known
        return [row.item for id, row in known.items() if id not in chosen.places]

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        return self.settled and not self._complete and self._asked is None

    def fetchMore(self, parent: Index = ROOT) -> None:
        if self.canFetchMore(parent):
            more = min(PAGE_MOST, PAGE + len(self._rows) // 2)
            self._asked = PageAsked(self._turn, self._filter, self._low, more)
            self._ask(self._asked)

    def page_came(self, came: PageCame) -> None:
        """Rows that were asked for."""
        if came.asked.turn != self._turn:
            return
        if came.whole is not None:
            self.whole_came.emit(came.whole.without(self._gone))
            return
        self._seen(came.items)
        unknown = [item for item in came.items if item.id not in self._rows.known]
        unknown = [item for item in unknown if item.id not in self._gone]
        for item in unknown:
            if item.waits_for_answer:
                self._insert(self._made(item))
        if came.asked.wanted.waiting and not self._filter.waiting:
            return
        self._asked = None
        self._complete = len(came.items) < came.asked.limit
        if came.items:
            self._low = came.items[-1].place
        today = self._now().astimezone().date()  # one for all: they may be very many
        self._append([Row(item, today) for item in unknown if not item.waits_for_answer])
        if not self.settled:
            self.settled = True
            self.filled.emit()

    def _append(self, rows: list[Row]) -> None:
        last, end = self._rows.last_place(), len(self._rows)
        if last is not None and any(row.item.place > last for row in rows):
            for row in rows:
                self._insert(row)
        elif rows:
            self.beginInsertRows(ROOT, end, end + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
            settle_in(len(self._rows))

    def trim(self, most: int) -> None:
        """Forget the oldest rows beyond so many; they are read again when somebody looks there."""
        end = len(self._rows)
        if self._asked is None and end > most > self._rows.waiting:
            self._low, self._complete = self.row(most - 1).item.place, False
            self.beginRemoveRows(ROOT, most, end - 1)
            self._rows.cut(most)
            self.endRemoveRows()

    # -- changes -----------------------------------------------------------------------------------

    def changed(self, changed: Changed) -> None:
        """Take what changed in the inbox."""
        if changed.reloaded:
            self.reload()
            return
        if changed.all_read_up_to is not None:
            self._all_read(changed.all_read_up_to)
        self._seen(changed.items)
        self._place(changed.items)
        self.told.emit(changed)

    def _all_read(self, up_to: int) -> None:
        for i, row in enumerate(self._rows.all):
            if row.item.unread and row.item.place <= up_to:
                state = replace(row.item.state, read=True)
                self._set(i, replace(row.item, state=state))

    def _seen(self, items: Iterable[Item]) -> None:
        places = [item.place for item in items]
        if places:
            self.newest = max(*places, self.newest or 0)

    def _place(self, items: Iterable[Item]) -> None:
        for item in items:
            at = self.row_of(item.id)
            self._gone.discard(item.id)
            if item.state.deleted:
                self._gone.add(item.id)
                self._remove(at)
            elif at is None:
                if self._belongs(item):
                    self._insert(self._made(item))
            elif self._strays(at, item):
                self._move(at, self._made(item))
            else:
                self._set(at, item)

    def _strays(self, at: int, item: Item) -> bool:
        """Does it belong elsewhere now: it waits for an answer, no more, or was told anew?"""
        elsewhere = (at < self._rows.waiting) is not item.waits_for_answer
        return elsewhere or self.row(at).item.place != item.place

    def _belongs(self, item: Item) -> bool:
        if not matches(item, self._filter):
            return False
        return item.waits_for_answer or self._complete or item.place > self._low

    def _insert(self, row: Row) -> None:
        at = self._rows.where(row.item)
        self.beginInsertRows(ROOT, at, at)
        self._rows.put(at, row)
        self.endInsertRows()
        self._day_may_differ(at + 1)

    def _move(self, at: int, row: Row) -> None:
        """To where it belongs now; it stays selected."""
        to = self._rows.where(row.item)
        to -= to > at
        if to != at:
            self.beginMoveRows(ROOT, at, at, ROOT, to + (to > at))
        self._rows.take(at)
        self._rows.put(to, row)
        if to != at:
            self.endMoveRows()
        self.dataChanged.emit(self.index(to), self.index(to))
        for near in (0, at, at + 1, to + 1):
            self._day_may_differ(near)

    def _remove(self, at: int | None) -> None:
        if at is not None:
            self.beginRemoveRows(ROOT, at, at)
            self._rows.take(at)
            self.endRemoveRows()
            self._day_may_differ(at)

    def new_day(self) -> None:
        """What was said of "today" is not true any more, if that day is over."""
        today = self._now().astimezone().date()
        if len(self._rows) and self.row(0).today != today:
            for i, row in enumerate(self._rows.all):
                self._rows.swap(i, Row(row.item, today))
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _set(self, at: int, item: Item) -> None:
        if self.row(at).item != item:
            self._rows.swap(at, self._made(item))
            self.dataChanged.emit(self.index(at), self.index(at))

    def _made(self, item: Item) -> Row:
        return Row.of(item, self._now())

    def _day_may_differ(self, at: int) -> None:
        if at < len(self._rows):
            self.dataChanged.emit(self.index(at), self.index(at), [DAY_ROLE])

    # -- rows --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row(self, at: int) -> Row:
        """The row at a position."""
        return self._rows.all[at]

    def row_of(self, id: str) -> int | None:
        """The position of a notification, if it is loaded."""
        return self._rows.position(id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self.row(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken(self._now())
            case _ if role == ROW_ROLE:
                return row
            case _ if role == DAY_ROLE:
                return self._rows.day(index.row(), self._now())
        return None
