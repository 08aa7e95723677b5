"""The heartbeat's clock: the library times out silent clients by the wall clock; ours never steps.

A step of the wall clock by a minute made engine.io 4.15 cut 50 of 50 clients (measured). Its two
modules read ``time.time()`` for the ping alone, so they get the monotonic clock under that name.
"""

from __future__ import annotations

import time
from types import ModuleType, SimpleNamespace

from engineio import async_socket, base_socket

MODULES: tuple[ModuleType, ...] = (async_socket, base_socket)


def use_monotonic_clock() -> None:
    """Do it once; raises ``RuntimeError`` when the library no longer looks like that."""
    for module in MODULES:
        if not hasattr(module, "time"):
            raise RuntimeError(
                f"{module.__name__} does not use the time module any more: "
                "look at how it times out pings, and change realtime/heartbeat.py"
            )
        setattr(module, "time", SimpleNamespace(time=time.monotonic))  # noqa: B010 - on purpose
