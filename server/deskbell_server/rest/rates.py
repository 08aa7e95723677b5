"""Rate limits: how often who may ask, with the headers that say so.

Several servers count together in Redis. When it is away each counts for itself, so that sign-ins
stay limited and nobody is turned away for Redis's sake; it is asked again a few seconds later.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from limits import RateLimitItem, parse
from limits.aio.storage import RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter as SharedLimiter
from limits.util import WindowStats

from deskbell.problems import problem
from deskbell_server.rest.counts import Counts
from deskbell_server.service.problem import ProblemError

PATIENCE = 0.25
"""Seconds for Redis to answer."""
AWAY = 5.0
"""Seconds until it is asked again."""
PREFIX = "DESKBELL"
T = TypeVar("T")
_log = logging.getLogger(__name__)


class Rates:
    """Counts per key, in this process's memory or in the Redis that is given."""

    def __init__(self, redis: str | None = None) -> None:
        self._own = Counts()
        self._shared = _shared(redis) if redis else None
        self._away_until = 0.0
        self.away = 0

    async def spend(self, rate: RateLimitItem, *key: str) -> None:
        """Count one; raises ``ProblemError`` rate-limited with ``Retry-After`` when it is too many.

        The ``RateLimit`` headers follow draft-ietf-httpapi-ratelimit-headers.
        """
        if not await self._hit(rate, *key):
            left = await self.left(rate, *key)
            said = problem("rate-limited", f"{rate} are allowed.")
            raise ProblemError(said, left | {"Retry-After": left["RateLimit"].rsplit("t=", 1)[1]})

    async def left(self, rate: RateLimitItem, *key: str) -> dict[str, str]:
        """The headers that say what is left of it."""
        window = await self._window(rate, *key)
        wait = max(1, math.ceil(window.reset_time - time.time()))
        return {
            "RateLimit-Policy": f'"{key[0]}";q={rate.amount};w={rate.get_expiry()}',
            "RateLimit": f'"{key[0]}";r={max(0, window.remaining)};t={wait}',
        }

    async def _hit(self, rate: RateLimitItem, *key: str) -> bool:
        said = await self._ask(lambda of: of.hit(rate, *key)) if self._shared else None
        return self._own.hit(rate, *key) if said is None else said

    async def _window(self, rate: RateLimitItem, *key: str) -> WindowStats:
        said = await self._ask(lambda of: of.get_window_stats(rate, *key)) if self._shared else None
        return said or self._own.window(rate, *key)

    async def _ask(self, of: Callable[[SharedLimiter], Awaitable[T]]) -> T | None:
        """What Redis says; ``None`` while it is away: we count ourselves."""
        if self._shared and time.monotonic() > self._away_until:
            try:
                async with asyncio.timeout(PATIENCE):
                    return await of(self._shared)
            except Exception as error:  # noqa: BLE001 - whatever it is, we count ourselves
                self._lose(error)
        return None

    def _lose(self, error: Exception) -> None:
        self.away += 1
        self._away_until = time.monotonic() + AWAY
        _log.warning("Redis does not answer, this server counts alone: %s", type(error).__name__)


def _shared(url: str) -> SharedLimiter:
    storage = RedisStorage(f"async+{url}", implementation="redispy", key_prefix=PREFIX)
    return SharedLimiter(storage)


def rate(text: str) -> RateLimitItem:
    """``10/minute``; raises ``ValueError`` for anything else."""
    return parse(text)
