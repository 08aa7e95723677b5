"""What a producer asks of the server: send, broadcast, a typed event."""

from __future__ import annotations

from typing import Any, Self

from pydantic import Field, StrictBool, model_validator

from deskbell.content import Audience, Content, Frozen, Insist, Key, Message, Recipients, Title
from deskbell.notification import Action, Priority, Slug
from deskbell.received import Time


class Send(Content):
    """``POST /api/notifications/send``: to users and rooms; ``dry_run``: to how many, no more."""

    users: Recipients = ()
    rooms: Recipients = ()
    dry_run: StrictBool = False

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if not (self.users or self.rooms):
            raise ValueError("name at least one of users, rooms")
        return self

    def audience(self) -> Audience:
        """To whom."""
        return Audience(users=self.users, rooms=self.rooms)


class Broadcast(Content):
    """``POST /api/notifications/broadcast``: to everyone."""

    dry_run: StrictBool = False


class EventSend(Frozen):
    """``POST /api/events/{event}``: typed data; title and message are made from it unless given."""

    users: Recipients = ()
    rooms: Recipients = ()
    all: StrictBool = False
    data: dict[str, Any] = Field(default_factory=dict)
    title: Title | None = None
    message: Message | None = None
    type: Slug | None = None
    priority: Priority | None = None
    url: str | None = None
    actions: tuple[Action, ...] | None = None
    require_ack: StrictBool | None = None
    key: Key | None = None
    expires_at: Time | None = None
    announce_again: StrictBool | None = None
    publish_at: Time | None = None
    insist: Insist | None = None

    def audience(self) -> Audience:
        """To whom; raises ``ValidationError`` when it names nobody."""
        return Audience(users=self.users, rooms=self.rooms, all=self.all)

    def given(self) -> dict[str, Any]:
        """The fields that replace what the helper would make."""
        return self.model_dump(exclude={"users", "rooms", "all", "data"}, exclude_none=True)
