"""The engine: python-socketio's server with the lane's sockets beside the library's own."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import engineio
import socketio
from engineio import packet

from deskbell_server.realtime.lane import frames
from deskbell_server.realtime.lane.deadlines import Deadlines
from deskbell_server.realtime.lane.frames import Code
from deskbell_server.realtime.lane.socket import LaneSocket
from deskbell_server.realtime.strangers import Networks, Strangers, address_of

GREETING = 10.0
"""Seconds for a client to name itself (Socket.IO's CONNECT), and to leave when it was cut."""
TICK = 0.25
MAIN = "/"
PING = frames.text(str(packet.PING).encode())
NO_REQUEST: Mapping[str, Any] = MappingProxyType({})
"""What handlers get for the request: its headers would be half of a connection's memory."""


class LaneEngine(engineio.AsyncServer):  # type: ignore[misc]
    """Engine.IO with one wheel of deadlines for the lane's sockets, on a clock that never steps.

    ``sockets`` stays the library's: polling clients and those that upgrade from polling.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.lane: dict[str, LaneSocket] = {}
        self.violations: Counter[Code] = Counter()
        self.socketio: LaneServer
        self._strangers: Strangers | None = None
        self._trusted: Networks = ()
        self._greeting = Deadlines[LaneSocket](GREETING, time.monotonic)
        self._pinging = Deadlines[LaneSocket](self.ping_interval, time.monotonic)
        self._answering = Deadlines[LaneSocket](self.ping_timeout, time.monotonic)

    def guard(self, strangers: Strangers, trusted: Networks) -> None:
        """Count who has yet to say who they are, by the address that these proxies tell."""
        self._strangers, self._trusted = strangers, trusted

    def admits(self, sid: str, peer: str, forwarded: str) -> bool:
        """May one more from there come in, who is a stranger at first?"""
        if self._strangers is None:
            return True
        return self._strangers.admit(sid, address_of(peer, forwarded, self._trusted))

    def opened(self, socket: LaneSocket) -> None:
        """A new connection: the handshake of engine.io, and its deadlines."""
        self.lane[socket.sid] = socket
        self.socketio.environ[socket.sid] = NO_REQUEST
        said = {
            "sid": socket.sid,
            "upgrades": [],
            "pingTimeout": int(self.ping_timeout * 1000),
            "pingInterval": int(self.ping_interval * 1000),
            "maxPayload": self.max_http_buffer_size,
        }
        socket.write(packet.Packet(packet.OPEN, said).encode())
        self._pinging.add(socket)
        self._greeting.add(socket)

    def answered(self, socket: LaneSocket) -> None:
        """The answer to a ping came."""
        if self._answering.drop(socket):
            self._pinging.add(socket)

    def named(self, sid: str, *, yes: bool) -> None:
        """This client is somebody now, or not any more."""
        socket = self.lane.get(sid)
        if socket is None:
            return
        if yes:
            self._greeting.drop(socket)
            self._settle(sid)
        else:
            self._greeting.add(socket)

    def left(self, socket: LaneSocket) -> None:
        """Nothing is waited for any more."""
        self._settle(socket.sid)
        for deadlines in (self._greeting, self._pinging, self._answering):
            deadlines.drop(socket)

    def _settle(self, sid: str) -> None:
        if self._strangers:
            self._strangers.settle(sid)

    async def message(self, sid: str, said: str) -> None:
        """Hand a packet to Socket.IO; raises ``BadPacketError``."""
        await self.socketio._handle_eio_message(sid, said)

    async def gone(self, sid: str, reason: str) -> None:
        """Tell Socket.IO that a connection ended."""
        try:
            await self.socketio._handle_eio_disconnect(sid, reason)
        finally:
            self.lane.pop(sid, None)

    async def keep_beat(self) -> None:
        """Until cancelled: ping, and end who does not answer."""
        while True:
            await asyncio.sleep(TICK)
            for socket in self._pinging.due():
                if not socket.closed:
                    socket.put(PING)
                    self._answering.add(socket)
            for socket in self._answering.due():
                socket.end(Code.POLICY, "no answer to a ping", self.reason.PING_TIMEOUT)
            for socket in self._greeting.due():
                socket.end(Code.POLICY, "nobody connected")

    def allows(self, environ: dict[str, str]) -> bool:
        """May a page of this origin connect? The library's own rule."""
        origins = self._cors_allowed_origins(environ)
        asked = environ.get("HTTP_ORIGIN")
        return not asked or origins is None or asked in origins

    def _get_socket(self, sid: str) -> Any:
        socket = self.lane.get(sid)
        if socket is None:
            return super()._get_socket(sid)
        if socket.closed:
            raise KeyError("Session is disconnected")
        return socket


class LaneManager(socketio.AsyncManager):  # type: ignore[misc]
    """Keeps no room for each socket: leaving one would mean to look through them all."""

    def basic_enter_room(
        self, sid: str, namespace: str, room: str | None, eio_sid: str | None = None
    ) -> None:
        """Enter a room; a socket's own room is the socket."""
        if room != sid:
            super().basic_enter_room(sid, namespace, room, eio_sid=eio_sid)

    def get_participants(self, namespace: str, room: Any) -> Iterator[tuple[str, str]]:
        """Who is in a room."""
        everyone = self.rooms.get(namespace, {}).get(None, {})
        if isinstance(room, str) and room in everyone:
            yield room, everyone[room]
        else:
            yield from super().get_participants(namespace, room)

    async def connect(self, sid: str, namespace: str) -> str:
        """It is somebody now."""
        connected = str(await super().connect(sid, namespace))
        self.server.eio.named(self.eio_sid_from_sid(connected, namespace), yes=True)
        return connected

    async def disconnect(self, sid: str, namespace: str, **options: Any) -> None:
        """It is nobody any more."""
        eio_sid = self.eio_sid_from_sid(sid, namespace)
        await super().disconnect(sid, namespace, **options)
        self.server.eio.named(eio_sid, yes=False)


class LaneServer(socketio.AsyncServer):  # type: ignore[misc]
    """Socket.IO on the lane's engine."""

    eio: LaneEngine

    def __init__(self, **options: Any) -> None:
        super().__init__(client_manager=LaneManager(), **options)
        self.eio.socketio = self

    def socket_of(self, sid: str) -> LaneSocket | None:
        """The lane's socket behind a connection; ``None``: it is one of the library's."""
        return self.eio.lane.get(self.manager.eio_sid_from_sid(sid, MAIN))

    def _engineio_server_class(self) -> type[LaneEngine]:
        return LaneEngine
