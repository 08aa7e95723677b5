"""The notification: what a producer sends, what a person gets, and the limits of both.

One type per notion: the frozen values below are the wire format, the domain and the documentation.
Times are timezone-aware UTC, written as ISO 8601 with milliseconds and ``Z``.
"""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StrictBool,
    StringConstraints,
    field_validator,
    model_validator,
)

from deskbell.vocabulary import Priority as Priority  # noqa: PLC0414 - also said from here

TITLE_MAX = 200
MESSAGE_MAX = 4_000
DATA_MAX_BYTES = 16 * 1024
REQUEST_MAX_BYTES = 64 * 1024
ACTIONS_MAX = 3
URL_MAX = 2_000
LABEL_MAX = 40
RECIPIENTS_MAX = 1_000
DATA_MAX_DEPTH = 8


class Frozen(BaseModel):
    """A value that crosses a border: immutable; unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")

    def wire(self) -> dict[str, Any]:
        """The value as JSON-ready primitives."""
        return self.model_dump(mode="json")


class Received(Frozen):
    """A value that a server sent: fields of a newer version are ignored, not refused."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def _utc(value: datetime) -> datetime:
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def iso(value: datetime) -> str:
    """``2026-11-22T15:48:45.123Z``: UTC, milliseconds."""
    return _utc(value).strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"


def in_words(value: Any) -> Any:
    """A time is written out: a bare number might be seconds, or milliseconds."""
    if isinstance(value, int | float):
        raise ValueError("write the time as in 2026-11-22T15:48:45Z")
    return value


def a_number(value: Any) -> Any:
    """Yes and no are not 1 and 0."""
    if isinstance(value, bool):
        raise ValueError("write a number")
    return value


Time = Annotated[
    datetime,
    BeforeValidator(in_words),
    AfterValidator(_utc),
    PlainSerializer(iso, return_type=str, when_used="json"),
]


def clean(text: str) -> str:
    """NFC, without control characters other than line feed and tab, without lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.encode("utf-8", "replace").decode("utf-8")
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def _clean(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def _one_line(value: Any) -> Any:
    return " ".join(clean(value).split()) if isinstance(value, str) else value


Title = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=TITLE_MAX)
]
Message = Annotated[str, BeforeValidator(_clean), StringConstraints(max_length=MESSAGE_MAX)]
Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$", max_length=40)
]
Key = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Sender(Received):
    """Who sent it: taken from the authenticated account, never from the request."""

    id: str
    name: str


class Action(Received):
    """A button that the sender offers; its answer goes back to the server."""

    id: Slug
    label: Annotated[
        str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=LABEL_MAX)
    ]


def _depth(value: Any, level: int = 1) -> int:
    if level > DATA_MAX_DEPTH:
        return level
    if isinstance(value, dict):
        return max((_depth(v, level + 1) for v in value.values()), default=level)
    if isinstance(value, list | tuple):
        return max((_depth(v, level + 1) for v in value), default=level)
    return level


class Content(Frozen):
    """What a producer says: the part of a notification that is its own."""

    title: Title
    message: Message = ""
    type: Slug = "info"
    event: str = "notification:received"
    priority: Priority = Priority.MEDIUM
    data: dict[str, Any] = Field(default_factory=dict)
    url: str | None = None
    actions: tuple[Action, ...] = Field(default=(), max_length=ACTIONS_MAX)
    require_ack: StrictBool = False
    key: Key | None = None
    expires_at: Time | None = None

    @field_validator("data")
    @classmethod
    def _data_fits(cls, value: dict[str, Any]) -> dict[str, Any]:
        if _depth(value) > DATA_MAX_DEPTH:
            raise ValueError(f"data may be nested {DATA_MAX_DEPTH} levels deep at most")
        try:
            size = len(json.dumps(value, ensure_ascii=False, allow_nan=False).encode())
        except (TypeError, ValueError) as error:
            raise ValueError(f"data must be JSON: {error}") from None
        if size > DATA_MAX_BYTES:
            raise ValueError(f"data is {size} bytes of JSON, {DATA_MAX_BYTES} are allowed")
        return value

    @field_validator("url")
    @classmethod
    def _url_is_web(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in {"https", "http"} or not parts.hostname:
            raise ValueError("url must begin with https:// or http:// and name a host")
        if len(value) > URL_MAX:
            raise ValueError(f"url may have {URL_MAX} characters at most")
        if parts.username or parts.password:
            raise ValueError("url must not carry a user name or password")
        return value

    @model_validator(mode="after")
    def _actions_differ(self) -> Self:
        ids = [action.id for action in self.actions]
        if len(set(ids)) != len(ids):
            raise ValueError("actions must have different ids")
        return self


class Answer(Received):
    """Which of the sender's actions one person chose, and when. The first one holds."""

    action: str
    at: Time


class State(Received):
    """What one person did with it; ``version`` counts the changes, 0 when there was none."""

    read: bool = False
    deleted: bool = False
    acked: Time | None = None
    answer: Answer | None = None
    version: int = 0


class Notification(Received):
    """One notification as it is stored, listed and pushed.

    ``seq`` is its place in the server's log and the only order there is; it is ``None`` only on a
    desktop that listens to a server without a log. ``state`` is per person: inbox answers carry it,
    a push to a room or to everyone does not.
    """

    id: str
    seq: int | None = None
    stream: str = ""
    event: str
    type: str
    title: str
    message: str = ""
    priority: Priority = Priority.MEDIUM
    data: dict[str, Any] = Field(default_factory=dict)
    url: str | None = None
    actions: tuple[Action, ...] = ()
    require_ack: bool = False
    key: str | None = None
    expires_at: Time | None = None
    sender: Sender
    created_at: Time
    state: State | None = None


Recipient = Annotated[str, BeforeValidator(lambda v: str(v) if type(v) is int else v)]
Recipients = Annotated[tuple[Recipient, ...], Field(max_length=RECIPIENTS_MAX)]


class Audience(Frozen):
    """To whom: users (by name or id), rooms (by name), or everyone."""

    users: Recipients = ()
    rooms: Recipients = ()
    all: StrictBool = False

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.all and (self.users or self.rooms):
            raise ValueError("all already includes every user and room: name one or the other")
        if not (self.all or self.users or self.rooms):
            raise ValueError("name at least one of users, rooms")
        return self
