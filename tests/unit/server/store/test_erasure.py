"""Erasing a person: nothing of theirs is left in the store; others and the log keep theirs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from deskbell.content import Audience, Content, Insist
from deskbell.notification import Sender
from deskbell.wire import Outcome, Receipt, What
from deskbell_server.schema.tables import insisting as waiting_for
from deskbell_server.schema.tables import metadata
from deskbell_server.service import privacy
from deskbell_server.service.problem import ProblemError
from deskbell_server.store import (
    audit,
    content,
    idempotency,
    inbox,
    insisting,
    log,
    memberships,
    people,
    receipts,
    revisions,
    rooms,
    scheduled,
    sessions,
    states,
    timeline,
)
from deskbell_server.store.audit import Actor
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place
from deskbell_server.store.inbox import Wanted
from deskbell_server.store.kept import Kept
from deskbell_server.store.log import ALL, Draft, Kind, room_stream, user_stream
from deskbell_server.store.people import Account
from deskbell_server.store.scheduled import Waiting
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction
from tests.stores import SQLITE
from tests.unit.server.store.test_retention import check_index

OPERATOR = Actor("command", "root")
SHOP = Sender(id="token:1", name="Shop")
MARK = "Zanzibar"
"""In everything that is about alice alone, and nowhere else."""


class Village:
    """alice, who is to be erased, and bob, who is not."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.admin = self._add("dora", "admin")
        self.alice = self._add(f"alice{MARK}", "admin")
        self.bob = self._add("bob", "staff")
        database.write_now(lambda t: rooms.add(t, "office", [self.alice, self.bob]))
        self.alone = self.send(f"{MARK} alone", user_stream(self.alice.id))
        self.both = self.send("both", user_stream(self.alice.id), user_stream(self.bob.id))
        self.all = self.send("everyone", ALL)
        me = Sender(id=f"user:{self.alice.id}", name=self.alice.name)
        self.sent = self.send("from alice", room_stream("office"), sender=me)
        self.update(f"{MARK} first words")
        self.update(f"{MARK} last words")
        for streams in ((self.alice,), (self.alice, self.bob)):
            self.schedule(f"{MARK} later" if len(streams) == 1 else "later", *streams)
        self.schedule("alert", self.bob, users=(self.alice.name, "bob"))
        self.schedule("alarm", self.bob, users=(str(self.alice.id), self.alice.name))
        self.live()

    def _add(self, name: str, role: str) -> Account:
        return self.database.write_now(lambda t: people.add_account(t, name, "hash", role))

    def send(self, title: str, *streams: str, sender: Sender | None = None) -> str:
        def work(transaction: Transaction) -> str:
            what = Content(title=title, message=title)
            new = content.add(transaction, what, sender or SHOP)
            for stream in streams:
                transaction.append(Draft(stream, Kind.NOTIFICATION, now_ms(), notification=new))
            return new.id

        return self.database.write_now(work)

    def update(self, title: str) -> None:
        what = Content(title=title, key=f"{MARK}'s order")
        to = [user_stream(self.alice.id)]
        self.database.write_now(lambda t: revisions.add(t, what, SHOP, to))

    def schedule(self, title: str, *to: Account, users: tuple[str, ...] = ()) -> None:
        """``users``: whom it escalates to."""
        streams = tuple(user_stream(person.id) for person in to)
        escalates = Insist(escalate_after=60, escalate_to=Audience(users=users)) if users else None
        content = Content(title=title, require_ack=bool(users), insist=escalates)
        waiting = Waiting(title, now_ms() + 10**9, SHOP, content, streams, now_ms())
        self.database.write_now(lambda t: scheduled.add(t, waiting))

    def insist(self, title: str, *streams: str) -> str:
        """Whoever of them acknowledges it first does so for all."""
        what = Content(title=title, require_ack=True, insist=Insist(by="anybody"))
        new, _ = self.database.write_now(lambda t: revisions.add(t, what, SHOP, streams))
        return new.id

    def live(self) -> None:
        """What alice does."""

        def work(t: Transaction) -> None:
            for id in (self.alone, self.both, self.all):
                states.step(t, self.alice.id, id, What.ACKED)
                told = Receipt(id=id, what=Outcome.DISPLAYED)
                receipts.add(t, self.alice.id, f"desk {MARK}", [told])
            states.step(t, self.bob.id, self.both, What.READ)
            states.read_all(t, self.alice.id, 3)
            sessions.start(t, self.alice.id, f"desk {MARK}", f"{MARK}'s desk")
            me = f"user:{self.alice.id}"
            idempotency.add(t, me, f"key {MARK}", "f", self.sent)

        self.database.write_now(work)

    def erase(self) -> int:
        return self.database.write_now(lambda t: privacy.erase(t, OPERATOR, self.alice))

    def titles(self, person: Account, words: str = "") -> list[str]:
        wanted = Wanted(words=words)
        page = self.database.read_now(lambda c: inbox.page(c, person.id, wanted, None, 50))
        return [told.title for told in page]


