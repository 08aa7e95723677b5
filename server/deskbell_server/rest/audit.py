"""The route of the audit log, for administrators."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from deskbell.content import Frozen
from deskbell.received import Time
from deskbell_server.rest.caller import Admin, PartsOf
from deskbell_server.rest.paging import Limit, Moment, last_of
from deskbell_server.store.audit import Deed, Note
from deskbell_server.store.times import from_ms, to_ms

router = APIRouter(prefix="/api/audit", tags=["administration"])
Whose = Annotated[
    str | None, Query(max_length=100, description="An id as in the lines, or a name.")
]


class Line(Frozen):
    """Who did what to whom, and when; never a secret, never the text of a notification."""

    n: int
    at: Time
    actor: str
    actor_name: str
    what: str
    target: str
    detail: dict[str, Any]


class Lines(Frozen):
    """A page of the audit log, newest first."""

    items: tuple[Line, ...]
    next: int | None


@router.get("")
async def audit(
    _by: Admin,
    parts: PartsOf,
    actor: Whose = None,
    what: Deed | None = None,
    target: Whose = None,
    since: Moment | None = None,
    until: Moment | None = None,
    before: Annotated[
        int | None, Query(ge=0, lt=2**53, description="``next`` of the page before.")
    ] = None,
    limit: Limit = 50,
) -> Lines:
    """Who did what, newest first."""
    between = (to_ms(since) if since else None, to_ms(until) if until else None)
    found = await parts.registry.audit(actor, what, target, between, before, limit)
    last = last_of(found, limit)
    return Lines(items=tuple(_line(each) for each in found[:limit]), next=last.n if last else None)


def _line(found: Note) -> Line:
    return Line(
        n=found.n,
        at=from_ms(found.at),
        actor=found.actor.id,
        actor_name=found.actor.name,
        what=found.what,
        target=found.target,
        detail=dict(found.detail),
    )
