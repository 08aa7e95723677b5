"""Retention: the oldest go with all that hangs on them, nothing that is younger than a month."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select, text, update

from deskbell.content import Content
from deskbell.notification import Sender
from deskbell.wire import Outcome, Receipt, What
from deskbell_server.jobs.retention import Retention
from deskbell_server.schema.tables import audit as lines
from deskbell_server.schema.tables import idempotency, log, metadata, notification, session
from deskbell_server.schema.tables import timeline as moments
from deskbell_server.store import (
    audit,
    content,
    inbox,
    people,
    receipts,
    revisions,
    rooms,
    sessions,
    states,
    timeline,
)
from deskbell_server.store import log as logs
from deskbell_server.store.audit import Actor, Deed
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.inbox import Wanted
from deskbell_server.store.log import ALL, CANARY, Draft, Kind, room_stream
from deskbell_server.store.people import Account
from deskbell_server.store.retention import Policy
from deskbell_server.store.times import DAY_MS, now_ms
from deskbell_server.store.transaction import Transaction

KEEP = Policy(days=None, entries=None, key_days=7, session_days=60, audit_days=0)
SENDER = Sender(id="token:1", name="Shop")


@pytest.fixture
def alice(database: Database) -> Account:
    made = database.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))
    database.write_now(lambda t: rooms.add(t, "warehouse", [made]))
    return made


def send(database: Database, title: str, days: float, *streams: str) -> str:
    """A notification that is so many days old."""
    at = now_ms() - round(days * DAY_MS)

    def work(transaction: Transaction) -> str:
        new = content.add(transaction, Content(title=title), SENDER)
        for stream in streams or (ALL,):
            transaction.append(Draft(stream, Kind.NOTIFICATION, at, notification=new))
        return new.id

    return database.write_now(work)


def age(database: Database, days: float) -> None:
    """What is in the log up to here is as old as that."""
    at = now_ms() - round(days * DAY_MS)
    database.write_now(lambda t: t.connection.execute(update(log).values(at=at)))


def tidy(database: Database, **policy: Any) -> None:
    asyncio.run(Retention(database, Policy(**(vars_of(KEEP) | policy))).once())


def vars_of(policy: Policy) -> dict[str, Any]:
    return {name: getattr(policy, name) for name in policy.__slots__}


def titles(database: Database, alice: Account, words: str = "") -> list[str]:
    wanted = Wanted(words=words)
    page = database.read_now(lambda c: inbox.page(c, alice.id, wanted, None, 5000))
    return [told.title for told in page]


def test_what_is_older_than_the_policy_goes_with_its_states_receipts_and_words(
    database: Database, alice: Account
) -> None:
    age(database, 100)
    for i in range(1200):  # more than one piece
        old = send(database, f"old {i}", 90) if i % 400 == 0 else ""
        if not old:
            database.write_now(lambda t: t.append(Draft(ALL, Kind.STATE, 0, {})))
            continue
        database.write_now(lambda t, id=old: states.step(t, alice.id, id, What.READ))  # type: ignore[misc]
        told = Receipt(id=old, what=Outcome.DISPLAYED)
        database.write_now(lambda t, told=told: receipts.add(t, alice.id, "desk", [told]))  # type: ignore[misc]
    age(database, 90)
    floor = database.read_now(logs.head).seq
    kept = send(database, "young one", 50, room_stream("warehouse"))
    tidy(database, days=60)
    assert database.read_now(logs.head).floor == floor
    assert titles(database, alice) == ["young one"]
    assert titles(database, alice, "old") == []
    counts = database.read_now(counted)
    assert (counts["state"], counts["receipt"], counts["notification"]) == (0, 0, 1)
    assert titles(database, alice, "young") == ["young one"]
    database.write_now(lambda t: states.step(t, alice.id, kept, What.READ))
    assert send(database, "next", 0)
    assert titles(database, alice) == ["next", "young one"]
    if database.name.endswith(".db"):
        database.write_now(check_index)


def counted(connection: Connection) -> dict[str, int]:
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }


def check_index(transaction: Transaction) -> None:
    """Fails when the words do not fit the rows."""
    check = "INSERT INTO notification_text(notification_text, rank) VALUES('integrity-check', 1)"
    transaction.connection.execute(text(check))


def test_what_is_younger_than_a_month_stays_whatever_the_policy_says(
    database: Database, alice: Account
) -> None:
    age(database, 40)
    send(database, "40 days", 40)
    for days in (29, 10, 1):
        send(database, f"{days} days", days)
    tidy(database, entries=1, days=1)
    assert titles(database, alice) == ["1 days", "10 days", "29 days"]


def test_what_is_updated_for_ever_keeps_its_younger_revisions_alone(
    database: Database, alice: Account
) -> None:
    def update(title: str) -> str:
        what = Content(title=title, key="board")
        return database.write_now(lambda t: revisions.add(t, what, SENDER, (ALL,)))[0].id

    update("one")
    update("two")
    age(database, 90)
    database.write_now(lambda t: t.connection.execute(moments.update().values(at=1)))
    id = update("three")
    tidy(database, days=60)
    assert titles(database, alice) == ["three"]
    assert titles(database, alice, "two") == []
    counts = database.read_now(counted)
    assert (counts["notification"], counts["timeline"]) == (1, 1)
    assert update("four") == id
    assert titles(database, alice) == ["four"]
    if database.name.endswith(".db"):
        database.write_now(check_index)


def test_a_delivery_tells_the_newest_of_a_long_timeline(database: Database) -> None:
    def work(transaction: Transaction) -> None:
        for n in range(timeline.LISTED + 5):
            timeline.add(transaction, "board", "updated", detail=str(n))

    database.write_now(work)
    told = database.read_now(lambda c: timeline.of(c, "board"))
    assert [int(moment.detail) for moment in told] == list(range(5, timeline.LISTED + 5))


def test_old_lines_of_the_audit_log_go_and_the_others_stay(database: Database) -> None:
    by = Actor("command", "root")

    def write(transaction: Transaction) -> None:
        for n in range(1200):  # more than one piece
            audit.note(transaction, by, Deed.SENT, str(n))

    database.write_now(write)
    old = now_ms() - 400 * DAY_MS - 1
    ageing = update(lines).where(lines.c.n <= 1100).values(at=old)
    database.write_now(lambda t: t.connection.execute(ageing))
    tidy(database, audit_days=0)
    assert database.read_now(counted)["audit"] == 1200
    tidy(database, audit_days=400)
    page = database.read_now(lambda c: audit.page(c, audit.Filter(), None, 5000))
    assert [int(line.target) for line in page] == list(range(1199, 1099, -1))


def test_a_number_of_entries_is_kept_when_they_are_old_enough(
    database: Database, alice: Account
) -> None:
    age(database, 80)
    for i in range(10):
        send(database, str(i), 70)
    tidy(database, entries=4)
    assert titles(database, alice) == ["9", "8", "7", "6"]
    tidy(database)
    assert titles(database, alice) == ["9", "8", "7", "6"]


def test_a_notification_with_a_younger_place_stays(database: Database, alice: Account) -> None:
    age(database, 100)
    told = send(database, "twice", 90)
    again = Draft(room_stream("warehouse"), Kind.NOTIFICATION, now_ms())

    def repeat(transaction: Transaction) -> None:
        found = content.get(transaction.connection, told)
        transaction.append(Draft(again.stream, again.kind, again.at, notification=found))

    database.write_now(repeat)
    tidy(database, days=60)
    assert titles(database, alice) == ["twice"]


def test_nothing_goes_without_a_policy_but_old_keys_sessions_and_songs(
    database: Database, alice: Account
) -> None:
    send(database, "old", 4000)
    database.write_now(lambda t: sessions.start(t, alice.id, "old desk", "x"))
    database.write_now(lambda t: t.connection.execute(update(session).values(rotated_at=1)))
    database.write_now(lambda t: sessions.start(t, alice.id, "new desk", "x"))

    def leave(transaction: Transaction) -> None:
        for key, days in (("old", 8), ("new", 6)):
            transaction.connection.execute(
                idempotency.insert().values(
                    producer="p",
                    key=key,
                    fingerprint="f",
                    notification_id="n",
                    created_at=now_ms() - days * DAY_MS,
                )
            )
            at = now_ms() - (2 if key == "old" else 0) * DAY_MS
            transaction.append(Draft(CANARY, Kind.CANARY, at, {"song": key}))

    database.write_now(leave)
    tidy(database)
    assert titles(database, alice) == ["old"]
    keys = database.read_now(lambda c: list(c.execute(select(idempotency.c.key)).scalars()))
    assert keys == ["new"]
    devices = database.read_now(lambda c: list(c.execute(select(session.c.device_id)).scalars()))
    assert devices == ["new desk"]
    songs = database.read_now(lambda c: logs.after(c, 0, 99))
    assert [e.body for e in songs if e.kind is Kind.CANARY] == [{"song": "new"}]
    assert database.read_now(lambda c: list(c.execute(select(notification.c.title)).scalars()))
