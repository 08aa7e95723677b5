"""The two stores for tests: SQLite in a folder, and a database of a real PostgreSQL server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place
from tests.postgres import Postgres, a_postgres

SQLITE, POSTGRESQL = "sqlite", "postgresql"
STORES = (SQLITE, POSTGRESQL)
on_both_stores = pytest.mark.parametrize("server", STORES, indirect=True)
"""For tests of a whole server where the store decides."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL server for all tests of this process."""
    with a_postgres() as running:
        yield running


@pytest.fixture(scope="module")
def durable_postgres() -> Iterator[Postgres]:
    """One that the tests of this module may kill and start again."""
    with a_postgres(durable=True) as running:
        yield running


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a new store is to be."""
    return new_place(request, tmp_path)


def new_place(request: pytest.FixtureRequest, folder: Path) -> Place:
    """A place for the store that the fixture's parameter names."""
    if request.param == SQLITE:
        return folder / "deskbell.db"
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.new_database()


@pytest.fixture
def open_store(place: Place) -> Iterator[Callable[[], Database]]:
    """Opens the store, each time as another server would; all are closed afterwards."""
    made: list[Database] = []

    def opened() -> Database:
        database = Database(place)
        made.append(database)
        database.migrate()
        database.open()
        return database

    yield opened
    for each in made:
        each.close()


@pytest.fixture
def database(open_store: Callable[[], Database]) -> Database:
    """A store, open and empty."""
    return open_store()
