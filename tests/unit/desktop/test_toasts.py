"""The Windows and macOS notifier, against a library that behaves like ``desktop-notifier`` 6.2."""

from __future__ import annotations

import queue
from typing import Any

import pytest

from deskbell.notification import Priority
from deskbell_desktop.adapters.native import chooser
from deskbell_desktop.adapters.native.chooser import NoNotifier
from deskbell_desktop.adapters.native.toasts import SWITCHED_OFF, ToastNotifier
from deskbell_desktop.core.notice import Activated, Button, Closed, Failed, Notice, Outcome, Shown
from tests.unit.desktop.notifier_library import FakeLibrary, Urgency


class Stage:
    def __init__(self) -> None:
        self.fake = FakeLibrary()
        self.notifier = ToastNotifier("Deskbell", "/x/bell.png", self.fake)
        self.outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self.notifier.start(self.outcomes.put)

    def show(self) -> Outcome:
        buttons = (Button("open", "Open"), Button("mark-read", "Mark read"))
        self.notifier.show(Notice("n1", "Title", "Body", Priority.URGENT, "task", buttons))
        return self.outcomes.get(timeout=30)


@pytest.fixture
def stage() -> Any:
    made = Stage()
    yield made
    made.notifier.stop()


def test_a_toast_has_our_id_its_urgency_and_fixed_button_ids(stage: Stage) -> None:
    assert stage.show() == Shown("n1")
    (sent,) = stage.fake.sent
    assert (sent.identifier, sent.title, sent.urgency) == ("n1", "Title", Urgency.Critical)
    assert [button.identifier for button in sent.buttons] == ["open", "mark-read"]


def test_clicks_and_dismissals_come_back(stage: Stage) -> None:
    stage.show()
    (sent,) = stage.fake.sent
    sent.on_clicked()
    sent.buttons[1].on_pressed()
    sent.on_dismissed()
    got = [stage.outcomes.get(timeout=30) for _ in range(3)]
    assert got == [Activated("n1", "open"), Activated("n1", "mark-read"), Closed("n1", "dismissed")]


def test_notifications_that_are_switched_off_fail_so_that_we_show_our_own(stage: Stage) -> None:
    stage.fake.allowed = False
    assert stage.show() == Failed("n1", SWITCHED_OFF, allowed=False)


def test_an_error_of_the_platform_is_a_failure(stage: Stage) -> None:
    stage.fake.error = OSError("no")
    assert stage.show() == Failed("n1", "OSError")


def test_only_what_is_shown_is_withdrawn(stage: Stage) -> None:
    stage.show()
    stage.notifier.withdraw("unknown")
    stage.notifier.withdraw("n1")
    stage.notifier.stop()
    assert stage.fake.cleared == ["n1"]


def test_where_the_library_is_missing_every_notice_fails() -> None:
    notifier = chooser.choose("win32")
    assert isinstance(notifier, NoNotifier)
    outcomes: list[Outcome] = []
    notifier.start(outcomes.append)
    notifier.show(Notice("n1", "t", "", Priority.LOW, "info"))
    assert outcomes == [Failed("n1", chooser.NONE)]
