"""Three desks of one person, with real journals, and the server's own store: all end equal.

``DESKBELL_EXAMPLES=10000`` makes as many histories; `make test` a few dozen.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, update
from sqlalchemy.pool import StaticPool

from deskbell.content import Content, Insist
from deskbell.ids import new_id
from deskbell.notification import Action, Notification, Sender, State
from deskbell.wire import What
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.book import Book
from deskbell_desktop.adapters.journal.rows import fetch
from deskbell_desktop.adapters.journal.store import Store
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.op import Op
from deskbell_server.schema.migrate import upgrade
from deskbell_server.schema.tables import insisting as insisting_rows
from deskbell_server.service.inboxes import page_of
from deskbell_server.store import inbox, insisting, log, people, revisions, states
from deskbell_server.store.log import user_stream
from deskbell_server.store.transaction import Transaction
from tests.unit.desktop.make import NOON

T = TypeVar("T")
EXAMPLES = int(os.environ.get("DESKBELL_EXAMPLES", "60"))
INSISTENT = Insist(by="anybody", remind_every=86_400, remind_at_most=20)
SHOP = Sender(id="token:1", name="Shop")
TOLD = 2
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Server:
    """One person on the server's own store, in memory."""

    def __init__(self, connection: Connection, name: str) -> None:
        self.connection = connection
        account = self.write(lambda t: people.add_account(t, name, "x", "staff"))
        self.user = account.id
        self.told = 0
        self.ids = [self.send(f"Title {n}", f"k{n}") for n in range(TOLD)]

    def write(self, work: Callable[[Transaction], T]) -> T:
        transaction = Transaction(self.connection)
        done = work(transaction)
        transaction.number()
        self.connection.commit()
        return done

    def send(self, title: str, key: str, **more: Any) -> str:
        """Again with the same key: an update."""
        actions = (Action(id="yes", label="Yes"), Action(id="no", label="No"))
        content = Content(title=title, actions=actions, key=f"{self.user} {key}", **more)
        stream = user_stream(self.user)
        new, _ = self.write(lambda t: revisions.add(t, content, SHOP, [stream]))
        return new.id

    def sender(self, deed: str, which: int) -> None:
        """What the sender does with one of them."""
        self.told += 1
        title, key = f"Revision {self.told}", f"k{which}"
        if deed == "update":
            self.send(title, key)
        elif deed == "announce again":
            self.send(title, key, announce_again=True)
        elif deed == "expire":
            self.send(title, key, expires_at=NOON)
            self.write(lambda t: revisions.expire(t, 10))
        elif deed == "insist":
            self.send(title, key, require_ack=True, insist=INSISTENT)
        elif deed == "remind":
            self.write(self._remind)
        else:
            self.write(lambda t: revisions.retract(t, self.ids[which]))

    def _remind(self, transaction: Transaction) -> None:
        """As if it were time to, for this person's."""
        rows = insisting_rows.c
        due = update(insisting_rows).where(
            rows.notification_id.in_(self.ids), rows.next_at.is_not(None)
        )
        self.connection.execute(due.values(next_at=1, remind_at=1))
        insisting.insist(transaction, 10)

    def take(self, op: Op) -> State | None:
        """As the routes do it; raises what they answer with 409 or 422."""
        if op.what is What.READ_ALL:
            self.write(lambda t: states.read_all(t, self.user, op.up_to or 0))
            return None
        told: Notification | None = self.write(lambda t: self._step(t, op))
        assert told is not None
        return None if op.what is What.DELETED else told.state

    def _step(self, transaction: Transaction, op: Op) -> Notification | None:
        id, version = op.id or "", op.version if op.what is What.UNREAD else None
        if op.what is What.ANSWERED:
            return states.answer(transaction, self.user, id, op.action or "", op.up_to)
        return states.step(transaction, self.user, id, op.what, version, op.up_to)

    def inbox(self) -> dict[str, Notification]:
        told = inbox.page(self.connection, self.user, inbox.Wanted(), None, 1000)
        return {each.id: each for each in told}

    def unread(self) -> set[str]:
        wanted = inbox.Wanted(unread=True)
        return {each.id for each in inbox.page(self.connection, self.user, wanted, None, 1000)}


