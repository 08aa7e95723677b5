"""Values for tests, with only what a test cares about spelled out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from deskbell.notification import Notification, Priority, Sender, State
from deskbell.wire import Change, Entry, Page, What
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.item import Item

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ALICE = Account("http://bell.test", "1", "alice")
ABROAD = Account("http://foreign.test", "alice", "alice", history=False)


def notification(seq: int | None = 1, id: str | None = None, **more: Any) -> Notification:
    given: dict[str, Any] = {
        "id": id or f"n{seq}",
        "seq": seq,
        "stream": "user:1",
        "event": "notification:received",
        "type": "info",
        "title": f"Title {seq}",
        "sender": Sender(id="9", name="Warehouse"),
        "created_at": NOON,
    }
    return Notification(**(given | more))


def arrival(seq: int, **more: Any) -> Entry:
    return Entry(seq=seq, notification=notification(seq, **more))


def change(seq: int, what: What, id: str | None = None, **more: Any) -> Entry:
    given: dict[str, Any] = {"seq": seq, "what": what, "id": id, "at": NOON}
    return Entry(seq=seq, change=Change(**(given | more)))


def page(
    *entries: Entry,
    next: int | None = None,
    more: bool = False,
    head: int | None = None,
    epoch: str = "e1",
    server_time: datetime = NOON,
) -> Page:
    reached = next if next is not None else entries[-1].seq if entries else 0
    return Page(
        epoch=epoch,
        entries=entries,
        next=reached,
        more=more,
        head=head if head is not None else reached,
        server_time=server_time,
    )


def item(
    place: int = 1,
    priority: Priority = Priority.MEDIUM,
    age: timedelta = timedelta(0),
    state: State | None = None,
    **more: Any,
) -> Item:
    told = notification(place, priority=priority, created_at=NOON - age, **more)
    return Item(told, place, state or State(), NOON)
