"""``backup`` and ``restore``: the whole store as one file, and back."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from deskbell_server.cli.main import CommandError
from deskbell_server.schema.migrate import SchemaTooNewError
from deskbell_server.settings import Settings
from deskbell_server.store import backups, restoring
from deskbell_server.store.errors import StoreError


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    backup = commands.add_parser(
        "backup", parents=[common], help="write the whole store to one file, while servers run"
    )
    backup.add_argument("file", type=Path)
    backup.add_argument("--force", action="store_true", help="replace an older file")
    backup.set_defaults(run=_backup)
    restore = commands.add_parser(
        "restore", parents=[common], help="make the store what a backup says; servers are stopped"
    )
    restore.add_argument("file", type=Path)
    restore.add_argument("--force", action="store_true", help="replace what is in the store")
    restore.set_defaults(run=_restore)


def _backup(settings: Settings, options: argparse.Namespace) -> None:
    file: Path = options.file
    if file.exists() and not options.force:
        raise CommandError(f"{file} is there already; --force replaces it")
    with _said():
        taken = backups.take(settings.database, file)
    size = file.stat().st_size / 1_000_000
    print(f"{file}: the log up to {taken.head.seq}, {size:.1f} MB")
    print(f"The secret is not in it: keep {_secret(settings)} as well, in another place.")


def _restore(settings: Settings, options: argparse.Namespace) -> None:
    with _said():
        found = restoring.restore(options.file, settings.database, force=options.force)
    print(f"restored: the log up to {found.head.seq}, from here on as epoch {found.head.epoch}")
    if not settings.secret and not (settings.data / "secret.key").exists():
        print(f"Without the secret that {_secret(settings)} had, everybody has to sign in again.")


def _secret(settings: Settings) -> str:
    return "DESKBELL_SECRET" if settings.secret else str(settings.data / "secret.key")


@contextmanager
def _said() -> Iterator[None]:
    try:
        yield
    except (StoreError, SchemaTooNewError) as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from error
