"""The overlay: keeps what the person sees equal to what the log says plus what is under way."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from deskbell.notification import State
from deskbell.wire import Change
from deskbell_desktop.adapters.journal import rows
from deskbell_desktop.core import inbox
from deskbell_desktop.core.op import Op

_CONFIRM = f"UPDATE item SET ({rows.LOG}) = (?, ?, ?, ?, ?) WHERE id = ?"  # noqa: S608
_SEEN = f"UPDATE item SET ({rows.SEEN}, pending) = (?, ?, ?, ?, ?, ?) WHERE id = ?"  # noqa: S608
THOSE_ON = f"""
SELECT {rows.OP} FROM outbox WHERE id = ? OR (what = 'read_all' AND up_to >= ?) ORDER BY n
"""  # noqa: S608


class Overlay:
    """Works inside the caller's transaction."""

    def confirm(self, db: sqlite3.Connection, id: str, state: State) -> None:
        """The log says this; show it with what is under way on top."""
        db.execute(_CONFIRM, (*rows.columns(state), id))
        self.rebase(db, id)

    def rebase(self, db: sqlite3.Connection, id: str) -> bool:
        """Compute anew what the person sees; True when that differs."""
        row = db.execute(
            f"SELECT place, {rows.LOG}, {rows.SEEN}, pending "  # noqa: S608
            "FROM item WHERE id = ?",
            (id,),
        ).fetchone()
        if row is None:
            return False
        place, confirmed, seen, pending = row[0], rows.state(row[1:6]), row[6:11], row[11]
        ops = [rows.op(found) for found in db.execute(THOSE_ON, (id, place))]
        shown = inbox.rebase(confirmed, ops)
        under_way = ops[-1].what.value if ops and shown != confirmed else None
        columns = rows.columns(shown)
        if tuple(columns) == tuple(seen) and under_way == pending:
            return False
        db.execute(_SEEN, (*columns, under_way, id))
        return True

    def rebase_pending(self, db: sqlite3.Connection, up_to: int | None) -> list[str]:
        """The same for everything under way up to a place; the ids that differ."""
        where = "pending IS NOT NULL" + ("" if up_to is None else " AND place <= ?")
        given = () if up_to is None else (up_to,)
        ids = [id for (id,) in db.execute(f"SELECT id FROM item WHERE {where}", given)]  # noqa: S608
        return [id for id in ids if self.rebase(db, id)]

    def echo(self, db: sqlite3.Connection, change: Change, confirmed: State) -> None:
        """Forget the accepted ops on this notification that the log has shown now."""
        found = db.execute(
            f"SELECT {rows.OP} FROM outbox WHERE id = ? AND sent IS NOT NULL",  # noqa: S608
            (change.id,),
        ).fetchall()
        forget(db, [op for op in map(rows.op, found) if inbox.echoed(op, confirmed, change)])

    def echo_read_all(self, db: sqlite3.Connection, change: Change) -> None:
        """Forget every read-all up to there, sent or not: its effect is in the log."""
        db.execute("DELETE FROM outbox WHERE what = 'read_all' AND up_to <= ?", (change.up_to,))


def forget(db: sqlite3.Connection, ops: Sequence[Op]) -> None:
    """Take them out of the outbox."""
    db.executemany("DELETE FROM outbox WHERE op_id = ?", [(op.op_id,) for op in ops])
