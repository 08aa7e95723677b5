"""Power and network: notices that the machine slept, or that a network came up."""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from deskbell_desktop.core.mail import Mail, NetworkUp, Woke

TICK, REST = 5.0, 30.0
"""Seconds between two looks, and between two where the kernel says when a route changes."""
SETTLE = 1.0
"""A change comes in parts."""
JUMP = 10.0
"""Seconds between wall and monotonic time that mean sleep, or a changed clock: as good a reason."""
_ROUTES = Path("/proc/net/route")
_ROUTE_NEWS, _OF_IPV4_ROUTES = 0, 0x40
"""``NETLINK_ROUTE`` and ``RTMGRP_IPV4_ROUTE`` of Linux's ``rtnetlink.h``."""


class Machine:
    """Looks now and then; a daemon thread."""

    def __init__(
        self,
        post: Callable[[Mail], None],
        wall: Callable[[], float] = time.time,
        mono: Callable[[], float] = time.monotonic,
        route: Callable[[], str] = lambda: default_route(),
    ) -> None:
        self._post = post
        self._wall = wall
        self._mono = mono
        self._route_now = route
        self._drift = wall() - mono()
        self._route = route()

    def start(self) -> None:
        """Begin to look."""
        threading.Thread(target=self._run, name="machine", daemon=True).start()

    def _run(self) -> None:
        wait = waiting()
        while True:
            wait()
            self.look()

    def look(self) -> None:
        """Compare with the last time."""
        drift = self._wall() - self._mono()
        if abs(drift - self._drift) > JUMP:
            self._post(Woke())
        self._drift = drift
        route = self._route_now()
        if route and route != self._route:
            self._post(NetworkUp())
        self._route = route


def waiting() -> Callable[[], object]:
    """Waits until something may have happened."""
    if sys.platform != "linux":
        return lambda: time.sleep(TICK)
    try:
        kernel = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _ROUTE_NEWS)
        kernel.bind((0, _OF_IPV4_ROUTES))
    except OSError:
        return lambda: time.sleep(TICK)
    kernel.settimeout(REST)

    def wait() -> None:
        with contextlib.suppress(OSError):  # nothing came, or more than it could keep
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
