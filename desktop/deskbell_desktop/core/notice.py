"""The notice: what is asked of the notification daemon, or of our own toast, for one item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from deskbell.notification import Priority


@dataclass(frozen=True, slots=True)
class Button:
    """``id``: ``open``, ``mark-read``, ``acknowledge``, or ``answer:`` and a sender's action."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Digest:
    """What one notice says of many: how many of each type, the commonest first, from when to when,
    and the weightiest of them."""

    kinds: tuple[tuple[str, int], ...]
    first: datetime
    last: datetime
    title: str
    priority: Priority


@dataclass(frozen=True, slots=True)
class Notice:
    """``id`` is the notification's id (or ``digest``): showing it again replaces the bubble.

    Text is plain and cleaned; escaping for a daemon that reads markup is the adapter's work.
    ``stays``: until answered. ``type``: for the icon. ``body`` has all that is said in lines; who
    has room for more than lines shows its parts: ``message``, ``glance``, ``sender``, ``at``, or
    the ``digest``.
    """

    id: str
    title: str
    body: str
    priority: Priority
    type: str
    buttons: tuple[Button, ...] = ()
    stays: bool = False
    message: str = ""
    glance: str = ""
    sender: str = ""
    at: datetime | None = None
    digest: Digest | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """The daemon (or our toast) has it."""

    id: str


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be shown, and why; ``allowed``: False when the person or the system forbids
    it."""

    id: str
    why: str
    allowed: bool = True


@dataclass(frozen=True, slots=True)
class Activated:
    """A button was pressed (or the bubble itself: ``open``)."""

    id: str
    button: str
    token: str | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """It went away: ``expired``, ``dismissed`` by the person, ``withdrawn`` by us."""

    id: str
    why: str


Outcome = Shown | Failed | Activated | Closed


class Notifier(Protocol):
    """Shows notices. No method waits or raises; outcomes come by the callback, on any thread."""

    def start(self, tell: Callable[[Outcome], None]) -> None: ...
    def show(self, notice: Notice) -> None: ...
    def withdraw(self, id: str) -> None:
        """Take it off the screen; an unknown id is fine."""
        ...

    def stop(self) -> None: ...


class Chime(Protocol):
    """Plays a sound of ``deskbell_resources.SOUNDS``, ``volume`` in percent; never waits or
    raises."""

    def play(self, sound: str, volume: int) -> None: ...
