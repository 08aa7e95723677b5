"""The Linux notifier, against a daemon on a real bus."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from typing import Any

import pytest

from deskbell.notification import Priority
from deskbell_desktop.adapters.native import daemon_bus
from deskbell_desktop.adapters.native.bubbles import AT_ONCE
from deskbell_desktop.adapters.native.freedesktop import FreedesktopNotifier
from deskbell_desktop.core.notice import Activated, Button, Closed, Failed, Notice, Outcome, Shown
from tests.unit.desktop.daemon import Bus, Daemon

PATIENCE = 30.0


class Desk:
    def __init__(self, bus: Bus) -> None:
        self.daemon = Daemon(bus.address)
        self.outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self.notifier = FreedesktopNotifier(icon="/x/bell.png")
        self.notifier.start(self.outcomes.put)

    def show(self, id: str = "n1", **more: Any) -> Outcome:
        given: dict[str, Any] = {
            "title": "Title",
            "body": "Body",
            "priority": Priority.MEDIUM,
            "type": "task",
            "buttons": (Button("open", "Open"), Button("mark-read", "Mark read")),
        }
        self.notifier.show(Notice(id=id, **(given | more)))
        return self.next()

    def next(self) -> Outcome:
        return self.outcomes.get(timeout=PATIENCE)

    def stop(self) -> None:
        self.notifier.stop()
        self.daemon.stop()


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    made = Bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    made.stop()


@pytest.fixture
def desk(bus: Bus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Patient: on a busy machine the daemon below, a thread of this process, may take its time."""
    monkeypatch.setattr(daemon_bus, "CALL_LIMIT", PATIENCE)
    made = Desk(bus)
    yield made
    made.stop()


def test_a_notice_is_asked_for_with_all_its_hints(desk: Desk) -> None:
    assert desk.show(priority=Priority.URGENT, stays=True) == Shown("n1")
    (call,) = desk.daemon.of("Notify")
    name, replaces, icon, title, body, actions, hints, timeout = call
    assert (name, replaces, icon, title, body, timeout) == (
        "Deskbell",
        0,
        "/x/bell.png",
        "Title",
        "Body",
        0,
    )
    assert actions == ["default", "Open", "open", "Open", "mark-read", "Mark read"]
    assert {key: hint.value for key, hint in hints.items()} == {
        "urgency": 2,
        "category": "x-deskbell.task",
        "desktop-entry": "deskbell",
        "suppress-sound": True,
        "image-path": "/x/bell.png",
    }


def test_text_that_looks_like_markup_is_escaped(desk: Desk) -> None:
    desk.show(body="<a href='x'>1 < 2 & 3</a>")
    assert desk.daemon.of("Notify")[0][4] == "&lt;a href='x'&gt;1 &lt; 2 &amp; 3&lt;/a&gt;"


def test_a_daemon_without_markup_and_actions_gets_plain_text(desk: Desk) -> None:
    desk.daemon.capabilities = ["body"]
    desk.show(body="1 < 2")
    call = desk.daemon.of("Notify")[0]
    assert (call[4], call[5]) == ("1 < 2", [])


HOSTILE = Button("answer:a", "<b>Yes</b> & no")


@pytest.mark.parametrize(
    ("name", "actions"),
    [
        ("gnome-shell", ["default", "Open", "open", "Open", "answer:a", "<b>Yes</b> & no"]),
        (
            "Notification Daemon",
            ["default", "Open", "open", "Open", "answer:a", "&lt;b&gt;Yes&lt;/b&gt; &amp; no"],
        ),
        ("Xfce Notify Daemon", ["default", "Open", "answer:a", "<b>Yes</b> & no"]),
        ("dunst", ["default", "Open", "answer:a", "<b>Yes</b> & no"]),
    ],
)
def test_each_daemon_gets_its_buttons_as_it_wants_them(
    desk: Desk, name: str, actions: list[str]
) -> None:
    desk.daemon.name = name
    assert desk.show(buttons=(Button("open", "Open"), HOSTILE)) == Shown("n1")
    assert desk.daemon.of("Notify")[0][5] == actions


