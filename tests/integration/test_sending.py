"""Sending: who may, to whom it goes, and that it is there."""

import uuid

import pytest
import requests

from deskbell import NotificationEmitter
from deskbell.catalogue import CATALOGUE
from deskbell.client import Client
from deskbell.errors import NotAllowed
from deskbell.notification import Notification
from deskbell.submission import Broadcast, Send
from tests.running import RunningServer
from tests.sent import RECORDS, titles, unique
from tests.stores import on_both_stores

pytestmark = on_both_stores
Bell = NotificationEmitter[Notification]


def test_a_person_finds_what_was_sent_to_them_and_nobody_else_does(
    server: RunningServer, bell: Bell
) -> None:
    title = unique("for alice")
    sent = bell.send_to_user("alice", {"title": title, "message": "m", "priority": "medium"})
    assert sent.seq
    assert sent.stream.startswith("user:")
    assert title in titles(server.person("alice"))
    assert title not in titles(server.person("bob"))


def test_a_room_reaches_its_members_only(server: RunningServer, bell: Bell) -> None:
    title = unique("for the warehouse")
    bell.send_to_room("warehouse", {"title": title})
    assert title in titles(server.person("alice"))
    assert title not in titles(server.person("bob"))


def test_a_broadcast_reaches_everyone(server: RunningServer, bell: Bell) -> None:
    title = unique("for all")
    bell.send_to_all({"title": title, "type": "system", "priority": "high"})
    for name in ("alice", "bob", "carol"):
        assert title in titles(server.person(name))


def test_a_person_reached_by_two_streams_has_it_once(server: RunningServer) -> None:
    title = unique("twice")
    token = server.add_token(title, "send")
    request = Send(title=title, users=("alice",), rooms=("warehouse",))
    Client(server.url, token).send(request)
    assert titles(server.person("alice")).count(title) == 1


def test_who_joins_a_room_later_does_not_see_what_came_before(server: RunningServer) -> None:
    bell, name = server.bell(), unique("room").replace(" ", "-")
    server.add_room(name)
    bell.send_to_room(name, {"title": f"early {name}"})
    server.join(name, "bob")
    bell.send_to_room(name, {"title": f"member {name}"})
    server.leave(name, "bob")
    bell.send_to_room(name, {"title": f"late {name}"})
    seen = [title for title in titles(server.person("bob")) if name in title]
    assert seen == [f"member {name}"]


@pytest.mark.parametrize("event", CATALOGUE)
def test_every_event_of_the_catalogue_can_be_sent_by_rest(
    server: RunningServer, event: str
) -> None:
    token = server.add_token(unique("t"), "send")
    title = unique("typed")
    body = {"users": ["alice"], "title": title, "data": RECORDS[event]}
    answer = requests.post(
        f"{server.url}/api/events/{event}",
        json=body,
        headers={"Authorization": f"Bearer {token}"},
        timeout=10,
    )
    assert answer.status_code == 201, answer.text
    found = server.person("alice").inbox(event=event, q=title).items
    assert [told.type for told in found] == [CATALOGUE[event].type]


def test_the_words_of_a_typed_event_are_made_from_its_data(
    server: RunningServer, bell: Bell
) -> None:
    sent = bell.low_stock_alert(RECORDS["inventory:lowStock"], users=["alice"])
    assert (sent.event, sent.type, sent.priority) == ("inventory:lowStock", "inventory", "high")
    assert sent.title == "Wrap is running low"
    assert sent.data["quantity"] == 12


def test_the_same_key_sends_once_and_answers_the_same(server: RunningServer) -> None:
    client = Client(server.url, server.add_token(unique("t"), "send"))
    request, key = Send(title=unique("once"), users=("alice",)), uuid.uuid4().hex
    first, second = client.send(request, key=key), client.send(request, key=key)
    assert (first.replayed, second.replayed) == (False, True)
    assert first.notification == second.notification
    assert titles(server.person("alice")).count(request.title) == 1


def test_two_producers_may_use_the_same_key(server: RunningServer) -> None:
    request, key = Send(title=unique("shared key"), users=("alice",)), uuid.uuid4().hex
    for name in ("one", "two"):
        Client(server.url, server.add_token(unique(name), "send")).send(request, key=key)
    assert titles(server.person("alice")).count(request.title) == 2


def test_a_dry_run_counts_the_audience_and_sends_nothing(server: RunningServer) -> None:
    client = Client(server.url, server.add_token(unique("t"), "broadcast"))
    title = unique("dry")
    assert client.audience(Broadcast(title=title)) >= 4
    assert title not in titles(server.person("alice"))


def test_staff_may_not_send_and_a_scope_is_not_another(server: RunningServer) -> None:
    request = Send(title="no", users=("bob",))
    with pytest.raises(NotAllowed):
        server.person("alice").send(request)
    with pytest.raises(NotAllowed):
        Client(server.url, server.add_token(unique("t"), "broadcast")).send(request)
    with pytest.raises(NotAllowed):
        Client(server.url, server.add_token(unique("t"), "send")).broadcast(Broadcast(title="no"))
    assert server.person("carol").send(request).notification.sender.name == "carol"


def test_a_test_notification_comes_back_to_oneself(server: RunningServer) -> None:
    alice = server.person("alice")
    sent = alice.test()
    assert alice.get(sent.id).title == "Test notification"


def test_the_sender_is_the_account_never_the_request(server: RunningServer) -> None:
    name = unique("shop")
    sent = NotificationEmitter.to(server.url, server.add_token(name, "send")).send_to_user(
        "alice", {"title": "x"}
    )
    assert sent.sender.name == name
