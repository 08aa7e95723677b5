"""The door: what uvicorn calls for an upgraded connection; lets plain good ones into the lane.

All others, such as upgrades from polling, wrong versions and foreign origins, go to uvicorn's own
class and from there to the library, so that what is refused is refused by it, in its words.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any, cast
from urllib.parse import parse_qs

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request
from websockets.server import ServerProtocol

from deskbell_server.realtime.lane.engine import LaneEngine
from deskbell_server.realtime.lane.socket import LaneSocket

PATH = "/socket.io/"
_log = logging.getLogger(__name__)


class Door(asyncio.Protocol):
    """Lives for one call: reads the request and puts the right protocol in its own place."""

    engine: LaneEngine

    def __init__(self, **given: Any) -> None:
        self._given = given
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called with the connection of a request to upgrade."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """The request, whole."""
        accepted = handshake(data, self.engine)
        protocol: asyncio.Protocol
        if accepted is None:
            protocol = WebSocketsSansIOProtocol(**self._given)
        else:
            connections = self._given["server_state"].connections
            protocol = LaneSocket(self.engine, self.engine.generate_id(), connections)
        # uvicorn is about to put this object there, so ours goes there after it
        asyncio.get_running_loop().call_soon(self._transport.set_protocol, protocol)
        if accepted is None:
            protocol.connection_made(self._transport)
            protocol.data_received(data)
            return
        self._forget_request()
        self._transport.write(accepted)
        protocol.connection_made(self._transport)

    def _forget_request(self) -> None:
        """uvicorn's parser and protocol hold each other; it parts them only when a connection ends,
        and this protocol it has let go."""
        http: Any = self._transport.get_protocol()
        http.parser = None


def door(to: LaneEngine) -> type[asyncio.Protocol]:
    """What uvicorn takes for its setting ``ws``."""

    class ThisDoor(Door):
        engine = to

    return ThisDoor


def handshake(data: bytes, engine: LaneEngine) -> bytes | None:
    """The answer to a request for the lane; ``None`` when it is not one."""
    line, _, _ = data.partition(b"\r\n")
    if not line.startswith(b"GET " + PATH.encode() + b"?"):
        return None
    server = ServerProtocol(extensions=None, logger=_log)
    server.receive_data(data)
    request = next(iter(server.events_received()), None)
    if not isinstance(request, Request) or not _for_us(request, engine):
        return None
    response = server.accept(request)
    if response.status_code != 101:
        return None
    server.send_response(response)
    return b"".join(server.data_to_send())


def _for_us(request: Request, engine: LaneEngine) -> bool:
    path, _, query = request.path.partition("?")
    asked = parse_qs(query)
    fresh = asked.get("EIO") == ["4"] and asked.get("transport") == ["websocket"]
    if path != PATH or not fresh or "sid" in asked or "j" in asked:
        return False
    headers = request.headers
    scheme = headers.get("X-Forwarded-Proto", "http")
    environ = {"wsgi.url_scheme": scheme} | {
        f"HTTP_{name.upper().replace('-', '_')}": value
        for name in ("Origin", "Host", "X-Forwarded-Proto", "X-Forwarded-Host")
        if (value := headers.get(name)) is not None
    }
    return engine.allows(environ)
