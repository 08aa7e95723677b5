"""Pages of the log: what reaches a person by several streams is in one of them, once."""

from __future__ import annotations

from deskbell.content import Content
from deskbell.notification import Sender
from deskbell_server.store import content, log, people, rooms
from deskbell_server.store.database import Database
from deskbell_server.store.log import ALL, Draft, Kind, room_stream
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
