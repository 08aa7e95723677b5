"""Insisting on an acknowledgement: reminders, a deadline, escalation, and what ends them."""

import uuid
from typing import Any

import pytest

from deskbell.cli.delivery import happened
from deskbell.client import Client
from deskbell.errors import NotAllowed
from deskbell.notification import Notification
from deskbell.wire import Delivery
from tests.integration.listener import Listener
from tests.lab.waiting import until
from tests.running import RunningServer
from tests.sent import send
from tests.stores import on_both_stores

pytestmark = on_both_stores


@pytest.fixture
def people(server: RunningServer) -> list[str]:
    return [server.newcomer() for _ in range(3)]


def alert(shop: Client, *users: str, **insist: Any) -> Notification:
    return send(shop, "Cold store", users=users, require_ack=True, insist=insist)


def happenings(shop: Client, id: str, *wanted: str) -> Delivery:
    """The delivery once its timeline tells this."""

    def look() -> Delivery | None:
        found = shop.delivery(id)
        return found if [m.what for m in found.timeline] == list(wanted) else None

    return until(look, f"{wanted}, not {[m.what for m in shop.delivery(id).timeline]}")


def test_who_has_not_acknowledged_is_reminded_so_often_and_no_more(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    with Listener(server.url, server.access(people[0])) as ear:
        sent = alert(shop, people[0], remind_every=1, remind_at_most=2)
        heard = ear.wait(3)
        found = happenings(shop, sent.id, "reminded", "reminded")
        assert found.timeline[0].detail == "1 of 1"
        another = send(shop, "the last", users=(people[0],), require_ack=True)
        heard = ear.wait(4)
    assert [d.get("what", d.get("title")) for _, d in heard] == [
        "Cold store", "reminded", "reminded", "the last",
    ]  # fmt: skip
    assert another.id != sent.id


def test_one_acknowledgement_on_any_device_ends_it_for_that_person(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    other = server.person(people[0], "another desk")
    sent = alert(shop, people[0], remind_every=2, remind_at_most=20)
    happenings(shop, sent.id, "reminded")
    other.ack(sent.id)
    last = send(shop, "a clock", users=(people[1],), require_ack=True,
                insist={"remind_every": 3, "remind_at_most": 1})  # fmt: skip
    happenings(shop, last.id, "reminded")
    found = shop.delivery(sent.id)
    assert [m.what for m in found.timeline] == ["reminded", "acknowledged"]
    assert found.timeline[-1].by == people[0]
    assert happened(found.timeline[-1]).endswith(f"acknowledged by {people[0]}")


def test_at_the_deadline_it_escalates_and_their_acknowledgement_ends_the_reminders(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    one, two, boss = people
    first, above = server.person(one), server.person(boss)
    sent = alert(
        shop, one, two, remind_every=60, remind_at_most=20,
        escalate_after=2, escalate_to={"users": [boss]},
    )  # fmt: skip
    first.ack(sent.id)
    happenings(shop, sent.id, "acknowledged", "escalated")
    (told,) = above.inbox().items
    assert told.title == "Not acknowledged: Cold store"
    assert told.message.startswith("1 of 2 have not acknowledged this.")
    assert (told.require_ack, told.priority) == (True, "high")
    above.ack(told.id)
    found = happenings(shop, sent.id, "acknowledged", "escalated", "settled")
    assert found.timeline[-1].by == boss
    assert shop.delivery(told.id).acknowledged == 1


def test_where_anybody_is_enough_the_first_one_ends_it_for_all(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    one, two, _ = people
    with Listener(server.url, server.access(two)) as ear:
        sent = alert(shop, one, two, by="anybody", remind_every=60)
        server.person(one).ack(sent.id)
        heard = ear.wait(2)
    event, said = heard[1]
    assert (event, said["what"], said["by"]) == ("notification:state", "settled", one)
    assert server.person(two).get(sent.id).acked_by == one
    server.person(two).ack(sent.id)
    happenings(shop, sent.id, "acknowledged", "settled", "acknowledged")


def test_what_was_taken_back_is_insisted_on_no_more(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    sent = alert(shop, people[0], remind_every=2, remind_at_most=20)
    happenings(shop, sent.id, "reminded")
    shop.retract(sent.id)
    last = alert(shop, people[1], remind_every=3, remind_at_most=1)
    happenings(shop, last.id, "reminded")
    assert [m.what for m in shop.delivery(sent.id).timeline] == ["reminded", "retracted"]


def test_announced_anew_it_begins_from_the_start(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    key, me = uuid.uuid4().hex, server.person(people[0])
    more = {"users": (people[0],), "key": key, "require_ack": True, "announce_again": True}
    sent = send(shop, "one", **more, insist={"remind_every": 2, "remind_at_most": 1})
    me.ack(sent.id)
    send(shop, "two", **more, insist={"remind_every": 2, "remind_at_most": 1})
    happenings(shop, sent.id, "announced-again", "reminded")


def test_one_may_escalate_only_to_whom_one_may_send(
    server: RunningServer, people: list[str]
) -> None:
    room = f"r{uuid.uuid4().hex[:8]}"
    server.add_room(room, people)
    name = uuid.uuid4().hex
    made = server.cli("token", "add", name, "--scope", "send", "--room", room)
    assert made.returncode == 0, made.stderr
    bound = Client(server.url, made.stdout.strip())
    insist = {"escalate_after": 60, "escalate_to": {"users": [people[0]]}}
    with pytest.raises(NotAllowed):
        send(bound, "x", rooms=(room,), require_ack=True, insist=insist)


def test_the_answers_of_people_are_in_the_timeline(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    actions = [{"id": "yes", "label": "Yes"}]
    sent = send(shop, "Coming?", users=(people[0],), actions=actions)
    server.person(people[0]).answer(sent.id, "yes")
    (moment,) = shop.delivery(sent.id).timeline
    assert (moment.what, moment.by, moment.detail) == ("answered", people[0], "yes")


def test_a_room_in_which_nobody_is_escalates(
    server: RunningServer, shop: Client, people: list[str]
) -> None:
    room = f"r{uuid.uuid4().hex[:8]}"
    server.add_room(room)
    insist = {"escalate_after": 1, "escalate_to": {"users": [people[0]]}}
    sent = send(shop, "Cold store", rooms=(room,), require_ack=True, insist=insist)
    happenings(shop, sent.id, "escalated")
    (told,) = server.person(people[0]).inbox().items
    assert told.message == "Nobody was there to acknowledge this."
