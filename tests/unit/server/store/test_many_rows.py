"""Many rows: a few statements store them, all and in order."""

from __future__ import annotations

import pytest

from deskbell_server.store import log
from deskbell_server.store.database import Database
from deskbell_server.store.log import ALL, Draft, Kind
from deskbell_server.store.rows import AT_ONCE


@pytest.mark.parametrize("count", [1, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE + 7])
def test_each_of_many_entries_is_stored_at_its_place(database: Database, count: int) -> None:
    said = [{"what": "read", "version": n} for n in range(count)]
    at = database.read_now(log.head).seq
    database.write_now(lambda t: [t.append(Draft(ALL, Kind.STATE, 5, each)) for each in said])
    stored = database.read_now(lambda c: log.after(c, at, count + 1))
    assert [(entry.seq, entry.body) for entry in stored] == list(enumerate(said, at + 1))
