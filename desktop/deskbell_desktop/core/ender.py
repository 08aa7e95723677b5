"""The ender: notices when a notification's time is over, by the server's clock."""

from __future__ import annotations

from collections.abc import Callable

from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.journal import Journal, Taken
from deskbell_desktop.core.server_clock import ServerClock
from deskbell_desktop.core.timers import Timers

LOOK_EVERY = 3600.0
"""The server's clock may be told anew meanwhile."""


class Ender:
    """The log says it as well, but a desk without a connection shall not ring for what is over.

    ``deliver`` gets what changed.
    """

    def __init__(
        self, clock: Clock, there: ServerClock, timers: Timers, deliver: Callable[[Taken], None]
    ) -> None:
        self._clock, self._there, self._timers = clock, there, timers
        self._deliver = deliver
        self._journal: Journal | None = None
        self._doubtful = True

    def use(self, journal: Journal | None) -> None:
        """Watch this journal; what ended meanwhile is over soon."""
        self._journal, self._doubtful = journal, True
        self.watch()

    def told(self) -> None:
        """The server has said what time it is: what only this machine's clock ended goes on."""
        if self._journal is None or not self._doubtful:
            return
        self._doubtful = False
        taken = self._journal.ledger.go_on(self._there.now())
        if taken:
            self._deliver(taken)

    def look(self) -> None:
        """Has the time of any come?"""
        if self._journal is None:
            return
        taken = self._journal.ledger.expire(self._there.now())
        if taken:
            self._deliver(taken)
        self.watch()

    def watch(self) -> None:
        """Look again when the next one ends."""
        self._timers.clear("end")
        at = self._journal.ledger.next_end() if self._journal else None
        if at is not None:
            wait = (at - self._there.now()).total_seconds()
            self._timers.set("end", self._clock.mono() + max(0.0, min(wait, LOOK_EVERY)))
