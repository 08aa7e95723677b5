"""The receipts: what became of each notification here, kept until the server has it."""

from __future__ import annotations

import sqlite3

from deskbell.wire import Outcome, Receipt
from deskbell_desktop.adapters.journal import rows
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core.journal import Owed

_OWED = "SELECT n, id, what, why FROM receipt ORDER BY n LIMIT ?"
ID_MAX = 36
"""Of the wire; a server that names notifications otherwise is no server to tell."""


class Receipts:
    """Implements ``core.journal.Receipts``; ``wanted``: there is a server that takes them."""

    def __init__(self, store: Store, *, wanted: bool) -> None:
        self._store = store
        self._wanted = wanted

    def owe(self, db: sqlite3.Connection, what: Outcome, why: str, where: str, *given: str) -> None:
        """In the caller's transaction: one for each item of that condition (never a person's)."""
        if self._wanted:
            db.execute(
                f"INSERT INTO receipt(id, what, why) "  # noqa: S608
                f"SELECT id, ?, ? FROM item WHERE length(id) <= {ID_MAX} AND {where}",
                (what.value, why, *given),
            )

    def owed(self, limit: int) -> Owed:
        """The oldest that the server has not confirmed."""
        with translated():
            found = self._store.db.execute(_OWED, (limit,)).fetchall()
        with rows.read_back():
            receipts = [Receipt(id=id, what=Outcome(what), why=why) for _, id, what, why in found]
        return Owed(found[-1][0], tuple(receipts)) if found else Owed()

    def told(self, up_to: int) -> None:
        """The server has these."""
        with self._store.transaction() as db:
            db.execute("DELETE FROM receipt WHERE n <= ?", (up_to,))
