"""Fleeting: values by key, each forgotten a while after it was put, so that memory has an end."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")


class Fleeting(Generic[V]):
    """For what need not be known for longer than ``seconds``."""

    def __init__(self, seconds: float, now: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._now = now
        self._kept: dict[str, tuple[float, V]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def put(self, key: str, value: V) -> None:
        """Know it from now on; what is too old is forgotten meanwhile."""
        now = self._now()
        self._kept.pop(key, None)
        self._kept[key] = now + self._seconds, value  # so the oldest come first
        while (oldest := next(iter(self._kept))) and self._kept[oldest][0] < now:
            del self._kept[oldest]

    def get(self, key: str) -> V | None:
        """What was put there last, as far as it is still known."""
        found = self._kept.get(key)
        return found[1] if found else None
