"""Routes of one's own inbox, and the log for a desktop."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BeforeValidator, Field, StrictBool

from deskbell.content import Frozen, a_number
from deskbell.notification import Notification, Priority, Slug
from deskbell.replies import Inbox, UnreadCount
from deskbell.wire import Page, Reset, What
from deskbell_server.rest.caller import PartsOf, UserId
from deskbell_server.store.inbox import Wanted

router = APIRouter(prefix="/api", tags=["inbox"])
Place = Annotated[int, Field(ge=0, lt=2**53)]
Seen = Annotated[
    Place | None,
    Field(description="Its ``seq`` when the person did this: void once it was announced anew."),
]


class Mark(Frozen):
    """Read or unread; ``version`` guards an ``unread`` against a change on another device."""

    read: StrictBool
    version: Annotated[int, Field(ge=0), BeforeValidator(a_number)] | None = None
    seq: Seen = None


class UpTo(Frozen):
    """The ``seq`` of the newest notification that the person had in front of them."""

    up_to: Annotated[Place, BeforeValidator(a_number)]


class Answered(Frozen):
    """The id of the action that the person chose."""

    action: Slug
    seq: Seen = None


class Acknowledged(Frozen):
    """What the person had before them when they acknowledged it."""

    seq: Seen = None


@router.get("/notifications")
async def page(
    user_id: UserId,
    parts: PartsOf,
    type: Annotated[str | None, Query(max_length=40)] = None,
    event: Annotated[str | None, Query(max_length=40)] = None,
    priority: Priority | None = None,
    unread: bool | None = None,
    q: Annotated[str, Query(max_length=200, description="Words; each may be a beginning.")] = "",
    before: Annotated[Place | None, Query(description="``next`` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Inbox:
    """One's notifications, newest first."""
    wanted = Wanted(type, event, priority, unread, q)
    return await parts.inboxes.page(user_id, wanted, before, limit)


@router.get("/notifications/unread-count")
async def unread_count(user_id: UserId, parts: PartsOf) -> UnreadCount:
    """How many are unread, in all and by type."""
    return await parts.inboxes.unread(user_id)


@router.post("/notifications/read-all", status_code=204)
async def read_all(body: UpTo, user_id: UserId, parts: PartsOf) -> Response:
    """Mark everything up to ``up_to`` read."""
    await parts.inboxes.read_all(user_id, body.up_to)
    return Response(status_code=204)


@router.get("/notifications/{id}")
async def get(id: str, user_id: UserId, parts: PartsOf) -> Notification:
    """One notification."""
    return await parts.inboxes.get(user_id, id)


@router.patch("/notifications/{id}")
async def mark(id: str, body: Mark, user_id: UserId, parts: PartsOf) -> Notification:
    """Mark it read or unread."""
    what = What.READ if body.read else What.UNREAD
    return await parts.inboxes.step(user_id, id, what, body.version, body.seq)


@router.delete("/notifications/{id}", status_code=204)
async def delete(
    id: str, user_id: UserId, parts: PartsOf, seq: Annotated[Place | None, Query()] = None
) -> Response:
    """Take it out of one's inbox."""
    await parts.inboxes.step(user_id, id, What.DELETED, seq=seq)
    return Response(status_code=204)


@router.post("/notifications/{id}/restore")
async def restore(id: str, user_id: UserId, parts: PartsOf) -> Notification:
    """Bring it back."""
    return await parts.inboxes.step(user_id, id, What.RESTORED)


@router.post("/notifications/{id}/ack")
async def ack(
    id: str, user_id: UserId, parts: PartsOf, body: Acknowledged | None = None
) -> Notification:
    """Acknowledge it."""
    seen = body.seq if body else None
    return await parts.inboxes.step(user_id, id, What.ACKED, seq=seen)


@router.post("/notifications/{id}/answer")
async def answer(id: str, body: Answered, user_id: UserId, parts: PartsOf) -> Notification:
    """Answer with one of the sender's actions; the first answer of a person holds."""
    return await parts.inboxes.answer(user_id, id, body.action, body.seq)


@router.get("/sync", response_model=Page | Reset)
async def sync(
    user_id: UserId,
    parts: PartsOf,
    epoch: Annotated[str | None, Query(max_length=64)] = None,
    cursor: Place = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 200,
) -> Page | Reset:
    """A page of the log for this person, as the socket's ``sync`` gives it."""
    return await parts.inboxes.sync(user_id, epoch, cursor, limit)
