"""The reporter: tells the server what became of each notification on this desk."""

from __future__ import annotations

import logging

from deskbell.wire import RECEIPTS_MAX
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.connection import Connection
from deskbell_desktop.core.journal import Journal
from deskbell_desktop.core.line import Line, Tell
from deskbell_desktop.core.timers import Timers

EVERY = 1.0
AGAIN = 10.0
LIMIT = 20.0

log = logging.getLogger(__name__)


class Reporter:
    """One list is on its way at a time. It leaves the journal when the server says that it has it,
    so after a crash it is told again, which changes nothing there.
    """

    def __init__(self, line: Line, connection: Connection, clock: Clock, timers: Timers) -> None:
        self._line = line
        self._connection = connection
        self._clock = clock
        self._timers = timers
        self.journal: Journal | None = None

    def use(self, journal: Journal | None) -> None:
        """Tell from this journal."""
        self.journal = journal
        self.close()

    def close(self) -> None:
        """The connection is gone, and with it the answer."""
        self._timers.clear("receipt", "receipt-limit")

    def soon(self) -> None:
        """There may be something to tell."""
        if not self._timers.has("receipt-limit"):
            self._timers.sooner("receipt", self._clock.mono() + EVERY)

    def due(self) -> None:
        """A timer of ours rang: tell, or give up waiting for the answer and tell again."""
        account = self._connection.account
        if not (self.journal and account and account.history and self._connection.up):
            return
        owed = self.journal.receipts.owed(RECEIPTS_MAX)
        if owed.receipts:
            self._line.ask(self._connection.attempt, Tell(owed.up_to, owed.receipts))
            self._timers.set("receipt-limit", self._clock.mono() + LIMIT)

    def answered(self, told: Tell, taken: object) -> None:
        """The server has them, will never take them, or cannot take them just now."""
        self._timers.clear("receipt-limit")
        if self.journal is None:
            return
        if taken is None:
            self._timers.set("receipt", self._clock.mono() + AGAIN)
            return
        if taken is False:  # one bad receipt must not keep back all others for ever
            log.warning("the server does not take %d receipts", len(told.receipts))
        self.journal.receipts.told(told.up_to)
        self.soon()
