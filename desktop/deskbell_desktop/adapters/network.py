"""The network: notices that one came up, or another one (Linux; elsewhere the clock has to do)."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

from deskbell_desktop.core.mail import Mail, NetworkUp

TICK = 5.0
"""Seconds between two looks where the kernel does not say when a route changes."""
SETTLE = 1.0
"""A change comes in parts."""
_ROUTES = Path("/proc/net/route")
_ROUTE_NEWS, _OF_IPV4_ROUTES = 0, 0x40
"""``NETLINK_ROUTE`` and ``RTMGRP_IPV4_ROUTE`` of Linux's ``rtnetlink.h``."""


class Network:
    """Looks when the kernel says so."""

    def __init__(
        self, post: Callable[[Mail], None], route: Callable[[], str] = lambda: default_route()
    ) -> None:
        self._post = post
        self._route_now = route
        self._route = route()

    async def watch(self) -> None:
        """Look, for ever."""
        wait = waiting()
        while True:
            await wait()
            self.look()

    def look(self) -> None:
        """Compare with the last time."""
        route = self._route_now()
        if route and route != self._route:
            self._post(NetworkUp())
        self._route = route


def waiting() -> Callable[[], Awaitable[object]]:
    """Waits until something may have happened."""
    try:
        kernel = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _ROUTE_NEWS)
        kernel.bind((0, _OF_IPV4_ROUTES))
        kernel.setblocking(False)
    except OSError:
        return lambda: asyncio.sleep(TICK)

    async def wait() -> None:
        with contextlib.suppress(OSError):  # more than it could keep
            await asyncio.get_running_loop().sock_recv(kernel, 65_536)
        await asyncio.sleep(SETTLE)

    return wait


def default_route() -> str:
    """The interface and gateway of the default route; empty when there is none, or no telling."""
    try:
        lines = _ROUTES.read_text().splitlines()[1:]
    except OSError:
        return ""
    found = (line.split() for line in lines)
    return next((f"{f[0]} {f[2]}" for f in found if len(f) > 2 and f[1] == "00000000"), "")
