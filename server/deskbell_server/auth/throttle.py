"""The throttle: how long a name must wait after wrong passwords; never a lock-out.

From the fifth wrong one in a row on, each doubles the wait. A device on which the person has signed
in before is counted apart, so that somebody else's guesses do not keep the person out.
"""

from __future__ import annotations

import hashlib

FREE = 4
FIRST_MS = 1_000
LONGEST_MS = 15 * 60_000
FORGOTTEN_MS = 24 * 3_600_000


def wait_ms(count: int, last_at: int, now: int) -> int:
    """How long still, after so many wrong ones of which the last was at ``last_at``."""
    if count <= FREE or now - last_at > FORGOTTEN_MS:
        return 0
    if last_at > now + LONGEST_MS:  # the clock was wrong, and would lock the person out until then
        return 0
    pause: int = min(FIRST_MS * 2 ** min(count - FREE - 1, 20), LONGEST_MS)
    return max(0, min(last_at + pause - now, pause))


def key(name: str, device: str = "") -> str:
    """Where wrong passwords for this name are counted. A hash: people type passwords as names."""
    return hashlib.sha256(f"{name}\0{device}".encode()).hexdigest()
