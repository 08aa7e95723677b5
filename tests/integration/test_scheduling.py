"""Scheduling: accepted now, published once and then, to who is there then; cancelled until then."""

import subprocess
import sys
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from deskbell.client import Client
from deskbell.content import Audience, Insist
from deskbell.errors import Invalid, NotAllowed, NotFound
from deskbell.notification import Notification
from deskbell.submission import Broadcast, EventSend, Send
from deskbell_server.store import rooms
from deskbell_server.store.database import Database
from tests.lab.waiting import until
from tests.running import RunningServer
from tests.sent import send, titles, unique
from tests.stores import on_both_stores

pytestmark = on_both_stores


def soon(seconds: float = 3) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=seconds)


def come(server: RunningServer, person: str, title: str) -> Notification:
    me = server.person(person)

    def look() -> Notification | None:
        return next((n for n in me.inbox().items if n.title == title), None)

    return until(look, f"{title!r} in the inbox")


def test_it_waits_without_a_place_and_gets_one_when_its_time_comes(
    server: RunningServer, shop: Client, person: str
) -> None:
    me, at = server.person(person), soon()
    told = send(shop, "later", users=(person,), publish_at=at)
    assert told.seq is None
    assert told.publish_at and abs(told.publish_at - at) < timedelta(milliseconds=1)
    assert titles(me) == []
    now = send(shop, "at once", users=(person,))
    assert [w.notification.id for w in shop.scheduled().items] == [told.id]
    came = come(server, person, "later")
    assert came.id == told.id
    assert came.seq and now.seq and came.seq > now.seq
    assert came.created_at >= at - timedelta(milliseconds=1)
    assert shop.scheduled().items == ()


def test_who_joined_meanwhile_gets_it_and_who_left_does_not(
    server: RunningServer, shop: Client, person: str
) -> None:
    room = server.new_room("alice")
    title = unique("members then")
    send(shop, title, rooms=(room,), publish_at=soon())
    server.join(room, person)
    server.leave(room, "alice")
    come(server, person, title)
    assert title not in titles(server.person("alice"))


def test_cancelled_it_never_comes(server: RunningServer, shop: Client, person: str) -> None:
    at = soon()
    told = send(shop, "no", users=(person,), publish_at=at)
    shop.cancel(told.id)
    send(shop, "the next", users=(person,), publish_at=at + timedelta(seconds=0.2))
    come(server, person, "the next")
    assert titles(server.person(person)) == ["the next"]
    with pytest.raises(NotFound):
        shop.cancel(told.id)


def test_others_neither_see_nor_cancel_it_and_administrators_do(
    server: RunningServer, shop: Client, person: str
) -> None:
    told = send(shop, "mine", users=(person,), publish_at=soon(600))
    other = Client(server.url, server.add_token(uuid.uuid4().hex, "send"))
    assert other.scheduled().items == ()
    with pytest.raises(NotFound):
        other.cancel(told.id)
    with pytest.raises(NotAllowed):
        server.person(person).scheduled()
    assert told.id in [w.notification.id for w in server.person("dora").scheduled().items]
    server.person("dora").cancel(told.id)


def test_the_same_request_again_is_the_same_one_before_and_after_its_time(
    server: RunningServer, shop: Client, person: str
) -> None:
    request = Send(title="once", users=(person,), publish_at=soon())
    key = uuid.uuid4().hex
    first, again = shop.send(request, key=key), shop.send(request, key=key)
    assert (again.replayed, again.notification) == (True, first.notification)
    came = come(server, person, "once")
    after = shop.send(request, key=key)
    assert (after.replayed, after.notification.id, after.notification.seq) == (
        True,
        came.id,
        came.seq,
    )
    assert titles(server.person(person)) == ["once"]


def test_a_time_that_has_passed_is_now(shop: Client, person: str) -> None:
    assert send(shop, "now", users=(person,), publish_at=soon(-60)).seq


