"""The spool's file: what waits, in order, and what died, each change durable when it returns."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from deskbell.content import Audience, Content
from deskbell.errors import SpoolError, SpoolFull, refused
from deskbell.problems import Problem, problem
from deskbell.spool.entries import DeadLetter, Entry
from deskbell.spool.opening import is_damage, opened

LIMIT = 100_000
T = TypeVar("T")

_COUNT = "SELECT coalesce(max(place) - min(place) + 1, 0) FROM waiting"
"""Entries only ever leave at the head, so there are no gaps, and no need to count."""


class Spool:
    """One file, open in one process; its threads take turns.

    Every method raises ``SpoolError`` when the file cannot be read or written.
    """

    def __init__(
        self, path: Path, *, limit: int = LIMIT, clock: Callable[[], float] = time.time
    ) -> None:
        self.path = path
        self._limit = limit
        self._clock = clock
        self._mutex = threading.Lock()
        self._database: sqlite3.Connection | None = None
        self._inode = 0
        self._do(lambda _database: None)

    def close(self) -> None:
        """Close the file; what waits stays in it."""
        with self._mutex:
            self._drop()

    def add(self, key: str, content: Content, audience: Audience) -> int:
        """Put it behind what waits; returns its place.

        The same request with the same key again is the one that waits already; another one with
        that key raises ``Invalid`` (key-reused). Raises ``SpoolFull`` at the limit.
        """
        said, whom = content.model_dump_json(), audience.model_dump_json()

        def work(database: sqlite3.Connection) -> int:
            find = "SELECT place, content, audience FROM waiting WHERE key = ?"
            earlier = database.execute(find, (key,)).fetchone()
            if earlier:
                if earlier[1:] != (said, whom):
                    raise refused(problem("key-reused"))
                return int(earlier[0])
            waiting: int = database.execute(_COUNT).fetchone()[0]
            if waiting >= self._limit:
                raise SpoolFull(f"{waiting:,} requests wait in the spool {self.path} already.")
            insert = "INSERT INTO waiting (key, content, audience, made) VALUES (?, ?, ?, ?)"
            row = (key, said, whom, self._clock())
            return int(database.execute(insert, row).lastrowid or 0)

        return self._do(work)

    def head(self) -> Entry | None:
        """The oldest that waits."""
        columns = "place, key, content, audience, made, tried, tried_as"
        query = f"SELECT {columns} FROM waiting ORDER BY place LIMIT 1"  # noqa: S608 - ours
        found = self._read(lambda database: database.execute(query).fetchone())
        return Entry(*found) if found else None

    def count(self) -> int:
        """How many wait."""
        return int(self._read(lambda database: database.execute(_COUNT).fetchone()[0]))

    def mark(self, place: int, tried: float | None, tried_as: str | None) -> None:
        """Note that it may reach a server from now on, and as whose; or that it did not."""
        change = "UPDATE waiting SET tried = ?, tried_as = ? WHERE place = ?"
        self._do(lambda database: database.execute(change, (tried, tried_as, place)))

    def remove(self, place: int) -> None:
        """It is sent, or given back."""
        delete = "DELETE FROM waiting WHERE place = ?"
        self._do(lambda database: database.execute(delete, (place,)))

    def bury(self, place: int, reason: str, problem: Problem | None) -> None:
        """Move it to the dead letters."""
        move = (
            "INSERT OR REPLACE INTO dead"
            " SELECT place, key, content, audience, made, ?, ?, ? FROM waiting WHERE place = ?"
        )
        said = problem.text() if problem else None

        def work(database: sqlite3.Connection) -> None:
            database.execute(move, (self._clock(), reason, said, place))
            database.execute("DELETE FROM waiting WHERE place = ?", (place,))

        self._do(work)

    def dead(self) -> list[DeadLetter]:
        """All dead letters, oldest first."""
        query = "SELECT * FROM dead ORDER BY place"
        rows = self._read(lambda database: database.execute(query).fetchall())
        return [DeadLetter(*(*row[:7], _problem(row[7]))) for row in rows]

    def exhume(self, place: int) -> Problem | None:
        """Take back the dead letter that the server refused, for a caller who still waits."""

        def work(database: sqlite3.Connection) -> Problem | None:
            query = "SELECT problem FROM dead WHERE place = ? AND problem IS NOT NULL"
            found = database.execute(query, (place,)).fetchone()
            if found:
                database.execute("DELETE FROM dead WHERE place = ?", (place,))
            return _problem(found[0]) if found else None

        return self._do(work)

    # -- the one way in --------------------------------------------------------------------------

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return self._guarded(lambda database: _transaction(database, work))

    def _read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        return self._guarded(query)

    def _guarded(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._mutex:
            try:
                try:
                    return work(self._open())
                except sqlite3.DatabaseError as error:
                    if not is_damage(error):
                        raise
                self._drop()  # damaged while we had it open: opening puts it aside
                return work(self._open())
            except (sqlite3.Error, OSError) as error:
                raise SpoolError(f"The spool {self.path} cannot be used: {error}.") from error

    def _open(self) -> sqlite3.Connection:
        """The connection; a new one when the file was moved or deleted under us."""
        if self._database is not None and _inode(self.path) != self._inode:
            self._drop()
        if self._database is None:
            self._database = opened(self.path)
            self._inode = _inode(self.path)
        return self._database

    def _drop(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


def _transaction(database: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    database.execute("BEGIN IMMEDIATE")
    try:
        result = work(database)
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
    return result


def _inode(path: Path) -> int:
    try:
        return os.stat(path).st_ino
    except FileNotFoundError:
        return 0


def _problem(said: str | None) -> Problem | None:
    return Problem.parse(said) if said else None
