"""The delivery ledger: the sender sees what became of a notification, person by person."""

import uuid

import pytest

from deskbell import NotificationEmitter
from deskbell.cli.delivery import lines
from deskbell.client import Client
from deskbell.errors import NotFound
from deskbell.notification import Action, Notification
from deskbell.submission import Send
from tests.integration.listener import Listener
from tests.running import RunningServer
from tests.sent import when
from tests.stores import on_both_stores

pytestmark = on_both_stores
Bell = NotificationEmitter[Notification]


def test_from_queued_to_acknowledged(server: RunningServer, shop: Client, person: str) -> None:
    request = Send(title="please", users=(person,), require_ack=True)
    sent = shop.send(request).notification
    queued = shop.delivery(sent.id)
    assert (queued.audience, queued.queued, queued.delivered) == (1, 1, 0)
    assert queued.people == ()

    with Listener(server.url, server.access(person, "desk"), device="desk") as desk:
        page = desk.ask("sync", {"cursor": 0})
        desk.ask("ack", {"cursor": page["next"]})
        delivered = when(shop, sent.id, lambda d: d.delivered == 1)
        assert [d.stage for d in delivered.people[0].devices] == ["delivered"]
        assert desk.ask("receipt", {"id": sent.id, "what": "displayed"}) == {"ok": True}
    shown = shop.delivery(sent.id)
    assert (shown.displayed, shown.people[0].devices[0].stage) == (1, "displayed")

    server.person(person, "phone").ack(sent.id)
    answered = shop.delivery(sent.id)
    assert (answered.read, answered.acknowledged) == (1, 1)
    assert answered.people[0].acknowledged_at is not None


def test_the_sender_sees_the_answer(server: RunningServer, shop: Client, person: str) -> None:
    acts = (Action(id="approve", label="Approve"), Action(id="decline", label="Decline"))
    sent = shop.send(Send(title="leave?", users=(person, "alice"), actions=acts)).notification
    server.person(person).answer(sent.id, "decline")
    found = shop.delivery(sent.id)
    assert (found.answered, found.acknowledged, found.read) == (1, 1, 1)
    given = found.people[0].answer
    assert given is not None
    assert given.action == "decline"
    assert lines(found.people[0])[0].startswith(f"{person}: read, acknowledged")
    assert "answered decline" in lines(found.people[0])[0]


def test_suppressed_says_why_and_displayed_is_not_taken_back(
    server: RunningServer, shop: Client, person: str
) -> None:
    sent = shop.send(Send(title="hush", users=(person,))).notification
    with Listener(server.url, server.access(person, "desk"), device="desk") as desk:
        page = desk.ask("sync", {"cursor": 0})
        desk.ask("ack", {"cursor": page["next"]})
        quiet = {"id": sent.id, "what": "suppressed", "why": "do-not-disturb"}
        desk.ask("receipt", [quiet])
        told = when(shop, sent.id, lambda d: d.suppressed == 1)
        assert told.people[0].devices[0].why == "do-not-disturb"
        desk.ask("receipt", [{"id": sent.id, "what": "displayed", "why": "digest"}])
        desk.ask("receipt", [quiet])
    last = shop.delivery(sent.id)
    assert (last.displayed, last.suppressed) == (1, 0)


def test_a_broadcast_is_counted_without_a_row_per_head(server: RunningServer, shop: Client) -> None:
    from deskbell.submission import Broadcast

    sent = shop.broadcast(Broadcast(title="everyone")).notification
    found = shop.delivery(sent.id)
    assert found.audience >= 4
    assert found.queued == found.audience
    assert found.people == ()


def test_it_is_for_its_sender_and_administrators_only(
    server: RunningServer, shop: Client, person: str
) -> None:
    sent = shop.send(Send(title="mine", users=(person,))).notification
    other = Client(server.url, server.add_token(uuid.uuid4().hex, "send"))
    for stranger in (other, server.person(person), server.person("carol")):
        with pytest.raises(NotFound):
            stranger.delivery(sent.id)
    assert server.person("dora").delivery(sent.id).audience == 1


def test_receipts_of_other_peoples_notifications_are_not_kept(
    server: RunningServer, shop: Client, person: str
) -> None:
    sent = shop.send(Send(title="hers", users=("alice",))).notification
    with Listener(server.url, server.access(person, "desk"), device="desk") as desk:
        assert desk.ask("receipt", {"id": sent.id, "what": "displayed"}) == {"ok": True}
        assert desk.ask("receipt", {"id": sent.id, "what": "eaten"})["error"] == "invalid"
        assert desk.ask("receipt", 5)["error"] == "invalid"
        assert desk.ask("receipt", [{"id": "x", "what": "displayed"}] * 201)["error"] == "invalid"
    assert shop.delivery(sent.id).displayed == 0
