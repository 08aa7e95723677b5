"""The door: what uvicorn calls for an upgraded connection; lets plain good ones into the lane.

All others, such as upgrades from polling, wrong versions and foreign origins, go to uvicorn's own
class and from there to the library, so that what is refused is refused by it, in its words.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hashlib
import re
from typing import Any, cast
from urllib.parse import parse_qs

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from deskbell_server.realtime.lane.engine import LaneEngine
from deskbell_server.realtime.lane.socket import LaneSocket

PATH = "/socket.io/"
MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
ACCEPTED = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: %s\r\n\r\n"
)
"""The proof that we understood (RFC 6455, section 4.2.2)."""
CROWDED = (
    b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 10\r\nContent-Length: 0\r\n"
    b"Connection: close\r\n\r\n"
)
FORWARDED = re.compile(rb"\r\nx-forwarded-for: ([^\r]*)")


class Door(asyncio.Protocol):
    """Lives for one call: reads the request and puts the right protocol in its own place."""

    engine: LaneEngine
    shut: int | None
    """A port at which nobody is let into the lane."""

    def __init__(self, **given: Any) -> None:
        self._given = given
        self._transport: asyncio.Transport
        self._next: asyncio.Protocol | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called with the connection of a request to upgrade."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """The request, whole; what a quick client sends after it comes here as well, for the
        protocol that is about to be put in this one's place."""
        if self._next is not None:
            self._next.data_received(data)
            return
        accepted = None if self._port() == self.shut else handshake(data, self.engine)
        protocol: asyncio.Protocol
        sid = self.engine.generate_id()
        if accepted is not None and not self.engine.admits(sid, *self._whence(data)):
            self._forget_request()
            self._transport.write(CROWDED)
            self._transport.close()
            return
        if accepted is None:
            protocol = WebSocketsSansIOProtocol(**self._given)
        else:
            connections = self._given["server_state"].connections
            protocol = LaneSocket(self.engine, sid, connections)
        self._next = protocol
        # uvicorn is about to put this object there, so ours goes there after it
        asyncio.get_running_loop().call_soon(self._transport.set_protocol, protocol)
        if accepted is None:
            protocol.connection_made(self._transport)
            protocol.data_received(data)
            return
        self._forget_request()
        self._transport.write(accepted)
        protocol.connection_made(self._transport)

    def eof_received(self) -> bool | None:
        """As above."""
        return self._next.eof_received() if self._next else None

    def connection_lost(self, error: Exception | None) -> None:
        """As above."""
        if self._next is not None:
            self._next.connection_lost(error)

    def pause_writing(self) -> None:
        """As above."""
        if self._next is not None:
            self._next.pause_writing()

    def resume_writing(self) -> None:
        """As above."""
        if self._next is not None:
            self._next.resume_writing()

    def _port(self) -> Any:
        """The port that was called; 0 for a socket of another kind."""
        here = self._transport.get_extra_info("sockname")
        return here[1] if isinstance(here, tuple) else 0

    def _whence(self, data: bytes) -> tuple[str, str]:
        """The other end's address, and what it says of addresses further away."""
        peer = self._transport.get_extra_info("peername")
        said = FORWARDED.search(data)
        return (peer[0] if peer else "local"), (said[1].decode("latin-1") if said else "")

    def _forget_request(self) -> None:
        """uvicorn's parser and protocol hold each other; it parts them only when a connection ends,
        and this protocol it has let go."""
        http: Any = self._transport.get_protocol()
        http.parser = None


def door(to: LaneEngine, closed: int | None = None) -> type[Door]:
    """What uvicorn takes for its setting ``ws``; ``closed``: a port without a lane."""

    class ThisDoor(Door):
        engine = to
        shut = closed

    return ThisDoor


def handshake(data: bytes, engine: LaneEngine) -> bytes | None:
    """The answer to a request for the lane; ``None`` when it is not one.

    uvicorn has parsed the request and written it down again, so each line is a name in small
    letters, a colon, a space and a value. A header that stands twice is nothing for us.
    """
    line, *lines = data.removesuffix(b"\r\n\r\n").split(b"\r\n")
    headers = {name: value for name, _, value in (each.partition(b": ") for each in lines)}
    if len(headers) < len(lines) or not _fresh(line.split(b" ")[1].decode("latin-1")):
        return None
    key = headers.get(b"sec-websocket-key", b"")
    if headers.get(b"sec-websocket-version") != b"13" or not _is_key(key):
        return None
    if not engine.allows(_environ(headers)):
        return None
    proof = hashlib.sha1(key + MAGIC, usedforsecurity=False).digest()
    return ACCEPTED % base64.b64encode(proof)


def _fresh(target: str) -> bool:
    path, _, query = target.partition("?")
    asked = parse_qs(query)
    new = asked.get("EIO") == ["4"] and asked.get("transport") == ["websocket"]
    return path == PATH and new and "sid" not in asked and "j" not in asked


def _is_key(key: bytes) -> bool:
    try:
        return len(base64.b64decode(key, validate=True)) == 16
    except binascii.Error:
        return False


def _environ(headers: dict[bytes, bytes]) -> dict[str, str]:
    """What the library's rule for origins looks at."""
    names = ("origin", "host", "x-forwarded-proto", "x-forwarded-host")
    given = {
        name: headers[name.encode()].decode("latin-1") for name in names if name.encode() in headers
    }
    environ = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in given.items()}
    return environ | {"wsgi.url_scheme": given.get("x-forwarded-proto", "http")}
