"""Times: the store keeps milliseconds since 1970, the contract has aware datetimes."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

DAY_MS = 86_400_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def now_ms() -> int:
    """The wall clock, for showing and expiry; never for order."""
    return time.time_ns() // 1_000_000


def from_ms(value: int) -> datetime:
    """The moment, exact to the millisecond."""
    return EPOCH + timedelta(milliseconds=value)


def to_ms(value: datetime) -> int:
    """Whole milliseconds since 1970: rounded up, the calendar's last would lie beyond it."""
    return (value - EPOCH) // timedelta(milliseconds=1)
