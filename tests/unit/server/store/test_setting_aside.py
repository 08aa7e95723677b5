"""What cannot be published is set aside, and what is due beside it goes out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import select, update

from deskbell.content import Content
from deskbell.notification import Sender
from deskbell_server.jobs.deadlines import Deadlines, Duty
from deskbell_server.schema import tables
from deskbell_server.service.scheduling import publish
from deskbell_server.store import audit, idempotency, log, people, scheduled
from deskbell_server.store.database import Database
from deskbell_server.store.log import ALL, Draft, Kind
from deskbell_server.store.scheduled import Waiting
from deskbell_server.store.transaction import Transaction

SPOILT = {
    "no content at all": "{}",
    "no JSON": "{",
    "another shape": '{"title": "x", "event": null}',
}


def schedule(database: Database, id: str, at: int) -> None:
    boss = database.read_now(lambda c: people.by_name(c, "boss"))
    boss = boss or database.write_now(lambda t: people.add_account(t, "boss", "x", "admin"))
    sender = Sender(id=f"user:{boss.id}", name="boss")
    waiting = Waiting(id, at, sender, Content(title=id), (ALL,), 1)
    database.write_now(lambda t: scheduled.add(t, waiting))


def told(database: Database) -> list[str]:
    entries = database.read_now(lambda c: log.after(c, 0, 999))
    return [e.told.title for e in entries if e.kind is Kind.NOTIFICATION and e.told]


@pytest.mark.parametrize("content", SPOILT.values(), ids=SPOILT)
def test_one_that_cannot_be_published_holds_up_no_other(database: Database, content: str) -> None:
    for n in range(5):
        schedule(database, f"number {n}", 10 + n)
    spoil = update(tables.scheduled).where(tables.scheduled.c.id == "number 2")
    database.write_now(lambda t: t.connection.execute(spoil.values(content=content)))
    assert len(database.read_now(lambda c: scheduled.of(c, None, 99))) == 4
    for _ in range(2):
        database.write_now(lambda t: publish(t, 3))
    assert told(database) == ["number 0", "number 1", "number 3", "number 4"]
    assert database.read_now(scheduled.next_time) is None
    kept = select(tables.scheduled.c.id, tables.scheduled.c.set_aside)
    ((id, why),) = database.read_now(lambda c: c.execute(kept).all())
    assert (id, bool(why)) == ("number 2", True)
    (line,) = database.read_now(lambda c: audit.page(c, audit.Filter(what=["set-aside"]), None, 9))
    assert (line.actor.id, line.target, line.detail) == ("server", "number 2", {"why": why})


def test_it_can_still_be_cancelled(database: Database) -> None:
    schedule(database, "spoilt", 10)
    spoil = update(tables.scheduled).values(content="{}")
    database.write_now(lambda t: t.connection.execute(spoil))
    database.write_now(lambda t: publish(t, 100))
    assert database.read_now(lambda c: scheduled.sender_of(c, "spoilt"))
    assert database.write_now(lambda t: scheduled.take(t, "spoilt"))


def test_a_step_that_fails_leaves_nothing_and_the_work_goes_on(database: Database) -> None:
    def say(transaction: Transaction, what: str) -> None:
        transaction.append(Draft(ALL, Kind.STATE, 1, {"what": what}))
        idempotency.add(transaction, "p", what, "f", what)

    def work(transaction: Transaction) -> list[str]:
        def twice() -> None:
            say(transaction, "wrong")
            say(transaction, "wrong")

        def halfway() -> None:
            say(transaction, "half")
            raise KeyError("half")

        say(transaction, "before")
        mistakes = [transaction.tried(step) for step in (twice, halfway)]
        say(transaction, "after")
        return [type(mistake).__name__ for mistake in mistakes]

    assert database.write_now(work) == ["IntegrityError", "KeyError"]
    said = [e.body for e in database.read_now(lambda c: log.after(c, 0, 99))]
    assert said == [{"what": "before"}, {"what": "after"}]
    found = database.read_now(
        lambda c: [idempotency.find(c, "p", w) for w in ("before", "half", "wrong", "after")]
    )
    assert [each is not None for each in found] == [True, False, False, True]


def test_of_many_that_are_due_a_turn_does_a_few(database: Database) -> None:
    """A backlog must not hold the writer: what people send has its turn in between."""
    for n in range(30):
        schedule(database, f"number {n}", 10 + n)
    jobs = Deadlines(database, [Duty(scheduled.next_time, publish)])
    waits = asyncio.run(turns(jobs, lambda: len(told(database))))
    assert waits == [20, 30]


async def turns(jobs: Deadlines, done: Callable[[], int]) -> list[int]:
    found = []
    for _ in range(2):
        await jobs.turn()
        found.append(done())
    return found
