"""Routes of rooms, their members and their senders, for administrators."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import Field

from deskbell.content import RECIPIENTS_MAX, Frozen, Recipient
from deskbell.received import Time
from deskbell_server.rest.caller import Admin, PartsOf
from deskbell_server.rest.paging import AfterName, Id, Limit, Words, last_of
from deskbell_server.rest.users import Name, Users, users_page
from deskbell_server.store import rooms as store
from deskbell_server.store.times import from_ms

router = APIRouter(prefix="/api/rooms", tags=["administration"])
Sending = Literal["open", "listed"]
Senders = Annotated[
    tuple[Annotated[str, Field(min_length=1, max_length=80)], ...],
    Field(
        max_length=RECIPIENTS_MAX,
        description="People by name or user:ID, service tokens as token:NAME or token:ID.",
    ),
]


class RoomBody(Frozen):
    """A new room."""

    name: Name
    members: Annotated[tuple[Recipient, ...], Field(max_length=RECIPIENTS_MAX)] = ()
    sending: Sending = "open"
    senders: Senders = ()


class RoomPatch(Frozen):
    """What is to change; what is missing stays."""

    sending: Sending | None = None
    senders: Senders | None = None


class Room(Frozen):
    """A room: ``open`` to everyone who may send, or to the ``senders`` listed and administrators;
    ``members`` is their number."""

    name: str
    sending: str
    senders: tuple[str, ...]
    members: int
    created_at: Time


class Rooms(Frozen):
    """A page of rooms by name."""

    items: tuple[Room, ...]
    next: str | None


class Member(Frozen):
    """Who joins, by name or id."""

    user: Recipient


@router.get("")
async def rooms(
    _by: Admin, parts: PartsOf, q: Words = "", after: AfterName = "", limit: Limit = 50
) -> Rooms:
    """Rooms, by name."""
    found = await parts.registry.rooms(q, after, limit)
    last = last_of(found, limit)
    return Rooms(
        items=tuple(_room(each) for each in found[:limit]), next=last.name if last else None
    )


@router.post("", status_code=201)
async def add_room(body: RoomBody, by: Admin, parts: PartsOf) -> Room:
    """Add a room."""
    given = (body.name, body.members, body.sending, body.senders)
    return _room(await parts.registry.add_room(by, *given))


@router.get("/{room}")
async def room(room: str, _by: Admin, parts: PartsOf) -> Room:
    """One room."""
    return _room(await parts.registry.room(room))


@router.patch("/{room}")
async def change_room(room: str, body: RoomPatch, by: Admin, parts: PartsOf) -> Room:
    """Change who may send to it."""
    return _room(await parts.registry.change_room(by, room, body.sending, body.senders))


@router.delete("/{room}", status_code=204)
async def remove_room(room: str, by: Admin, parts: PartsOf) -> Response:
    """Remove it: everyone leaves, and what came to its members stays theirs."""
    await parts.registry.remove_room(by, room)
    return Response(status_code=204)


@router.get("/{room}/members")
async def members(
    room: str, _by: Admin, parts: PartsOf, after: AfterName = "", limit: Limit = 50
) -> Users:
    """Who is in it, by name."""
    return users_page(await parts.registry.members(room, after, limit), limit)


@router.post("/{room}/members", status_code=204)
async def join(room: str, body: Member, by: Admin, parts: PartsOf) -> Response:
    """Let a person in, who hears what comes from now on; again is fine."""
    await parts.registry.join(by, room, body.user)
    return Response(status_code=204)


@router.delete("/{room}/members/{id}", status_code=204)
async def leave(room: str, id: Id, by: Admin, parts: PartsOf) -> Response:
    """Let a person out, who keeps what came before; again is fine."""
    await parts.registry.leave(by, room, id)
    return Response(status_code=204)


def _room(found: store.Room) -> Room:
    return Room(
        name=found.name,
        sending=found.sending,
        senders=found.senders,
        members=found.members,
        created_at=from_ms(found.created_at),
    )
