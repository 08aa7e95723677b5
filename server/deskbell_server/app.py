"""The composition root: puts the server together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from functools import partial
from typing import Any

from fastapi import FastAPI

from deskbell_server.auth import keys
from deskbell_server.auth.issuer import Issuer
from deskbell_server.auth.neighbourhood import as_seen
from deskbell_server.auth.passwords import Passwords
from deskbell_server.auth.relying import RelyingParty
from deskbell_server.auth.tokens import Tokens
from deskbell_server.jobs.canary import Canary
from deskbell_server.jobs.deadlines import Deadlines, Duty
from deskbell_server.jobs.descriptors import Descriptors
from deskbell_server.jobs.retention import Retention
from deskbell_server.metrics import Metrics
from deskbell_server.realtime.fanout import Fanout
from deskbell_server.realtime.following import Following
from deskbell_server.realtime.gateway import Gateway
from deskbell_server.realtime.hub import Hub
from deskbell_server.realtime.lag import Lag
from deskbell_server.realtime.lane.collector import Collector
from deskbell_server.realtime.lane.frames import BREAKING
from deskbell_server.realtime.pusher import Pusher
from deskbell_server.realtime.strangers import Strangers
from deskbell_server.realtime.tailer import Tailer
from deskbell_server.rest.api import make_api, prepare
from deskbell_server.rest.arrival import Arrivals
from deskbell_server.rest.metrics_port import MetricsPort
from deskbell_server.rest.parts import Parts
from deskbell_server.rest.rates import Rates
from deskbell_server.service.accounts import Accounts
from deskbell_server.service.directory import Directory
from deskbell_server.service.federation import Federation, Rules
from deskbell_server.service.inboxes import Inboxes
from deskbell_server.service.ledger import Ledger
from deskbell_server.service.pages import Pages
from deskbell_server.service.registry import Registry
from deskbell_server.service.scheduling import Scheduling, publish
from deskbell_server.service.sending import Sending
from deskbell_server.service.work import Work
from deskbell_server.settings import Settings
from deskbell_server.store import insisting, revisions, scheduled
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError
from deskbell_server.store.log import Logged, head
from deskbell_server.store.retention import WINDOW_DAYS, Policy

DISK_MIN_BYTES = 64 * 1024 * 1024
LAG_MAX = 1000
STORE_SECONDS = 3.0
_log = logging.getLogger(__name__)


class Server:
    """All parts of one server, and what runs as long as it does."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        given = settings.secret
        ring = keys.given(given.get_secret_value()) if given else keys.KeyFile(settings.data)
        self.database = Database(settings.database)
        self.directory = Directory()
        self.passwords = Passwords(settings.password_length)
        tokens = Tokens(ring, settings.access_minutes * 60)
        self.accounts = Accounts(
            self.database, self.directory, tokens, self.passwords, settings.refresh_days
        )
        self.federation = federation_of(settings, self.accounts)
        self.accounts.outside = self.federation
        self.inboxes = Inboxes(self.database, Pages(self.database))
        self.sending = Sending(self.database, self.directory, settings.broadcast_undo_seconds)
        self.work = Work(self.database, self.directory, self.sending)
        self.hub = Hub()
        self.metrics = Metrics()
        self.ledger = Ledger(self.database)
        self.gateway = Gateway(
            self.accounts,
            self.ledger,
            self.hub,
            self.metrics,
            settings.allowed_origins,
            settings.ping_interval,
            settings.ping_timeout,
            settings.plain,
            sockets_per_person=settings.sockets_per_person,
            strangers=Strangers(settings.strangers_per_address),
            trusted=as_seen(settings.trusted_proxies),
        )
        self.pusher = Pusher(self.hub, self.gateway.emit)
        self.canary = Canary(
            self.database, settings.canary_seconds, self.metrics.canary_seconds.observe
        )
        self.retention = Retention(self.database, policy_of(settings))
        redis = settings.redis_url
        self.rates = Rates(redis.get_secret_value() if redis else None)
        self.collector = Collector()
        self.arrivals = Arrivals()
        self.descriptors = Descriptors()
        self.deadlines = Deadlines(
            self.database,
            [
                Duty(scheduled.next_time, publish),
                Duty(revisions.next_expiry, revisions.expire),
                Duty(insisting.next_time, insisting.insist),
            ],
        )
        self.tailer: Tailer | None = None
        self.failed = False
        self.stop: Callable[[], object] = lambda: None
        parts = Parts(
            self.accounts,
            self.inboxes,
            self.sending,
            Scheduling(self.database),
            self.work,
            self.ledger,
            self.directory,
            Registry(self.database, self.passwords, settings.refresh_days),
            self.federation,
            self.rates,
            self.metrics,
            self.ready,
        )
        self.api = make_api(settings, parts, self._life)
        self.asgi = self.gateway.around(self.api)
        if settings.metrics_port:
            self.asgi = MetricsPort(self.asgi, self.metrics, settings.metrics_port)

    async def ready(self) -> list[str]:
        """Why we are not ready; nothing when we are."""
        reasons = []
        try:
            async with asyncio.timeout(STORE_SECONDS):
                now = await self.database.read(head)
                await self.database.write(lambda _transaction: None)
            if self.tailer is None or now.seq - self.tailer.seq > LAG_MAX:
                reasons.append("the tailer is behind the log")
        except TimeoutError:
            reasons.append(f"the store did not answer within {STORE_SECONDS:.0f} s")
        except StoreError as error:
            reasons.append(f"the store fails: {error}")
        if self._disk_free() < DISK_MIN_BYTES:
            reasons.append("the disk is nearly full")
        if lost := self.canary.reason():
            reasons.append(lost)
        return reasons

    @contextlib.asynccontextmanager
    async def _life(self, _api: FastAPI) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        prepare(self.api)
        start = self.database.read_now(self.directory.load)
        fanout = Fanout(self.hub, self.directory, self.pusher.push, self.gateway.cut)
        lag = Lag(self.metrics.push_lag.observe)

        async def hand_on(batch: Sequence[Logged]) -> None:
            await fanout.push(batch)
            lag.pushed(batch[-1].seq)
            self.canary.heard(batch)

        tailer = self.tailer = Tailer(self.database, start.seq, hand_on)
        self._watch(tailer)
        self.gateway.following = Following(self.inboxes, self.directory, tailer)

        def committed(entries: Sequence[Logged]) -> None:
            lag.committed(entries[-1].seq)
            loop.call_soon_threadsafe(tailer.committed, entries)

        self.database.committed = committed
        self.database.measured = self.metrics.committed
        self.database.open()
        self.database.listen(lambda seq: loop.call_soon_threadsafe(tailer.wake, seq))
        try:
            async with asyncio.TaskGroup() as tasks:
                jobs = [tasks.create_task(job) for job in self._jobs(tailer)]
                self.collector.start()
                yield
                for job in jobs:
                    job.cancel()
        except* Exception:  # noqa: BLE001 - whatever it is, without that job we are of no use
            _log.critical("a job of the server ended: the server stops", exc_info=True)
            self.failed = True
            self.stop()
        await self.gateway.keep_positions()
        self.passwords.close()
        self.database.close()

    def _jobs(self, tailer: Tailer) -> Iterator[Coroutine[Any, Any, None]]:
        """What runs as long as the server does."""
        yield tailer.run()
        yield self.gateway.keep_house()
        yield self._keep_aside()
        yield self.arrivals.watch()
        yield self.descriptors.run()
        yield self.canary.run()
        yield self.retention.run()
        yield self.deadlines.run()
        if self.gateway.lane:
            yield self.gateway.lane.eio.keep_beat()

    def _watch(self, tailer: Tailer) -> None:
        """Show the numbers that others keep."""
        watch, gateway, pusher, hub = self.metrics.watch, self.gateway, self.pusher, self.hub
        kinds = {"desktop": hub.desktops, "plain": lambda: len(hub) - hub.desktops()}
        watch("connected", "Sockets that are somebody.", kinds, "kind")
        pushed = {"lane": lambda: pusher.pushed, "library": lambda: gateway.pushed}
        watch("pushes_total", "Pushes to sockets.", pushed, "path")
        watch(
            "backlog_drops_total",
            "Pushes passed over because too much waited for the socket.",
            {"lane": lambda: pusher.dropped, "library": lambda: gateway.dropped},
            "path",
        )
        refused = self.gateway.strangers
        watch("strangers_refused_total", "Sockets refused.", lambda: refused.refused)
        watch(
            "events_delayed_total",
            "Events of sockets that had to wait, at more than their pace.",
            lambda: gateway.delayed,
        )
        by_code = {code.name.lower(): partial(gateway.violations, code) for code in BREAKING}
        watch("frames_refused_total", "Sockets closed for what they sent.", by_code, "why")
        watch("tailer_behind", "Entries committed here and not yet handed on.", tailer.behind)
        watch("tailer_silence_seconds", "Since the tailer last was up to date.", tailer.silence)
        watch("log_seq", "The newest entry that was handed on.", lambda: tailer.seq)
        late = self.arrivals
        said = "Connections ended whose other end was waited for too long."
        watch("arrivals_ended_total", said, lambda: late.ended)
        spent = self.descriptors
        said = "Seconds in which no file descriptor was left."
        watch("descriptors_missing_total", said, lambda: spent.missing)
        rates = self.rates
        watch("redis_failures_total", "Times Redis did not answer.", lambda: rates.away)
        watch("canary_age_seconds", "Since the canary last came back.", self.canary.age)
        watch("disk_free_bytes", "Free where the data folder is.", self._disk_free)

    def _disk_free(self) -> float:
        """Where the data folder is; with PostgreSQL and a secret of its own there need be none."""
        try:
            return shutil.disk_usage(self.settings.data).free
        except OSError:
            return math.inf if self.settings.database_url else 0

    async def _keep_aside(self) -> None:
        while True:
            await asyncio.sleep(1)
            self.collector.watch(len(self.hub))


def policy_of(settings: Settings) -> Policy:
    """What is kept, by these settings; an ended sign-in as long as a token of it could be shown."""
    return Policy(
        settings.retention_days,
        settings.retention_entries,
        settings.idempotency_days,
        settings.refresh_days + WINDOW_DAYS,
        settings.audit_days,
    )


def federation_of(settings: Settings, accounts: Accounts) -> Federation | None:
    """The identity provider that the settings name, if they do."""
    if settings.oidc_issuer is None:
        return None
    relying = RelyingParty(
        Issuer(settings.oidc_issuer),
        settings.oidc_client_id,
        settings.oidc_client_secret.get_secret_value(),
        f"{(settings.public_url or '').rstrip('/')}/api/auth/oidc/callback",
        settings.oidc_scopes,
        settings.oidc_groups,
    )
    rules = Rules(settings.oidc_rooms, settings.oidc_create, settings.oidc_audience)
    return Federation(accounts, relying, rules)
