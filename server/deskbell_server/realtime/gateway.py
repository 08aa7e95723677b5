"""The gateway: Socket.IO for browsers, back ends and desktops; events go down, commands do not."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

import socketio
from pydantic import ValidationError

from deskbell.wire import Bye, Reset
from deskbell_server.auth.principal import Principal
from deskbell_server.metrics import Metrics
from deskbell_server.realtime.connection import Connection
from deskbell_server.realtime.following import Following
from deskbell_server.realtime.heartbeat import use_monotonic_clock
from deskbell_server.realtime.hub import Hub
from deskbell_server.realtime.lane import leaning
from deskbell_server.realtime.lane.engine import LaneServer
from deskbell_server.realtime.lane.frames import Code
from deskbell_server.realtime.packets import Json, TextPacket
from deskbell_server.realtime.questions import Auth, Cursor, Receipts, Sync, read
from deskbell_server.realtime.road import Road, quiet_engine
from deskbell_server.realtime.strangers import Networks, Strangers
from deskbell_server.realtime.turns import Turns
from deskbell_server.service.accounts import Accounts
from deskbell_server.service.ledger import Ledger
from deskbell_server.service.problem import ProblemError, fail
from deskbell_server.store.errors import StoreError
from deskbell_server.store.sessions import Report

BACKLOG_MAX = 64
"""Packets waiting for one socket; over it a desktop pulls and a plain client misses pushes."""
EXPIRY_WARNING = 60
EXPIRY_GRACE = 60
GREETED_AT_ONCE = 20
"""Clients whose token is verified between two looks at what else there is to do."""
HOUSEKEEPING = 2.0
CUT_SECONDS = 2.0
PATIENCE = 10.0
"""Seconds that a client's event may have to wait for its turn; who asks for more is cut."""
MESSAGE_MAX_BYTES = 64 * 1024
Serve = Callable[..., Awaitable[dict[str, Any]]]
_log = logging.getLogger(__name__)


