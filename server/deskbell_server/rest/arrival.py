"""Arrival: how long the other end may keep a connection waiting, and how large a head may be.

uvicorn waits for ever for the rest of a request, and keeps a head of any size. One look a second at
the connections that are no WebSockets finds who is waited for, so a request that comes whole pays
for none of it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from typing import Any

import orjson
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

from deskbell.problems import MEDIA_TYPE, problem

SECONDS = 20.0
"""For a request to arrive whole, for a new connection to ask something, for an answer to be read:
64 KiB are through in that time at 26 kbit/s."""
HEAD_MAX = 64 * 1024
WAITING_MAX = 16
"""Requests of one connection that wait for the answer to an earlier one."""
TICK = 1.0
KEPT = {
    HttpToolsProtocol.__init__: (
        "cycle",
        "flow",
        "headers",
        "pipeline",
        "scope",
        "timeout_keep_alive_task",
    ),
    RequestResponseCycle.__init__: ("more_body", "response_complete", "response_started"),
}
"""What uvicorn keeps of a connection, without a promise, and we look at."""
_log = logging.getLogger(__name__)


class Arrivals:
    """The connections that are no WebSockets; ``ended`` of them had kept us waiting too long."""

    def __init__(self) -> None:
        self.present: set[Arrival] = set()
        self.ended = 0
        self._known = known()
        if not self._known:
            _log.warning("this uvicorn is unknown: requests may come as slowly as they like")

    def protocol(self, **given: Any) -> HttpToolsProtocol:
        """What uvicorn calls for a new connection; its own where it is not as we know it."""
        return Arrival(self, **given) if self._known else HttpToolsProtocol(**given)

    async def watch(self) -> None:
        """Until cancelled: end those who keep us waiting too long."""
        while True:
            await asyncio.sleep(TICK)
            now = time.monotonic()
            for arrival in tuple(self.present):
                self.ended += arrival.look(now)


def known() -> bool:
    """Whether the installed uvicorn keeps what we look at."""
    return all(name in made.__code__.co_names for made, names in KEPT.items() for name in names)


class Arrival(HttpToolsProtocol):
    """uvicorn's protocol, which can be asked whether its other end is waited for."""

    scope: Any  # there is none until the first request begins,
    cycle: Any  # and none of these until its head is there

    def __init__(self, arrivals: Arrivals, **given: Any) -> None:
        super().__init__(**given)
        self._arrivals = arrivals
        self._head = 0
        self._awaited: object = None
        self._since = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """As uvicorn's."""
        super().connection_made(transport)
        self._arrivals.present.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """As uvicorn's."""
        self._arrivals.present.discard(self)
        super().connection_lost(exc)

    def handle_websocket_upgrade(self) -> None:
        """From now on it is the WebSocket's protocol that keeps time."""
        self._arrivals.present.discard(self)
        super().handle_websocket_upgrade()

    def data_received(self, data: bytes) -> None:
        """As uvicorn's, as long as the head is not too large."""
        super().data_received(data)
        if self.scope is None or "method" in self.scope:
            self._head = 0
            return
        self._head += len(data)
        if self._head > HEAD_MAX and not self.transport.is_closing():
            self._refuse("head-too-large")

    def on_headers_complete(self) -> None:
        """As uvicorn's; what comes as headers after the body is nothing to anybody."""
        if len(self.pipeline) >= WAITING_MAX:
            raise ValueError("too many requests at once")  # which uvicorn answers with its 400
        super().on_headers_complete()
        if "path" in self.scope:
            self.headers = deque(maxlen=0)  # type: ignore[assignment]

    def look(self, now: float) -> bool:
        """End it if its other end is waited for since long; ``True``: so it was."""
        awaited = self._awaits()
        if awaited is not self._awaited:
            self._awaited, self._since = awaited, now
        if awaited is None or now - self._since < SECONDS:
            return False
        self._end()
        self._awaited = None
        return True

    def _awaits(self) -> object:
        """What the other end is to finish, the same as long as it is the same; ``None``: nothing,
        or an answer that is ours to give, however long it takes."""
        cycle, flow = self.cycle, self.flow
        if self.transport.is_closing() or flow.write_paused:
            return flow
        if cycle is not None and not cycle.response_complete:
            return self.scope if cycle.more_body and not flow.read_paused else None
        if self.timeout_keep_alive_task is not None:
            return None  # uvicorn ends what lies idle between two requests
        return self if self.scope is None else self.scope

    def _end(self) -> None:
        cycle = self.cycle
        answering = cycle is not None and cycle.response_started and not cycle.response_complete
        if answering or self.transport.is_closing() or self.flow.write_paused:
            self.transport.abort()
        elif self.scope is None:
            self.transport.close()  # it never asked, so it expects no answer
        else:
            self._refuse("unfinished")

    def _refuse(self, code: str) -> None:
        """The connection's last words, without the application: it knows nothing of this request,
        or waits for the rest of it and learns that the connection is closed."""
        found = problem(code)
        body = orjson.dumps({k: v for k, v in found.wire().items() if v is not None})
        head = f"content-type: {MEDIA_TYPE}\r\ncontent-length: {len(body)}\r\nconnection: close"
        self.transport.write(STATUS_LINE[found.status] + head.encode() + b"\r\n\r\n" + body)
        self.transport.close()
