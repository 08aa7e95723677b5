"""Routes of service tokens, for administrators."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Response
from pydantic import Field

from deskbell.content import RECIPIENTS_MAX, Frozen, Recipient
from deskbell.received import Time
from deskbell_server.rest.caller import Admin, PartsOf
from deskbell_server.rest.paging import AfterName, Id, Limit, last_of
from deskbell_server.store.service_tokens import ServiceToken
from deskbell_server.store.times import from_ms, to_ms

router = APIRouter(prefix="/api/tokens", tags=["administration"])
ScopeName = Literal["send", "broadcast", "metrics"]
Only = Annotated[
    tuple[Recipient, ...],
    Field(
        max_length=RECIPIENTS_MAX,
        description="It may send to these rooms alone, and not to people.",
    ),
]


class TokenBody(Frozen):
    """A new service token."""

    name: Annotated[str, Field(min_length=1, max_length=64)]
    scopes: Annotated[tuple[ScopeName, ...], Field(min_length=1, max_length=3)]
    rooms: Only | None = None
    expires_at: Time | None = None


class Token(Frozen):
    """A service token; nobody can tell its secret again."""

    id: int
    name: str
    scopes: tuple[str, ...]
    rooms: tuple[str, ...] | None
    created_at: Time
    expires_at: Time | None
    last_used_at: Time | None
    revoked: bool


class NewToken(Token):
    """A new service token and its secret, told this once."""

    token: str


class Tokens(Frozen):
    """A page of service tokens by name."""

    items: tuple[Token, ...]
    next: str | None


@router.get("")
async def tokens(_by: Admin, parts: PartsOf, after: AfterName = "", limit: Limit = 50) -> Tokens:
    """Service tokens, by name, also revoked ones."""
    found = await parts.registry.tokens(after, limit)
    last = last_of(found, limit)
    return Tokens(
        items=tuple(Token(**_said(each)) for each in found[:limit]),
        next=last.name if last else None,
    )


@router.post("", status_code=201)
async def add_token(body: TokenBody, by: Admin, parts: PartsOf) -> NewToken:
    """Make a token; the answer is the only place that ever shows it."""
    until = to_ms(body.expires_at) if body.expires_at else None
    new, secret = await parts.registry.add_token(by, body.name, body.scopes, until, body.rooms)
    return NewToken(**_said(new), token=secret)


@router.get("/{id}")
async def token(id: Id, _by: Admin, parts: PartsOf) -> Token:
    """One service token."""
    return Token(**_said(await parts.registry.token(id)))


@router.delete("/{id}", status_code=204)
async def revoke_token(id: Id, by: Admin, parts: PartsOf) -> Response:
    """End it at once; again is fine."""
    await parts.registry.revoke_token(by, id)
    return Response(status_code=204)


def _said(found: ServiceToken) -> dict[str, Any]:
    return {
        "id": found.id,
        "name": found.name,
        "scopes": found.scopes,
        "rooms": found.rooms,
        "created_at": from_ms(found.created_at),
        "expires_at": _moment(found.expires_at),
        "last_used_at": _moment(found.last_used_at),
        "revoked": found.revoked,
    }


def _moment(ms: int | None) -> datetime | None:
    return from_ms(ms) if ms is not None else None
