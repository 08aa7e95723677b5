"""Updates by key, taking back, and ends: on the server, for people and for plain clients."""

import subprocess
import sys
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from deskbell.client import Client
from deskbell.errors import Conflict, Invalid, NotFound
from deskbell.notification import Notification
from deskbell.submission import Send
from tests.integration.listener import Listener
from tests.running import RunningServer
from tests.sent import send
from tests.stores import on_both_stores

pytestmark = on_both_stores


@pytest.fixture
def key() -> str:
    return uuid.uuid4().hex


def only(client: Client) -> Notification:
    (told,) = client.inbox().items
    return told


def test_the_same_key_again_updates_in_place(
    server: RunningServer, shop: Client, person: str, key: str
) -> None:
    me = server.person(person)
    first = send(shop, "Import begun", users=(person,), key=key)
    me.mark(first.id, read=True)
    second = send(shop, "Import halfway", users=(person,), key=key)
    assert (second.id, second.revision) == (first.id, 2)
    assert second.seq and first.seq and second.seq > first.seq
    now = only(me)
    assert (now.title, now.seq, now.created_at) == ("Import halfway", first.seq, first.created_at)
    assert now.state and now.state.read
    assert me.unread_count().total == 0
    assert [n.title for n in me.inbox(q="halfway").items] == ["Import halfway"]
    assert me.inbox(q="begun").items == ()


@pytest.mark.parametrize("raised", [{"priority": "high"}, {"announce_again": True}])
def test_an_update_that_weighs_more_begins_anew(
    server: RunningServer, shop: Client, person: str, key: str, raised: dict[str, Any]
) -> None:
    me = server.person(person)
    first = send(shop, "Disk at 80 %", users=(person,), key=key, require_ack=True)
    me.ack(first.id, seq=first.seq)
    me.delete(first.id)
    second = send(shop, "Disk at 99 %", users=(person,), key=key, require_ack=True, **raised)
    now = only(me)
    assert (now.id, now.title, now.seq) == (first.id, "Disk at 99 %", second.seq)
    assert now.state
    assert (now.state.read, now.state.acked, now.state.deleted) == (False, None, False)
    assert shop.delivery(first.id).acknowledged == 0
    with pytest.raises(Conflict) as refused:
        me.ack(first.id, seq=first.seq)
    assert refused.value.code == "version-conflict"
    assert me.ack(first.id, seq=second.seq).state


def test_an_update_to_somebody_else_as_well_begins_anew(
    server: RunningServer, shop: Client, person: str, key: str
) -> None:
    first = send(shop, "one", users=(person,), key=key)
    second = send(shop, "two", users=(person, "alice"), key=key)
    assert server.person(person).get(first.id).seq == second.seq
    assert server.person("alice").get(first.id).title == "two"


def test_another_producer_with_that_key_updates_nothing(
    server: RunningServer, shop: Client, person: str, key: str
) -> None:
    first = send(shop, "mine", users=(person,), key=key)
    other = Client(server.url, server.add_token(uuid.uuid4().hex, "send"))
    second = send(other, "theirs", users=(person,), key=key)
    assert first.id != second.id
    assert len(server.person(person).inbox().items) == 2


def test_who_left_the_room_keeps_what_was_said_while_they_were_in_it(
    server: RunningServer, shop: Client, person: str, key: str
) -> None:
    room = server.new_room(person)
    stays = server.newcomer()
    server.join(room, stays)
    first = send(shop, "for both", rooms=(room,), key=key)
    server.leave(room, person)
    send(shop, "for who stays", rooms=(room,), key=key, announce_again=True)
    assert server.person(person).get(first.id).title == "for both"
    assert server.person(stays).get(first.id).title == "for who stays"
    shop.retract(first.id)
    for name in (person, stays):
        told = only(server.person(name))
        assert told.retracted_at
        assert server.person(name).unread_count().total == 0


def test_a_hundred_updates_at_once_are_one_notification_with_a_hundred_revisions(
    server: RunningServer, shop: Client, person: str, key: str
) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def one(n: int) -> int:
        own = Client(server.url, shop.token)
        return send(own, f"{n} %", users=(person,), key=key).revision

    with ThreadPoolExecutor(8) as pool:
        revisions = list(pool.map(one, range(100)))
    assert sorted(revisions) == list(range(1, 101))
    assert only(server.person(person)).revision == 100


def test_an_update_that_is_sent_twice_with_one_idempotency_key_counts_once(
    shop: Client, person: str, key: str
) -> None:
    send(shop, "first", users=(person,), key=key)
    request, once = Send(title="second", users=(person,), key=key), uuid.uuid4().hex
    sent, again = (shop.send(request, key=once) for _ in range(2))
    assert again.replayed
    assert sent.notification == again.notification
    assert sent.notification.revision == 2


