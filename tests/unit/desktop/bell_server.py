"""A small Socket.IO server of the same protocol, as a process: what it does depends on the token.

``flood:N`` pushes N entries after the first sync; ``refuse`` refuses with a code; ``bye`` ends the
connection after saying so; ``cut`` ends it at once; ``mute`` never says its position; anything else
is live and quiet.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import socketio
import uvicorn

server = socketio.AsyncServer(async_mode="asgi", cors_allowed_origins=None, ping_interval=1)
tokens: dict[str, str] = {}


def told(seq: int) -> dict[str, Any]:
    return {
        "id": f"n{seq}",
        "seq": seq,
        "stream": "user:1",
        "event": "notification:received",
        "type": "info",
        "title": f"Title {seq}",
        "sender": {"id": "9", "name": "Warehouse"},
        "created_at": "2026-11-22T12:00:00.000Z",
    }


async def connect(sid: str, _environ: Any, auth: dict[str, Any]) -> None:
    tokens[sid] = auth["token"]
    if auth["token"] == "refuse":
        raise socketio.exceptions.ConnectionRefusedError(
            "The token has expired", {"code": "expired-token", "retry_after": 3}
        )
    if auth["token"] == "plain":
        server.start_background_task(later, sid)


async def later(sid: str) -> None:
    await asyncio.sleep(0.1)
    await server.emit("task:assigned", {"task_id": 7, "title": "Count", "assignee": "a"}, to=sid)
    await server.emit("something:else", {"x": 1}, to=sid)


async def sync(sid: str, asked: dict[str, Any]) -> dict[str, Any]:
    token = tokens[sid]
    if token == "bye":
        await server.emit("bye", {"code": "shutdown", "retry_after": 2}, to=sid)
        await server.disconnect(sid)
    elif token == "cut":
        await server.disconnect(sid)
    elif token.startswith("flood:"):
        server.start_background_task(flood, sid, int(token.removeprefix("flood:")))
    return {
        "epoch": "e1",
        "entries": [],
        "next": asked["cursor"],
        "more": False,
        "head": 0,
        "floor": 0,
        "server_time": "2026-11-22T12:00:00.000Z",
    }


async def flood(sid: str, n: int) -> None:
    for seq in range(1, n + 1):
        await server.emit("notification:received", told(seq), to=sid)
        if seq % 100 == 0:
            await asyncio.sleep(0)


async def pos(sid: str, _asked: dict[str, Any]) -> dict[str, Any]:
    if tokens[sid] == "mute, talking":
        for seq in range(1, 100):
            await server.emit("notification:received", told(seq), to=sid)
            await asyncio.sleep(0.1)
    if tokens[sid].startswith("mute"):
        await asyncio.sleep(60)
    return {"head": 0, "live": True}


async def refresh(_sid: str, given: dict[str, Any]) -> dict[str, Any]:
    return {"ok": given["token"] == "good"}


for handler in (connect, sync, pos, refresh):
    server.on(handler.__name__, handler)

if __name__ == "__main__":
    app = socketio.ASGIApp(server)
    config = uvicorn.Config(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
    uvicorn.Server(config).run()
