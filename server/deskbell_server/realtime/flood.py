"""The flood: how much of one client is too much, whichever road it comes by."""

from __future__ import annotations

import time

FLOOD_SECONDS = 10.0
FLOOD_MAX = 2_000
"""Messages of a client in that time; each 2 KiB of one count as one more."""


class Flood:
    """Counts the messages of one client."""

    __slots__ = ("_since", "_taken")

    def __init__(self) -> None:
        self._since = 0.0
        self._taken = 0

    def is_over(self, size: int) -> bool:
        """Is it too much, with one more of so many bytes?"""
        now = time.monotonic()
        if now - self._since > FLOOD_SECONDS:
            self._since, self._taken = now, 0
        self._taken += 1 + size // 2048
        return self._taken > FLOOD_MAX
