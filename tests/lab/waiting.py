"""Waits for something that can be observed, instead of sleeping and hoping."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def until(
    probe: Callable[[], T | None], what: str = "it", seconds: float = 30.0, every: float = 0.03
) -> T:
    """The first true value of `probe()`; TimeoutError names what did not happen."""
    limit = time.monotonic() + seconds
    while True:
        found = probe()
        if found:
            return found
        if time.monotonic() > limit:
            raise TimeoutError(f"{what}: not within {seconds:g} s")
        time.sleep(every)
