"""The socket: one WebSocket of the lane; to asyncio a protocol, to engine.io one of its sockets."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import MutableSet
from typing import TYPE_CHECKING, Any

from engineio import packet

from deskbell_server.realtime.lane import frames
from deskbell_server.realtime.lane.frames import Code, Frame, Opcode, Violation
from deskbell_server.realtime.lane.intake import Intake
from deskbell_server.realtime.lane.outflow import Outflow
from deskbell_server.realtime.packets import BadPacketError

if TYPE_CHECKING:
    from deskbell_server.realtime.lane.engine import LaneEngine

LINGER = 1.0
"""Seconds for a client to read why it was closed, before the connection is."""
ABORT = 5.0
"""Seconds until a connection whose other end reads nothing is thrown away."""
_log = logging.getLogger(__name__)


class LaneSocket(Outflow):
    """Writes whole frames at once; a task exists only while something came in."""

    __slots__ = (
        "_connections", "_engine", "_intake", "_left", "_task", "_waiting", "session", "sid",
    )  # fmt: skip
    connected = upgraded = True
    upgrading = False

    def __init__(self, engine: LaneEngine, sid: str, connections: MutableSet[Any]) -> None:
        super().__init__()
        self.sid = sid
        self.session: dict[str, Any] | None = None
        self._engine = engine
        self._connections = connections
        self._intake = Intake(engine.max_http_buffer_size)
        self._left: str | None = None
        self._waiting: deque[str] | None = None
        self._task: asyncio.Task[None] | None = None

    # -- asyncio's side ------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The handshake is done: greet the client as engine.io does."""
        super().connection_made(transport)
        self._connections.add(self)
        self._engine.opened(self)

    def data_received(self, data: bytes) -> None:
        """Bytes of the client."""
        if self.closed:
            return
        try:
            for frame in self._intake.frames(data):
                self._frame(frame)
        except Violation as wrong:
            self._engine.violations[wrong.code] += 1
            self.end(wrong.code, wrong.reason)

    def connection_lost(self, error: Exception | None) -> None:
        """The other end is gone."""
        super().connection_lost(error)
        self._connections.discard(self)
        self._leave(self._engine.reason.TRANSPORT_CLOSE)

    def shutdown(self) -> None:
        """The server stops."""
        self.end(Code.RESTART, "the server stops")

    # -- engine.io's side -----------------------------------------------------------

    async def send(self, pkt: packet.Packet) -> None:
        """Write one packet."""
        if not self.closed:
            self.write(pkt.encode())

    async def close(
        self, wait: bool = True, abort: bool = False, reason: str | None = None
    ) -> None:
        """End it; ``abort``: without engine.io's own good-bye."""
        if not self.closed:
            if not abort:
                self.write(str(packet.CLOSE))
            self.end(Code.NORMAL, "", reason or self._engine.reason.SERVER_DISCONNECT)

    # -- ours ---------------------------------------------------------------------

    def write(self, said: str) -> None:
        """Write one message, however much is waiting."""
        self.put(frames.text(said.encode()))

    def end(self, code: Code, why: str, reason: str = "") -> None:
        """Say why, and close it soon: at once, the client might lose the words."""
        if self.closed:
            return
        self.closed = True
        self.put(frames.close(code, why))
        loop = asyncio.get_running_loop()
        loop.call_later(LINGER, self._transport.close)
        loop.call_later(ABORT, self._transport.abort)
        self._leave(reason or self._engine.reason.TRANSPORT_ERROR)

    def _frame(self, frame: Frame) -> None:
        if self.closed:
            return
        match frame.opcode:
            case Opcode.TEXT:
                self._message(self._intake.text(frame.payload))
            case Opcode.PING:
                self.put(frames.pong(frame.payload))
            case Opcode.CLOSE:
                self.closed = True
                self.put(frames.close(Code.NORMAL, ""))
                self._transport.close()
                asyncio.get_running_loop().call_later(ABORT, self._transport.abort)

    def _message(self, said: str) -> None:
        kind, rest = said[:1], said[1:]
        if kind == "3":
            self._engine.answered(self)
        elif kind == "4" and rest:
            self._serve_later(rest)
        elif kind == "1":
            self.end(Code.NORMAL, "", self._engine.reason.CLIENT_DISCONNECT)
        else:
            raise Violation(Code.PROTOCOL, "not a packet")

    def _leave(self, reason: str) -> None:
        """Tell the server, once, after all that came before."""
        self.closed = True
        if self._left is None:
            self._left = reason
            self._engine.left(self)
            self._serve_later(None)

    def _serve_later(self, said: str | None) -> None:
        if said is not None:
            if self._waiting is None:
                self._waiting = deque()
            self._waiting.append(said)
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._serve())

    async def _serve(self) -> None:
        """What came in, one after the other; at the end of a connection its end."""
        try:
            while self._waiting:
                await self._engine.message(self.sid, self._waiting.popleft())
        except BadPacketError as wrong:
            self._engine.violations[Code.PROTOCOL] += 1
            self.end(Code.PROTOCOL, str(wrong))
        except Exception:  # noqa: BLE001 - whatever a handler let out; the client connects anew
            _log.exception("a packet could not be handled")
            self.end(Code.INTERNAL, "")
        self._waiting = None
        if self._left is not None:
            await self._engine.gone(self.sid, self._left)
        self._task = None
