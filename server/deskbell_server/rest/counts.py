"""Counts: how often somebody asked of late, in this process's memory.

A window slides over two fixed ones: of the one before, as much counts as it still covers. The
library's own memory does the same, and starts a thread a hundred times a second to tidy up; the
event loop waits for each of them to begin.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from limits import RateLimitItem
from limits.util import WindowStats

TIDY_SECONDS = 60.0


@dataclass(slots=True)
class _Count:
    """``number``: which of the fixed windows since 1970 is the present one."""

    seconds: int
    number: int
    before: int = 0
    now: int = 0

    def at(self, now: float) -> _Count:
        """Moved on to the window of that time."""
        number = int(now // self.seconds)
        if number != self.number:
            self.before = self.now if number == self.number + 1 else 0
            self.number, self.now = number, 0
        return self

    def weight(self, now: float) -> int:
        """How many count."""
        covered = 1 - now % self.seconds / self.seconds
        return math.floor(self.before * covered + self.now)

    def next(self, now: float) -> float:
        """Seconds until fewer count."""
        left = self.seconds - now % self.seconds
        if self.before:
            return min(left, left % (self.seconds / self.before))
        return left if self.now else 0.0


class Counts:
    """By rate and key; those that count no more are forgotten."""

    def __init__(self) -> None:
        self._counts: dict[tuple[int, tuple[str, ...]], _Count] = {}
        self._tidy_at = 0.0

    def __len__(self) -> int:
        return len(self._counts)

    def hit(self, rate: RateLimitItem, *key: str) -> bool:
        """Count one; ``False``: it would be too many, and is not counted."""
        now = time.time()
        count = self._count(rate, key, now)
        if count.weight(now) >= rate.amount:
            return False
        count.now += 1
        return True

    def window(self, rate: RateLimitItem, *key: str) -> WindowStats:
        """What is left, and when that will be more."""
        now = time.time()
        count = self._count(rate, key, now)
        return WindowStats(now + count.next(now), max(0, rate.amount - count.weight(now)))

    def _count(self, rate: RateLimitItem, key: tuple[str, ...], now: float) -> _Count:
        if now >= self._tidy_at:
            self._tidy(now)
        seconds = rate.get_expiry()
        found = self._counts.get((seconds, key))
        if found is None:
            found = self._counts[seconds, key] = _Count(seconds, int(now // seconds))
        return found.at(now)

    def _tidy(self, now: float) -> None:
        self._tidy_at = now + TIDY_SECONDS
        gone = [k for k, c in self._counts.items() if now // c.seconds > c.number + 1]
        for key in gone:
            del self._counts[key]
