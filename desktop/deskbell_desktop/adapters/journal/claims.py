"""The claims: which items were announced, committed before the notifier is asked."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence

from deskbell.wire import Outcome
from deskbell_desktop.adapters.journal import rows
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.receipts import Receipts
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core.journal import Waiting

CLAIMED, SUPPRESSED, HELD = 1, 3, 4
BEFORE = "announced before"
_GONE = "announced = 0 AND (read = 1 OR deleted = 1) AND COALESCE(why, '') <> 'reminded'"
_SETTLE = "UPDATE item SET announced = ?, why = ? WHERE id = ?"
_HOLD = """
UPDATE item SET announced = ?, why = CASE WHEN why = 'reminded' THEN why ELSE ? END WHERE id = ?
"""
"""Of what its sender reminds of there is a word afterwards, though it was read meanwhile."""
_PAGE = """
place IN (
  SELECT place FROM item WHERE announced = 0 ORDER BY priority = 3 DESC, place DESC LIMIT ?
) ORDER BY place
"""


class Claims:
    """Implements ``core.journal.Claims``."""

    def __init__(self, store: Store, announced: Announced, receipts: Receipts) -> None:
        self._store = store
        self._announced = announced
        self._receipts = receipts

    def settle_known(self) -> None:
        """After the file lost its last words: what the other file knows to be announced is."""
        with self._store.transaction() as db:
            found = db.execute("SELECT id FROM item WHERE announced = 0")
            known = [(BEFORE, id) for (id,) in found if id in self._announced]
            db.executemany("UPDATE item SET announced = 3, why = ? WHERE id = ?", known)

    def waiting(self, limit: int, *, held: bool = False) -> Waiting:
        """What nobody was told of; what was read or deleted meanwhile needs no word."""
        with self._store.transaction() as db:
            if held:
                db.execute("UPDATE item SET announced = 0 WHERE announced = 4")
            (count,) = db.execute("SELECT COUNT(*) FROM item WHERE announced = 0").fetchone()
            if count:
                self._receipts.owe(db, Outcome.SUPPRESSED, "read", _GONE)
                gone = f"UPDATE item SET announced = 3, why = 'read' WHERE {_GONE}"  # noqa: S608
                count -= db.execute(gone).rowcount
            return _waiting(db, count, limit) if count else Waiting()

    def claim(self, ids: Sequence[str] | None) -> Sequence[str]:
        """They are being announced from now on, never again."""
        return self._settle(ids, CLAIMED, None)

    def shown(self, ids: Sequence[str], why: str = "") -> None:
        """The notifier has them."""
        with self._store.transaction() as db:
            for id in ids:
                claimed = "id = ? AND announced = 1"
                self._receipts.owe(db, Outcome.DISPLAYED, why, claimed, id)
                db.execute(f"UPDATE item SET announced = 2 WHERE {claimed}", (id,))  # noqa: S608

    def suppressed(self, ids: Sequence[str], why: str) -> None:
        """They get no bubble, and why."""
        self._settle(ids, SUPPRESSED, why)

    def hold(self, ids: Sequence[str] | None, why: str) -> None:
        """Not now, and why."""
        self._settle(ids, HELD, why)

    def _settle(self, ids: Sequence[str] | None, to: int, why: str | None) -> Sequence[str]:
        if ids is None:
            with translated():
                waiting = self._store.db.execute("SELECT id FROM item WHERE announced = 0")
                ids = [id for (id,) in waiting]
        # A claim that the power takes from here is known from the other file (``settle_known``).
        with self._store.transaction(known_elsewhere=to == CLAIMED) as db:
            for id in ids if why is not None else ():
                self._receipts.owe(db, Outcome.SUPPRESSED, why or "", "id = ?", id)
            if to != HELD:  # what is held is still to be announced, by a rebuilt journal as well
                places = [(id, _place(db, id)) for id in ids]
                with translated():
                    self._announced.add(places)
            given = [(to, why, id) for id in ids]
            db.executemany(_HOLD if to == HELD else _SETTLE, given)
        return ids


def _waiting(db: sqlite3.Connection, count: int, limit: int) -> Waiting:
    items = rows.fetch(db, _PAGE, (limit,))
    before = "SELECT id, why FROM item WHERE announced = 0 AND why IS NOT NULL"
    beyond: Counter[str] = Counter()
    oldest = items[0]
    if count > len(items):
        by_type = "SELECT type, COUNT(*) FROM item WHERE announced = 0 GROUP BY type"
        beyond.update(dict(db.execute(by_type).fetchall()))
        beyond.subtract(item.notification.type for item in items)
        (oldest,) = rows.fetch(db, "announced = 0 ORDER BY place LIMIT 1", ())
    return Waiting(
        count,
        tuple(items),
        dict(db.execute(before).fetchall()),
        {type: n for type, n in beyond.items() if n > 0},
        oldest.notification.created_at,
    )


def _place(db: sqlite3.Connection, id: str) -> int:
    row = db.execute("SELECT place FROM item WHERE id = ?", (id,)).fetchone()
    return int(row[0]) if row else 0
