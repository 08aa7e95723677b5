"""The store as a command sees it: opened, brought up to date, closed; and who works on it."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deskbell_server.auth.keys import KeyFileError
from deskbell_server.cli.main import CommandError
from deskbell_server.schema.migrate import SchemaTooNewError
from deskbell_server.service.problem import ProblemError
from deskbell_server.settings import Settings
from deskbell_server.store import people
from deskbell_server.store.audit import Actor
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError
from deskbell_server.store.people import Account


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The database of these settings; a running server notices changes within a second."""
    with storing(settings) as database:
        database.migrate()
        yield database


@contextmanager
def storing(settings: Settings) -> Iterator[Database]:
    """The same, as it is: of whatever schema."""
    with explained(settings):
        database = Database(settings.database)
        try:
            yield database
        finally:
            database.close()


@contextmanager
def explained(settings: Settings) -> Iterator[None]:
    """Has what goes wrong with the store said in one line for a person."""
    place = settings.database
    named = f"the store {place}" if isinstance(place, Path) else "the store"
    try:
        yield
    except ProblemError as error:
        raise CommandError(_said(error)) from None
    except (StoreError, SchemaTooNewError) as error:
        why = " ".join(str(error).split())  # PostgreSQL says it in several lines
        raise CommandError(f"{named} cannot be used: {why}") from error
    except KeyFileError as error:
        raise CommandError(str(error)) from None
    except BrokenPipeError:  # of what the command prints
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise CommandError(f"{where}{error.strerror}") from error


def operator() -> Actor:
    """Who runs the command, for the audit log: the person who is known to the system."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):  # no such user, as in a container
        name = "operator"
    return Actor("command", name)


def account(connection: Connection, name: str) -> Account:
    """The account of that name."""
    found = people.by_name(connection, name)
    if found is None:
        raise CommandError(f"there is no user {name!r}")
    return found


def _said(error: ProblemError) -> str:
    """The problem as a sentence of this command."""
    detail = error.problem.detail or error.problem.title
    fields = "; ".join(each.message for each in error.problem.errors)
    named = fields and error.problem.code == "invalid"
    said = f"{detail.rstrip('.')}: {fields}" if named else detail
    return said[0].lower() + said[1:].rstrip(".")
