"""Around every request: an id, a size limit while the body arrives, one log line at the end."""

from __future__ import annotations

import logging
import random
import re
import time
from typing import Any

import structlog
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from deskbell.content import REQUEST_MAX_BYTES
from deskbell.problems import problem
from deskbell_server import logs
from deskbell_server.metrics import KINDS, Metrics
from deskbell_server.rest.errors import answer

_log = structlog.get_logger("deskbell.request")
_heard = logging.getLogger("deskbell.request").isEnabledFor
_ids = random.Random()  # noqa: S311
"""Names of requests are no secrets, and to ask the system for each lets go of the interpreter."""
EVENTS = "/api/events/{event}"
ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
QUIET = {"/healthz", "/readyz", "/metrics"}


class Around:
    """Pure ASGI, so that nothing is buffered and no task is made per request."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        await _Request(self.app, scope, receive, send, self.metrics).run()


class _Request:
    def __init__(
        self, app: ASGIApp, scope: Scope, receive: Receive, send: Send, metrics: Metrics
    ) -> None:
        self.app, self.scope, self._receive, self._send = app, scope, receive, send
        self.metrics = metrics
        self.id = _given_id(scope) or f"{_ids.getrandbits(48):012x}"
        self.status = 0
        self.arrived = 0
        self.whole = False

    async def run(self) -> None:
        began = time.perf_counter()
        state = self.scope.setdefault("state", {})
        state["request_id"] = self.id
        logs.about(self.id)
        try:
            if self._declared() > REQUEST_MAX_BYTES:
                state["problem"] = "too-large"
                refused = answer(problem("too-large"), self.id, {"Connection": "close"})
                await refused(self.scope, self._receive, self.send)
            else:
                await self.app(self.scope, self.receive, self.send)
        finally:
            self._report(state, time.perf_counter() - began)

    def _declared(self) -> int:
        for name, value in self.scope["headers"]:
            if name == b"content-length" and value.isdigit():
                return int(value)
        return 0

    async def receive(self) -> Message:
        message = await self._receive()
        self.arrived += len(message.get("body", b""))
        if self.arrived > REQUEST_MAX_BYTES:
            raise HTTPException(413)
        if message["type"] == "http.request":
            self.whole = not message.get("more_body", False)
        elif not self.whole:
            raise HTTPException(408)
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = [
                *message["headers"],
                (b"x-request-id", self.id.encode()),
                (b"x-content-type-options", b"nosniff"),
                (b"cache-control", b"no-store"),
            ]
        await self._send(message)

    def _report(self, state: dict[str, Any], seconds: float) -> None:
        path, problem = self.scope["path"], state.get("problem")
        route = route_of(self.scope)
        self.metrics.answered(route, self.scope["method"], self.status, seconds, problem)
        level = logging.ERROR if self.status >= 500 else logging.INFO
        if (path in QUIET and self.status == 200) or not _heard(level):
            return
        _log.log(
            level,
            "request",
            method=self.scope["method"],
            path=path,
            status=self.status,
            ms=round(seconds * 1000, 1),
            request_id=self.id,
            caller=state.get("caller"),
            address=client[0] if (client := self.scope.get("client")) else None,
            problem=problem,
        )


def _given_id(scope: Scope) -> str:
    """The id that whoever is before us gave the request, if it is one; nothing else gets in."""
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            found = value.decode("latin-1")
            return found if ID.fullmatch(found) else ""
    return ""


def route_of(scope: Scope) -> str:
    """The template of the request's path; ``other`` for what is no route."""
    path: str = scope["path"]
    if "route" in scope:
        return str(scope["route"].path)
    if path in KINDS:
        return path
    return EVENTS if path.startswith(EVENTS[: -len("{event}")]) else "other"
