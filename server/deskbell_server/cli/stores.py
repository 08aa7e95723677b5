"""The store as a command sees it: opened, brought up to date, closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from deskbell_server.cli.main import CommandError
from deskbell_server.schema.migrate import SchemaTooNewError
from deskbell_server.settings import Settings
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The database of these settings; a running server notices changes within a second."""
    try:
        database = Database(settings.database)
        database.migrate()
        try:
            yield database
        finally:
            database.close()
    except (StoreError, SchemaTooNewError) as error:
        raise CommandError(f"the store {settings.database} cannot be used: {error}") from error
    except OSError as error:
        raise CommandError(f"{settings.database}: {error.strerror}") from error
