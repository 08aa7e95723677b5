"""Opening a spool's file: private to its owner, durable, a damaged one kept aside."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

from deskbell import wal
from deskbell.errors import SpoolError
from deskbell.spool.lock import FileLock, lock_of

VERSION = 1
BUSY_SECONDS = 30.0
FIRST_PAGE = 4096
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS waiting (place INTEGER PRIMARY KEY AUTOINCREMENT,"
    " key TEXT NOT NULL UNIQUE, content TEXT NOT NULL, audience TEXT NOT NULL,"
    " made REAL NOT NULL, tried REAL, tried_as TEXT)",
    "CREATE TABLE IF NOT EXISTS dead (place INTEGER PRIMARY KEY, key TEXT NOT NULL,"
    " content TEXT NOT NULL, audience TEXT NOT NULL, made REAL NOT NULL, died REAL NOT NULL,"
    " reason TEXT NOT NULL, problem TEXT)",
    f"PRAGMA user_version = {VERSION}",
)
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_log = logging.getLogger(__name__)


class Damaged(sqlite3.DatabaseError):
    """The check of the file found something wrong."""


def opened(path: Path) -> sqlite3.Connection:
    """A connection to the spool at ``path``, made if need be.

    Raises ``SpoolError`` or ``sqlite3.Error`` or ``OSError`` when that cannot be.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        raise SpoolError(f"The spool {path} cannot be used: it is no file.")
    try:
        return _connect(path)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        if not _was_ours(path):
            raise SpoolError(f"{path} is no spool; name another file.") from error
    return _begin_anew(path)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken, rather than locked, full or read-only."""
    code = getattr(error, "sqlite_errorcode", 0)
    return isinstance(error, Damaged) or (code & 0xFF) in _DAMAGE


def _connect(path: Path) -> sqlite3.Connection:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    database = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        _leave_others_alone(database, path)
        path.chmod(0o600)
        wal.enter(database, BUSY_SECONDS)
        database.execute("PRAGMA synchronous = FULL")
        said = database.execute("PRAGMA quick_check(1)").fetchone()[0]
        if said != "ok":
            raise Damaged(said)
        _prepare(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _leave_others_alone(database: sqlite3.Connection, path: Path) -> None:
    """A database that somebody named by mistake stays as it is."""
    tables = {name for (name,) in database.execute("SELECT name FROM sqlite_schema")}
    if tables and "waiting" not in tables:
        raise SpoolError(f"{path} is no spool but another program's database; name another file.")


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise SpoolError(f"The spool {path} was made by a newer version of Deskbell.")
    if version < VERSION:
        database.execute("BEGIN IMMEDIATE")
        for statement in _SCHEMA:
            database.execute(statement)
        database.execute("COMMIT")


def _was_ours(path: Path) -> bool:
    """Whether it is a spool that was damaged, not some other file: only ours is put aside."""
    if lock_of(path).path.exists() or not path.exists():  # another process put it aside just now
        return True
    with path.open("rb") as file:
        start = file.read(FIRST_PAGE)
    return b"CREATE TABLE waiting" in start or not start.strip(b"\0")


def _begin_anew(path: Path) -> sqlite3.Connection:
    """Put the damaged file aside; of several processes that find it so, one does."""
    lock = FileLock(path.with_name(path.name + ".opening"))
    while not lock.take():
        time.sleep(0.01)
    try:
        try:
            return _connect(path)  # another process was first
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            aside = f"{path}.corrupt-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
            _log.error("the spool %s is damaged (%s); it is kept as %s", path, error, aside)
        for part in ("", "-wal", "-shm"):
            if os.path.exists(f"{path}{part}"):
                os.replace(f"{path}{part}", f"{aside}{part}")
        return _connect(path)
    finally:
        lock.release()
