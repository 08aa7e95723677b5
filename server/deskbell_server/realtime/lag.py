"""The lag: how long after its commit an entry has been written to all who hear it here."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable


class Lag:
    """Remembers the moments of commits until the tailer has handed on what they committed."""

    def __init__(self, observe: Callable[[float], object]) -> None:
        self._observe = observe
        self._waiting: deque[tuple[int, float]] = deque()

    def committed(self, seq: int) -> None:
        """Entries up to that one were committed now; also from another thread."""
        self._waiting.append((seq, time.monotonic()))

    def pushed(self, seq: int) -> None:
        """Entries up to that one were written to their sockets."""
        now = time.monotonic()
        while self._waiting and self._waiting[0][0] <= seq:
            self._observe(now - self._waiting.popleft()[1])