def test_what_a_revoked_token_scheduled_is_not_published(
    server: RunningServer, shop: Client, person: str
) -> None:
    name = uuid.uuid4().hex
    leaver = Client(server.url, server.add_token(name, "send"))
    at = soon()
    send(leaver, "from who left", users=(person,), publish_at=at)
    server.revoke_token(name)
    send(shop, "from who stays", users=(person,), publish_at=at + timedelta(seconds=0.2))
    come(server, person, "from who stays")
    assert titles(server.person(person)) == ["from who stays"]


def test_an_update_can_wait_too(server: RunningServer, shop: Client, person: str) -> None:
    key = uuid.uuid4().hex
    first = send(shop, "one", users=(person,), key=key)
    send(shop, "two", users=(person,), key=key, publish_at=soon())
    assert come(server, person, "two").id == first.id
    assert titles(server.person(person)) == ["two"]


def test_a_typed_event_can_wait(server: RunningServer, shop: Client, person: str) -> None:
    data = {"order_id": 7, "status": "shipped"}
    told = shop.emit("order:updated", EventSend(users=(person,), data=data, publish_at=soon()))
    assert told.notification.seq is None
    assert come(server, person, "Order 7 is now shipped").event == "order:updated"


def test_a_dry_run_counts_each_person_once_and_sends_nothing(
    server: RunningServer, shop: Client, person: str
) -> None:
    room = server.new_room(person, "alice")
    request = Send(title=unique("dry"), users=(person, "bob"), rooms=(room, "warehouse"))
    assert shop.audience(request) == 3
    assert request.title not in titles(server.person("bob"))
    with pytest.raises(Invalid) as refused:
        shop.audience(Send(title="t", users=(person, "nobody-there")))
    assert refused.value.code == "unknown-user"


def test_from_the_shell(server: RunningServer, shop: Client, person: str) -> None:
    deskbell = str(Path(sys.executable).with_name("deskbell"))

    def run(*arguments: str) -> str:
        where = ("--url", server.url, "--token", shop.token or "")
        done = subprocess.run(
            [deskbell, *arguments, *where], capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout.strip()

    assert run("send", "--dry-run", "--user", person, "x") == "1 people"
    said = run("send", "--at", "2h", "--user", person, "in two hours")
    id = said.split()[0]
    assert "waits until" in said
    assert run("scheduled").startswith(f"{id}  ")
    assert run("scheduled", "--cancel", id) == f"{id} cancelled"
    assert run("scheduled") == ""


def test_a_broadcast_can_be_undone_while_its_window_is_open(
    server: RunningServer, new_server: Any
) -> None:
    own = new_server(broadcast_undo_seconds="4")
    own.add_user("alice")
    own.start()
    shop = Client(own.url, own.add_token("shop", "send", "broadcast"))
    wrong, key = Broadcast(title="To the wrong people"), uuid.uuid4().hex
    told = shop.broadcast(wrong, key=key).notification
    assert told.seq is None
    assert told.publish_at
    assert shop.broadcast(wrong, key=key).notification == told
    shop.cancel(told.id)
    shop.broadcast(Broadcast(title="To everybody"))
    assert send(shop, "not a broadcast", users=("alice",)).seq
    come(own, "alice", "To everybody")
    assert titles(own.person("alice")) == ["To everybody", "not a broadcast"]


def test_a_room_that_was_closed_meanwhile_is_not_escalated_to(
    server: RunningServer, shop: Client, person: str
) -> None:
    room = server.new_room(person)
    insist = Insist(escalate_after=60, escalate_to=Audience(rooms=(room,)))
    told = send(
        shop, "later", users=(person,), require_ack=True, insist=insist, publish_at=soon(1.5)
    )
    database = Database(server.place)
    database.write_now(lambda t: rooms.change(t, room, rooms.LISTED, None))
    database.close()
    until(lambda: not shop.scheduled().items, "its time")
    with pytest.raises(NotFound):
        shop.delivery(told.id)
