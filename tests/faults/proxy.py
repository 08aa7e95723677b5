"""The proxy between everyone and the server: passes bytes on, until it is told to break things."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import random
import re
import threading
from collections import Counter, deque
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from tests.faults.pipe import Fault, Pipe

T = TypeVar("T")
HEAD_LIMIT = 20.0
_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"  # RFC 6455
_BUSY = (
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n"
    b"Connection: close\r\n\r\n"
)


class Welcome(StrEnum):
    """How a new connection can be met instead of being passed on."""

    UPGRADE_CLOSE = "101-then-close"
    UPGRADE_SILENT = "101-then-silence"
    UNAVAILABLE = "503"
    LOSE_ANSWER = "answer-lost"


class Proxy:
    """Runs on a thread of its own; ``faults`` counts what really happened to a connection."""

    def __init__(self, server_port: int, seed: int) -> None:
        self.port = 0
        self.faults: Counter[str] = Counter()
        self._server_port = server_port
        self._dice = random.Random(seed)
        self._pipes: set[Pipe] = set()
        self._welcomes: deque[Welcome] = deque()
        self._held: set[asyncio.StreamWriter] = set()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    def start(self) -> Proxy:
        """Listen on a free port."""
        self._thread.start()
        self._ready.wait()
        return self

    def hit(self, fault: Fault, most: int) -> int:
        """Let it happen to some of the connections that stand, chosen by chance; how many."""
        return self._on_loop(lambda: self._hit(fault, most))

    def meet(self, welcome: Welcome, times: int) -> None:
        """Meet the next connections like this."""
        self._on_loop(lambda: self._welcomes.extend([welcome] * times))

    def heal(self) -> None:
        """Break nothing from now on; what is broken is reset, so that nobody waits for it."""
        self._on_loop(self._heal)

    # -- on the loop -------------------------------------------------------------------------------

    def _on_loop(self, work: Callable[[], T]) -> T:
        async def run() -> T:
            return work()

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result()

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=1024)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        async with server:
            await server.serve_forever()

    def _hit(self, fault: Fault, most: int) -> int:
        sound = [pipe for pipe in self._pipes if pipe.sound]
        chosen = self._dice.sample(sound, min(most, len(sound)))
        for pipe in chosen:
            pipe.hit(fault)
        return len(chosen)

    def _heal(self) -> None:
        self._welcomes.clear()
        for writer in self._held:
            writer.transport.abort()
        for pipe in self._pipes:
            if not pipe.sound:
                pipe.reset()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, EOFError, TimeoutError):
            async with asyncio.timeout(HEAD_LIMIT):
                head = await reader.readuntil(b"\r\n\r\n")
            welcome = self._welcome(head)
            if welcome in (None, Welcome.LOSE_ANSWER):
                await self._pass(head, reader, writer, lose=welcome is Welcome.LOSE_ANSWER)
            else:
                await self._meet(welcome, head, reader, writer)
        writer.transport.abort()

    def _welcome(self, head: bytes) -> Welcome | None:
        """What is next, if it makes sense for this request; else it keeps its turn."""
        if not self._welcomes:
            return None
        socket = b"upgrade: websocket" in head.lower()
        needs_socket = self._welcomes[0] in (Welcome.UPGRADE_CLOSE, Welcome.UPGRADE_SILENT)
        if self._welcomes[0] is Welcome.UNAVAILABLE or needs_socket is socket:
            return self._welcomes.popleft()
        return None

    async def _pass(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, lose: bool
    ) -> None:
        there, to = await asyncio.open_connection("127.0.0.1", self._server_port)
        to.write(head)
        pipe = Pipe(writer, to, self._dice, self._counted)
        if lose:
            renewal = head.startswith(b"POST /api/auth/refresh")
            pipe.lost_answer = "renewal-lost" if renewal else Welcome.LOSE_ANSWER
        self._pipes.add(pipe)
        try:
            await pipe.run(reader, there)
        finally:
            self._pipes.discard(pipe)

    async def _meet(
        self,
        welcome: Welcome | None,
        head: bytes,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self._counted(str(welcome))
        if welcome is Welcome.UNAVAILABLE:
            writer.write(_BUSY)
        else:
            writer.write(_upgraded(head))
        await writer.drain()
        if welcome is Welcome.UPGRADE_SILENT:
            self._held.add(writer)
            while await reader.read(1024):
                continue
            self._held.discard(writer)
        writer.close()
        await writer.wait_closed()

    def _counted(self, fault: str) -> None:
        self.faults[str(fault)] += 1


def _upgraded(head: bytes) -> bytes:
    found = re.search(rb"sec-websocket-key: *(\S+)", head, re.IGNORECASE)
    key = found[1].decode() if found else ""
    proof = base64.b64encode(hashlib.sha1(f"{key}{_GUID}".encode()).digest()).decode()
    return (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {proof}\r\n\r\n"
    ).encode()