@pytest.fixture
def village(database: Database) -> Village:
    return Village(database)


def everything(connection: Connection) -> str:
    """All that is in the store, as text."""
    tables = metadata.tables.values()
    return "\n".join(repr(row) for table in tables for row in connection.execute(select(table)))


def test_nothing_of_the_person_is_left(village: Village) -> None:
    assert MARK in village.database.read_now(everything)
    assert village.erase() == 2
    assert MARK not in village.database.read_now(everything)
    left = village.database.read_now(lambda c: scheduled.of(c, None, 9))
    kept = {each.id: each for each in left}
    assert set(kept) == {"later", "alert", "alarm"}
    assert all(each.streams == (user_stream(village.bob.id),) for each in left)
    assert kept["alert"].content.insist == Insist(
        escalate_after=60, escalate_to=Audience(users=("bob",))
    )
    assert kept["alarm"].content.insist is None
    assert village.titles(village.bob, MARK.lower()) == []
    if village.database.name.endswith(".db"):
        village.database.write_now(check_index)


def test_who_acknowledged_for_all_has_no_name_any_more(village: Village) -> None:
    id = village.insist("one is enough", room_stream("office"))
    village.database.write_now(lambda t: states.step(t, village.alice.id, id, What.ACKED))
    told = village.database.read_now(lambda c: inbox.get(c, village.bob.id, id))
    assert told
    assert told.acked_by == village.alice.name
    village.erase()
    assert MARK not in village.database.read_now(everything)


@pytest.mark.parametrize("leaving", ["erased", "disabled"])
def test_nobody_is_reminded_of_whom_nobody_can_be(village: Village, leaving: str) -> None:
    what = Content(title="x", require_ack=True, insist=Insist(remind_every=1))
    to = [user_stream(village.alice.id), user_stream(village.bob.id)]
    new, _ = village.database.write_now(lambda t: revisions.add(t, what, SHOP, to))
    village.database.write_now(lambda t: states.step(t, village.bob.id, new.id, What.ACKED))
    if leaving == "erased":
        village.erase()
    else:
        village.database.write_now(lambda t: people.set_disabled(t, village.alice, True))
    due = update(waiting_for).values(next_at=1, remind_at=1)
    village.database.write_now(lambda t: t.connection.execute(due))
    village.database.write_now(lambda t: insisting.insist(t, 9))
    moments = village.database.read_now(lambda c: timeline.of(c, new.id))
    assert [moment.what for moment in moments if moment.what == "reminded"] == []


def test_nothing_that_was_read_before_names_the_person_any_more(village: Village) -> None:
    kept = Kept()

    def texts() -> str:
        found = village.database.read_now(lambda c: log.visible(c, village.bob.id, 0, 200, kept))
        return b"".join(found.texts).decode()

    id = village.insist("one is enough", room_stream("office"))
    village.database.write_now(lambda t: states.step(t, village.alice.id, id, What.ACKED))
    assert MARK in texts()
    village.erase()
    assert MARK not in texts()


