"""Routes of the fleet, for administrators, and of one's own devices."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from deskbell.content import Frozen
from deskbell.received import Time
from deskbell_server.rest.caller import Admin, PartsOf, PersonCaller, UserId
from deskbell_server.rest.paging import Limit, Moment, last_of
from deskbell_server.store.fleet import Deskside, Which
from deskbell_server.store.times import from_ms, to_ms

router = APIRouter(prefix="/api")
AfterId = Annotated[str, Query(max_length=64, description="``next`` of the page before.")]


class Session(Frozen):
    """One of a person's devices; ``current`` is the one that asks."""

    id: str
    device: str
    label: str
    version: str
    signed_in_at: Time
    last_seen: Time
    current: bool


class Sessions(Frozen):
    """A page of one's signed-in devices."""

    items: tuple[Session, ...]
    next: str | None


class Desk(Frozen):
    """A device of the fleet: ``complete`` when it has everything that is for its person, else it
    has the log up to ``position`` and lacks entries up to ``due``. ``rollout``: the number of the
    roll-out whose preferences it has."""

    id: str
    user_id: int
    user: str
    device: str
    label: str
    version: str
    do_not_disturb: bool
    rollout: int | None
    signed_in_at: Time
    last_seen: Time
    position: int
    due: int
    complete: bool


class Devices(Frozen):
    """A page of the fleet."""

    items: tuple[Desk, ...]
    next: str | None


@router.get("/auth/sessions", tags=["auth"])
async def sessions(
    by: PersonCaller, user_id: UserId, parts: PartsOf, after: AfterId = "", limit: Limit = 50
) -> Sessions:
    """One's own devices that are signed in."""
    found = await parts.registry.devices(Which(user_id), after, limit)
    last = last_of(found, limit)
    return Sessions(
        items=tuple(_session(each, by.session_id) for each in found[:limit]),
        next=last.session_id if last else None,
    )


@router.delete("/auth/sessions/{id}", status_code=204, tags=["auth"])
async def end_session(id: str, by: PersonCaller, user_id: UserId, parts: PartsOf) -> Response:
    """Sign out one of one's devices; its connections are cut."""
    await parts.registry.end_session(by, id, user_id)
    return Response(status_code=204)


@router.get("/devices", tags=["administration"])
async def devices(
    _by: Admin,
    parts: PartsOf,
    user: Annotated[int | None, Query(ge=1, lt=2**53, description="Of this account.")] = None,
    version: Annotated[str | None, Query(max_length=40)] = None,
    do_not_disturb: bool | None = None,
    complete: bool | None = None,
    silent_since: Annotated[Moment | None, Query(description="Not seen since this moment.")] = None,
    rollout: Annotated[
        int | None, Query(ge=0, lt=2**53, description="Has this roll-out; 0: none.")
    ] = None,
    after: AfterId = "",
    limit: Limit = 50,
) -> Devices:
    """The devices that are signed in: version, last seen, do not disturb, and how complete."""
    silent = to_ms(silent_since) if silent_since else None
    which = Which(user, version, do_not_disturb, complete, silent, rollout)
    found = await parts.registry.devices(which, after, limit)
    last = last_of(found, limit)
    return Devices(
        items=tuple(_desk(each) for each in found[:limit]), next=last.session_id if last else None
    )


@router.delete("/devices/{id}", status_code=204, tags=["administration"])
async def end_device(id: str, by: Admin, parts: PartsOf) -> Response:
    """Sign a device out, as when it was lost; its connections are cut within seconds."""
    await parts.registry.end_session(by, id)
    return Response(status_code=204)


def _session(found: Deskside, current: str | None) -> Session:
    return Session(
        id=found.session_id,
        device=found.device_id,
        label=found.label,
        version=found.told.version,
        signed_in_at=from_ms(found.created_at),
        last_seen=from_ms(found.last_seen),
        current=found.session_id == current,
    )


def _desk(found: Deskside) -> Desk:
    return Desk(
        id=found.session_id,
        user_id=found.user_id,
        user=found.user,
        device=found.device_id,
        label=found.label,
        version=found.told.version,
        do_not_disturb=found.told.do_not_disturb,
        rollout=found.told.rollout or None,
        signed_in_at=from_ms(found.created_at),
        last_seen=from_ms(found.last_seen),
        position=found.position,
        due=found.due,
        complete=found.complete,
    )
