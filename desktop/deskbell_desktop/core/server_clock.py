"""The server's clock: what time it is there, however wrong the clock of this machine is."""

from __future__ import annotations

from datetime import datetime, timedelta

from deskbell_desktop.core.clock import Clock

YEARS = range(2000, 9000)


class ServerClock:
    """The time the server told last, and what elapsed since; this machine's until it told any."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told: tuple[datetime, float] | None = None

    def tell(self, time: datetime) -> None:
        """The server says that it is that time; what nobody can live in is not believed."""
        if time.year not in YEARS:
            return
        self._told = time, self._clock.mono()

    def forget(self) -> None:
        """Another server."""
        self._told = None

    def now(self) -> datetime:
        """The time there."""
        if self._told is None:
            return self._clock.wall()
        time, at = self._told
        return time + timedelta(seconds=self._clock.mono() - at)
