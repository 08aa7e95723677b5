"""The tailer: follows the log and hands every entry on, in order; the only source of pushes.

Woken by the local writer after each commit, and on PostgreSQL by the other servers; it looks every
second anyway: a wake-up may be lost, and commands wake nobody on SQLite.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from itertools import islice

from deskbell_server.store import log
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError
from deskbell_server.store.log import Kind, Logged, same

PERIOD = 1.0
BATCH = 2_500
"""More than one notification has streams (1,000 users and 1,000 rooms)."""
KEPT = 10_000
_log = logging.getLogger(__name__)


class Tailer:
    """``seq`` is the newest entry that was handed on; the last 10,000 are kept for ``since``."""

    def __init__(
        self, database: Database, seq: int, push: Callable[[Sequence[Logged]], Awaitable[None]]
    ) -> None:
        self.seq = seq
        self._database = database
        self._push = push
        self._known = seq
        self._looked = time.monotonic()
        self._wake = asyncio.Event()
        self._look = True
        """Others may have written: the store is to be looked at."""
        self._fresh: deque[Logged] = deque()
        self._recent: deque[Logged] = deque(maxlen=KEPT)

    def committed(self, entries: Sequence[Logged]) -> None:
        """Take what this process just committed, without reading it again; on the event loop."""
        self._fresh.extend(entries)
        self._known = entries[-1].seq
        self._wake.set()

    def wake(self, seq: int) -> None:
        """Another server has written up to there; on the event loop."""
        if seq > (self._fresh[-1].seq if self._fresh else self.seq):
            self._look = True
            self._wake.set()

    def behind(self) -> int:
        """Entries of this process's commits that have yet to be handed on."""
        return max(0, self._known - self.seq)

    def silence(self) -> float:
        """Seconds since it last saw that nothing was left to hand on."""
        return time.monotonic() - self._looked

    def since(self, seq: int) -> list[Logged] | None:
        """The entries after ``seq`` that were handed on; ``None`` when not all are kept."""
        if seq >= self.seq:
            return []
        if not self._recent or self._recent[0].seq > seq + 1:
            return None
        return list(islice(self._recent, seq + 1 - self._recent[0].seq, None))

    async def run(self) -> None:
        """Follow the log until cancelled."""
        while True:
            try:
                while batch := await self._next():
                    self.seq = batch[-1].seq
                    self._recent.extend(batch)
                    await self._push(batch)
                self._looked = time.monotonic()
            except StoreError as error:
                _log.warning("the tailer could not read the log: %s", error)
                self._look = True
                await asyncio.sleep(PERIOD)
            try:
                async with asyncio.timeout(PERIOD):  # `wait_for` makes a task for each
                    await self._wake.wait()
            except TimeoutError:
                self._look = True  # the regular one

    async def _next(self) -> list[Logged]:
        """The next entries: the writer's own when they follow at once, else from the store."""
        self._wake.clear()
        while self._fresh and self._fresh[0].seq <= self.seq:
            self._fresh.popleft()
        batch: list[Logged] = []
        while (
            self._fresh and len(batch) < BATCH and self._fresh[0].seq == self.seq + 1 + len(batch)
        ):
            batch.append(self._fresh.popleft())
        if not batch and (self._look or self._fresh):
            batch = await self._database.read(lambda c: log.after(c, self.seq, BATCH))
            self._look = bool(batch)
        if len(batch) < BATCH:
            return batch
        kept = whole(batch)
        self._fresh.extendleft(reversed(batch[len(kept) :]))
        return kept


def whole(batch: list[Logged]) -> list[Logged]:
    """Without the last that is said to several streams: the rest may not have been read yet.

    Its entries follow each other; handed on in two parts, a person in both parts would hear it
    twice.
    """
    if batch[-1].told is None and batch[-1].kind is not Kind.STATE:
        return batch
    end = len(batch) - 1
    while end and same(batch[end - 1], batch[end]):
        end -= 1
    return batch[:end] or batch
