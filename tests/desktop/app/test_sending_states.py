"""What a sender does after sending, as it is seen on a real desktop."""

import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from deskbell.client import Client
from deskbell.notification import Notification
from deskbell.submission import Broadcast, Send
from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.desktop.app.test_main_job import shown
from tests.lab import Lab, NotifyCall, notifications, popup, until
from tests.running import RunningServer

pytestmark = pytest.mark.desktop


@pytest.fixture
def shop(somebody: Somebody) -> Client:
    token = somebody.server.add_token(uuid.uuid4().hex, "send")
    return Client(somebody.server.url, token)


def send(shop: Client, somebody: Somebody, title: str, **more: object) -> Notification:
    request = Send.model_validate({"title": title, "users": (somebody.name,)} | more)
    return shop.send(request).notification


def accepted(lab: Lab, title: str) -> NotifyCall | None:
    call = shown(lab, title)
    return call if call and call.id else None


def row(app: Application, title: str) -> str:
    return next((name for name in app.rows() if title in name), "")


def test_taken_back_the_bubble_goes_and_the_list_says_so(
    lab: Lab, app: Application, somebody: Somebody, shop: Client
) -> None:
    sent = send(shop, somebody, "Salaries of everybody", message="Boss 1, me 2")
    until(lambda: popup(lab, "Salaries of everybody"), "the bubble")
    app.wait_unread(1)
    shop.retract(sent.id)
    app.wait_unread(0)
    assert until(lambda: (c := shown(lab, "Salaries of everybody")) and c.closed, "its end")
    said = until(lambda: row(app, "withdrawn. Salaries"), "the row")
    sentence = re.search(r"Taken back by the sender at [0-9:]+\.", said)
    assert sentence
    assert "Boss" not in said
    app.find(said).click()
    window = until(app.window, "the window")
    until(lambda: window.find(sentence[0]), "the sentence beside the list")
    assert window.find("Boss 1, me 2") is None


def test_taken_back_before_the_desk_came_it_rings_for_nobody(
    lab: Lab, app: Application, somebody: Somebody, shop: Client
) -> None:
    app.end()
    sent = send(shop, somebody, "Never mind")
    shop.retract(sent.id)
    send(shop, somebody, "But this")
    app.start()
    until(lambda: shown(lab, "But this"), "the other one")
    app.wait_unread(1)
    assert shown(lab, "Never mind") is None
    assert row(app, "withdrawn. Never mind")


def test_an_update_replaces_the_bubble_and_a_raised_one_rings_again(
    lab: Lab, app: Application, somebody: Somebody, shop: Client
) -> None:
    send(shop, somebody, "Import at 10 %", key="import")
    first = until(lambda: accepted(lab, "Import at 10 %"), "the bubble")
    send(shop, somebody, "Import at 60 %", key="import")
    second = until(lambda: shown(lab, "Import at 60 %"), "the bubble's new words")
    assert second.replaces == first.id
    until(lambda: popup(lab, "Import at 60 %"), "the new words on the screen")
    assert popup(lab, "Import at 10 %") is None
    app.wait_unread(1)
    assert [name for name in app.rows() if "Import" in name] == [row(app, "updated. Import at 60")]
    somebody.client.mark(somebody.client.inbox().items[0].id, read=True)
    app.wait_unread(0)
    send(shop, somebody, "Import at 80 %", key="import")
    until(lambda: row(app, "Read, updated. Import at 80 %"), "the row's new words")
    assert shown(lab, "Import at 80 %") is None
    send(shop, somebody, "Import failed", key="import", priority="high")
    until(lambda: shown(lab, "Import failed"), "a bubble once more")
    app.wait_unread(1)


def test_its_end_takes_the_bubble_and_the_badge(
    lab: Lab, app: Application, somebody: Somebody, shop: Client
) -> None:
    ends = datetime.now(UTC) + timedelta(seconds=6)
    send(shop, somebody, "Lorry waits", priority="urgent", expires_at=ends)
    until(lambda: popup(lab, "Lorry waits"), "the bubble")
    app.wait_unread(1)
    app.wait_unread(0)
    assert until(lambda: (c := shown(lab, "Lorry waits")) and c.closed, "the bubble's end")
    assert until(lambda: row(app, "expired. Lorry waits"), "the row")
    assert len(notifications(lab)) == 1


def test_an_alert_is_repeated_until_one_acknowledgement_on_any_device(
    lab: Lab, app: Application, somebody: Somebody, shop: Client
) -> None:
    boss = f"b{uuid.uuid4().hex[:8]}"
    somebody.server.add_user(boss)
    insist = {
        "remind_every": 2,
        "remind_at_most": 20,
        "escalate_after": 5,
        "escalate_to": {"users": [boss]},
    }
    title = "Cold store too warm"
    sent = send(shop, somebody, title, priority="urgent", require_ack=True, insist=insist)

    def rung() -> int:
        return sum(call.summary == title for call in notifications(lab))

    def told() -> list[str]:
        return [moment.what for moment in shop.delivery(sent.id).timeline]

    until(lambda: rung() >= 2, "the reminder's bubble")
    until(lambda: popup(lab, title), "the bubble on the screen")
    until(lambda: "escalated" in told(), "the escalation")
    escalated = somebody.server.person(boss).inbox().items[0]
    assert escalated.title == f"Not acknowledged: {title}"
    somebody.server.person(somebody.name).ack(sent.id)
    until(lambda: "acknowledged. Cold store" in row(app, title), "acknowledged in the list")
    until(lambda: popup(lab, title) is None, "the bubble's end")
    before, reminders = rung(), told().count("reminded")
    last = send(shop, somebody, "A clock", require_ack=True, insist={"remind_every": 3})
    until(
        lambda: "reminded" in [m.what for m in shop.delivery(last.id).timeline],
        "three seconds by the server's clock",
    )
    assert (rung(), told().count("reminded")) == (before, reminders)


def test_what_was_scheduled_rings_at_its_time_and_what_was_cancelled_never(
    lab: Lab, app: Application, somebody: Somebody, shop: Client
) -> None:
    def at(seconds: float) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=seconds)

    undone = send(shop, somebody, "Undone in time", publish_at=at(5))
    send(shop, somebody, "As planned", publish_at=at(5.5))
    assert shown(lab, "As planned") is None
    shop.cancel(undone.id)
    until(lambda: popup(lab, "As planned"), "the bubble")
    app.wait_unread(1)
    assert shown(lab, "Undone in time") is None


def test_a_broadcast_that_was_undone_in_time_rings_nobody(
    lab: Lab, new_server: Callable[..., RunningServer]
) -> None:
    server = new_server(broadcast_undo_seconds="5")
    server.add_user("alice")
    office = Client(server.url, server.add_token("office", "broadcast"))
    server.start()
    app = Application(lab, server.url, "alice")
    app.start()
    try:
        app.wait_connected()
        undone = office.broadcast(Broadcast(title="To the wrong people")).notification
        assert undone.seq is None, "it waits"
        office.cancel(undone.id)
        office.broadcast(Broadcast(title="The canteen is closed"))
        until(lambda: popup(lab, "The canteen is closed"), "the bubble of the other")
        app.wait_unread(1)
        assert shown(lab, "To the wrong people") is None
    finally:
        app.end()
