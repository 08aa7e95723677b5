"""The acks: tell the server now and then how far everything is stored here."""

from __future__ import annotations

from collections.abc import Callable

from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.line import Ack
from deskbell_desktop.core.timers import Timers

EVERY = 2.0
AFTER = 20


class Acks:
    """After so many entries, or so long; cumulative, so one that is lost does no harm."""

    def __init__(self, ask: Callable[[Ack], None], clock: Clock, timers: Timers) -> None:
        self._ask = ask
        self._clock = clock
        self._timers = timers
        self._entries = 0
        self._cursor = 0

    def stored(self, entries: int, cursor: int) -> None:
        """These are on the disk, up to that cursor."""
        self._entries += entries
        self._cursor = cursor
        if self._entries >= AFTER:
            self.send()
        elif self._entries:
            self._timers.sooner("ack", self._clock.mono() + EVERY)

    def send(self) -> None:
        """Tell."""
        self.forget()
        self._ask(Ack(self._cursor))

    def forget(self) -> None:
        """Nothing is owed: it was told, or the connection is gone."""
        self._timers.clear("ack")
        self._entries = 0
