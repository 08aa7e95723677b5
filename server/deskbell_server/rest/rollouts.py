"""Routes of roll-outs, for administrators: preferences that desks get as defaults, in stages."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from deskbell.content import Frozen
from deskbell.received import Time
from deskbell.rollout import DeskPreferences, Percent, RoomName
from deskbell_server.rest.caller import Admin, PartsOf
from deskbell_server.rest.paging import Id, Limit, last_of
from deskbell_server.store import rollouts as store
from deskbell_server.store.times import from_ms

router = APIRouter(prefix="/api/rollouts", tags=["administration"])


class RolloutBody(Frozen):
    """A new roll-out; without a room for everybody's desks."""

    preferences: DeskPreferences
    room: RoomName | None = None
    percent: Percent = 100


class RolloutPatch(Frozen):
    """Whom it reaches from now on; what is missing stays, and ``null`` is everybody."""

    room: RoomName | None = None
    percent: Percent | None = None


class Rollout(Frozen):
    """A roll-out, and how many devices that are signed in have it."""

    id: int
    preferences: DeskPreferences
    room: str | None
    percent: int
    created_at: Time
    taken: int


class Rollouts(Frozen):
    """A page of roll-outs, newest first."""

    items: tuple[Rollout, ...]
    next: int | None


Before = Annotated[int | None, Query(ge=1, lt=2**53, description="``next`` of the page before.")]


@router.get("")
async def rollouts(
    _by: Admin, parts: PartsOf, before: Before = None, limit: Limit = 50
) -> Rollouts:
    """Roll-outs, newest first."""
    found = await parts.registry.rollouts(before, limit)
    last = last_of(found, limit)
    return Rollouts(
        items=tuple(_rollout(each) for each in found[:limit]), next=last.id if last else None
    )


@router.post("", status_code=201)
async def add_rollout(body: RolloutBody, by: Admin, parts: PartsOf) -> Rollout:
    """Give desks these defaults; each takes the newest that reaches it within ten minutes."""
    given = (body.preferences, body.room, body.percent)
    return _rollout(await parts.registry.add_rollout(by, *given))


@router.get("/{id}")
async def rollout(id: Id, _by: Admin, parts: PartsOf) -> Rollout:
    """One roll-out."""
    return _rollout(await parts.registry.rollout(id))


@router.patch("/{id}")
async def reach_rollout(id: Id, body: RolloutPatch, by: Admin, parts: PartsOf) -> Rollout:
    """Widen it, or narrow it."""
    changes = body.model_dump(exclude_unset=True)
    return _rollout(await parts.registry.reach_rollout(by, id, **changes))


@router.delete("/{id}", status_code=204)
async def withdraw_rollout(id: Id, by: Admin, parts: PartsOf) -> Response:
    """Take it back: its desks return to the one before, or to what is built in."""
    await parts.registry.withdraw_rollout(by, id)
    return Response(status_code=204)


def _rollout(found: store.Rollout) -> Rollout:
    return Rollout(
        id=found.id,
        preferences=DeskPreferences.model_validate(found.preferences),
        room=found.room,
        percent=found.percent,
        created_at=from_ms(found.created_at),
        taken=found.taken,
    )
