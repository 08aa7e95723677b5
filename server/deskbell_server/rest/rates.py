"""Rate limits: how often who may ask, with the headers that say so."""

from __future__ import annotations

import math
import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from deskbell.problems import problem
from deskbell_server.service.problem import ProblemError


class Rates:
    """Counts per key, in this process's memory."""

    def __init__(self) -> None:
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    def spend(self, rate: RateLimitItem, *key: str) -> None:
        """Count one; raises ``ProblemError`` rate-limited with ``Retry-After`` when it is too many.

        The ``RateLimit`` headers follow draft-ietf-httpapi-ratelimit-headers.
        """
        if self._limiter.hit(rate, *key):
            return
        window = self._limiter.get_window_stats(rate, *key)
        wait = max(1, math.ceil(window.reset_time - time.time()))
        policy = f'"{key[0]}";q={rate.amount};w={rate.get_expiry()}'
        headers = {
            "Retry-After": str(wait),
            "RateLimit-Policy": policy,
            "RateLimit": f'"{key[0]}";r={window.remaining};t={wait}',
        }
        raise ProblemError(problem("rate-limited", f"{rate} are allowed."), headers)


def rate(text: str) -> RateLimitItem:
    """``10/minute``; raises ``ValueError`` for anything else."""
    return parse(text)
