"""Pages: the log as the desktops that catch up ask for it.

A thousand of them may come back at once. One reader of the store serves them, several in one go,
so that the other readers, and the event loop, are there for whoever asks something else.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from deskbell_server.store import log
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.kept import Kept
from deskbell_server.store.log import Stretch

TOGETHER = 8
"""Pages that are read in one go, at most: a few milliseconds."""


@dataclass(frozen=True, slots=True)
class _Asked:
    user_id: int
    cursor: int
    limit: int
    done: asyncio.Future[Stretch]


class Pages:
    """Answers in the order in which it was asked."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept = Kept()
        self._waiting: list[_Asked] = []
        self._reading: asyncio.Task[None] | None = None

    async def after(self, cursor: int, user_id: int, limit: int) -> Stretch:
        """What this person may see of the log after the cursor."""
        asked = _Asked(user_id, cursor, limit, asyncio.get_running_loop().create_future())
        self._waiting.append(asked)
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        return await asked.done

    async def _read(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:TOGETHER], self._waiting[TOGETHER:]
                await self._answer([each for each in group if not each.done.done()])
        finally:
            self._reading = None

    async def _answer(self, group: list[_Asked]) -> None:
        def ask(connection: Connection) -> list[Stretch]:
            return [
                log.visible(connection, each.user_id, each.cursor, each.limit, self._kept)
                for each in group
            ]

        try:
            found = await self._database.read(ask)
        except Exception as error:  # noqa: BLE001 - whatever it is, it goes to those who asked
            for each in group:
                if not each.done.done():
                    each.done.set_exception(error)
            return
        for each, stretch in zip(group, found, strict=True):
            if not each.done.done():
                each.done.set_result(stretch)
