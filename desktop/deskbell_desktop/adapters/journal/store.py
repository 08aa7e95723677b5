"""The store: one writing connection, its transactions, and what SQLite's errors mean."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from deskbell_desktop.adapters.journal import schema
from deskbell_desktop.core.journal import JournalDamaged, JournalFailed
from deskbell_desktop.core.translate import mark, tr_marked

_OUTSIDE = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
"""What lies around the file. Everything else (malformed, a broken constraint, a table that is not
there) cannot happen to a file that is whole."""
ROOM = 256 * 1024
"""With less than this many bytes free, what fails fails for that reason."""
_FULL = mark("This computer's disk is full: new notifications cannot be stored. Make some room.")
_LOCKED_OUT = mark("The folder of the notification history cannot be written to: {why}.")
_NEWER = mark("The notification history was written by a newer Deskbell. Update this one.")


class Store:
    """Owned by one thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with translated(path.parent):
            self.db = _connect(path)

    @contextlib.contextmanager
    def transaction(self, *, known_elsewhere: bool = False) -> Iterator[sqlite3.Connection]:
        """All or nothing; on the disk when it is left.

        ``known_elsewhere``: what is written is on the disk in another file already, so this one
        is not waited for; a kill of the process spoils neither.
        """
        with translated(self.path.parent):
            self.db.execute(f"PRAGMA synchronous = {'NORMAL' if known_elsewhere else 'FULL'}")
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
    try:  # SQLite gives -wal and -shm the same rights
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except PermissionError:
        if path.exists() and os.access(path.parent, os.W_OK):
            raise JournalDamaged("it may not be written") from None
        raise
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute("PRAGMA busy_timeout = 3000")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")  # NORMAL may forget a commit at power loss
        schema.migrate(db)
        (healthy,) = db.execute("PRAGMA quick_check(1)").fetchone()
        if healthy != "ok":
            raise JournalDamaged(healthy)
    except BaseException:
        db.close()
        raise
    return db


@contextlib.contextmanager
def translated(folder: Path | None = None) -> Iterator[None]:
    """SQLite's and the system's errors in a person's words."""
    try:
        yield
    except schema.Newer:
        raise JournalFailed(tr_marked(_NEWER)) from None
    except sqlite3.Error as error:
        raise meaning(error, folder) from error
    except UnicodeDecodeError as error:  # SQLite quotes the broken part of a schema
        raise JournalDamaged("its schema is broken") from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise JournalFailed(tr_marked(_FULL)) from error
        raise JournalFailed(tr_marked(_LOCKED_OUT).format(why=error.strerror or error)) from error


def meaning(error: sqlite3.Error, folder: Path | None = None) -> JournalFailed:
    """What to tell the person about it; ``JournalDamaged`` when the file itself is broken."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    misused = isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError)
    if code not in _OUTSIDE and not misused:
        return JournalDamaged(str(error))
    full = code == sqlite3.SQLITE_IOERR and folder and shutil.disk_usage(folder).free < ROOM
    if code == sqlite3.SQLITE_FULL or full:
        return JournalFailed(tr_marked(_FULL))
    return JournalFailed(tr_marked(_LOCKED_OUT).format(why=error))
