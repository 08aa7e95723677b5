"""Collecting: the ledgers and the stores of a run become one history."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from deskbell.client import Client
from deskbell.notification import State, iso
from deskbell.wire import Device
from tests.faults import history as h
from tests.faults import ledger
from tests.faults.plans import DeskPlan
from tests.faults.programs import Group
from tests.faults.world import World
from tests.running import PASSWORD

ITEMS = """
SELECT id, place, notification, read, deleted, acked, version, answer, announced FROM item
"""


def journal(plan: DeskPlan) -> sqlite3.Connection | None:
    """The desk's journal, to read."""
    found = sorted(plan.home.glob("state/accounts/*/history.db"))
    if not found:
        return None
    db = sqlite3.connect(f"{found[0].as_uri()}?mode=ro", uri=True, isolation_level=None)
    db.execute("PRAGMA busy_timeout = 3000")
    return db


def desk_of(plan: DeskPlan, group: Group) -> h.Desk:
    """One desk's ledger and journal."""
    facts = list(ledger.read(plan.ledger))
    db = journal(plan)
    items = db.execute(ITEMS).fetchall() if db else []
    if db:
        db.close()
    links = [fact for fact in facts if fact["fact"] == "link"]
    calls = [fact for fact in facts if fact["fact"] == "call"]
    return h.Desk(
        name=plan.name,
        person=plan.person,
        rows=tuple(item_of(row) for row in items),
        calls=tuple(tuple(fact["ids"]) for fact in calls),
        positions=tuple(_positions(facts)),
        answered=tuple(_answered(facts)),
        wishes=tuple(h.Wish(f["what"], tuple(f["ids"])) for f in facts if f["fact"] == "wish"),
        signed_out=tuple(signed_out(facts)),
        link=links[-1]["link"] if links else "unborn",
        kills=group.kills,
        fresh=plan.name.startswith("fresh-"),
    )


def item_of(row: tuple[Any, ...]) -> h.Row:
    """A row of the journal's items."""
    id, place, text, read, deleted, acked, version, answer, announced = row
    state = h.State(bool(read), bool(deleted), acked, version, answer)
    proof = json.loads(text)["data"].get("proof", "")
    return h.Row(id, proof, place, state, announced)


def _positions(facts: Iterable[dict[str, Any]]) -> Iterable[h.Position]:
    for fact in facts:
        if fact["fact"] in ("opened", "cursor", "reset"):
            yield h.Position(fact["epoch"], fact["cursor"], fact["fact"] == "reset")


def _answered(facts: Iterable[dict[str, Any]]) -> Iterable[h.Answered]:
    for fact in facts:
        if fact["fact"] == "answered":
            yield h.Answered(fact["what"], fact["id"], fact["version"], fact["up_to"])


OWN_DISK = "This computer's disk is full"


def signed_out(facts: Iterable[dict[str, Any]]) -> Iterable[str]:
    """Before its first connection a desk is signed out by nature. One that starts while its own
    disk is full refuses to, says why, and goes on by itself when there is room."""
    been = False
    for fact in facts:
        if fact["fact"] == "link":
            been = been or fact["link"] == "connected"
            own = fact["link"] == "refused" and fact["why"].startswith(OWN_DISK)
            if been and fact["link"] in ("signed-out", "refused") and not own:
                yield f"{fact['link']}: {fact['why']}"


def history_of(
    world: World, gauges: tuple[h.Gauge, ...], late: tuple[str, ...], broken: tuple[str, ...]
) -> h.History:
    """Everything; the server is running."""
    facts = [f for plan, _ in world.producers for f in ledger.read(plan.ledger)]
    attempts = [f for f in facts if f["fact"] == "attempt"]
    people = {plan.person for group in world.groups for plan in group.plans}
    return h.History(
        attempts=tuple(
            h.Attempt(f["proof"], frozenset(f["users"]), frozenset(f["rooms"])) for f in attempts
        ),
        accepted=tuple(
            h.Accepted(f"{f['producer']}/{f['key']}", f["id"], f["seq"], f["replayed"])
            for f in facts
            if f["fact"] == "accepted"
        ),
        people=frozenset(people),
        members={room: frozenset(names) for room, names in world.rooms.items()},
        desks=tuple(desk_of(plan, group) for group in world.groups for plan in group.plans),
        kept=tuple(_kept(world.server.data / "deskbell.db")),
        inboxes={person: tuple(_inbox(world.server.url, person)) for person in people},
        gauges=gauges,
        logs={path.name: path.read_text(errors="replace") for path in _logs(world.folder)},
        forged=tuple(f["key"] for f in facts if f["fact"] == "forged"),
        late=late,
        broken=broken,
    )


def _logs(folder: Path) -> Iterable[Path]:
    return [*folder.glob("*.log"), *folder.glob("*.jsonl")]


def _kept(file: Path) -> Iterable[h.Row]:
    db = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    for id, data in db.execute("SELECT id, data FROM notification"):
        yield h.Row(id, json.loads(data).get("proof", ""), 0)
    db.close()


def _inbox(url: str, person: str) -> Iterable[h.Row]:
    client = Client(url)
    client.login(person, PASSWORD, Device(id="judge", label="the judge"))
    before: int | None = None
    while True:
        page = client.inbox(limit=200, before=before)
        for told in page.items:
            assert told.state
            yield h.Row(told.id, told.data.get("proof", ""), told.seq or 0, _state(told.state))
        before = page.next
        if before is None:
            return


def _state(told: State) -> h.State:
    """As the server tells it; the answer as the desktop's journal writes it."""
    acked = iso(told.acked) if told.acked else None
    answer = f"{told.answer.action} {iso(told.answer.at)}" if told.answer else None
    return h.State(told.read, told.deleted, acked, told.version, answer)
