"""The peer: python-socketio on uvicorn as its documentation shows it. It keeps nothing."""

import sys
from typing import Any

import jwt
import socketio
import uvicorn

from tests.bench.peers.message import message

port, secret = int(sys.argv[1]), sys.argv[2]
server = socketio.AsyncServer(async_mode="asgi")


@server.event
async def connect(sid: str, _environ: dict[str, Any], auth: dict[str, str]) -> None:
    user = jwt.decode(auth["token"], secret, ["HS256"])["sub"]
    await server.enter_room(sid, f"user:{user}")


@server.event
async def broadcast(_sid: str, number: int) -> None:
    await server.emit("notification:received", message(number, "all"))


@server.event
async def people(_sid: str, number: int, count: int, first: int, all_: int) -> None:
    for i in range(count):
        stream = f"user:p{(first + i) % all_}"
        await server.emit("notification:received", message(number, stream), to=stream)


async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Anything that is not Socket.IO."""
    if scope["type"] == "lifespan":
        while True:
            said = await receive()
            await send({"type": said["type"] + ".complete"})
            if said["type"] == "lifespan.shutdown":
                return
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]}
    )
    await send({"type": "http.response.body", "body": b"ok"})


uvicorn.run(
    socketio.ASGIApp(server, app),
    host="127.0.0.1",
    port=port,
    backlog=4096,
    log_level="error",
    ws="websockets-sansio",
    ws_per_message_deflate=False,
)
