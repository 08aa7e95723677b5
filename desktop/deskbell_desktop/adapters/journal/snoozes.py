"""The snoozes: notifications that the person put aside until a time, kept over restarts."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from deskbell.wire import Outcome
from deskbell_desktop.adapters.journal import rows
from deskbell_desktop.adapters.journal.receipts import Receipts
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core.journal import Taken

_UNREAD = "read = 0 AND deleted = 0 AND over = 0"
_SILENT = "announced IN (0, 4)"
_PUT = f"UPDATE item SET snoozed_until = ? WHERE {_UNREAD}"  # noqa: S608
_HUSH = f"UPDATE item SET announced = 3, why = 'snoozed' WHERE {_SILENT} AND "  # noqa: S608
_BACK = """
UPDATE item SET announced = 0, why = 'snoozed', snoozed_until = NULL
WHERE snoozed_until <= ? RETURNING id
"""


class Snoozes:
    """Implements ``core.journal.Snoozes``. Reading or deleting ends a snooze: the schema does."""

    def __init__(self, store: Store, receipts: Receipts) -> None:
        self._store = store
        self._receipts = receipts

    def put(self, ids: Sequence[str], until: float) -> Taken:
        """Put these aside, as far as they are unread."""
        with self._store.transaction() as db:
            for id in ids:
                db.execute(f"{_PUT} AND id = ?", (until, id))
                self._hush(db, "id = ? AND snoozed_until IS NOT NULL", id)
            return rows.changed(db, ids)

    def put_all(self, until: float) -> Taken:
        """Put aside all that is unread now."""
        with self._store.transaction() as db:
            changed = db.execute(_PUT, (until,)).rowcount
            self._hush(db, "snoozed_until IS NOT NULL")
            return Taken(reloaded=changed > 0)

    def end(self, ids: Sequence[str]) -> Taken:
        """They come back into the list without a word."""
        with self._store.transaction() as db:
            for id in ids:
                db.execute("UPDATE item SET snoozed_until = NULL WHERE id = ?", (id,))
            return rows.changed(db, ids)

    def next(self) -> float | None:
        """When the first of them comes back."""
        with translated():
            (at,) = self._store.db.execute(
                "SELECT MIN(snoozed_until) FROM item WHERE snoozed_until IS NOT NULL"
            ).fetchone()
        return None if at is None else float(at)

    def wake(self, now: float) -> Taken:
        """Those whose time has come wait to be announced once more."""
        with self._store.transaction() as db:
            return rows.changed(db, [id for (id,) in db.execute(_BACK, (now,)).fetchall()])

    def _hush(self, db: sqlite3.Connection, where: str, *given: str) -> None:
        """What was about to be announced is not, until it comes back."""
        self._receipts.owe(db, Outcome.SUPPRESSED, "snoozed", f"{_SILENT} AND {where}", *given)
        db.execute(_HUSH + where, given)
