"""The express: what producers ask most goes to the routes' own functions, past FastAPI's machinery.

It takes a request that is plain and right as far as can be seen without asking anybody. Whatever is
unusual goes on to FastAPI untouched, so that what is refused is refused there, in its words.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from deskbell.notification import Notification
from deskbell.submission import Broadcast, EventSend
from deskbell.submission import Send as SendTo
from deskbell_server.auth.principal import Principal
from deskbell_server.rest import errors, notifications
from deskbell_server.rest.caller import producer
from deskbell_server.rest.parts import Parts
from deskbell_server.service.problem import ProblemError
from deskbell_server.store.errors import StoreError

BEARER = "Bearer "
EVENTS = "/api/events/"
JSON = {"application/json", "application/json; charset=utf-8", "application/json;charset=utf-8"}
SEEN = frozenset(
    (b"authorization", b"content-type", b"content-length", b"idempotency-key", b"transfer-encoding")
)
Key = str | None
Call = Callable[[Any, Principal, Parts, Request, Response, Key], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Road:
    """A route: how its body is read, and its function, which answers with the notification."""

    body: TypeAdapter[Any]
    call: Call


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that the express can take."""

    token: str
    key: Key
    body: Any


async def _emit(
    body: EventSend, by: Principal, parts: Parts, request: Request, response: Response, key: Key
) -> Notification:
    event = request.scope["path"].removeprefix(EVENTS)
    return await notifications.emit(event, body, by, parts, request, response, key)


SEND = Road(TypeAdapter(SendTo), notifications.send)
BROADCAST = Road(TypeAdapter(Broadcast), notifications.broadcast)
EVENT = Road(TypeAdapter(EventSend), _emit)
_written = TypeAdapter(Notification).dump_json


class Express:
    """Pure ASGI, around FastAPI's own router."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take the request, or hand it on."""
        road = road_of(scope) if scope["type"] == "http" else None
        headers = plain_headers(scope) if road else None
        if road is None or headers is None:
            await self.app(scope, receive, send)
            return
        came = await _all(receive)
        asked = read(road, headers, b"".join(part.get("body", b"") for part in came))
        if asked is None:
            await self.app(scope, _again(came, receive), send)
            return
        await _answer(road, asked, Request(scope, receive), send)


def road_of(scope: Scope) -> Road | None:
    """The route that this request is for, if it is one of ours."""
    path: str = scope["path"]
    if scope["method"] != "POST" or scope.get("root_path"):
        return None
    if path == "/api/notifications/send":
        return SEND
    if path == "/api/notifications/broadcast":
        return BROADCAST
    event = path.removeprefix(EVENTS)
    return EVENT if event != path and event and "/" not in event else None


def plain_headers(scope: Scope) -> dict[str, str] | None:
    """The headers that say how to read the request; ``None`` when one stands twice."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        if name in SEEN:
            if name.decode() in found:
                return None
            found[name.decode()] = value.decode("latin-1")
    chunked = "transfer-encoding" in found or "content-length" not in found
    return None if chunked else found


def read(road: Road, headers: Mapping[str, str], body: bytes) -> Asked | None:
    """The request as values; ``None`` when anything is wrong or unusual."""
    token, key = headers.get("authorization", ""), headers.get("idempotency-key")
    if headers.get("content-type", "").lower() not in JSON or not token.startswith(BEARER):
        return None
    if key is not None and not 1 <= len(key) <= 200:
        return None
    if len(token.split()) != 2:
        return None
    try:
        asked = road.body.validate_python(json.loads(body))
    except (ValidationError, ValueError, RecursionError):
        return None
    if getattr(asked, "dry_run", False):  # no commit would look at its token once more
        return None
    return Asked(token[len(BEARER) :], key, asked)


async def _answer(road: Road, asked: Asked, request: Request, send: Send) -> None:
    given = Response(status_code=201)
    del given.headers["content-length"]
    try:
        parts: Parts = request.app.state.parts
        by = await producer(parts, request, asked.token)
        said = _written(await road.call(asked.body, by, parts, request, given, asked.key))
    except (ProblemError, StoreError) as error:
        await errors.told(request, error)(request.scope, request.receive, send)
        return
    kind = (b"content-length", b"%d" % len(said)), (b"content-type", b"application/json")
    headers = [*kind, *given.raw_headers]
    start = {"type": "http.response.start", "status": given.status_code, "headers": headers}
    await send(start)
    await send({"type": "http.response.body", "body": said})


async def _all(receive: Receive) -> list[Message]:
    """What makes the body; it is not longer than was declared, which was looked at before."""
    came = [await receive()]
    while came[-1].get("more_body"):
        came.append(await receive())
    return came


def _again(came: list[Message], receive: Receive) -> Receive:
    """``receive`` with what was read already once more in front."""
    waiting = came[::-1]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again
