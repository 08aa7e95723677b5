"""As much of a Gotify server as ``gotify-tray`` asks for, and its push of messages."""

from __future__ import annotations

import asyncio
import itertools
import json
import threading
import time
from http import HTTPStatus
from typing import Any, Self

from websockets.asyncio.server import ServerConnection, broadcast, serve
from websockets.datastructures import Headers
from websockets.http11 import Request, Response

APPLICATION = {
    "id": 1,
    "name": "bench",
    "description": "",
    "image": "image/1.png",
    "internal": False,
    "token": "A",
}
PAGE = {"messages": [], "paging": {"limit": 100, "next": None, "since": 0, "size": 0}}

PING = 25
"""Seconds, as our own server's, so that the idle figures compare programs; Gotify's is 45."""


class GotifyServer:
    """``with GotifyServer() as server:`` in a thread of its own."""

    def __enter__(self) -> Self:
        self._ids = itertools.count(1)
        self._listeners: set[ServerConnection] = set()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    @property
    def heard(self) -> bool:
        """Whether a client listens."""
        return bool(self._listeners)

    def send(self, title: str) -> float:
        """Push one message; returns when it left (seconds since the epoch)."""
        sent = asyncio.run_coroutine_threadsafe(self._send(title), self._loop)
        return sent.result()

    async def _send(self, title: str) -> float:
        message = {
            "id": next(self._ids),
            "appid": 1,
            "title": title,
            "message": "Please look at it before the evening.",
            "priority": 6,
            "date": "2026-01-01T00:00:00Z",
        }
        at = time.time()
        broadcast(self._listeners, json.dumps(message))
        return at

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        self._over = asyncio.Event()
        async with serve(
            self._listen, "127.0.0.1", 0, process_request=_answer, ping_interval=PING
        ) as server:
            self.port = next(iter(server.sockets)).getsockname()[1]
            self.url = f"http://127.0.0.1:{self.port}"
            self._ready.set()
            await self._over.wait()

    async def _listen(self, socket: ServerConnection) -> None:
        self._listeners.add(socket)
        try:
            await socket.wait_closed()
        finally:
            self._listeners.discard(socket)


def _answer(_socket: ServerConnection, request: Request) -> Response | None:
    path = request.path.partition("?")[0]
    if path == "/stream":
        return None
    said: Any = [APPLICATION] if path == "/application" else PAGE
    found = path in {"/application", "/message", "/application/1/message"}
    body = json.dumps(said).encode() if found else b""
    status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
    headers = Headers({"Content-Type": "application/json", "Content-Length": str(len(body))})
    return Response(status, status.phrase, headers, body)
