"""The Linux notifier with every notification daemon that Debian has, and what each is known for."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from deskbell.notification import Priority
from deskbell_desktop.adapters.native.freedesktop import FreedesktopNotifier
from deskbell_desktop.core.notice import (
    Activated,
    Button,
    Closed,
    Failed,
    Notice,
    Outcome,
    Shown,
)
from tests.lab import Flavour, Lab, NotifyCall, notifications, popup, press, until
from tests.lab.flavour import Absence
from tests.lab.shown import popups

pytestmark = pytest.mark.desktop

LIMIT = 21
"""MATE's and Flashback's; the last that they take is the one after the twentieth."""
BARE: frozenset[Absence] = frozenset({"keyring", "sound"})
MATE, XFCE, DUNST, FLASHBACK = (
    Flavour("none", daemon, BARE) for daemon in ("mate", "xfce", "dunst", "flashback")
)
ALL = [MATE, XFCE, DUNST, FLASHBACK]
with_each_daemon = pytest.mark.parametrize("lab", ALL, indirect=True, ids=lambda f: f.daemon)
HOSTILE = '<b>bold</b> & <img src="/usr/share/pixmaps/debian-logo.png"/>'
BUTTONS = (Button("answer:yes", "Yes <b>& no</b>"), Button("open", "Open"))


@dataclass
class Asked:
    """A notifier on the lab's bus, and what it told."""

    lab: Lab
    notifier: FreedesktopNotifier
    told: queue.SimpleQueue[Outcome] = field(default_factory=queue.SimpleQueue)

    def show(self, id: str, title: str, **more: object) -> Outcome:
        given: dict[str, object] = {"body": "Body", "priority": Priority.MEDIUM, "type": "info"}
        self.notifier.show(Notice(id=id, title=title, **(given | more)))  # type: ignore[arg-type]
        return self.next(lambda o: o.id == id and isinstance(o, Shown | Failed))

    def next(self, wanted: Callable[[Outcome], bool]) -> Outcome:
        """The first outcome of that kind; others are passed over."""
        while not wanted(outcome := self.told.get(timeout=20)):
            pass
        return outcome

    def call(self, title: str) -> NotifyCall:
        """The last call with that title; the record may be a moment behind the daemon's answer."""
        return until(lambda: self._recorded(title), f"the call of {title!r}")

    def _recorded(self, title: str) -> NotifyCall | None:
        return next((c for c in reversed(notifications(self.lab)) if c.summary == title), None)


