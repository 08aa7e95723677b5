"""Backups: one SQLite file, whichever store it is of, taken while the servers work.

The file is a store of its own: it can be looked into, served, or restored to either kind.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from deskbell_server.schema.migrate import is_newest, upgrade
from deskbell_server.store.copying import copy_rows
from deskbell_server.store.engines import Place, Use, make_engine
from deskbell_server.store.errors import StoreError
from deskbell_server.store.failures import MappedErrors
from deskbell_server.store.log import Head, head


class BackupError(StoreError):
    """It cannot be backed up or restored; the text says why, for a person."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What is in a backup: the log up to ``head``."""

    file: Path
    head: Head


def take(place: Place, file: Path) -> Backup:
    """Write a backup of the store; ``file`` is whole when it appears, and replaces an older one."""
    if isinstance(place, Path) and file.exists() and file.resolve() == place.resolve():
        raise BackupError(f"{file} is the store itself; name another file")
    part = file.with_name(f".{file.name}.{os.getpid()}")
    clear(part)
    part.touch(mode=0o600)
    try:
        if isinstance(place, Path):
            _copy_file(place, part)
        else:
            _copy_rows(place, part)
        taken = Backup(file, _settled(part))
        part.replace(file)
    finally:
        clear(part)
    sync_folder(file.parent)
    return taken


def opened(file: Path) -> Path:
    """``file`` when it is a sound backup; ``BackupError`` when it is not."""
    if not file.is_file():
        raise BackupError(f"there is no file {file}")
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as backup:
            (found,) = backup.execute("PRAGMA quick_check").fetchone()
            backup.execute("SELECT epoch FROM log_head").fetchone()[0]
    except (sqlite3.DatabaseError, TypeError) as error:
        raise BackupError(f"{file} is no backup of a Deskbell server: {error}") from error
    if found != "ok":
        raise BackupError(f"{file} is damaged: {found}")
    return file


@contextmanager
def connected(place: Place, use: Use) -> Iterator[Connection]:
    """One transaction on the store, committed at the end."""
    engine = make_engine(place, use)
    try:
        with MappedErrors(), engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def clear(part: Path) -> None:
    """Remove an unfinished file and its journals, which would spoil another one of its name."""
    for end in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + end).unlink(missing_ok=True)


def single(file: Path) -> None:
    """Make one file of it, without a write-ahead log; ``BackupError`` while anybody has it open.

    Everyone who has the file open holds a lock that forbids just this.
    """
    with closing(sqlite3.connect(file, timeout=0.5)) as database:
        try:
            database.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            raise BackupError(f"{file} is in use; stop the server first") from error
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def _copy_file(place: Path, part: Path) -> None:
    if not place.is_file():
        raise BackupError(f"there is no store at {place}")
    with closing(sqlite3.connect(place)) as source, closing(sqlite3.connect(part)) as target:
        try:
            source.backup(target)  # all pages in one snapshot; writers go on
        except sqlite3.Error as error:
            raise BackupError(f"{place} cannot be copied to {part.parent}: {error}") from error


def _copy_rows(place: str, part: Path) -> None:
    with connected(place, Use.COPYING) as source:
        if not is_newest(source):
            raise BackupError("the schema is another version's; run deskbell-server migrate first")
        with connected(part, Use.MIGRATING) as target:
            upgrade(target)
            copy_rows(source, target)


def _settled(part: Path) -> Head:
    single(part)
    with connected(part, Use.READING) as copy:
        found = head(copy)
    single(part)
    return found


def sync_folder(folder: Path) -> None:
    """Put a change of the folder on the disk: a file's new name."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
