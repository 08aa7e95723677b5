"""The pulse: when the position is to be asked, by the line with the server's ping or by the desk.

While all is well, the line asks and hears the answer on its own thread, and the desk sleeps. Then
it vouches: it asks again in time, and ends when nothing answers. Both threads set plain values.
"""

from __future__ import annotations

from math import inf

from deskbell_desktop.core.clock import Clock

POS_EVERY = 30.0
POS_LIMIT = 5.0
SOON = 10.0
"""What is to be done in so many seconds is done with the server's ping, which wakes us anyway."""


class Pulse:
    """``check_at``: when it is to be asked at the latest. ``settling``: there is something to do
    with the next answer, whatever it is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.stop()

    def stop(self) -> None:
        """Nobody is there to be asked."""
        self.check_at = self._asked_at = inf
        self.settling = True

    def later(self) -> float:
        """It was answered, or is asked now; when to ask again, if no ping comes before."""
        self._asked_at = inf
        self.check_at = self._clock.mono() + POS_EVERY
        return self.check_at

    def ping(self) -> bool:
        """Whether the line is to ask with this ping."""
        now = self._clock.mono()
        soon = self.check_at - now <= SOON
        if soon:
            self._asked_at = now
        return soon

    @property
    def due(self) -> bool:
        """Nobody had an answer for so long that it is to be asked."""
        return self._clock.mono() >= self.check_at

    @property
    def patience(self) -> float:
        """Seconds to wait for an answer; fewer if the line waits for one already."""
        return min(POS_LIMIT, max(0.0, self._asked_at + POS_LIMIT - self._clock.mono()))
