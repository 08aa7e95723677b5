"""The caller: who a request comes from, as parameters that routes ask for, and counted once."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Request, Response, Security
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
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


async def sender(parts: PartsOf, request: Request, credentials: _Credentials) -> Principal:
    """Whoever the bearer token stands for, not counted yet: it depends on what is asked."""
    if credentials is None:
        raise fail("unauthenticated")
    by = await parts.accounts.principal(credentials.credentials)
    request.state.caller = by.id
    return by


Sender = Annotated[Principal, Depends(sender)]


async def producer(parts: Parts, request: Request, token: str) -> Principal:
    """``sender`` of what is sent at once, from memory if that is fresh."""
    by = await parts.accounts.producer(token)
    request.state.caller = by.id
    return by


async def count_request(parts: Parts, request: Request) -> None:
    """Count one request of its caller; ``ProblemError`` rate-limited when it is too many."""
    await parts.rates.spend(request.app.state.request_rate, "request", request.state.caller)


async def caller(by: Sender, parts: PartsOf, request: Request) -> Principal:
    """Whoever the bearer token stands for, counted as one request."""
    await count_request(parts, request)
    return by


Caller = Annotated[Principal, Depends(caller)]


class SendingRoute(APIRoute):
    """A route for senders: it counts itself what it is asked; what it cannot read is a request."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's own, and the counting."""
        own = super().get_route_handler()

        async def counting(request: Request) -> Response:
            try:
                return await own(request)
            except RequestValidationError:
                if hasattr(request.state, "caller"):
                    await count_request(request.app.state.parts, request)
                raise

        return counting


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
