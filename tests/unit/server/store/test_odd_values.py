"""Odd values from strangers: a question about them has an answer on both stores, not a failure."""

from __future__ import annotations

import pytest

from deskbell_server.store import audit, inbox, people
from deskbell_server.store.audit import Actor, Deed
from deskbell_server.store.database import Database
from deskbell_server.store.inbox import Wanted


@pytest.mark.parametrize("odd", ["\0", "a\0b", "\ufffd", "%", "\U0001f514", "x" * 10_000])
def test_a_name_that_nobody_has_is_not_found(database: Database, odd: str) -> None:
    assert database.read_now(lambda c: people.by_name(c, odd)) is None
    assert database.read_now(lambda c: inbox.page(c, 1, Wanted(type=odd), None, 5)) == []


@pytest.mark.parametrize("number", [0, -1, 2**63 - 1])
def test_a_place_that_is_not_there_is_empty(database: Database, number: int) -> None:
    assert database.read_now(lambda c: inbox.page(c, number, Wanted(), number, 5)) == []


@pytest.mark.parametrize("odd", ["a\0b", "\\u0000", "\\\0", "\\\\u0000\0", '"', "\ufffd", "🔔"])
def test_an_odd_text_is_stored_as_it_is_but_for_the_nul_that_postgresql_has_not(
    database: Database, odd: str
) -> None:
    line = Actor(id="1", name=odd)
    database.write_now(lambda t: audit.note(t, line, Deed.SENT))
    (kept,) = database.read_now(lambda c: audit.page(c, audit.Filter(), None, 5))
    without = database.name.startswith("postgresql")
    assert kept.actor.name == (odd.replace("\0", "\ufffd") if without else odd)
