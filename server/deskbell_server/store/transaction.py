"""The transaction: the work of a group, and the numbering of its log entries as the last step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, insert, update

from deskbell_server.schema.tables import audit, log, log_head
from deskbell_server.store.log import Draft, Logged, row_of


@dataclass(slots=True)
class Slot:
    """The place of an entry in the log; ``seq`` is known once the group is numbered."""

    draft: Draft
    seq: int = 0


@dataclass(slots=True)
class Transaction:
    """One transaction of the writer.

    Entries are collected and numbered together at the very end: on PostgreSQL the counter row is
    then locked for the shortest time, and numbers follow the order of commits without gaps.
    """

    connection: Connection
    _slots: list[Slot] = field(default_factory=list)
    _afterwards: list[Callable[[], object]] = field(default_factory=list)
    _notes: list[dict[str, Any]] = field(default_factory=list)

    def append(self, draft: Draft) -> Slot:
        """Add an entry to the log."""
        slot = Slot(draft)
        self._slots.append(slot)
        return slot

    def after_numbering(self, step: Callable[[], object]) -> None:
        """Run ``step`` in this transaction when every ``Slot.seq`` is known."""
        self._afterwards.append(step)

    def note(self, line: dict[str, Any]) -> None:
        """Add a line to the audit log (``store.audit`` says which)."""
        self._notes.append(line)

    def mark(self) -> tuple[int, int, int]:
        """Where we are, for ``back_to``."""
        return len(self._slots), len(self._afterwards), len(self._notes)

    def back_to(self, mark: tuple[int, int, int]) -> None:
        """Forget what was added since ``mark``."""
        del self._slots[mark[0] :]
        del self._afterwards[mark[1] :]
        del self._notes[mark[2] :]

    def number(self) -> list[Logged]:
        """Take the numbers, write the entries, run what waited for them."""
        if self._notes:
            self.connection.execute(insert(audit), self._notes)
        if not self._slots:
            return []
        taken = update(log_head).values(seq=log_head.c.seq + len(self._slots))
        last: int = self.connection.execute(taken.returning(log_head.c.seq)).scalar_one()
        first = last - len(self._slots) + 1
        for seq, slot in enumerate(self._slots, first):
            slot.seq = seq
        entries = [slot.draft.at_seq(slot.seq) for slot in self._slots]
        _insert(self.connection, [row_of(entry) for entry in entries])
        for step in self._afterwards:
            step()
        return entries


def _insert(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Write log entries in the driver's own form: a notification for 1,000 people is 1,000 rows,
    and SQLAlchemy's look at each would take longer than SQLite does."""
    statement, order = _compiled(connection.dialect)
    given: Any = [tuple(row[name] for name in order) for row in rows] if order else rows
    connection.exec_driver_sql(statement, given)


@cache
def _compiled(dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The statement, and the order of its parameters when the driver wants them by position."""
    compiled = insert(log).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())
