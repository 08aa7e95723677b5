"""The network: notices that one came up, or another one (Linux; elsewhere the clock has to do)."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable
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
    """Looks when the kernel says so; a daemon thread."""

    def __init__(
        self, post: Callable[[Mail], None], route: Callable[[], str] = lambda: default_route()
    ) -> None:
        self._post = post
        self._route_now = route
        self._route = route()

    def start(self) -> None:
        """Begin to look."""
        threading.Thread(target=self._run, name="network", daemon=True).start()

    def _run(self) -> None:
        wait = waiting()
        while True:
            wait()
            self.look()

    def look(self) -> None:
        """Compare with the last time."""
        route = self._route_now()
        if route and route != self._route:
            self._post(NetworkUp())
        self._route = route


def waiting() -> Callable[[], object]:
    """Waits until something may have happened."""
    try:
        kernel = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _ROUTE_NEWS)
        kernel.bind((0, _OF_IPV4_ROUTES))
    except OSError:
        return lambda: time.sleep(TICK)

    def wait() -> None:
        with contextlib.suppress(OSError):  # more than it could keep
            kernel.recv(65_536)
        time.sleep(SETTLE)

    return wait


def default_route() -> str:
    """The interface and gateway of the default route; empty when there is none, or no telling."""
    try:
        lines = _ROUTES.read_text().splitlines()[1:]
    except OSError:
        return ""
    found = (line.split() for line in lines)
    return next((f"{f[0]} {f[2]}" for f in found if len(f) > 2 and f[1] == "00000000"), "")
