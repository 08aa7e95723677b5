"""Turns: so much of one kind of work in one turn of the event loop, and no more.

A thousand clients that connect at once are a thousand tasks that are all ready; a push would wait
until the last of them is done.
"""

from __future__ import annotations

import asyncio
from collections import deque


class Turns:
    """``await turns.mine()`` before each piece; who has to wait goes on in the order of arrival."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._left = at_once
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._begun = False

    async def mine(self) -> None:
        """Returns in this turn of the event loop if there is room in it, else in a later one."""
        loop = asyncio.get_running_loop()
        if not self._begun:
            self._begun = True
            loop.call_soon(self._next)
        if self._left:
            self._left -= 1
            return
        mine = loop.create_future()
        self._waiting.append(mine)
        await mine

    def _next(self) -> None:
        self._left = self._at_once
        while self._left and self._waiting:
            mine = self._waiting.popleft()
            if not mine.done():
                mine.set_result(None)
                self._left -= 1
        self._begun = bool(self._waiting) or self._left < self._at_once
        if self._begun:
            asyncio.get_running_loop().call_soon(self._next)
