"""The clock: wall time for people, elapsed time for everything that is decided."""

from __future__ import annotations

import time
from datetime import UTC, datetime

_BOOTTIME: int | None = getattr(time, "CLOCK_BOOTTIME", None)  # Linux: counts the sleep too


class Clock:
    """The machine's clocks; ``mono`` goes on during suspend where the system can tell."""

    def wall(self) -> datetime:
        """What the person's clock says; may be wrong and may jump."""
        return datetime.now(UTC)

    def ahead(self) -> float:
        """How far the person's clock is ahead of one that stands still while the machine sleeps."""
        return time.time() - time.monotonic()

    def mono(self) -> float:
        """Seconds that only grow."""
        return time.monotonic() if _BOOTTIME is None else time.clock_gettime(_BOOTTIME)
