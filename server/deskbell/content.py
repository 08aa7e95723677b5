"""What a producer says: the content of a notification and its audience, with their limits.

A mistake is refused in the field's terms, by pydantic.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StringConstraints,
    field_validator,
    model_validator,
)

from deskbell.notification import (
    ACTIONS_MAX,
    MESSAGE_MAX,
    TITLE_MAX,
    Action,
    Priority,
    Slug,
    clean,
    one_line,
)
from deskbell.received import Time

DATA_MAX_BYTES = 16 * 1024
REQUEST_MAX_BYTES = 64 * 1024
URL_MAX = 2_000
RECIPIENTS_MAX = 1_000
DATA_MAX_DEPTH = 8
INTEGERS = range(-(2**63), 2**64)
"""What JSON's readers and writers take, here and at the desks."""
PUBLISH_WITHIN = timedelta(days=400)


class Frozen(BaseModel):
    """A value that crosses a border: immutable; unknown fields are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")

    def wire(self) -> dict[str, Any]:
        """The value as JSON-ready primitives."""
        return self.model_dump(mode="json")


def a_number(value: Any) -> Any:
    """Yes and no are not 1 and 0."""
    if isinstance(value, bool):
        raise ValueError("write a number")
    return value


def _clean(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


Title = Annotated[
    str, BeforeValidator(one_line), StringConstraints(min_length=1, max_length=TITLE_MAX)
]
Message = Annotated[str, BeforeValidator(_clean), StringConstraints(max_length=MESSAGE_MAX)]
Seconds = Annotated[int, Field(ge=1, le=7 * 86_400), BeforeValidator(a_number)]
Key = Annotated[str, StringConstraints(min_length=1, max_length=200)]


def _depth(value: Any, level: int = 1) -> int:
    if level > DATA_MAX_DEPTH:
        return level
    if isinstance(value, dict):
        return max((_depth(v, level + 1) for v in value.values()), default=level)
    if isinstance(value, list | tuple):
        return max((_depth(v, level + 1) for v in value), default=level)
    return level


def _too_large(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_too_large, value.values()))
    if isinstance(value, list | tuple):
        return any(map(_too_large, value))
    return isinstance(value, int) and value not in INTEGERS


def _whole_text(value: str) -> str:
    """Half a character (a lone surrogate) cannot be stored or sent on."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("it must be valid Unicode") from None
    return value


def _number_as_text(value: Any) -> Any:
    return str(value) if type(value) is int else value


Recipient = Annotated[str, BeforeValidator(_number_as_text), AfterValidator(_whole_text)]
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


class Insist(Frozen):
    """How to insist on the acknowledgement: reminders, and whom to tell at the deadline.

    ``by``: ``each`` of the audience is to acknowledge, or one acknowledgement by ``anybody`` is
    enough. Times are seconds. Reminders reach who has not acknowledged; escalation sends a
    notification of its own to ``escalate_to``, whose acknowledgement ends the reminders too.
    """

    by: Literal["each", "anybody"] = "each"
    remind_every: Seconds | None = None
    remind_at_most: Annotated[int, Field(ge=1, le=20), BeforeValidator(a_number)] = 3
    escalate_after: Seconds | None = None
    escalate_to: Audience | None = None

    @model_validator(mode="after")
    def _does_something(self) -> Self:
        if (self.escalate_after is None) != (self.escalate_to is None):
            raise ValueError("escalate_after and escalate_to belong together")
        if self.escalate_to is not None and self.escalate_to.all:
            raise ValueError("escalate_to names users and rooms, not everybody")
        if self.remind_every is None and self.escalate_after is None and self.by == "each":
            raise ValueError("name remind_every, escalate_after or both")
        return self


class Content(Frozen):
    """What a producer says: the part of a notification that is its own.

    The same ``key`` again, from the same producer, updates the notification in place.
    ``announce_again``: people are told of that update as of something new; so they are when its
    priority is higher. ``publish_at``: until then nobody gets it, and it can be cancelled.
    """

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
    announce_again: StrictBool = False
    publish_at: Time | None = None
    insist: Insist | None = None

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
        if _too_large(value):
            raise ValueError("integers in data must fit into 64 bits: write longer ones as text")
        return value

    @field_validator("url")
    @classmethod
    def _url_is_web(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(_whole_text(value))
        if parts.scheme not in {"https", "http"} or not parts.hostname:
            raise ValueError("url must begin with https:// or http:// and name a host")
        if len(value) > URL_MAX:
            raise ValueError(f"url may have {URL_MAX} characters at most")
        if parts.username or parts.password:
            raise ValueError("url must not carry a user name or password")
        return value

    @field_validator("publish_at")
    @classmethod
    def _not_for_ever(cls, value: datetime | None) -> datetime | None:
        if value is not None and value > datetime.now(UTC) + PUBLISH_WITHIN:
            raise ValueError(f"publish_at may be {PUBLISH_WITHIN.days} days ahead at most")
        return value

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> Self:
        if self.publish_at and self.expires_at and self.expires_at <= self.publish_at:
            raise ValueError("expires_at must be later than publish_at")
        return self

    @model_validator(mode="after")
    def _insists_on_something(self) -> Self:
        if self.insist is not None and not self.require_ack:
            raise ValueError("insist needs require_ack")
        return self

    @model_validator(mode="after")
    def _actions_differ(self) -> Self:
        ids = [action.id for action in self.actions]
        if len(set(ids)) != len(ids):
            raise ValueError("actions must have different ids")
        return self
