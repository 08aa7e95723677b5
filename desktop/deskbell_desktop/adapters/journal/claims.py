"""The claims: which items were announced, committed before the notifier is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from deskbell_desktop.adapters.journal import rows
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core.journal import Waiting

CLAIMED, SHOWN, SUPPRESSED = 1, 2, 3
_GONE = "UPDATE item SET announced = 3, why = ? WHERE announced = 0 AND (read = 1 OR deleted = 1)"


class Claims:
    """Implements ``core.journal.Claims``."""

    def __init__(self, store: Store, announced: Announced) -> None:
        self._store = store
        self._announced = announced

    def waiting(self, limit: int) -> Waiting:
        """What nobody was told of; what was read or deleted meanwhile needs no word."""
        with self._store.transaction() as db:
            (count,) = db.execute("SELECT COUNT(*) FROM item WHERE announced = 0").fetchone()
            if count:
                count -= db.execute(_GONE, ("read elsewhere",)).rowcount
            if not count:
                return Waiting(0, ())
            found = rows.fetch(db, "announced = 0 ORDER BY place DESC LIMIT ?", (limit,))
            return Waiting(count, tuple(reversed(found)))

    def claim(self, ids: Sequence[str] | None) -> None:
        """They are being announced from now on, never again."""
        self._settle(ids, CLAIMED, None)

    def shown(self, ids: Sequence[str]) -> None:
        """The notifier has them."""
        given = [(id,) for id in ids]
        with self._store.transaction() as db:
            db.executemany("UPDATE item SET announced = 2 WHERE id = ? AND announced = 1", given)

    def suppressed(self, ids: Sequence[str] | None, why: str) -> None:
        """They get no bubble, and why."""
        self._settle(ids, SUPPRESSED, why)

    def _settle(self, ids: Sequence[str] | None, to: int, why: str | None) -> None:
        if ids is None:
            with translated():
                waiting = self._store.db.execute("SELECT id FROM item WHERE announced = 0")
                ids = [id for (id,) in waiting]
        with self._store.transaction() as db:
            places = [(id, _place(db, id)) for id in ids]
            with translated():
                self._announced.add(places)
            given = [(to, why, id) for id in ids]
            db.executemany("UPDATE item SET announced = ?, why = ? WHERE id = ?", given)


def _place(db: sqlite3.Connection, id: str) -> int:
    row = db.execute("SELECT place FROM item WHERE id = ?", (id,)).fetchone()
    return int(row[0]) if row else 0
