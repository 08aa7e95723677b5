"""The store: one writing connection, its transactions, and what SQLite's errors mean."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from deskbell_desktop.adapters.journal import schema
from deskbell_desktop.core.journal import JournalDamaged, JournalFailed

_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_FULL = "This computer's disk is full: new notifications cannot be stored. Make some room."
_LOCKED_OUT = "The folder of the notification history cannot be written to: {why}."
_NEWER = "The notification history was written by a newer Deskbell. Update this one."


class Store:
    """Owned by one thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with translated():
            self.db = _connect(path)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; on the disk when it is left."""
        with translated():
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file."""
        self.db.close()


def _connect(path: Path) -> sqlite3.Connection:
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # SQLite gives -wal and -shm the same
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA busy_timeout = 3000")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")  # NORMAL may forget a claim at power loss
        schema.migrate(db)
        (healthy,) = db.execute("PRAGMA quick_check(1)").fetchone()
        if healthy != "ok":
            raise JournalDamaged(healthy)
    except BaseException:
        db.close()
        raise
    return db


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """SQLite's and the system's errors in a person's words."""
    try:
        yield
    except schema.Newer:
        raise JournalFailed(_NEWER) from None
    except sqlite3.Error as error:
        raise _meaning(error) from error
    except OSError as error:
        raise JournalFailed(_LOCKED_OUT.format(why=error.strerror or error)) from error


def _meaning(error: sqlite3.Error) -> JournalFailed:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BROKEN:
        return JournalDamaged(str(error))
    if code == sqlite3.SQLITE_FULL:
        return JournalFailed(_FULL)
    return JournalFailed(_LOCKED_OUT.format(why=error))
