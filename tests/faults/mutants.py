"""The mutants: known mistakes put into a child process, which the judge must find every time."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

VARIABLE = "DESKBELL_PROOF_MUTANT"
"""Read by the proof and nowhere else; the product does not know it."""


def apply() -> None:
    """Put in the mistake that the environment names, if any."""
    name = os.environ.get(VARIABLE)
    if name:
        MUTANTS[name]()


def no_claim() -> None:
    """The system is asked first, and only what it showed is written down."""
    from deskbell_desktop.adapters.journal.claims import Claims

    def claim(self: Claims, ids: Sequence[str] | None) -> Sequence[str]:
        return [item.id for item in self.waiting(1_000_000).items] if ids is None else ids

    def shown(self: Claims, ids: Sequence[str], _why: str = "") -> None:
        self._settle(ids, 2, None)

    _put(Claims, claim=claim, shown=shown)


def await_before_live() -> None:
    """Between the last page and going live the server does something else for a moment."""
    from deskbell_server.realtime.following import Following

    sync = Following.sync

    async def late(self: Following, connection: Any, *asked: Any) -> Any:
        page = await sync(self, connection, *asked)
        if connection.live:
            connection.live = False
            await asyncio.sleep(0.03)
            connection.live = True
        return page

    _put(Following, sync=late)


def no_sync() -> None:
    """Whoever has the log to some place is live as soon as they connect."""
    from deskbell_desktop.core.follower import Follower
    from deskbell_server.realtime.hub import Hub

    opened, add = Follower.opened, Hub.add

    def at_once(self: Follower, pinged: bool) -> None:
        if not self.at.epoch:
            opened(self, pinged)
            return
        self.live = True
        self._connection.live()
        self._complete(True)

    def live(self: Hub, connection: Any) -> Any:
        connection.live = True
        return add(self, connection)

    _put(Follower, opened=at_once)
    _put(Hub, add=live)


def cursor_first() -> None:
    """The cursor has a transaction of its own, before the entries'."""
    from deskbell_desktop.adapters.journal import ledger
    from deskbell_desktop.core.cursor import Position

    take = ledger.Ledger.take

    def twice(self: ledger.Ledger, entries: Any, at: Position | None, received: datetime) -> Any:
        if at is not None:
            with self._store.transaction() as db:
                ledger._keep(db, epoch=at.epoch, cursor=str(at.cursor))
            time.sleep(0.03)
        return take(self, entries, None, received)

    _put(ledger.Ledger, take=twice)


def _put(into: type, **methods: Callable[..., Any]) -> None:
    for name, method in methods.items():
        getattr(into, name)  # what is renamed in the product must be renamed here
        setattr(into, name, method)


MUTANTS: dict[str, Callable[[], None]] = {
    "no-claim": no_claim,
    "await-before-live": await_before_live,
    "no-sync": no_sync,
    "cursor-first": cursor_first,
}
