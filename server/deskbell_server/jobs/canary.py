"""The canary: an entry that nobody hears, sent through the log to prove the way to the tailer."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Sequence

from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError
from deskbell_server.store.log import CANARY, Draft, Kind, Logged
from deskbell_server.store.times import now_ms

LATE = 5.0
"""Seconds for its way; it takes milliseconds."""


class Canary:
    """Sings every ``period`` seconds; each server knows its own bird by a name of its own."""

    def __init__(
        self, database: Database, period: float, observe: Callable[[float], object]
    ) -> None:
        self._database = database
        self._period = period
        self._observe = observe
        self._name = secrets.token_hex(4)
        self._flown = 0
        self._out: float | None = None
        self._back = time.monotonic()
        self._failure = ""

    async def run(self) -> None:
        """Until cancelled; a bird that is still out is waited for, however long."""
        while True:
            if self._out is None:
                await self._fly()
            await asyncio.sleep(self._period)

    def heard(self, batch: Sequence[Logged]) -> None:
        """The tailer hands these entries on."""
        for entry in batch:
            if entry.kind is Kind.CANARY and entry.body == self._song() and self._out is not None:
                now = time.monotonic()
                self._observe(now - self._out)
                self._out, self._back = None, now

    def age(self) -> float:
        """Seconds since a bird last came back."""
        return time.monotonic() - self._back

    def reason(self) -> str | None:
        """Why the way is not proven; ``None`` when it is."""
        if self._failure:
            return f"the canary could not be stored: {self._failure}"
        out = 0.0 if self._out is None else time.monotonic() - self._out
        return f"the canary has not come back for {out:.0f} s" if out > LATE else None

    def _song(self) -> dict[str, object]:
        return {"server": self._name, "flight": self._flown}

    async def _fly(self) -> None:
        self._flown += 1
        self._out = time.monotonic()
        draft = Draft(CANARY, Kind.CANARY, now_ms(), self._song())
        try:
            await self._database.write(lambda transaction: transaction.append(draft))
            self._failure = ""
        except StoreError as error:
            self._out, self._failure = None, str(error)
