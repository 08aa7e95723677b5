"""Running: the server under uvicorn, from its ports to its last good-bye."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable
from functools import partial
from typing import Any

import uvicorn

from deskbell_server.app import Server
from deskbell_server.auth.neighbourhood import as_seen
from deskbell_server.realtime.gateway import Gateway
from deskbell_server.realtime.lane.door import door
from deskbell_server.settings import Settings


class _Uvicorn(uvicorn.Server):
    """Says good-bye to every socket before uvicorn waits for them to end."""

    def __init__(
        self, config: uvicorn.Config, gateway: Gateway, started: Callable[[int], None]
    ) -> None:
        super().__init__(config)
        self._gateway = gateway
        self._on_started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell the port."""
        await super().startup(sockets)
        if self.started:
            self._on_started(self.servers[0].sockets[0].getsockname()[1])

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close the sockets, then stop."""
        for server in self.servers:
            server.close()
        await self._gateway.close()
        await super().shutdown(sockets)


def serve(settings: Settings, started: Callable[[int], Any] = lambda _port: None) -> None:
    """Run until SIGINT or SIGTERM; ``started`` is told the port when requests are taken.

    ``JobError`` when one of its own jobs ended: whoever started it is to do so again.
    ``PortError``, ``StoreError`` and ``SchemaTooNewError`` say why it could not start.
    """
    server = Server(settings)
    lane = server.gateway.lane
    config = uvicorn.Config(
        server.asgi,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        http=server.arrivals.protocol,  # type: ignore[arg-type] # called as a class would be
        ws=door(lane.eio, settings.metrics_port) if lane else "websockets-sansio",
        ws_ping_interval=None,  # Socket.IO has its own; two would disagree
        ws_per_message_deflate=False,
        backlog=4096,
        timeout_graceful_shutdown=5,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=[str(network) for network in as_seen(settings.trusted_proxies)],
    )
    running = _Uvicorn(config, server.gateway, started)
    server.stop = partial(setattr, running, "should_exit", True)
    with contextlib.ExitStack() as stack:
        ports = [stack.enter_context(bound(settings.host, settings.port))]
        if settings.metrics_port:
            metrics = bound(settings.metrics_host, settings.metrics_port)
            ports.append(stack.enter_context(metrics))
        server.database.migrate()  # before uvicorn, whose word for a failure is a long traceback
        running.run(ports)
    if server.failed:
        raise JobError("a job of the server ended, see the log")


def bound(host: str, port: int) -> socket.socket:
    """A socket at that address, on which nobody listens yet; ``PortError`` says why not."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with contextlib.ExitStack() as stack:
            found = stack.enter_context(socket.socket(family, kind))
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.bind(address)
            stack.pop_all()
        return found
    except OSError as error:
        raise PortError(f"cannot listen on {host}:{port}: {error.strerror}") from None


class JobError(Exception):
    """What has to run as long as the server does has ended by itself."""


class PortError(Exception):
    """An address or port cannot be had."""
