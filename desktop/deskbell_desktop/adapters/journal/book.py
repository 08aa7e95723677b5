"""The book: one account's journal, its parts around one writing connection."""

from __future__ import annotations

from collections.abc import Callable

from deskbell_desktop.adapters.journal import tally
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.claims import Claims
from deskbell_desktop.adapters.journal.ledger import Ledger
from deskbell_desktop.adapters.journal.outbox import Outbox
from deskbell_desktop.adapters.journal.overlay import Overlay
from deskbell_desktop.adapters.journal.receipts import Receipts
from deskbell_desktop.adapters.journal.snoozes import Snoozes
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core.query import Counts


class Book:
    """Implements ``core.journal.Journal``; belongs to the thread that opened it."""

    def __init__(
        self,
        store: Store,
        announced: Announced,
        *,
        history: bool,
        word: str = "",
        closed: Callable[[], None] = lambda: None,
    ) -> None:
        overlay = Overlay()
        self._store = store
        self._announced = announced
        self._closed = closed
        self.word = word
        self.ledger = Ledger(store, announced, overlay)
        self.receipts = Receipts(store, wanted=history)
        self.claims = Claims(store, announced, self.receipts)
        self.outbox = Outbox(store, overlay)
        self.snoozes = Snoozes(store, self.receipts)
        self.claims.settle_known()

    def counts(self) -> Counts:
        """All counts, as the tally has them."""
        with translated():
            return counted(self._store.db.execute(tally.COUNTS).fetchall())

    def close(self) -> None:
        """Close both files."""
        self._closed()
        self._store.close()
        self._announced.close()


def counted(found: list[tuple[str, int, int, int]]) -> Counts:
    """The counts of the rows of ``tally.COUNTS``."""
    return Counts(
        total=sum(row[1] for row in found),
        unread=sum(row[2] for row in found),
        urgent=sum(row[3] for row in found),
        by_type={type: (unread, total) for type, total, unread, _ in found},
    )
