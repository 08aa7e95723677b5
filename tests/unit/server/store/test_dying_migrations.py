"""A migration killed at its every step: the old schema or the new one, never half of it."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import inspect

from deskbell_server.store import inbox, log, people
from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place, Use, make_engine
from deskbell_server.store.inbox import Wanted
from tests.dying import migrate, survives
from tests.postgres import Postgres
from tests.stores import SQLITE, STORES

OLD = Path(__file__).parent / "old"


class Old:
    """A store as an older version left it, or nothing yet; as often as one likes."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def schema(self) -> list[Any]:
        """All there is: tables, columns, indexes and the revision."""
        raise NotImplementedError

    def again(self) -> Old:
        """Another one of the same."""
        raise NotImplementedError


class OldFile(Old):
    def __init__(self, folder: Path, name: str, filled: bool) -> None:
        place = folder / f"{name}.db"
        super().__init__(place)
        self._filled, self._folder = filled, folder
        if filled:
            with contextlib.closing(sqlite3.connect(place, isolation_level=None)) as db:
                db.executescript((OLD / "sqlite_0003.sql").read_text())

    def schema(self) -> list[Any]:
        with contextlib.closing(sqlite3.connect(self.place)) as db:
            found = db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
            if any(name == "alembic_version" for _, name, _ in found):
                found += db.execute("SELECT version_num FROM alembic_version").fetchall()
            return found

    def again(self) -> Old:
        shutil.rmtree(self._folder)
        self._folder.mkdir()
        return OldFile(self._folder, "again", self._filled)


class OldDatabase(Old):
    def __init__(self, postgres: Postgres, filled: bool) -> None:
        super().__init__(postgres.new_database())
        self._postgres, self._filled = postgres, filled
        if filled:
            with psycopg.connect(str(self.place)) as connection:
                connection.execute((OLD / "postgresql_0004.sql").read_bytes())

    def schema(self) -> list[Any]:
        tables = (
            "SELECT table_name, column_name, data_type, is_nullable, column_default "
            "FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"
        )
        indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
        with psycopg.connect(str(self.place)) as connection:
            found = list[Any](connection.execute(tables)) + list[Any](connection.execute(indexes))
            if any(row[0] == "alembic_version" for row in found):
                found += connection.execute("SELECT version_num FROM alembic_version").fetchall()
        return found

    def again(self) -> Old:
        return OldDatabase(self._postgres, self._filled)


@pytest.fixture(params=[(store, filled) for store in STORES for filled in (False, True)], ids=str)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Old]:
    store, filled = request.param
    if store == SQLITE:
        folder = tmp_path / "old"
        folder.mkdir()
        yield OldFile(folder, "old", filled)
    else:
        yield OldDatabase(request.getfixturevalue("postgres"), filled)


@pytest.mark.slow
def test_killed_at_every_step_it_is_the_old_schema_or_the_new_one(old: Old) -> None:
    before = old.schema()
    assert survives(partial(migrate, old.place), 0)
    after = old.schema()
    assert before != after
    step, seen = 0, {"old": 0, "new": 0}
    place = old.again()
    assert place.schema() == before
    while True:
        step += 1
        if survives(partial(migrate, place.place), step):
            break
        found = place.schema()
        assert found in (before, after), f"half a schema at step {step}"
        seen["new" if found == after else "old"] += 1
        if found == after:  # the next time to another one that is old
            place = place.again()
    assert seen["old"] > 10
    assert seen["new"] >= 1
    assert place.schema() == after
    usable(place.place, filled=len(before) > 1)


def usable(place: Place, *, filled: bool) -> None:
    """What was in it is there, and it goes on."""
    database = Database(place)
    database.migrate()
    if filled:
        (alice,) = database.read_now(people.accounts)
        wanted = Wanted(words="fruh", unread=False)
        (told,) = database.read_now(lambda c: inbox.page(c, alice.id, wanted, None, 5))
        assert told.title == "Früh"
    before = database.read_now(log.head).seq
    database.write_now(lambda t: people.add_account(t, "bob", "x", "staff"))
    assert database.read_now(log.head).seq > before
    database.close()


def test_an_old_store_ends_with_the_tables_that_a_new_one_has(old: Old, new: Place) -> None:
    assert survives(partial(migrate, old.place), 0)
    assert survives(partial(migrate, new), 0)
    assert described(old.place) == described(new)


def described(place: Place) -> dict[str, Any]:
    """Tables with their columns, keys and indexes, in no order."""
    engine = make_engine(place, Use.READING)
    with engine.connect() as connection:
        look = inspect(connection)
        found = {
            table: (
                {c["name"]: (str(c["type"]), c["nullable"]) for c in look.get_columns(table)},
                look.get_pk_constraint(table)["constrained_columns"],
                {tuple(i["column_names"]) for i in look.get_indexes(table)},
                {tuple(u["column_names"]) for u in look.get_unique_constraints(table)},
                {tuple(f["constrained_columns"]) for f in look.get_foreign_keys(table)},
            )
            for table in look.get_table_names()
            if not table.startswith("notification_text")
        }
    engine.dispose()
    return found


@pytest.fixture
def new(old: Old, tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """A place for a new store of the same kind."""
    if isinstance(old.place, Path):
        return tmp_path / "new.db"
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.new_database()


def test_servers_that_start_together_migrate_in_turns(old: Old) -> None:
    databases = [Database(old.place) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(Database.migrate, databases))
    assert len({after for _, after in done}) == 1
    assert sum(before != after for before, after in done) == 1
    for each in databases:
        each.close()
