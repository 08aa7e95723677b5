"""No statement of everyday work reads the whole of a table that grows with every notification."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, event, text

from deskbell.content import Content, Insist
from deskbell.notification import Sender
from deskbell.wire import Outcome, Receipt, What
from deskbell_server.jobs.retention import Retention
from deskbell_server.service.scheduling import publish
from deskbell_server.store import (
    deliveries,
    idempotency,
    inbox,
    insisting,
    log,
    people,
    receipts,
    revisions,
    rooms,
    scheduled,
    states,
)
from deskbell_server.store.database import Database
from deskbell_server.store.log import room_stream, user_stream
from deskbell_server.store.people import Account
from deskbell_server.store.retention import Policy
from deskbell_server.store.scheduled import Waiting
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction
from tests.unit.server.store.test_retention import age

GROWING = (
    "notification",
    "state",
    "receipt",
    "idempotency",
    "keyed",
    "insisting",
    "timeline",
    "scheduled",
    "membership",
    "audit",
)
"""Not ``log``: it is read in its order, up to where it is to go."""
SHOP = Sender(id="token:1", name="Shop")


@contextmanager
def recorded() -> Iterator[dict[str, Any]]:
    """The statements that are executed meanwhile, each with parameters it had."""
    found: dict[str, Any] = {}

    def note(_c: Any, _cursor: Any, said: str, given: Any, _context: Any, many: bool) -> None:
        if said.lstrip().startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
            found[said] = given[0] if many else given

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def plan(connection: Connection, said: str, given: Any) -> str:
    sqlite = connection.dialect.name == "sqlite"
    how = "EXPLAIN QUERY PLAN" if sqlite else "EXPLAIN"
    rows = connection.exec_driver_sql(f"{how} {said}", given).all()
    return "\n".join(str(row[-1]) for row in rows)


def whole_tables(connection: Connection, said: str, given: Any) -> list[str]:
    """The growing tables that this statement reads from end to end."""
    lines = plan(connection, said, given).splitlines()
    words = (
        ("SCAN {}", "SCAN {} USING") if connection.dialect.name == "sqlite" else ("Seq Scan on {}",)
    )
    return [
        table
        for table in GROWING
        for line in lines
        if any(f"{word.format(table)} " in f"{line.strip(' ->')} " for word in words)
    ]


def _alert(content: Content, streams: Sequence[str], transaction: Transaction) -> str:
    new, _ = revisions.add(transaction, content, SHOP, streams)
    idempotency.add(transaction, "token:1", _key(streams), "f", new.id, new.revision)
    return new.id


def _key(streams: Sequence[str]) -> str:
    return "+".join(streams)


def live(database: Database, alice: Account) -> None:
    """A day of it."""

    def write(work: Callable[[Transaction], Any]) -> Any:
        return database.write_now(work)

    mine, room = user_stream(alice.id), room_stream("office")
    alert = Content(
        title="x", key="k", require_ack=True, insist=Insist(by="anybody", remind_every=1)
    )
    for streams in ([mine], [room], [mine, room]):
        new = write(partial(_alert, alert, streams))
        told = Receipt(id=new, what=Outcome.DISPLAYED)
        write(partial(receipts.add, user_id=alice.id, device_id="desk", receipts=[told]))
        write(partial(states.step, user_id=alice.id, id=new, what=What.ACKED))
        write(partial(states.read_all, user_id=alice.id, up_to=99))
        database.read_now(partial(deliveries.delivery, id=new, after=0, limit=50))
        database.read_now(partial(idempotency.find, producer="token:1", key=_key(streams)))
    uses = [("token:1", mine), ("token:1", room), ("token:2", mine)]
    database.read_now(partial(idempotency.find_many, uses=uses))
    write(lambda t: insisting.insist(t, 9))
    waiting = Waiting("later", 1, SHOP, Content(title="y"), (mine,), now_ms())
    write(lambda t: scheduled.add(t, waiting))
    write(lambda t: publish(t, 9))
    write(lambda t: revisions.expire(t, 9))
    write(lambda t: revisions.retract(t, new))
    database.read_now(lambda c: log.visible(c, alice.id, 0, 200))
    database.read_now(lambda c: inbox.get(c, alice.id, new))
    age(database, 99)
    policy = Policy(days=60, entries=None, key_days=7, session_days=60, audit_days=400)
    asyncio.run(Retention(database, policy).once())


def test_nothing_is_looked_up_by_reading_a_whole_table(database: Database) -> None:
    alice = database.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))
    database.write_now(lambda t: rooms.add(t, "office", [alice]))
    with recorded() as statements:
        live(database, alice)

    def look(connection: Connection) -> dict[str, list[str]]:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL enable_seqscan = off"))
        found = {s: whole_tables(connection, s, given) for s, given in statements.items()}
        return {s: tables for s, tables in found.items() if tables}

    assert len(statements) > 50
    assert database.read_now(look) == {}