class Gateway:
    """Accepts sockets, answers the desktop's questions, and emits what the fan-out hands it."""

    def __init__(
        self,
        accounts: Accounts,
        ledger: Ledger,
        hub: Hub,
        metrics: Metrics,
        origins: Sequence[str],
        ping_interval: int,
        ping_timeout: int,
        plain: bool = False,
        *,
        sockets_per_person: int = 20,
        strangers: Strangers | None = None,
        trusted: Networks = (),
    ) -> None:
        self._accounts = accounts
        self._ledger = ledger
        self._reached: dict[str, int] = {}
        self._told: dict[str, Report] = {}
        self._hub = hub
        self._metrics = metrics
        self.pushed = 0
        self.dropped = 0
        self.following: Following | None = None
        self._ending: set[asyncio.Task[None]] = set()
        self._sockets_per_person = sockets_per_person
        self.strangers = strangers or Strangers(200)
        self._syncing: set[str] = set()
        self._flooding: set[str] = set()
        self.delayed = 0
        self._turns = Turns(GREETED_AT_ONCE)
        use_monotonic_clock()
        self.lane: LaneServer | None = None
        options: dict[str, Any] = {
            "async_mode": "asgi",
            "serializer": TextPacket,
            "cors_allowed_origins": list(origins) or None,
            "cookie": None,
            "ping_interval": ping_interval,
            "ping_timeout": ping_timeout,
            "max_http_buffer_size": MESSAGE_MAX_BYTES,
            "http_compression": False,
            "allow_upgrades": True,
            "logger": False,
            "engineio_logger": quiet_engine(),
            "json": Json,
        }
        if plain:
            self.server = socketio.AsyncServer(**options)
        else:
            leaning.check()
            self.server = self.lane = LaneServer(**options)
            self.lane.eio.guard(self.strangers, trusted)
        self._road = Road(self.server, self.strangers, trusted, MESSAGE_MAX_BYTES)
        on = self.server.on
        on("connect", self._connect)
        on("disconnect", self._disconnect)
        on("sync", self._paced(self._sync))
        on("ack", self._paced(self._ack))
        on("pos", self._paced(self._ack))
        on("receipt", self._paced(self._receipt))
        on("refresh", self._paced(self._refresh))

    def around(self, api: Any) -> Any:
        """The ASGI application: ``/socket.io/`` is ours, everything else is the API's."""
        return self._road.around(socketio.ASGIApp(self.server, api))

    def violations(self, code: Code) -> int:
        """Sockets closed with it for what they sent."""
        return self._road.violations[code] + (self.lane.eio.violations[code] if self.lane else 0)

    async def emit(self, to: Connection, event: str, payload: dict[str, Any]) -> None:
        """Push one event the library's way; a socket with a full backlog is passed over."""
        if self._backlog(to) >= BACKLOG_MAX:
            to.behind()
            self.dropped += 1
        else:
            self.pushed += 1
            await self.server.emit(event, payload, to=to.sid)

    async def cut(
        self, connection: Connection, code: str, retry_after: float | None = None
    ) -> None:
        """Say why and end it."""
        connection.live = False
        self._metrics.cuts.labels(code).inc()
        bye = Bye(code=code, retry_after=retry_after).wire()
        with contextlib.suppress(TimeoutError):  # one that stopped reading is not waited for
            async with asyncio.timeout(CUT_SECONDS):
                await self.server.emit("bye", bye, to=connection.sid)
                await self.server.disconnect(connection.sid)

    async def close(self) -> None:
        """Tell everyone that we stop and when to come back, and end all sockets."""
        spread = max(1.0, len(self._hub) / 200)
        wait = [round(1 + spread * (i % 100) / 100, 2) for i in range(len(self._hub))]
        pairs = zip(self._hub, wait, strict=False)
        await asyncio.gather(*(self.cut(each, "shutdown", after) for each, after in pairs))
        await self.server.shutdown()

    async def keep_house(self) -> None:
        """Until cancelled: warn of tokens about to expire, cut those that did, keep positions."""
        while True:
            await asyncio.sleep(HOUSEKEEPING)
            await self.keep_positions()
            await self._road.end_strangers()
            now = time.monotonic()
            for connection in self._hub:
                left = connection.deadline - now
                if left < -EXPIRY_GRACE:
                    await self.cut(connection, "expired-token")
                elif left < EXPIRY_WARNING and not connection.warned:
                    connection.warned = True
                    said = {"expires_in": max(0, round(left))}
                    await self.server.emit("session:expiring", said, to=connection.sid)

    async def keep_positions(self) -> None:
        """Store how far the devices are; what cannot be stored now is stored the next time."""
        reached, self._reached = self._reached, {}
        told, self._told = self._told, {}
        if reached or told:
            try:
                await self._ledger.reached(reached, told)
            except StoreError:
                self._reached = reached | self._reached
                self._told = told | self._told
        with contextlib.suppress(StoreError):  # kept in memory until the next time
            await self._accounts.save_used()

    # -- events of a client ----------------------------------------------------------------------

    async def _connect(self, sid: str, _environ: dict[str, Any], auth: Any = None) -> None:
        """Verify the token and nothing else: no query, and no emit, which would come too early."""
        await self._turns.mine()
        try:
            given = Auth.model_validate(auth or {})
            principal = await self._accounts.principal(given.token)
            user_id, session_id, expires_at = self._person(principal)
        except ValidationError:
            _log.warning("a handshake without a token that could be one was refused")
            raise self._refused(fail("unauthenticated", "Send auth = {token}.")) from None
        except ProblemError as error:
            raise self._refused(error) from None
        if self._is_crowded(user_id, given.device):
            raise self._refused(fail("too-many-connections"))
        self.strangers.settle(self.server.manager.eio_sid_from_sid(sid, "/"))
        self._metrics.connects.labels("ok").inc()
        plain = given.device is None
        new = Connection(sid, user_id, session_id, given.device, _deadline(expires_at), live=plain)
        if given.version:
            self._tell(new, Report(given.version))
        new.direct = self.lane.socket_of(sid) if self.lane else None
        older = self._hub.add(new)
        if older:
            task = asyncio.create_task(self.cut(older, "superseded"))
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

    def _paced(self, serve: Serve) -> Serve:
        """Events of one socket beyond its pace wait; far beyond it, the socket is cut."""

        async def paced(sid: str, data: Any = None) -> dict[str, Any]:
            connection = self._hub.get(sid)
            wait = connection.wait(time.monotonic()) if connection else 0.0
            if connection and wait > PATIENCE:
                if sid not in self._flooding:
                    self._flooding.add(sid)
                    await self.cut(connection, "rate-limited", PATIENCE)
                return {"error": "rate-limited"}
            if wait:
                self.delayed += 1
                await asyncio.sleep(wait)
            return await serve(sid, data)

        return paced

    def _is_crowded(self, user_id: int, device: str | None) -> bool:
        """Has this person as many sockets as allowed? One of the same device is replaced."""
        there = self._hub.of_user(user_id)
        replaced = device is not None and any(each.device == device for each in there)
        return len(there) - replaced >= self._sockets_per_person

    def _person(self, principal: Principal) -> tuple[int, str, int]:
        if principal.user_id is None or principal.expires_at is None:
            raise fail("forbidden", "A service token sends; only people are rung.")
        return principal.user_id, principal.session_id or "", principal.expires_at

    async def _disconnect(self, sid: str, _reason: str = "") -> None:
        self._hub.remove(sid)
        self._flooding.discard(sid)

    async def _sync(self, sid: str, data: Any = None) -> dict[str, Any]:
        connection, asked = self._hub.get(sid), read(Sync, data)
        if connection is None or connection.device is None or self.following is None:
            return {"error": "no-device"}
        if isinstance(asked, dict):
            return asked
        if sid in self._syncing:  # the next page is asked for when this one has come
            return {"error": "busy"}
        self._syncing.add(sid)
        began = time.perf_counter()
        try:
            done = await self.following.sync(connection, asked.epoch, asked.cursor, asked.limit)
        except StoreError:
            return {"error": "unavailable"}
        finally:
            self._syncing.discard(sid)
        given = done if isinstance(done, Reset) else done.entries
        self._metrics.synced(time.perf_counter() - began, given)
        return done.wire()

    async def _ack(self, sid: str, data: Any = None) -> dict[str, Any]:
        """The desktop has stored everything up to there; the answer is its position."""
        connection, said = self._hub.get(sid), read(Cursor, data)
        if connection is None or connection.device is None or self.following is None:
            return {"error": "no-device"}
        if isinstance(said, dict):
            return said
        position = self.following.acknowledge(connection, said.cursor)
        told = connection.told
        if said.do_not_disturb is not None:
            told = replace(told, do_not_disturb=said.do_not_disturb)
        if said.rollout is not None:
            told = replace(told, rollout=said.rollout)
        self._tell(connection, told)
        self._reached[connection.session_id] = connection.acknowledged
        return position.wire()

    def _tell(self, connection: Connection, told: Report) -> None:
        """Keep, at the next housekeeping, what a desktop tells of itself."""
        if told != connection.told:
            connection.told = self._told[connection.session_id] = told

    async def _receipt(self, sid: str, data: Any = None) -> dict[str, Any]:
        """What the desktop did with one notification, or a list of them; kept when answered."""
        connection = self._hub.get(sid)
        if connection is None or connection.device is None:
            return {"error": "no-device"}
        told = read(Receipts, {"items": data if isinstance(data, list) else [data]})
        if isinstance(told, dict):
            return told
        try:
            await self._ledger.add(connection.user_id, connection.device, told.items)
        except StoreError:
            return {"error": "unavailable"}
        return {"ok": True}

    async def _refresh(self, sid: str, data: Any = None) -> dict[str, Any]:
        """A new access token on the same socket; another person's or session's is refused."""
        connection = self._hub.get(sid)
        token = data.get("token") if isinstance(data, dict) else None
        if connection is None or not isinstance(token, str):
            return {"ok": False}
        try:
            principal = await self._accounts.principal(token)
            user_id, session_id, expires_at = self._person(principal)
        except ProblemError as error:
            return {"ok": False, "code": error.problem.code}
        if (user_id, session_id) != (connection.user_id, connection.session_id):
            return {"ok": False, "code": "forbidden"}
        connection.deadline, connection.warned = _deadline(expires_at), False
        return {"ok": True}

    def _refused(self, error: ProblemError) -> Exception:
        """socket.io clients show ``message`` and hand on ``data``."""
        found = error.problem
        self._metrics.connects.labels(found.code).inc()
        said = found.detail or found.title
        data = {"code": found.code, "hint": found.hint}
        return socketio.exceptions.ConnectionRefusedError(said, data)  # type: ignore[no-any-return]

    def _backlog(self, connection: Connection) -> int:
        """Packets that wait in the library's own queue, which is unbounded."""
        eio_sid = self.server.manager.eio_sid_from_sid(connection.sid, "/")
        waiting = self.server.eio.sockets.get(eio_sid)
        return waiting.queue.qsize() if waiting else 0


def _deadline(expires_at: int) -> float:
    """The token's end on a clock that never steps."""
    return time.monotonic() + expires_at - time.time()
