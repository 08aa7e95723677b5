"""The caller: who a request comes from, as parameters that routes ask for."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from deskbell_server.auth.principal import Principal
from deskbell_server.rest.parts import Parts
from deskbell_server.service.problem import fail

_bearer = HTTPBearer(auto_error=False, description="An access token or a service token.")


async def parts_of(request: Request) -> Parts:  # async: a plain function would go to a thread
    """The services of this application."""
    parts: Parts = request.app.state.parts
    return parts


PartsOf = Annotated[Parts, Depends(parts_of)]
_Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]


async def caller(parts: PartsOf, request: Request, credentials: _Credentials) -> Principal:
    """Whoever the bearer token stands for."""
    if credentials is None:
        raise fail("unauthenticated")
    return await _counted(parts, request, await parts.accounts.principal(credentials.credentials))


async def producer(parts: Parts, request: Request, token: str) -> Principal:
    """``caller`` of what is sent at once: it counts as a send, and not among other requests."""
    by = await parts.accounts.producer(token)
    request.state.caller = by.id
    return by


async def _counted(parts: Parts, request: Request, by: Principal) -> Principal:
    request.state.caller = by.id
    await parts.rates.spend(request.app.state.request_rate, "request", by.id)
    return by


Caller = Annotated[Principal, Depends(caller)]


async def person(by: Caller) -> Principal:
    """A caller who is a person: only people have an inbox."""
    if by.user_id is None:
        raise fail("forbidden", "Only people have this; a service token sends.")
    return by


PersonCaller = Annotated[Principal, Depends(person)]


async def admin(by: PersonCaller, parts: PartsOf) -> Principal:
    """An administrator, as the store says now: the role may have changed a moment ago."""
    now = await parts.accounts.as_stored(by)
    if now.role != "admin":
        raise fail("forbidden", "This needs the role 'admin'.")
    return now


Admin = Annotated[Principal, Depends(admin)]


async def user_id(by: PersonCaller) -> int:
    """The person's id."""
    assert by.user_id is not None
    return by.user_id


UserId = Annotated[int, Depends(user_id)]
