"""The loop: an asyncio loop on a thread of its own, for libraries that need one."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable


class LoopThread:
    """Runs one coroutine until it ends or the loop is stopped; jobs go to it in order."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._loop: asyncio.AbstractEventLoop | None = None
        self._jobs: asyncio.Queue[Callable[[], Awaitable[None]] | None] = asyncio.Queue()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to work."""
        ready = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._run(ready)), name=self._name, daemon=True
        )
        self._thread.start()
        ready.wait()

    def do(self, job: Callable[[], Awaitable[None]] | None) -> None:
        """Put it at the end of the line, from any thread; ``None`` ends the line."""
        if self._loop is not None and not self._loop.is_closed():
            try:
                self._loop.call_soon_threadsafe(self._jobs.put_nowait, job)
            except RuntimeError:
                return  # it ended this very moment

    def stop(self, limit: float) -> None:
        """Finish what is in line, and wait for it, but not for ever."""
        self.do(None)
        if self._thread is not None:
            self._thread.join(limit)

    async def _run(self, ready: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._jobs = asyncio.Queue()
        ready.set()
        while (job := await self._jobs.get()) is not None:
            await job()
