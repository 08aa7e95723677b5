"""The outbox: what the person did here, kept until the server's log says it too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from deskbell.wire import Change, What
from deskbell_desktop.adapters.journal import rows
from deskbell_desktop.adapters.journal.overlay import Overlay, forget
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core import inbox
from deskbell_desktop.core.journal import Taken
from deskbell_desktop.core.op import Op

_KEEP = f"INSERT INTO outbox({rows.OP}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_READ_ALL = """
UPDATE item SET read = 1, version = version + (version > 0), pending = ?
WHERE read = 0 AND place <= ?
"""


class Outbox:
    """Implements ``core.journal.Outbox``."""

    def __init__(self, store: Store, overlay: Overlay) -> None:
        self._store = store
        self._overlay = overlay

    def add(self, ops: Sequence[Op], *, local: bool) -> Taken:
        """Show them, and keep those that change something."""
        changed: list[str] = []
        up_to: int | None = None
        with self._store.transaction() as db:
            for op in ops:
                if op.what is What.READ_ALL:
                    up_to = op.up_to
                    self._add_read_all(db, op, local=local)
                elif self._add_one(db, op, local=local):
                    changed.append(op.id or "")
            return self._taken(db, changed, up_to)

    def _add_one(self, db: sqlite3.Connection, op: Op, *, local: bool) -> bool:
        """False when nothing would change."""
        found = db.execute(
            f"SELECT {rows.SEEN}, {rows.LOG} FROM item WHERE id = ?",  # noqa: S608
            (op.id,),
        ).fetchone()
        if found is None or inbox.perform(rows.state(found[:5]), op) == rows.state(found[:5]):
            return False
        if local:
            self._overlay.confirm(db, str(op.id), inbox.perform(rows.state(found[5:]), op))
            return True
        db.execute(_KEEP, rows.op_columns(op))
        return self._overlay.rebase(db, str(op.id))

    def _add_read_all(self, db: sqlite3.Connection, op: Op, *, local: bool) -> None:
        if local:
            db.execute(
                "UPDATE item SET log_read = 1 WHERE log_read = 0 AND place <= ?", (op.up_to,)
            )
        else:
            db.execute(_KEEP, rows.op_columns(op))
        db.execute(_READ_ALL, (None if local else op.what.value, op.up_to))

    def next(self) -> Op | None:
        """The oldest that was not accepted yet."""
        with translated():
            row = self._store.db.execute(
                f"SELECT {rows.OP} FROM outbox WHERE sent IS NULL ORDER BY n LIMIT 1"  # noqa: S608
            ).fetchone()
        return rows.op(row) if row else None

    def accept(self, op: Op, version: int | None) -> Taken:
        """The server took it. It stays on top of the log until the log has it."""
        with self._store.transaction() as db:
            if op.what is What.READ_ALL:
                db.execute("UPDATE outbox SET sent = 0 WHERE op_id = ?", (op.op_id,))
                return Taken()
            row = db.execute(f"SELECT {rows.LOG} FROM item WHERE id = ?", (op.id,)).fetchone()  # noqa: S608
            if row is None:
                forget(db, [op])
                return Taken()
            confirmed = rows.state(row)
            sent = version if version is not None else confirmed.version + 1
            db.execute("UPDATE outbox SET sent = ? WHERE op_id = ?", (sent, op.op_id))
            accepted = replace(op, up_to=None, sent=sent)
            said = Change(seq=0, what=op.what, id=op.id, action=op.action, at=op.at)
            if inbox.echoed(accepted, confirmed, said):
                forget(db, [op])
            return self._rebased(db, [str(op.id)])

    def keep(self, op: Op) -> Taken:
        """There is nothing to wait for: it becomes what the log says, as far as we are told."""
        with self._store.transaction() as db:
            forget(db, [op])
            row = db.execute(f"SELECT {rows.LOG} FROM item WHERE id = ?", (op.id,)).fetchone()  # noqa: S608
            if row is None:
                return Taken()
            self._overlay.confirm(db, str(op.id), inbox.perform(rows.state(row), op))
            return self._taken(db, [str(op.id)], None)

    def drop(self, op_ids: Sequence[str]) -> Taken:
        """They are done with: in the log, or void."""
        with self._store.transaction() as db:
            found = [
                rows.op(row)
                for id in op_ids
                for row in db.execute(f"SELECT {rows.OP} FROM outbox WHERE op_id = ?", (id,))  # noqa: S608
            ]
            forget(db, found)
            changed = [op.id for op in found if op.id and self._overlay.rebase(db, op.id)]
            if any(op.what is What.READ_ALL for op in found):
                changed += self._overlay.rebase_pending(db, None)
            return self._taken(db, changed, None)

    def accepted(self) -> list[str]:
        """Ids of those that the server took and the log has not shown yet."""
        with translated():
            found = self._store.db.execute("SELECT op_id FROM outbox WHERE sent IS NOT NULL")
            return [id for (id,) in found]

    def _rebased(self, db: sqlite3.Connection, ids: Iterable[str]) -> Taken:
        return self._taken(db, [id for id in ids if self._overlay.rebase(db, id)], None)

    @staticmethod
    def _taken(db: sqlite3.Connection, ids: Sequence[str], up_to: int | None) -> Taken:
        return replace(rows.changed(db, ids), all_read_up_to=up_to)
