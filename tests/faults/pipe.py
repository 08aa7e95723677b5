"""The pipe: one connection through the proxy, and what can happen to it on the way."""

from __future__ import annotations

import asyncio
import contextlib
import random
import socket
import struct
from collections.abc import Callable
from enum import StrEnum

CHUNK = 64 * 1024


class Fault(StrEnum):
    """What can happen to a connection that stands."""

    RST = "rst"
    FIN = "fin"
    BLACK_HOLE_UP = "black-hole-up"
    BLACK_HOLE_DOWN = "black-hole-down"
    HALF_OPEN = "half-open"
    TRUNCATED = "truncated"
    DELAY = "delay"


class Pipe:
    """Carries bytes both ways until one end closes, or until it is hit."""

    def __init__(
        self,
        client: asyncio.StreamWriter,
        server: asyncio.StreamWriter,
        dice: random.Random,
        count: Callable[[str], None],
    ) -> None:
        self._client, self._server = client, server
        self._dice, self._count = dice, count
        self._fault: Fault | None = None
        self._over = asyncio.Event()
        self.lost_answer = ""

    @property
    def sound(self) -> bool:
        """Nothing happened to it yet."""
        return self._fault is None

    def hit(self, fault: Fault) -> None:
        """Let it happen; a truncation waits for the next bytes from the server."""
        self._fault = fault
        if fault is not Fault.TRUNCATED:
            self._count(fault)
        if fault is Fault.RST:
            self.reset()
        elif fault is Fault.FIN:
            self._client.close()
            self._server.close()

    def reset(self) -> None:
        """End it without a farewell, towards both ends."""
        self._over.set()
        for writer in (self._client, self._server):
            end = writer.get_extra_info("socket")
            with contextlib.suppress(OSError):
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()

    async def run(self, client: asyncio.StreamReader, server: asyncio.StreamReader) -> None:
        """Until both directions have ended."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._carry(client, self._server, up=True))
                tasks.create_task(self._carry(server, self._client, up=False))
        finally:
            self._client.transport.abort()
            self._server.transport.abort()

    async def _carry(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, *, up: bool
    ) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(CHUNK):
                if self._fault is Fault.HALF_OPEN:
                    await self._over.wait()  # keeps both sockets, whatever the ends do
                if self._swallowed(up):
                    continue
                if self._fault is Fault.DELAY:
                    await asyncio.sleep(self._dice.uniform(0.05, 0.8))
                if not up and self._cut(data):
                    return
                target.write(data)
                await target.drain()
        if self._fault not in (Fault.HALF_OPEN, Fault.BLACK_HOLE_UP, Fault.BLACK_HOLE_DOWN):
            target.close()

    def _swallowed(self, up: bool) -> bool:
        return self._fault is (Fault.BLACK_HOLE_UP if up else Fault.BLACK_HOLE_DOWN)

    def _cut(self, data: bytes) -> bool:
        """End it in the middle of what the server says, or instead of its answer, which is counted
        under the name in ``lost_answer``."""
        if self.lost_answer:
            self._count(self.lost_answer)
            self.reset()
            return True
        if self._fault is Fault.TRUNCATED:
            self._count(Fault.TRUNCATED)
            self._client.write(data[: self._dice.randrange(len(data))])
            self._client.close()
            self._server.close()
            return True
        return False
