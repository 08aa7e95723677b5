"""The store as a command sees it: opened, brought up to date, closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deskbell_server.cli.main import CommandError
from deskbell_server.schema.migrate import SchemaTooNewError
from deskbell_server.settings import Settings
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The database of these settings; a running server notices changes within a second."""
    with storing(settings) as database:
        database.migrate()
        yield database


@contextmanager
def storing(settings: Settings) -> Iterator[Database]:
    """The same, as it is: of whatever schema."""
    place = settings.database
    named = f"the store {place}" if isinstance(place, Path) else "the store"
    try:
        database = Database(place)
        try:
            yield database
        finally:
            database.close()
    except (StoreError, SchemaTooNewError) as error:
        raise CommandError(f"{named} cannot be used: {error}") from error
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from error
