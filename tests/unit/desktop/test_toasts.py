"""The Windows and macOS notifier, against a library that behaves like ``desktop-notifier`` 6.2."""

from __future__ import annotations

import queue
from dataclasses import dataclass, field
from enum import Enum
from types import SimpleNamespace
from typing import Any

import pytest

from deskbell.notification import Priority
from deskbell_desktop.adapters.native import chooser
from deskbell_desktop.adapters.native.chooser import NoNotifier
from deskbell_desktop.adapters.native.toasts import SWITCHED_OFF, ToastNotifier
from deskbell_desktop.core.notice import Activated, Button, Closed, Failed, Notice, Outcome, Shown


class Urgency(Enum):
    Critical = 1
    Normal = 2
    Low = 3


@dataclass
class Sent:
    title: str
    message: str
    urgency: Urgency
    buttons: tuple[Any, ...]
    on_clicked: Any
    on_dismissed: Any
    identifier: str


@dataclass
class Fake:
    app_name: str
    app_icon: Any
    allowed: bool = True
    sent: list[Sent] = field(default_factory=list)
    cleared: list[str] = field(default_factory=list)
    error: Exception | None = None

    async def request_authorisation(self) -> bool:
        return self.allowed

    async def send_notification(self, sent: Sent) -> str:
        if self.error:
            raise self.error
        self.sent.append(sent)
        return sent.identifier

    async def clear(self, identifier: str) -> None:
        self.cleared.append(identifier)


class Stage:
    def __init__(self) -> None:
        library = SimpleNamespace(
            Urgency=Urgency,
            Notification=Sent,
            Icon=lambda path: path,
            DesktopNotifier=Fake,
            Button=lambda title, on_pressed, identifier: (identifier, title, on_pressed),
        )
        self.notifier = ToastNotifier("Deskbell", "/x/bell.png", library)
        self.fake: Fake = self.notifier._notifier
        self.outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self.notifier.start(self.outcomes.put)

    def show(self) -> Outcome:
        buttons = (Button("open", "Open"), Button("mark-read", "Mark read"))
        self.notifier.show(Notice("n1", "Title", "Body", Priority.URGENT, "task", buttons))
        return self.outcomes.get(timeout=5)


@pytest.fixture
def stage() -> Any:
    made = Stage()
    yield made
    made.notifier.stop()


def test_a_toast_has_our_id_its_urgency_and_fixed_button_ids(stage: Stage) -> None:
    assert stage.show() == Shown("n1")
    (sent,) = stage.fake.sent
    assert (sent.identifier, sent.title, sent.urgency) == ("n1", "Title", Urgency.Critical)
    assert [button[0] for button in sent.buttons] == ["open", "mark-read"]


def test_clicks_and_dismissals_come_back(stage: Stage) -> None:
    stage.show()
    (sent,) = stage.fake.sent
    sent.on_clicked()
    sent.buttons[1][2]()
    sent.on_dismissed()
    got = [stage.outcomes.get(timeout=5) for _ in range(3)]
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