@pytest.mark.parametrize("place", [SQLITE], indirect=True)
def test_nothing_of_the_person_is_left_in_the_file(village: Village, place: Place) -> None:
    assert isinstance(place, Path)
    village.erase()
    village.database.close()
    data = place.read_bytes().lower()
    assert MARK.lower().encode() not in data
    assert b"everyone" in data


def test_others_keep_theirs_under_another_senders_name(village: Village) -> None:
    before = village.titles(village.bob)
    village.erase()
    assert village.titles(village.bob) == before == ["from alice", "everyone", "both"]
    assert village.titles(village.bob, f"erased-{village.alice.id}") == ["from alice"]
    told = village.database.read_now(lambda c: inbox.get(c, village.bob.id, village.both))
    assert told is not None
    assert told.state is not None
    assert told.state.read


def test_the_log_keeps_every_number(village: Village) -> None:
    before = village.database.read_now(log.head).seq
    village.erase()
    entries = village.database.read_now(lambda c: log.after(c, 0, 999))
    assert [entry.seq for entry in entries] == list(range(1, entries[-1].seq + 1))
    stones = [entry for entry in entries if entry.kind is Kind.TOMBSTONE]
    assert len(stones) >= 2
    assert all(stone.body is None and stone.told is None for stone in stones)
    new = [entry for entry in entries if entry.seq > before]
    told = [entry.change for entry in new if entry.change]
    assert {change.what for change in told} == {What.DELETED}
    assert village.alone in [change.id for change in told]
    assert len(told) == 2
    kinds = [entry.kind for entry in new]
    assert kinds.index(Kind.STATE) < kinds.index(Kind.ENDED) < kinds.index(Kind.LEAVE)


def test_the_account_is_over_and_its_name_is_free(village: Village) -> None:
    village.erase()
    found = village.database.read_now(lambda c: people.by_id(c, village.alice.id))
    assert found == Account(village.alice.id, f"erased-{village.alice.id}", "staff", True)
    village.database.write_now(
        lambda t: people.add_account(t, village.alice.name, "other", "staff")
    )
    heard = village.database.read_now(memberships.listeners)
    assert village.alice.id not in {user_id for _, user_id in heard}


def test_the_audit_log_says_that_it_was_done_and_not_to_whom_by_name(village: Village) -> None:
    village.erase()
    (line, *_) = village.database.read_now(lambda c: audit.page(c, audit.Filter(), None, 5))
    assert (line.what, line.target) == ("erased", f"user:{village.alice.id}")
    assert line.detail == {"notifications": 2}


def test_the_last_administrator_stays(village: Village) -> None:
    village.database.write_now(lambda t: privacy.erase(t, OPERATOR, village.admin))
    with pytest.raises(ProblemError) as refused:
        village.erase()
    assert refused.value.problem.code == "last-admin"
    assert village.titles(village.alice)


def test_an_export_has_all_of_it_and_no_secret(village: Village) -> None:
    said: dict[str, Any] = village.database.write_now(
        lambda t: privacy.export(t, OPERATOR, village.alice)
    )
    again = json.loads(json.dumps(said))
    assert again["account"]["name"] == village.alice.name
    told = {each["title"]: each["state"] for each in again["notifications"]}
    assert set(told) == {f"{MARK} alone", f"{MARK} last words", "both", "everyone", "from alice"}
    assert told["both"]["acked"]
    assert [each["title"] for each in again["sent"]] == ["from alice"]
    assert [each["device_label"] for each in again["sessions"]] == [f"{MARK}'s desk"]
    assert len(again["receipts"]) == 3
    assert "hash" not in json.dumps(again["account"])
