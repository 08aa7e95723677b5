"""PostgreSQL wakes a server for what others write, not for what it wrote itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from deskbell_server.store.database import Database
from deskbell_server.store.log import Draft, Kind
from tests.lab.waiting import until
from tests.postgres import Postgres


@pytest.fixture
def two(postgres: Postgres) -> Iterator[tuple[Database, Database]]:
    place = postgres.new_database()
    with ExitStack() as stack:
        one, other = Database(place), Database(place)
        one.migrate()
        for each in (one, other):
            each.open()
            stack.callback(each.close)
        yield one, other


def write(database: Database) -> int:
    slot = database.write_now(lambda t: t.append(Draft("all", Kind.STATE, 0, {})))
    return slot.seq


def test_a_server_hears_of_others_writing_and_not_of_its_own(
    two: tuple[Database, Database],
) -> None:
    one, other = two
    heard: list[int] = []
    one.listen(heard.append)
    until(lambda: write(other) and heard, "it listens")
    own = [write(one) for _ in range(3)]
    last = write(other)
    until(lambda: last in heard, "the other's is heard")
    assert not set(own) & set(heard)
