"""The library's road: polling, what upgrades from it and, without the lane, every socket.

What a client may not do there ends as in the lane: with the same code where it has a WebSocket, and
without a word of the client's in the log.
"""

from __future__ import annotations

import contextlib
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import socketio

from deskbell_server.realtime.flood import Flood
from deskbell_server.realtime.lane.engine import GREETING
from deskbell_server.realtime.lane.frames import Code, Violation
from deskbell_server.realtime.packets import BadPacketError
from deskbell_server.realtime.strangers import Networks, Strangers, address_of

Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]
PLACE = "/socket.io/"
BETWEEN = "\x1e"
"""What stands between packets that are posted together."""
KINDS = "12345"
"""Engine.IO's packets that a client sends: close, ping (of an upgrade), pong, message, upgrade."""
_log = logging.getLogger(__name__)


def quiet_engine() -> logging.Logger:
    """A log for Engine.IO, which writes down a stack and the client's words for whatever it cannot
    read; our own handlers say what is worth it."""
    found = logging.getLogger("deskbell_server.engine")
    found.setLevel(logging.CRITICAL)
    return found


class Road:
    """Stands before the library's own handlers of what arrives, says something, and leaves."""

    def __init__(
        self, server: socketio.AsyncServer, strangers: Strangers, trusted: Networks, most: int
    ) -> None:
        """``most``: bytes that a message may have."""
        self._server, self._engine = server, server.eio
        self._strangers, self._trusted, self._most = strangers, trusted, most
        self.violations: Counter[Code] = Counter()
        handlers = self._engine.handlers
        self._admit, self._take = handlers["connect"], handlers["message"]
        self._depart = handlers["disconnect"]
        self._engine.on("connect", self._arrive)
        self._engine.on("message", self._hear)
        self._engine.on("disconnect", self._leave)

    def around(self, app: Any) -> Any:
        """The same ASGI application; what a client says to the engine is looked at before."""

        async def served(scope: Event, receive: Receive, send: Send) -> None:
            if scope["type"] == "websocket":
                receive = self._wary(receive, send)
            elif scope["type"] == "http" and scope["path"].startswith(PLACE):
                try:
                    receive = await self._posted(receive, scope["method"] == "POST")
                except GoneError:
                    return
                except Violation as why:
                    self.violations[why.code] += 1
                    await _refuse(send, why)
                    return
            await app(scope, receive, send)

        return served

    async def end_strangers(self) -> None:
        """End who has been one for too long; those of the lane have deadlines there."""
        for who in self._strangers.overdue(GREETING):
            if who in self._engine.sockets:
                self._strangers.settle(who)
                await self._end(str(who), Violation(Code.POLICY, "nobody connected"))

    # -- the engine's side ---------------------------------------------------------

    async def _arrive(self, eio_sid: str, environ: dict[str, Any]) -> Any:
        scope = environ["asgi.scope"]
        peer = scope["client"][0] if scope.get("client") else "local"
        forwarded = environ.get("HTTP_X_FORWARDED_FOR", "")
        if not self._strangers.admit(eio_sid, address_of(peer, forwarded, self._trusted)):
            return "too many connections"
        return await self._admit(eio_sid, environ)

    async def _hear(self, eio_sid: str, said: Any) -> None:
        socket = self._engine.sockets.get(eio_sid)
        if socket is None or socket.closed:  # what it had said before is still on its way
            return
        try:
            await self._take(eio_sid, said)
        except BadPacketError as wrong:
            self.violations[Code.PROTOCOL] += 1
            await self._end(eio_sid, Violation(Code.PROTOCOL, str(wrong)))
        except Exception:  # noqa: BLE001 - whatever a handler let out; the client connects anew
            _log.exception("a packet could not be handled")
            await self._end(eio_sid, Violation(Code.INTERNAL, ""))

    async def _leave(self, eio_sid: str, reason: str) -> None:
        self._strangers.settle(eio_sid)
        await self._depart(eio_sid, reason)

    async def _end(self, eio_sid: str, why: Violation) -> None:
        """Close it, with the code where its request was a WebSocket's, and let its writer go."""
        socket = self._engine.sockets[eio_sid]
        environ = self._server.environ.get(eio_sid, {})
        await socket.close(wait=False)  # one that never polls would be waited for
        if environ.get("asgi.scope", {}).get("type") == "websocket":
            await _close(environ["asgi.send"], why)
        await socket.queue.put(None)

    # -- the client's side -----------------------------------------------------------

    def _wary(self, receive: Receive, send: Send) -> Receive:
        """``receive`` of a WebSocket, until something comes that is not a packet: its end."""
        flood = Flood()

        async def received() -> Event:
            event = await receive()
            if event["type"] == "websocket.receive":
                try:
                    if event.get("text") is None:
                        raise Violation(Code.UNSUPPORTED, "binary is not part of this protocol")
                    if flood.is_over(len(event["text"])):
                        raise Violation(Code.POLICY, "too many messages")
                    self._look_at(event["text"])
                except Violation as why:
                    self.violations[why.code] += 1
                    await _close(send, why)
                    return {"type": "websocket.disconnect", "code": int(why.code)}
            return event

        return received

    async def _posted(self, receive: Receive, looked_at: bool) -> Receive:
        """``receive`` of a request, of which the engine would read whatever much comes; raises
        ``Violation`` at more than it may be, and at packets that would never be answered, and
        ``GoneError`` when nobody is there any more to say the rest."""
        body, more = b"", True
        while more:
            event = await receive()
            if event["type"] == "http.disconnect":
                raise GoneError
            more = event.get("more_body", False)
            body += event.get("body", b"")
            if len(body) > self._most:
                raise _too_big(self._most)
        if looked_at:
            try:
                packets = body.decode().split(BETWEEN)
            except UnicodeDecodeError:
                raise Violation(Code.NOT_TEXT, "not UTF-8") from None
            for packet in packets:
                self._look_at(packet)
        first: list[Event] = [{**event, "body": body}]

        async def received() -> Event:
            return first.pop() if first else await receive()

        return received

    def _look_at(self, packet: str) -> None:
        if len(packet.encode()) > self._most:
            raise _too_big(self._most)
        if packet[:1] not in KINDS or packet in {"", "4"}:
            raise Violation(Code.PROTOCOL, "not a packet")


class GoneError(Exception):
    """The other end went in the middle of its request: there is nobody to answer."""


def _too_big(most: int) -> Violation:
    return Violation(Code.TOO_BIG, f"a message may have {most} bytes")


async def _close(send: Send, why: Violation) -> None:
    with contextlib.suppress(Exception):  # it may be gone already, which is as well
        await send({"type": "websocket.close", "code": int(why.code), "reason": why.reason})


async def _refuse(send: Send, why: Violation) -> None:
    """An answer to a request, of which not all may have been read."""
    status = 413 if why.code is Code.TOO_BIG else 400
    headers = [(b"content-type", b"text/plain"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": why.reason.encode()})
