"""The sleep: noticed by the clocks, one of which stands still while the machine sleeps."""

from __future__ import annotations

import sys

from deskbell_desktop.core.clock import Clock

LOOK = 30.0 if sys.platform == "linux" else 5.0
"""Seconds between two looks; on Linux the system says at once that it woke."""
JUMP = 10.0
"""Seconds that mean sleep, or a clock that was set: as good a reason."""


class Sleep:
    """Compares with the last time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = clock.ahead()

    def look(self) -> bool:
        """Whether it slept since."""
        before, self._ahead = self._ahead, self._clock.ahead()
        return abs(self._ahead - before) > JUMP