def test_what_plain_clients_hear_of_all_this(
    server: RunningServer, shop: Client, person: str, key: str
) -> None:
    with Listener(server.url, server.access(person)) as ear:
        first = send(shop, "one", users=(person,), key=key)
        send(shop, "two", users=(person,), key=key)
        send(shop, "three", users=(person,), key=key, announce_again=True)
        shop.retract(first.id)
        heard = ear.wait(4)
    said = [(event, data.get("what"), data.get("title")) for event, data in heard]
    assert said == [
        ("notification:received", None, "one"),
        ("notification:state", "updated", None),
        ("notification:received", None, "three"),
        ("notification:state", "retracted", None),
    ]
    assert heard[1][1]["notification"]["title"] == "two"
    assert {data.get("id") for _, data in heard} == {first.id}


def test_retracted_it_is_not_unread_and_says_nothing_any_more(
    server: RunningServer, shop: Client, person: str
) -> None:
    me = server.person(person)
    sent = send(shop, "Salaries", users=(person,), message="all of them", data={"boss": 1})
    gone = shop.retract(sent.id)
    assert gone.retracted_at
    assert shop.retract(sent.id).retracted_at == gone.retracted_at
    told = me.get(sent.id)
    assert (told.title, told.message, told.data) == ("Salaries", "", {})
    assert me.unread_count().total == 0
    assert me.inbox(unread=True).items == ()
    page = me.sync(None, 0)
    assert "all of them" not in page.text()


def test_only_the_sender_and_administrators_may_take_back(
    server: RunningServer, shop: Client, person: str
) -> None:
    sent = send(shop, "mine", users=(person,))
    other = Client(server.url, server.add_token(uuid.uuid4().hex, "send"))
    for stranger in (other, server.person(person), server.person("carol")):
        with pytest.raises(NotFound):
            stranger.retract(sent.id)
    with pytest.raises(NotFound):
        shop.retract("0198e6a0-0000-7000-8000-000000000000")
    assert server.person("dora").retract(sent.id).retracted_at


def test_a_person_in_two_streams_hears_of_it_once(
    server: RunningServer, shop: Client, person: str
) -> None:
    room = server.new_room(person)
    with Listener(server.url, server.access(person)) as ear:
        sent = send(shop, "twice", users=(person,), rooms=(room,))
        shop.retract(sent.id)
        send(shop, "last", users=(person,))
        heard = ear.wait(3)
    assert [data.get("what") for _, data in heard] == [None, "retracted", None]


def test_a_new_revision_of_what_was_taken_back_begins_anew(
    server: RunningServer, shop: Client, person: str, key: str
) -> None:
    first = send(shop, "wrong", users=(person,), key=key)
    shop.retract(first.id)
    send(shop, "right", users=(person,), key=key)
    told = only(server.person(person))
    assert (told.title, told.retracted_at) == ("right", None)
    assert server.person(person).unread_count().total == 1


def test_the_end_is_told_once_and_nothing_of_it_is_unread(
    server: RunningServer, shop: Client, person: str
) -> None:
    me = server.person(person)
    with Listener(server.url, server.access(person)) as ear:
        ends = datetime.now(UTC) + timedelta(seconds=2)
        sent = send(shop, "Now or never", users=(person,), expires_at=ends)
        heard = ear.wait(2)
    event, said = heard[1]
    assert (event, said["what"], said["id"]) == ("notification:state", "expired", sent.id)
    assert me.unread_count().total == 0
    assert only(me).title == "Now or never"


def test_what_began_before_keys_meant_anything_is_refused_nothing(
    shop: Client, person: str
) -> None:
    with pytest.raises(Invalid):
        shop.send(Send(title="x", users=(person, "nobody-at-all"), key="k"))
    assert send(shop, "x", users=(person,), key="k").revision == 1


def test_from_the_shell(server: RunningServer, shop: Client, person: str) -> None:
    deskbell = str(Path(sys.executable).with_name("deskbell"))

    def run(*arguments: str) -> str:
        where = ("--url", server.url, "--token", shop.token or "")
        done = subprocess.run(
            [deskbell, *arguments, *where], capture_output=True, text=True, timeout=30, check=True
        )
        return done.stdout.strip()

    id = run("send", "--user", person, "--update", "job", "--expires", "2h", "10 %").split()[0]
    assert run("send", "--user", person, "--update", "job", "60 %").split()[0] == id
    me = server.person(person)
    assert me.get(id).title == "60 %"
    assert run("retract", id) == f"{id} taken back"
    assert me.get(id).retracted_at


def test_what_was_retracted_is_found_by_its_title_alone(
    server: RunningServer, shop: Client, person: str
) -> None:
    sent = send(shop, "Pay rise", message="It is a xylophone", users=(person,))
    me = server.person(person)

    def found(words: str) -> list[str]:
        return [told.title for told in me.inbox(q=words).items]

    assert found("xylo") == ["Pay rise"]
    shop.retract(sent.id)
    assert found("xylo") == []
    assert found("rise pay") == ["Pay rise"]
