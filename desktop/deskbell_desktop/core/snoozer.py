"""The snoozer: puts notifications aside until a time that the person chose, then rings again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.journal import Journal, Taken
from deskbell_desktop.core.timers import Timers


class Snoozer:
    """The journal keeps what is snoozed; ``deliver`` gets what changed, ``ring`` announces."""

    def __init__(
        self,
        clock: Clock,
        timers: Timers,
        deliver: Callable[[Taken], None],
        ring: Callable[[], None],
    ) -> None:
        self._clock, self._timers = clock, timers
        self._deliver, self._ring = deliver, ring
        self._journal: Journal | None = None

    def use(self, journal: Journal | None) -> None:
        """Snooze in this journal; what came due meanwhile rings soon."""
        self._journal = journal
        self._set()

    def snooze(self, ids: Sequence[str] | None, until: float) -> None:
        """Put these aside, or (``None``) all that is unread."""
        if self._journal:
            snoozes = self._journal.snoozes
            self._did(snoozes.put_all(until) if ids is None else snoozes.put(ids, until))

    def unsnooze(self, ids: Sequence[str]) -> None:
        """Bring them back without a word."""
        if self._journal:
            self._did(self._journal.snoozes.end(ids))

    def look(self) -> None:
        """Has the time of any come?"""
        if self._journal is None:
            return
        back = self._journal.snoozes.wake(self._clock.wall().timestamp())
        self._did(back)
        if back:
            self._ring()

    def _did(self, taken: Taken) -> None:
        self._set()
        if taken:
            self._deliver(taken)

    def _set(self) -> None:
        self._timers.clear("snooze")
        at = self._journal.snoozes.next() if self._journal else None
        if at is not None:
            wait = at - self._clock.wall().timestamp()
            self._timers.set("snooze", self._clock.mono() + max(0.0, wait))
