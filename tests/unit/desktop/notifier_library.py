"""A library for tests that behaves like ``desktop-notifier`` 6.2, as far as we use it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Urgency(Enum):
    Critical = 1
    Normal = 2
    Low = 3


@dataclass
class Button:
    title: str
    on_pressed: Any
    identifier: str


@dataclass
class Sent:
    title: str
    message: str
    urgency: Urgency
    buttons: tuple[Button, ...]
    on_clicked: Any
    on_dismissed: Any
    identifier: str


@dataclass
class FakeLibrary:
    """The module and its one notifier in one; ``error`` is raised by the next ones."""

    allowed: bool = True
    error: Exception | None = None
    sent: list[Sent] = field(default_factory=list)
    cleared: list[str] = field(default_factory=list)

    Urgency = Urgency
    Notification = Sent
    Button = Button

    Icon = staticmethod(lambda path: path)

    def __post_init__(self) -> None:
        self.DesktopNotifier = lambda app_name, app_icon: self

    async def request_authorisation(self) -> bool:
        return self.allowed

    async def send_notification(self, sent: Sent) -> str:
        if self.error:
            raise self.error
        self.sent.append(sent)
        return sent.identifier

    async def clear(self, identifier: str) -> None:
        self.cleared.append(identifier)

    # -- the person --------------------------------------------------------------------------------

    def press(self, button: str) -> None:
        next(b for b in self.sent[-1].buttons if b.identifier == button).on_pressed()

    def dismiss(self) -> None:
        self.sent[-1].on_dismissed()

    def showing(self) -> list[str]:
        """The titles on the screen: the last of each id that was not cleared."""
        shown = {one.identifier: one.title for one in self.sent}
        return [title for id, title in shown.items() if id not in self.cleared]
