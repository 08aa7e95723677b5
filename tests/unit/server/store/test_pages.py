"""Pages of the log: what reaches a person by several streams is in one of them, once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from deskbell.content import Content
from deskbell.notification import Sender
from deskbell_server.service.pages import TOGETHER, Pages
from deskbell_server.store import content, log, people, rooms
from deskbell_server.store.database import Database
from deskbell_server.store.errors import UncertainError
from deskbell_server.store.log import ALL, Draft, Kind, room_stream, user_stream
from deskbell_server.store.transaction import Transaction

SENDER = Sender(id="token:1", name="Shop")


def test_what_comes_by_two_rooms_is_not_torn_apart_by_the_end_of_a_page(
    database: Database,
) -> None:
    alice = database.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))
    for room in ("one", "two"):
        database.write_now(lambda t, room=room: rooms.add(t, room, [alice]))  # type: ignore[misc]

    def send(transaction: Transaction, title: str, *streams: str) -> None:
        new = content.add(transaction, Content(title=title), SENDER)
        for stream in streams:
            transaction.append(Draft(stream, Kind.NOTIFICATION, 0, notification=new))

    database.write_now(lambda t: send(t, "first", ALL))
    database.write_now(lambda t: send(t, "second", room_stream("one"), room_stream("two")))
    cursor, said, more = 0, [], True
    while more:
        page = database.read_now(lambda c: log.visible(c, alice.id, cursor, 2))  # noqa: B023
        said += [entry.told.title for entry in page.entries if entry.told]
        cursor, more = page.next, page.more
    assert said == ["first", "second"]


def test_many_who_ask_at_once_are_served_together_and_each_gets_their_own(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    people_ = [
        database.write_now(lambda t, i=i: people.add_account(t, f"p{i}", "x", "staff"))  # type: ignore[misc]
        for i in range(3 * TOGETHER)
    ]

    def send(transaction: Transaction) -> None:
        for person in people_:
            new = content.add(transaction, Content(title=person.name), SENDER)
            transaction.append(
                Draft(user_stream(person.id), Kind.NOTIFICATION, 0, notification=new)
            )

    database.write_now(send)
    reads, read = [], database.read

    async def counted(query: Callable[[Any], Any]) -> Any:
        reads.append(query)
        return await read(query)

    monkeypatch.setattr(database, "read", counted)

    async def ask_all() -> list[log.Stretch]:
        pages = Pages(database)
        return await asyncio.gather(*(pages.after(0, person.id, 200) for person in people_))

    found = asyncio.run(ask_all())
    titles = [[entry.told.title for entry in each.entries if entry.told] for each in found]
    assert titles == [[person.name] for person in people_]
    assert len(reads) == 3


def test_a_read_that_fails_fails_for_those_who_asked_and_not_for_the_next(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = database.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))

    async def fail(_query: Callable[[Any], Any]) -> Any:
        raise UncertainError("the store is away")

    async def ask() -> None:
        pages = Pages(database)
        with monkeypatch.context() as patch:
            patch.setattr(database, "read", fail)
            asked = [pages.after(0, alice.id, 200) for _ in range(TOGETHER + 1)]
            found = await asyncio.gather(*asked, return_exceptions=True)
        assert all(isinstance(each, UncertainError) for each in found)
        assert not (await pages.after(0, alice.id, 200)).more

    asyncio.run(ask())
