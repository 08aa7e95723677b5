"""The connection: one socket of one person, plain or a desktop that follows the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from deskbell_server.store.sessions import NOTHING_TOLD, Report

EVENTS_PER_SECOND = 50
EVENTS_AT_ONCE = 500
"""A desk that catches up asks for 200 entries and acknowledges them: 100,000 are 1,000 events."""


class Direct(Protocol):
    """A socket of the fast lane: takes frames that are built already."""

    def push(self, data: bytes) -> bool:
        """Write them; ``False``: too much is waiting for this client."""


@dataclass(slots=True, eq=False)
class Connection:
    """``position`` is the newest entry this socket was given; ``live``: pushes go to it.

    A plain client (``device`` is ``None``) is live from the start; a desktop when its ``sync`` has
    reached the end of the log. What a live connection is not given in order it is not given at all:
    then it stops being live and pulls. ``deadline`` (monotonic seconds) is the end of its token.
    ``told`` is what its desktop tells of itself; ``direct`` its socket, when that is in the lane.
    ``served`` is when all of its events so far are served at the pace that is allowed.
    """

    sid: str
    user_id: int
    session_id: str
    device: str | None
    deadline: float
    live: bool
    position: int = 0
    acknowledged: int = 0
    warned: bool = False
    told: Report = NOTHING_TOLD
    direct: Direct | None = None
    served: float = 0.0

    def behind(self) -> None:
        """A push could not be given: a desktop pulls now, a plain client misses it."""
        self.live = self.device is None

    def wait(self, now: float) -> float:
        """One more event: how many seconds it has to wait for its turn; those at once are free."""
        earliest = now - EVENTS_AT_ONCE / EVENTS_PER_SECOND
        self.served = max(self.served, earliest) + 1 / EVENTS_PER_SECOND
        return max(0.0, self.served - now)
