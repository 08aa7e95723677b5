"""The surroundings: the store and its schema, the clock, the port, proxies, Redis."""

from __future__ import annotations

import ipaddress
import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from deskbell_server.doctor.finding import Finding, problem, remark, well
from deskbell_server.schema.migrate import revisions
from deskbell_server.settings import Settings
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError
from deskbell_server.store.log import newest_at
from deskbell_server.store.times import now_ms

SECONDS = 3.0
BACK_MS = 60_000
"""How far the clock may be behind the newest entry of the log."""


def examine(settings: Settings) -> Iterator[Finding]:
    """Everything around the server."""
    yield from _store(settings)
    yield from _port(settings)
    yield _proxy(settings)
    if settings.redis_url is not None:
        yield _redis(settings.redis_url.get_secret_value())


def _store(settings: Settings) -> Iterator[Finding]:
    place = settings.database
    if not isinstance(place, str) and not place.exists():
        yield well("store", "none yet; the first start makes it")
        return
    try:
        database = Database(place)
        try:
            now, newest = database.read_now(revisions)
            yield _schema(now, newest)
            if now == newest:
                yield _clock(database)
        finally:
            database.close()
    except (StoreError, OSError) as error:
        todo = "See that it runs, and that name and password are right."
        if isinstance(place, Path):
            todo = f"See who may write {place}, and whether its disk is mounted for writing."
        yield problem("store", str(error), todo)


def _schema(now: str | None, newest: str) -> Finding:
    if now == newest:
        return well("store", f"schema {now}")
    if now is None or now < newest:
        todo = "deskbell-server migrate (serve does it, too)"
        return remark("store", f"schema {now or 'none'}, this server's is {newest}", todo)
    seen = f"schema {now} is newer than this server's {newest}"
    return problem("store", seen, "Install the newer server, or restore a backup of before.")


def _clock(database: Database) -> Finding:
    at = database.read_now(newest_at)
    behind = (at or 0) - now_ms()
    if behind > BACK_MS:
        seen = f"it is {timedelta(milliseconds=behind)} behind the newest entry of the log"
        return problem("clock", seen, "Set it right and let NTP keep it; tokens depend on it.")
    return well("clock", "not behind the log")


def _port(settings: Settings) -> Iterator[Finding]:
    where = f"{settings.host}:{settings.port}"
    try:
        family, kind, _, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
        yield well("port", f"{where} is free")
    except OSError as error:
        version = _answers(settings)
        if version is None:
            todo = "Choose another by DESKBELL_HOST and DESKBELL_PORT, or end what has it."
            yield problem("port", f"{where}: {error.strerror}", todo)
            return
        yield well("port", f"Deskbell {version} answers at {where}")
        yield _readiness(settings)


def _answers(settings: Settings) -> str | None:
    with suppress(OSError, ValueError, KeyError):
        return str(json.loads(_fetched(settings, "/api/about"))["version"])
    return None


def _readiness(settings: Settings) -> Finding:
    try:
        _fetched(settings, "/readyz")
    except urllib.error.HTTPError as error:
        reasons = ", ".join(json.loads(error.read()).get("reasons", ()))
        return problem("readiness", reasons, "See docs/monitoring.md.")
    except OSError as error:
        return problem("readiness", str(error), "See the server's log.")
    return well("readiness", "the way from the log to the tailer is proven")


def _fetched(settings: Settings, path: str) -> bytes:
    host = "127.0.0.1" if settings.host in {"0.0.0.0", "::"} else settings.host  # noqa: S104
    named = f"[{host}]" if ":" in host else host
    url = f"http://{named}:{settings.port}{path}"
    with urllib.request.urlopen(url, timeout=SECONDS) as answer:
        found: bytes = answer.read()
        return found


def _proxy(settings: Settings) -> Finding:
    try:
        local = ipaddress.ip_address(settings.host).is_loopback
    except ValueError:
        local = settings.host == "localhost"
    if not local and not settings.trusted_proxies:
        seen = f"people reach {settings.host} without TLS"
        todo = "Put a proxy with TLS before it and name that in DESKBELL_TRUSTED_PROXIES."
        return remark("way in", seen, todo)
    if not settings.trusted_proxies:
        todo = "Where a proxy is before it, name that in DESKBELL_TRUSTED_PROXIES: limits per "
        return remark(
            "way in", "this machine alone", todo + "address would count all people as one."
        )
    return well("way in", f"by proxies of {', '.join(map(str, settings.trusted_proxies))}")


def _redis(url: str) -> Finding:
    import redis

    try:
        client = redis.Redis.from_url(url, socket_timeout=SECONDS, socket_connect_timeout=SECONDS)
        with client:
            client.ping()
    except redis.RedisError as error:
        todo = "Until it answers, each server counts rates alone."
        return problem("redis", type(error).__name__, todo)
    return well("redis", "answers")
