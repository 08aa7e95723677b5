"""The notification: what a person gets.

One type per notion: the frozen values below are the wire format, the domain and the documentation.
Times are timezone-aware UTC, written as ISO 8601 with milliseconds and ``Z``.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Any, Self

from deskbell.received import Bounds, Count, Received, Time
from deskbell.received import iso as iso  # noqa: PLC0414 - also said from here
from deskbell.vocabulary import Priority as Priority  # noqa: PLC0414 - also said from here

TITLE_MAX = 200
MESSAGE_MAX = 4_000
ACTIONS_MAX = 3
LABEL_MAX = 40


def clean(text: str) -> str:
    """NFC, without control characters other than line feed and tab, without lone surrogates."""
    if text.isascii() and text.isprintable():
        return text.strip()  # most are: nothing to look for
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "replace").decode("utf-8")
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def one_line(value: Any) -> Any:
    """The text without anything that breaks a line; what is no text is left to be refused."""
    return " ".join(clean(value).split()) if isinstance(value, str) else value


Slug = Annotated[str, Bounds(most=40, pattern=r"^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender(Received):
    """Who sent it: taken from the authenticated account, never from the request."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Received):
    """A button that the sender offers; its answer goes back to the server."""

    id: Slug
    label: Annotated[str, Bounds(1, LABEL_MAX, tidy=one_line)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Received):
    """Which of the sender's actions one person chose, and when. The first one holds."""

    action: str
    at: Time


@dataclass(frozen=True, slots=True, kw_only=True)
class State(Received):
    """What one person did with it; ``version`` counts the changes, 0 when there was none."""

    read: bool = False
    deleted: bool = False
    acked: Time | None = None
    answer: Answer | None = None
    version: Count = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification(Received):
    """One notification as it is stored, listed and pushed.

    ``seq`` is its place in the server's log and the only order there is; it is ``None`` only on a
    desktop that listens to a server without a log. ``state`` is per person: inbox answers carry it,
    a push to a room or to everyone does not. ``revision`` counts what its sender made of it, the
    first is 1; ``updated_at`` is when they made the newest of it, ``created_at`` when they last had
    people told. ``retracted_at``: they took it back then, and only its title is left.
    ``publish_at``: it waits for that time and has no place in the log until then.
    ``acked_by``: who acknowledged it for everybody, where one acknowledgement is enough.
    """

    id: str
    seq: Count | None = None
    stream: str = ""
    event: str
    type: str
    title: str
    message: str = ""
    priority: Priority = Priority.MEDIUM
    data: dict[str, Any] = field(default_factory=dict)
    url: str | None = None
    actions: tuple[Action, ...] = ()
    require_ack: bool = False
    key: str | None = None
    expires_at: Time | None = None
    sender: Sender
    created_at: Time
    revision: Count = 1
    updated_at: Time | None = None
    retracted_at: Time | None = None
    publish_at: Time | None = None
    acked_by: str | None = None
    state: State | None = None

    def retracted(self, at: datetime) -> Self:
        """What is left of it once its sender took it back."""
        return replace(
            self,
            message="",
            data={},
            url=None,
            actions=(),
            require_ack=False,
            retracted_at=at,
        )
