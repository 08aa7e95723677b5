"""A crowd of desktops in one process: raw Socket.IO frames, the desktop's own back-off, no Qt."""

import asyncio
import json
import random
import time
from collections.abc import Callable
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from deskbell_desktop.core.session import backoff

POSITION = 5.0
"""Seconds between two looks at the position; the desktop takes 30."""


class LightDesk:
    """Connects, syncs, stays live, comes back; `live_since` is `None` while it is not."""

    def __init__(self, url: str, token: str, device: str) -> None:
        self.url = url.replace("http://", "ws://") + "/socket.io/?EIO=4&transport=websocket"
        self.auth = json.dumps({"token": token, "device": device, "proto": 1})
        self.live_since: float | None = None
        self.cursor = 0
        self.epoch: str | None = None
        self.attempts = 0
        self.heard: list[tuple[float, int]] = []
        self._retry_after: float | None = None
        self.reading = asyncio.Event()
        self.reading.set()

    async def run(self) -> None:
        """Until cancelled."""
        failures = 0
        while True:
            try:
                self.attempts += 1
                async with connect(
                    self.url, open_timeout=15, ping_interval=None, compression=None
                ) as line:
                    await self._talk(line)
            except (OSError, WebSocketException, TimeoutError):
                pass
            failures = 0 if self.live_since else failures + 1
            self.live_since = None
            wait, self._retry_after = self._retry_after, None
            await asyncio.sleep(backoff(failures, random.random) if wait is None else wait)

    async def _talk(self, line: ClientConnection) -> None:
        looks = asyncio.create_task(self._look(line))
        try:
            await self._read(line)
        finally:
            looks.cancel()

    async def _look(self, line: ClientConnection) -> None:
        while True:
            await asyncio.sleep(POSITION)
            if self.live_since and self.reading.is_set():
                await line.send("422" + json.dumps(["pos", {"cursor": self.cursor}]))

    async def _read(self, line: ClientConnection) -> None:
        async for frame in line:
            await self.reading.wait()
            text = str(frame)
            if text == "2":
                await line.send("3")
            elif text[0] == "0":
                await line.send("40" + self.auth)
            elif text.startswith("40"):
                await self._sync(line)
            elif text.startswith("431"):
                await self._page(line, json.loads(text[3:])[0])
            elif text.startswith("432"):
                position = json.loads(text[3:])[0]
                if position["head"] > self.cursor or not position["live"]:
                    await self._sync(line)
            elif text.startswith("42"):
                self._event(*json.loads(text[2:]))
            elif text.startswith("41"):
                return

    async def _sync(self, line: ClientConnection) -> None:
        asked = {"epoch": self.epoch, "cursor": self.cursor}
        await line.send("421" + json.dumps(["sync", asked]))

    async def _page(self, line: ClientConnection, page: dict[str, Any]) -> None:
        self.epoch, self.cursor = page["epoch"], page["next"]
        if page["more"]:
            await self._sync(line)
        else:
            self.live_since = time.monotonic()

    def _event(self, name: str, payload: dict[str, Any]) -> None:
        if name == "bye":
            self._retry_after = payload.get("retry_after")
        elif "seq" in payload:
            self.cursor = payload["seq"]
            self.heard.append((time.monotonic(), payload["seq"]))


class Crowd:
    """`async with Crowd(desks) as crowd:` runs them all."""

    def __init__(self, desks: list[LightDesk]) -> None:
        self.desks = desks
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> "Crowd":
        self._tasks = [asyncio.create_task(desk.run()) for desk in self.desks]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def live(self) -> int:
        return sum(desk.live_since is not None for desk in self.desks)

    async def until(self, met: Callable[[], bool], seconds: float, what: str) -> float:
        """The seconds until it is so; TimeoutError when it is not in time."""
        began = time.monotonic()
        while not met():
            if time.monotonic() - began > seconds:
                raise TimeoutError(f"{what}: not within {seconds} s; {self.live()} are live")
            await asyncio.sleep(0.02)
        return time.monotonic() - began