class Desk:
    """A real journal, and what the desk's thread does with it."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        folder.mkdir()
        self.store = Store(folder / "history.db")
        self.book = Book(self.store, Announced(folder / "announced"), history=True)

    def items(self) -> list[Item]:
        return fetch(self.store.db, "1 ORDER BY place", ())

    def do(self, what: What, which: int, action: str) -> None:
        items = self.items()
        if not items:
            return
        item = items[which % len(items)]
        if what is What.ANSWERED and not item.choices:
            return  # the buttons are gone
        seen, version = item.place, item.state.version
        op = Op(new_id(), what, NOON, id=item.id, up_to=seen, version=version, action=action)
        if what is What.READ_ALL:
            op = replace(op, id=None)
        self.book.outbox.add([op], local=False)

    def send(self, *, reply_lost: bool = False) -> bool:
        op = self.book.outbox.next()
        if op is None:
            return False
        try:
            state = self.server.take(op)
        except (states.VersionConflictError, states.AnsweredError, states.UnknownActionError):
            self.book.outbox.drop([op.op_id])
            return True
        if not reply_lost:
            self.book.outbox.accept(op, state.version if state else None)
        return True

    def hear(self, limit: int) -> bool:
        at = self.book.ledger.position()
        page = page_of(log.visible(self.server.connection, self.server.user, at.cursor, limit))
        self.book.ledger.take(page.entries, Position(page.epoch, page.next), NOON)
        return page.more

    def catch_up(self) -> None:
        """To the end; what the server had taken before that is in it."""
        accepted = self.book.outbox.accepted()
        while self.hear(200):
            pass
        self.book.outbox.drop(accepted)

    def carry(self) -> None:
        while self.send():
            pass

    def close(self) -> None:
        self.book.close()


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        upgrade(connection)
        yield connection
    engine.dispose()


DESK = st.integers(0, 2)
DEEDS = [
    What.READ,
    What.UNREAD,
    What.DELETED,
    What.RESTORED,
    What.ACKED,
    What.ANSWERED,
    What.READ_ALL,
]
SENDERS = ["update", "announce again", "expire", "insist", "remind", "retract"]
WIRES = st.tuples(DESK, st.sampled_from(["send", "lost", "hear", "catch up"]))


@st.composite
def histories(draw: st.DrawFn) -> list[Any]:
    """Few kinds of deeds in each, so that they meet; online (caught up, done, carried) or not."""
    some = draw(st.lists(st.sampled_from(DEEDS), min_size=2, max_size=5, unique=True))
    deeds = st.tuples(
        DESK,
        st.sampled_from(some),
        st.booleans(),
        st.integers(0, TOLD - 1),
        st.sampled_from(["yes", "no"]),
    )
    senders = st.tuples(DESK, st.sampled_from(SENDERS), st.just(False), st.integers(0, TOLD - 1))
    return draw(st.lists(st.one_of(deeds, deeds, WIRES, senders), max_size=60))


@pytest.mark.timeout(3600)
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(histories())
def test_three_desks_end_equal_to_a_fresh_one_and_to_the_server(
    connection: Connection, steps: list[Any]
) -> None:
    server = Server(connection, new_id())
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        desks = [Desk(server, Path(place) / str(n)) for n in range(3)]
        try:
            for number, step, *more in steps:
                play(server, desks[number], step, *more)
            desks.append(Desk(server, Path(place) / "fresh"))
            for desk in desks:
                desk.carry()
            for desk in desks:
                desk.catch_up()
            agree(server, desks)
        finally:
            for desk in desks:
                desk.close()


def play(
    server: Server,
    desk: Desk,
    step: object,
    online: bool = False,
    which: int = 0,
    action: str = "",
) -> None:
    if step in ("send", "lost"):
        desk.send(reply_lost=step == "lost")
    elif step in SENDERS:
        server.sender(str(step), which)
    elif step == "hear":
        desk.hear(1)
    elif step == "catch up":
        desk.catch_up()
    else:
        assert isinstance(step, What)
        if online:
            desk.catch_up()
        desk.do(step, which, action)
        if online:
            desk.carry()


def agree(server: Server, desks: list[Desk]) -> None:
    seen = [{item.id: essence(item) for item in desk.items()} for desk in desks]
    for each in seen[:-1]:
        assert each == seen[-1]
    assert not any(item.pending for desk in desks for item in desk.items())
    shown = [item for item in desks[-1].items() if not item.state.deleted]
    there = server.inbox()
    assert {i.id: (i.place, i.state) for i in shown} == {
        n.id: (n.seq, n.state) for n in there.values()
    }
    for item in shown:
        kept = replace(there[item.id], state=None)
        assert item.notification == kept
    assert {item.id for item in shown if item.unread} == server.unread()


def essence(item: Item) -> tuple[Any, ...]:
    return item.place, item.state, item.notification, item.over
