"""The shelf: opens an account's journal; a damaged file is set aside and begun anew."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.book import Book
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.journal import JournalDamaged
from deskbell_desktop.core.translate import mark, tr_marked

FILE = "history.db"
ASIDE = ".corrupt-"
ASIDE_KEPT = 3
REBUILT = mark(
    "The notification history on this computer was damaged. It is kept beside the new one, "
    "which is being fetched from the server."
)
LOST = mark(
    "The notification history on this computer was damaged. It is kept beside a new one that "
    "begins today, because this server keeps no history."
)


class Shelf:
    """Implements ``core.journal.OpenJournal``; ``current`` is the open file, for readers.

    ``found_broken`` is called by a reader that finds it broken, on the reader's thread.
    """

    def __init__(self, places: Places, found_broken: Callable[[], None] = lambda: None) -> None:
        self._places = places
        self.current: Path | None = None
        self.found_broken = found_broken

    def __call__(self, account: Account, *, broken: bool = False) -> Book:
        """The journal of this account; ``broken``: what is there is known to be."""
        self.current = None
        with translated():
            folder = self._places.account(account.server, account.person_id)
        path = folder / FILE
        word = tr_marked(REBUILT if account.history else LOST)
        if broken:
            return self._begin(account, path, word)
        try:
            return self._open(account, path, "")
        except JournalDamaged:
            return self._begin(account, path, word)

    def _begin(self, account: Account, path: Path, word: str) -> Book:
        with translated(path.parent):
            _set_aside(path)
        return self._open(account, path, word)

    def _open(self, account: Account, path: Path, word: str) -> Book:
        with contextlib.ExitStack() as opened:
            store = Store(path)
            opened.callback(store.close)
            with translated(path.parent):
                announced = Announced(path.with_name("announced"))
            opened.callback(announced.close)
            book = Book(store, announced, history=account.history, word=word, closed=self._close)
            opened.pop_all()
        self.current = path
        return book

    def _close(self) -> None:
        self.current = None


def _set_aside(path: Path) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(part.with_name(f"{path.name}{ASIDE}{stamp}{suffix}"))
    stamps = sorted({p.name.split(ASIDE)[1][: len(stamp)] for p in _aside(path)})
    for old in _aside(path):
        if old.name.split(ASIDE)[1][: len(stamp)] in stamps[:-ASIDE_KEPT]:
            old.unlink()


def _aside(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{path.name}{ASIDE}*"))
