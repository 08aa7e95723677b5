"""The reader: pages, searches and counts for whoever shows the inbox, on its own connection."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from deskbell_desktop.adapters.journal import rows, tally
from deskbell_desktop.adapters.journal.book import counted
from deskbell_desktop.adapters.journal.opening import Shelf
from deskbell_desktop.adapters.journal.store import meaning
from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import JournalDamaged
from deskbell_desktop.core.query import Counts, Filter

T = TypeVar("T")
AT_ONCE = 200
_MARKS = {
    "unread": "read = 0 AND over = 0",
    "read": "read = 1",
    "waiting": "require_ack = 1 AND acked IS NULL AND over = 0",
    "over": "over = 1",
    "aside": "snoozed_until IS NOT NULL",
}
"""The sets of ``Chosen``, as columns."""
log = logging.getLogger(__name__)


class ShelfReader:
    """Implements ``core.query.Reader`` for the journal that is open; empty when there is none.

    Used from one thread. Follows the desk to another account by itself. A broken file is told to
    the shelf, and empty until there is another one.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._open: tuple[Path, int, sqlite3.Connection] | None = None

    def page(self, wanted: Filter, before: int | None, limit: int) -> list[Item]:
        """Items with ``place < before``, newest first."""
        where, given = _where(wanted)
        if where is None:
            return []
        if before is not None:
            where.append("place < ?")
            given.append(before)
        condition = f"{' AND '.join(where)} ORDER BY place DESC LIMIT ?"
        return self._read(lambda db: rows.fetch(db, condition, (*given, limit)), [])

    def whole(self, wanted: Filter, up_to: int) -> Chosen:
        """All items with a place up to there, however many, as a choice."""
        nothing = Chosen({}, partial(looked_up, self._shelf))
        where, given = _where(wanted)
        if where is None:
            return nothing
        condition = f"{' AND '.join(where)} AND place <= ? ORDER BY place DESC"
        found = self._read(lambda db: _marked(db, condition, (*given, up_to), nothing), nothing)
        return replace(found, up_to=up_to if wanted == Filter() else None)

    def items(self, ids: Sequence[str]) -> tuple[Item, ...]:
        """Those of these that are there."""
        return self._read(lambda db: rows.items(db, ids), ())

    def get(self, id: str) -> Item | None:
        """One item."""
        found: list[Item] = self._read(lambda db: rows.fetch(db, "id = ?", (id,)), [])
        return found[0] if found else None

    def counts(self) -> Counts:
        """All counts at once."""
        return self._read(lambda db: counted(db.execute(tally.COUNTS).fetchall()), Counts())

    def close(self) -> None:
        """Close the connection."""
        if self._open:
            self._open[2].close()
            self._open = None

    def _read(self, read: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        path = self._shelf.current
        inode = _inode(path)
        try:
            db = self._db()
            return read(db) if db else nothing
        except (sqlite3.Error, JournalDamaged) as error:
            if isinstance(error, sqlite3.Error):
                if not isinstance(meaning(error), JournalDamaged):
                    raise
                self.close()
            log.warning("the inbox cannot be read: %s", error)
            if path is not None and path == self._shelf.current and inode == _inode(path):
                self._shelf.found_broken()
            return nothing

    def _db(self) -> sqlite3.Connection | None:
        path = self._shelf.current
        inode = _inode(path)
        if not inode:
            path = None
        if self._open and (path is None or self._open[:2] != (path, inode)):
            self.close()
        if self._open is None and path is not None:
            db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
            db.execute("PRAGMA busy_timeout = 3000")
            self._open = (path, inode, db)
        return self._open[2] if self._open else None


def looked_up(shelf: Shelf, ids: Sequence[str]) -> Iterator[Item]:
    """These items, a few at a time, on a connection of one's own: in whatever thread."""
    with contextlib.closing(ShelfReader(shelf)) as reader:
        for first in range(0, len(ids), AT_ONCE):
            yield from reader.items(ids[first : first + AT_ONCE])


def _marked(
    db: sqlite3.Connection, condition: str, given: tuple[Any, ...], nothing: Chosen
) -> Chosen:
    """The choice of these: no item is read, only what a deed must know of it."""
    places: dict[str, int] = {}
    sets: dict[str, set[str]] = {name: set() for name in _MARKS}
    columns = ", ".join(_MARKS.values())
    found = db.execute(f"SELECT id, place, {columns} FROM item WHERE {condition}", given)  # noqa: S608
    for id, place, *marks in found:
        places[id] = place
        for holds, ids in zip(marks, sets.values(), strict=True):
            if holds:
                ids.add(id)
    held = {name: frozenset(ids) for name, ids in sets.items()}
    return Chosen(
        places,
        nothing.look_up,
        unread=held["unread"],
        read=held["read"],
        waiting=held["waiting"],
        over=held["over"],
        aside=held["aside"],
    )


def _inode(path: Path | None) -> int:
    """Which file it is at the moment; 0 when there is none."""
    try:
        return path.stat().st_ino if path else 0
    except OSError:
        return 0


def _where(wanted: Filter) -> tuple[list[str] | None, list[Any]]:
    where = ["deleted = 0"]
    given: list[Any] = []
    if wanted.unread:
        where.append("read = 0 AND over = 0")
    if wanted.waiting:
        where.append("require_ack = 1 AND acked IS NULL AND over = 0")
    if wanted.pressing:
        where.append("pressing = 1")
    if wanted.type is not None:
        where.append("type = ?")
        given.append(wanted.type)
    if wanted.text.strip():
        words = rows.match(wanted.text)
        if not words:
            return None, []
        where.append("place IN (SELECT rowid FROM words WHERE words MATCH ?)")
        given.append(words)
    return where, given
