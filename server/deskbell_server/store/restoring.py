"""Restoring: a backup becomes the store again, as another log: with a new epoch.

Desktops see the epoch and begin again: what they have is merged by id, nothing is announced twice.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from pathlib import Path

from sqlalchemy import Connection, func, select, text, update
from sqlalchemy.exc import DBAPIError

from deskbell_server.schema.migrate import upgrade
from deskbell_server.schema.tables import account, log_head
from deskbell_server.store import owner
from deskbell_server.store.backups import (
    Backup,
    BackupError,
    clear,
    connected,
    opened,
    single,
    sync_folder,
)
from deskbell_server.store.copying import copy_rows
from deskbell_server.store.engines import Place, Use
from deskbell_server.store.log import Head, head


def restore(file: Path, place: Place, *, force: bool) -> Backup:
    """Make the store what the backup says, wholly or not at all.

    Refuses while a server uses the store, and without ``force`` when there is anything in it.
    """
    opened(file)
    return _to_file(file, place, force) if isinstance(place, Path) else _to_rows(file, place, force)


def _to_file(file: Path, place: Path, force: bool) -> Backup:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if place.exists():
        single(place)
        if not force and _holds_anything(place):
            raise _taken(str(place))
    part = place.with_name(f".{place.name}.restoring")
    clear(part)
    shutil.copyfile(file, part)
    part.chmod(0o600)
    try:
        found = _renewed(part)
        single(part)
        owner.give(part, like=place if place.exists() else place.parent)
        _keep(place)
        part.replace(place)
        sync_folder(place.parent)
    finally:
        clear(part)
    return Backup(file, found)


def _to_rows(file: Path, place: str, force: bool) -> Backup:
    part = file.with_name(f".{file.name}.restoring")
    clear(part)
    shutil.copyfile(file, part)
    part.chmod(0o600)
    try:
        found = _renewed(part)
        with (
            connected(part, Use.READING) as source,
            connected(place, Use.MIGRATING) as target,
        ):
            upgrade(target)
            _refuse_while_served(target)
            if not force and not _is_empty(target):
                raise _taken("the database")
            copy_rows(source, target)
    finally:
        clear(part)
    return Backup(file, found)


def _renewed(part: Path) -> Head:
    """Bring the copy up to date and give it a new epoch."""
    with connected(part, Use.MIGRATING) as copy:
        upgrade(copy)
        copy.execute(update(log_head).values(epoch=secrets.token_hex(8)))
        return head(copy)


def _keep(place: Path) -> None:
    """What was there stays beside it, under the time at which it was replaced."""
    if not place.exists():
        return
    kept = place.with_name(f"{place.name}.before-{time.strftime('%Y%m%d-%H%M%S')}")
    try:
        os.link(place, kept)
    except OSError:  # a file system without links
        shutil.copy2(place, kept)


def _holds_anything(place: Path) -> bool:
    with contextlib.suppress(DBAPIError), connected(place, Use.READING) as there:
        return not _is_empty(there)
    return False


def _is_empty(there: Connection) -> bool:
    people = there.execute(select(func.count()).select_from(account)).scalar_one()
    return people == 0 and head(there).seq == 0


def _refuse_while_served(target: Connection) -> None:
    others = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid() AND application_name LIKE 'deskbell %'"
    )
    if target.execute(text(others)).scalar_one():
        raise BackupError("the database is in use; stop all servers first")


def _taken(what: str) -> BackupError:
    return BackupError(f"{what} is not empty; --force replaces what is in it")
