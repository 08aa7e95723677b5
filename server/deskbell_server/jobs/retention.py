"""Retention as a job: lets go once an hour of what the policy does not keep."""

from __future__ import annotations

import asyncio
import logging

from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError
from deskbell_server.store.jobs import Work
from deskbell_server.store.retention import Policy, floor_of, lower, sweep, trim

FIRST = 60.0
"""After a start there is enough to do: everybody comes back."""
PERIOD = 3600.0
PAUSE = 0.05
"""Between two pieces, so that senders have their turns."""
_log = logging.getLogger(__name__)


class Retention:
    """Every server of a database may do it: they take turns, and what is done is done."""

    def __init__(self, database: Database, policy: Policy) -> None:
        self._database = database
        self._policy = policy

    async def run(self) -> None:
        """Until cancelled."""
        await asyncio.sleep(FIRST)
        while True:
            try:
                await self.once()
            except StoreError as error:
                _log.warning("retention goes on in an hour: %s", error)
            await asyncio.sleep(PERIOD)

    async def once(self) -> None:
        """All that is due now."""
        await self._database.write(lambda transaction: sweep(transaction, self._policy))
        wanted = await self._database.read(lambda connection: floor_of(connection, self._policy))
        await self._in_pieces(lambda transaction: lower(transaction, wanted))
        await self._in_pieces(lambda transaction: trim(transaction, self._policy))

    async def _in_pieces(self, piece: Work[bool]) -> None:
        more = True
        while more:
            more = await self._database.write(piece)
            await asyncio.sleep(PAUSE)