@pytest.fixture
def asked(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", lab.env["DBUS_SESSION_BUS_ADDRESS"])
    made = Asked(lab, FreedesktopNotifier())
    made.notifier.start(made.told.put)
    yield made
    made.notifier.stop()


@with_each_daemon
def test_hostile_text_is_shown_as_it_is(asked: Asked, lab: Lab) -> None:
    assert asked.show("n1", f"Title {HOSTILE}", body=HOSTILE, buttons=BUTTONS) == Shown("n1")
    if lab.flavour.daemon == "dunst":  # it draws without telling anybody: the call must do
        assert asked.call(f"Title {HOSTILE}").body.startswith("&lt;b")
        return
    bubble = until(lambda: popup(lab, f"Title {HOSTILE}"), "the bubble")
    until(lambda: bubble.find(HOSTILE), "the text")
    until(lambda: bubble.find("Yes <b>& no</b>", "push button"), "the button with its words")


@with_each_daemon
def test_a_senders_button_comes_back(asked: Asked, lab: Lab) -> None:
    buttons = (Button("answer:yes", "Approve"), Button("open", "Open"))
    asked.show("n1", "Leave request", buttons=buttons)
    press(lab, "Leave request", "Approve")
    assert asked.next(lambda o: isinstance(o, Activated)) == Activated("n1", "answer:yes")


@with_each_daemon
def test_open_is_offered_once_and_opens(asked: Asked, lab: Lab) -> None:
    asked.show("n1", "Open me", buttons=(Button("open", "Open"), Button("mark-read", "Mark read")))
    if lab.flavour.daemon != "dunst":
        bubble = until(lambda: popup(lab, "Open me"), "the bubble")
        until(lambda: bubble.find("Open", "push button"), "its button")
        assert len(list(bubble.find_all("Open", "push button"))) == 1
    press(lab, "Open me", "Open")
    assert asked.next(lambda o: isinstance(o, Activated)) == Activated("n1", "open")


@with_each_daemon
def test_a_notice_is_replaced_and_withdrawn(asked: Asked) -> None:
    asked.show("n1", "First words")
    asked.show("n1", "Second words")
    asked.notifier.withdraw("n1")
    assert asked.next(lambda o: isinstance(o, Closed)) == Closed("n1", "withdrawn")
    first, second = until(lambda: _two(asked), "both calls")
    assert second.replaces == first.id == second.id


def _two(asked: Asked) -> list[NotifyCall] | None:
    calls = notifications(asked.lab)
    return calls if len(calls) == 2 and calls[-1].closed else None


@with_each_daemon
def test_an_urgent_notice_stays_until_it_is_answered(asked: Asked) -> None:
    asked.show("n1", "Stays", priority=Priority.URGENT, stays=True)
    call = asked.call("Stays")
    assert (call.timeout, call.hints["urgency"]) == (0, 2)
    asked.show("n2", "Goes", priority=Priority.LOW)
    asked.notifier.withdraw("n2")
    asked.next(lambda o: isinstance(o, Closed) and o.id == "n2")
    assert asked.call("Stays").closed is None


@with_each_daemon
def test_what_a_daemon_refuses_fails_at_once_and_what_it_takes_is_shown(
    asked: Asked, lab: Lab
) -> None:
    outcomes = [
        asked.show(f"n{n}", f"Urgent {n}", priority=Priority.URGENT, stays=True) for n in range(25)
    ]
    taken = sum(isinstance(outcome, Shown) for outcome in outcomes)
    assert taken == (LIMIT if lab.flavour.daemon in {"mate", "flashback"} else 25)
    why = {outcome.why for outcome in outcomes if isinstance(outcome, Failed)}
    assert why <= {"Exceeded maximum number of notifications"}


@with_each_daemon
def test_fleeting_bubbles_make_room_for_newer_ones(asked: Asked, lab: Lab) -> None:
    for n in range(25):
        assert asked.show(f"n{n}", f"Passing {n}") == Shown(f"n{n}")
    until(lambda: _open(lab) == 5, "five bubbles at most")


def _open(lab: Lab) -> int:
    return sum(call.id is not None and call.closed is None for call in notifications(lab))


@with_each_daemon
def test_after_its_restart_a_daemon_is_used_again_and_nothing_is_shown_twice(
    asked: Asked, lab: Lab
) -> None:
    asked.show("n1", "Before", priority=Priority.URGENT, stays=True)
    lab.stop("daemon")
    assert asked.next(lambda o: isinstance(o, Closed)) == Closed("n1", "expired")
    failed = asked.show("n2", "Meanwhile")
    assert isinstance(failed, Failed)
    assert failed.why == "no notification daemon runs on this desktop"
    lab.start("daemon")
    assert asked.show("n3", "After") == Shown("n3")
    asked.notifier.withdraw("n1")
    asked.notifier.withdraw("n3")
    asked.next(lambda o: o == Closed("n3", "withdrawn"))
    assert asked.call("After").replaces == 0
    assert [call.summary for call in notifications(lab) if call.id] == ["Before", "After"]


@pytest.mark.parametrize("lab", [MATE], indirect=True, ids=lambda f: f.daemon)
def test_one_daemon_gives_way_to_another(asked: Asked, lab: Lab) -> None:
    asked.show("n1", "To one", buttons=BUTTONS)
    lab.switch(daemon="xfce")
    asked.next(lambda o: o == Closed("n1", "expired"))
    asked.show("n2", "To the other", buttons=BUTTONS)
    assert set(asked.call("To one").actions) == {"default", "answer:yes", "open"}
    until(lambda: popups(lab), "its bubble")
    assert asked.call("To the other").actions == {
        "default": "Open",
        "answer:yes": "Yes <b>& no</b>",
    }
