"""Deadlines: does what is due, as the store says, once on however many nodes.

No node remembers what it has to do: each asks the store every second. What was done is no longer
due in the same transaction, so a second node and a restarted one find nothing left to do.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

PERIOD = 1.0
MANY = 20
"""So much is done in one transaction; requests get their turn in between. Of reminders it takes
some 50 ms, and with 100,000 that are due a send waited 24 ms (237 with pieces of a hundred)."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Duty:
    """Something with a time: when the next of it is due, and doing at most so many of it."""

    next: Callable[[Connection], int | None]
    do: Callable[[Transaction, int], Any]


class Deadlines:
    """``run`` until cancelled."""

    def __init__(self, database: Database, duties: Sequence[Duty]) -> None:
        self._database = database
        self._duties = duties

    async def run(self) -> None:
        """Look and do, for ever; what fails is tried again, and stops nothing else."""
        while True:
            try:
                wait = await self.turn()
            except StoreError as error:
                _log.warning("what is due could not be done: %s", error)
                wait = PERIOD
            await asyncio.sleep(wait)

    async def turn(self) -> float:
        """Do what is due; returns the seconds until there may be more."""
        times = await self._database.read(lambda c: [duty.next(c) for duty in self._duties])
        now, failed = now_ms(), False
        for duty, at in zip(self._duties, times, strict=True):
            if at is not None and at <= now:
                failed = not await self._done(duty) or failed
        left = [(at - now) / 1000 for at in times if at is not None and not failed]
        return max(0.0, min([PERIOD, *left]))

    async def _done(self, duty: Duty) -> bool:
        try:
            await self._database.write(lambda transaction: duty.do(transaction, MANY))
        except StoreError:
            raise
        except Exception:  # noqa: BLE001 - one duty's mistake is no reason to leave the others
            _log.exception("what is due could not be done: a mistake of ours")
            return False
        return True
