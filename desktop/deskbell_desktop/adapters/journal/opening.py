"""The shelf: opens an account's journal; a damaged file is set aside and begun anew."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.book import Book
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.journal import JournalDamaged

FILE = "history.db"
REBUILT = (
    "The notification history on this computer was damaged. It is kept beside the new one, "
    "which is being fetched from the server."
)
LOST = (
    "The notification history on this computer was damaged. It is kept beside a new one that "
    "begins today, because this server keeps no history."
)


class Shelf:
    """Implements ``core.journal.OpenJournal``; ``current`` is the open file, for readers."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self.current: Path | None = None

    def __call__(self, account: Account) -> Book:
        """The journal of this account."""
        self.current = None
        with translated():
            folder = self._places.account(account.server, account.person_id)
        path = folder / FILE
        word = ""
        try:
            store = Store(path)
        except JournalDamaged:
            with translated():
                _set_aside(path)
            word = REBUILT if account.history else LOST
            store = Store(path)
        with translated():
            announced = Announced(folder / "announced")
        self.current = path
        return Book(store, announced, history=account.history, word=word, closed=self._close)

    def _close(self) -> None:
        self.current = None


def _set_aside(path: Path) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(part.with_name(f"{path.name}.corrupt-{stamp}{suffix}"))
