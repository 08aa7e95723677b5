"""The transaction: the work of a group, and the numbering of its log entries as the last step."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, NestedTransaction

from deskbell_server.schema.tables import audit, log
from deskbell_server.store.failures import is_own_fault
from deskbell_server.store.log import Draft, Kind, Logged, row_of
from deskbell_server.store.rows import insert_rows

_TAKE = "UPDATE log_head SET seq = seq + {} RETURNING seq"
"""The count is our own, and the two drivers write parameters in two ways."""


@dataclass(slots=True)
class Slot:
    """The place of an entry in the log; ``seq`` is known once the group is numbered."""

    draft: Draft
    seq: int = 0


Store = Callable[[Connection, list[Any]], None]
"""Writes many rows at once, by as few statements as there are tables."""


@dataclass(slots=True)
class Transaction:
    """One transaction of the writer, in which the works of a group follow each other.

    Entries are collected and numbered together at the very end: on PostgreSQL the counter row is
    then locked for the shortest time, and numbers follow the order of commits without gaps. Rows
    whose storing cannot fail are collected too (``later``), those of the whole group for one
    statement; a work that only looks and collects needs no savepoint to be undone.
    """

    _connection: Connection
    _slots: list[Slot] = field(default_factory=list)
    _afterwards: list[Callable[[], object]] = field(default_factory=list)
    _rows: list[tuple[Store, Any]] = field(default_factory=list)
    _savepoint: NestedTransaction | None = None
    _mark: tuple[int, int, int] = (0, 0, 0)
    known: dict[Any, Any] = field(default_factory=dict)
    """What was looked up for the whole group, by what it was looked up with."""

    @property
    def connection(self) -> Connection:
        """To read and write by; everything that was done before is to be seen there."""
        if self._savepoint is None:
            self._store(self._mark[2])
            self._mark = (*self._mark[:2], 0)
            self._savepoint = self._connection.begin_nested()
        self._store(len(self._rows))
        return self._connection

    @property
    def looking(self) -> Connection:
        """To read by, where rows that other works of this group collected do not matter."""
        return self._connection

    def append(self, draft: Draft) -> Slot:
        """Add an entry to the log."""
        slot = Slot(draft)
        self._slots.append(slot)
        return slot

    def later(self, store: Store, row: Any) -> None:
        """Store the row together with the others of the group; that must not fail."""
        self._rows.append((store, row))

    def streams(self, id: str, revision: int) -> list[str]:
        """Where this revision of a notification goes, as far as it is part of this transaction."""
        told = ((slot.draft.notification, slot.draft.stream) for slot in self._slots)
        return [s for n, s in told if n and n.id == id and n.revision == revision]

    def leavers(self, streams: Collection[str]) -> set[int]:
        """Who leaves one of these streams in this transaction; it is not in their rows yet."""
        gone = (slot.draft.body or {} for slot in self._slots if slot.draft.kind is Kind.LEAVE)
        return {body["user"] for body in gone if body["stream"] in streams}

    def after_numbering(self, step: Callable[[], object]) -> None:
        """Run ``step`` in this transaction when every ``Slot.seq`` is known."""
        self._afterwards.append(step)

    def note(self, line: dict[str, Any]) -> None:
        """Add a line to the audit log (``store.audit`` says which)."""
        self.later(_store_notes, line)

    def begin(self) -> None:
        """The next work begins."""
        self._mark = len(self._slots), len(self._afterwards), len(self._rows)

    def keep(self) -> None:
        """The work is done."""
        if self._savepoint:
            self._savepoint.commit()
            self._savepoint = None

    def undo(self) -> None:
        """The work failed: nothing of it is kept."""
        if self._savepoint:
            self._savepoint.rollback()
            self._savepoint = None
        slots, afterwards, rows = self._mark
        del self._slots[slots:]
        del self._afterwards[afterwards:]
        del self._rows[rows:]

    def tried(self, step: Callable[[], object]) -> Exception | None:
        """Do one step of a work. A mistake of its own undoes it alone, and is what is returned; the
        work goes on. A failure of the database itself is raised."""
        self.connection  # noqa: B018 - what was collected before is stored before
        slots, afterwards = len(self._slots), len(self._afterwards)
        point = self._connection.begin_nested()
        try:
            step()
            self.connection  # noqa: B018 - what it collected is part of it
            point.commit()
        except Exception as error:
            point.rollback()
            del self._slots[slots:], self._afterwards[afterwards:], self._rows[:]
            if not is_own_fault(error):
                raise
            return error
        return None

    def number(self) -> list[Logged]:
        """Store what was collected, take the numbers, write the entries, run what waited for
        them."""
        self.keep()
        self._store(len(self._rows))
        if not self._slots:
            return []
        connection = self._connection
        last: int = connection.exec_driver_sql(_TAKE.format(len(self._slots))).scalar_one()
        first = last - len(self._slots) + 1
        for seq, slot in enumerate(self._slots, first):
            slot.seq = seq
        entries = [slot.draft.at_seq(slot.seq) for slot in self._slots]
        insert_rows(connection, log, [row_of(entry) for entry in entries])
        self.begin()
        for step in self._afterwards:
            step()
        self.keep()
        return entries

    def _store(self, count: int) -> None:
        rows, self._rows = self._rows[:count], self._rows[count:]
        together: dict[Store, list[Any]] = {}
        for store, row in rows:
            together.setdefault(store, []).append(row)
        for store, each in together.items():
            store(self._connection, each)


def _store_notes(connection: Connection, lines: list[dict[str, Any]]) -> None:
    insert_rows(connection, audit, lines)