def test_another_daemon_is_asked_in_its_own_way(desk: Desk, bus: Bus) -> None:
    desk.show()
    desk.daemon.stop()
    assert desk.next() == Closed("n1", "expired")
    desk.daemon = Daemon(bus.address, name="dunst", capabilities=["actions", "body"])
    desk.show("n2", body="1 < 2")
    call = desk.daemon.of("Notify")[0]
    assert (call[1], call[4]) == (0, "1 < 2")
    assert call[5] == ["default", "Open", "mark-read", "Mark read"]


def test_the_same_id_replaces_its_bubble(desk: Desk) -> None:
    desk.show()
    desk.show(title="Again")
    assert [call[1] for call in desk.daemon.of("Notify")] == [0, 1]


def test_withdrawing_closes_and_an_unknown_id_is_fine(desk: Desk) -> None:
    desk.show()
    desk.notifier.withdraw("unknown")
    desk.notifier.withdraw("n1")
    assert desk.next() == Closed("n1", "withdrawn")
    assert desk.daemon.of("CloseNotification") == [[1]]


def test_bubbles_go_with_the_application(desk: Desk) -> None:
    desk.show("n1", stays=True)
    desk.show("n2")
    desk.notifier.stop()
    assert sorted(desk.daemon.of("CloseNotification")) == [[1], [2]]


@pytest.mark.parametrize(
    ("key", "button"),
    [("default", "open"), ("mark-read", "mark-read"), ("acknowledge", "acknowledge")],
)
def test_a_button_is_told_with_the_activation_token(desk: Desk, key: str, button: str) -> None:
    desk.show()
    desk.daemon.signal("ActivationToken", "us", 1, "wayland-1")
    desk.daemon.signal("ActionInvoked", "us", 1, key)
    assert desk.next() == Activated("n1", button, "wayland-1")


def test_signals_about_others_bubbles_are_not_ours(desk: Desk) -> None:
    desk.show()
    desk.daemon.signal("ActionInvoked", "us", 99, "default")
    desk.daemon.signal("NotificationClosed", "uu", 1, 2)
    assert desk.next() == Closed("n1", "dismissed")


def test_an_error_of_the_daemon_is_a_failure_with_its_reason(desk: Desk) -> None:
    desk.show()
    desk.daemon.error = "org.freedesktop.Notifications.Error.ExcessNotificationGeneration"
    assert desk.show("n2") == Failed("n2", "too many")


def test_a_daemon_that_does_not_answer_is_a_failure(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon_bus, "CALL_LIMIT", 0.2)
    desk.show()
    desk.daemon.deaf = True
    assert desk.show("n2") == Failed("n2", "the notification daemon does not answer")


def test_a_daemon_that_restarts_is_used_again(desk: Desk, bus: Bus) -> None:
    desk.show()
    desk.daemon.stop()
    assert desk.next() == Closed("n1", "expired")
    failed = desk.show("n2")
    assert isinstance(failed, Failed)
    assert failed.why == "no notification daemon runs on this desktop"
    desk.daemon = Daemon(bus.address, capabilities=["body"])
    assert desk.show("n3") == Shown("n3")
    assert desk.daemon.of("Notify")[0][1] == 0
    assert desk.daemon.of("Notify")[0][5] == []


def test_no_more_bubbles_than_the_screen_bears(desk: Desk) -> None:
    desk.show("urgent", stays=True)
    outcomes: list[Outcome] = []
    for n in range(AT_ONCE + 1):
        outcomes.append(desk.show(f"n{n}"))
    while len(outcomes) < AT_ONCE + 3:
        outcomes.append(desk.next())
    assert desk.daemon.of("CloseNotification") == [[2], [3]]
    assert {o.id for o in outcomes if isinstance(o, Closed)} == {"n0", "n1"}


def test_without_a_bus_it_fails_at_once_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    notifier = FreedesktopNotifier()
    notifier.start(outcomes.put)
    for id in ("a", "b"):
        notifier.show(Notice(id=id, title="t", body="", priority=Priority.LOW, type="info"))
        failed = outcomes.get(timeout=30)
        assert isinstance(failed, Failed)
        assert failed.why.startswith("there is no session bus")
    notifier.stop()
