"""The callers who wait for the outcome of their own request, by its key."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager

from deskbell.notification import Notification


class Outcome(Future[Notification]):
    """What becomes of one request; ``place`` once it is in the spool."""

    place: int | None = None


class Callers:
    """Each has a future. Who claims it settles it; one that is cancelled got no answer in time."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._waiting: dict[str, list[Outcome]] = {}

    @contextmanager
    def expecting(self, key: str) -> Iterator[Outcome]:
        """A future for this request; in place before the request can be sent."""
        outcome = Outcome()
        with self._mutex:
            self._waiting.setdefault(key, []).append(outcome)
        try:
            yield outcome
        finally:
            with self._mutex:
                rest = [other for other in self._waiting.pop(key, ()) if other is not outcome]
                if rest:
                    self._waiting[key] = rest

    def claim(self, key: str) -> list[Outcome]:
        """Those who still wait for it and will now get its outcome."""
        with self._mutex:
            waiting = self._waiting.pop(key, [])
        return [outcome for outcome in waiting if outcome.set_running_or_notify_cancel()]

    def all(self) -> list[Outcome]:
        """Those who wait now."""
        with self._mutex:
            return [outcome for outcomes in self._waiting.values() for outcome in outcomes]

    def send_away(self) -> None:
        """It will take longer: nobody waits any more."""
        for outcome in self.all():
            outcome.cancel()
