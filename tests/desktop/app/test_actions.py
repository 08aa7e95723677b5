"""The sender's actions on a real desktop: in the bubble and in the window, on two desks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from deskbell.client import Client
from deskbell.notification import Action
from deskbell.submission import Send
from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Flavour, Lab, keys, notifications, popup, press, until
from tests.lab.flavour import Absence
from tests.running import RunningServer

pytestmark = pytest.mark.desktop

ACTIONS = [{"id": "approve", "label": "Approve"}, {"id": "decline", "label": "Decline"}]
TYPED = tuple(Action(**each) for each in ACTIONS)
BARE: frozenset[Absence] = frozenset({"sound"})


def answer(somebody: Somebody, id: str) -> str | None:
    """What the server holds as this person's answer."""
    state = somebody.client.get(id).state
    return state.answer.action if state and state.answer else None


@pytest.fixture
def other(somebody: Somebody) -> Iterator[Application]:
    """The same person at a second desktop."""
    with Lab(Flavour("xfce", "xfce", BARE)) as lab:
        second = Application(lab, somebody.server.url, somebody.name)
        second.start()
        second.wait_connected()
        yield second
        second.end()


def test_an_answer_in_the_bubble_reaches_the_sender(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    sent = somebody.ring("Holiday in May", actions=ACTIONS)
    press(lab, "Holiday in May", "Decline")
    until(lambda: answer(somebody, sent.id) == "decline", "the answer on the server")
    app.wait_unread(0)
    assert until(lambda: notifications(lab)[0].closed, "the bubble's end")


def test_an_answer_on_one_desktop_ends_the_question_on_the_other(
    lab: Lab, app: Application, somebody: Somebody, other: Application
) -> None:
    sent = somebody.ring("Who drives", actions=ACTIONS, priority="urgent", require_ack=True)
    until(lambda: popup(other.lab, "Who drives"), "the bubble on the other desktop")
    press(lab, "Who drives", "Approve")
    until(lambda: answer(somebody, sent.id) == "approve", "the answer on the server")
    ended = until(lambda: notifications(other.lab)[0].closed, "the other bubble's end", 5)
    assert ended == "by the program"
    other.wait_unread(0)


def test_read_on_one_desktop_withdraws_the_bubble_on_the_other(
    lab: Lab, app: Application, somebody: Somebody, other: Application
) -> None:
    somebody.ring("On both", priority="urgent")
    until(lambda: popup(other.lab, "On both"), "the bubble on the other desktop")
    press(lab, "On both", "Mark read")
    assert until(lambda: notifications(other.lab)[0].closed, "its end there", 5) == "by the program"


def test_an_answer_by_key_without_a_connection_is_sent_when_it_is_back(
    lab: Lab, new_server: Callable[..., RunningServer]
) -> None:
    server = new_server()
    server.add_user("alice")
    token = server.add_token("hr", "send")
    server.start()
    app = Application(lab, server.url, "alice")
    app.start()
    app.wait_connected()
    request = Send(title="Budget for pallets", users=("alice",), actions=TYPED)
    sent = Client(server.url, token).send(request).notification
    app.wait_unread(1)
    app.open_window()
    app.find("Notifications").children[0].click()
    app.find("Approve", "push button")
    server.kill()
    until(lambda: "Reconnecting" in app.says(), "the loss is seen")
    keys(lab, "ctrl+1")
    app.find("Not sent yet.")
    server.start()
    app.find("hr has your answer.")
    state = server.person("alice").get(sent.id).state
    assert state is not None
    assert state.answer is not None
    assert state.answer.action == "approve"
    assert app.end() == 0
