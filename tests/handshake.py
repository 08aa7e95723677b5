"""CONNECT on a WebSocket of one's own, as any Socket.IO client says it; nothing is left open."""

import contextlib
import json
from typing import Any

import websocket


def handshake(url: str, auth: Any) -> str:
    """The server's answer: ``40…`` when it connects, ``44…`` with the reason, empty when it hangs
    up."""
    place = f"{url.replace('http', 'ws', 1)}/socket.io/?EIO=4&transport=websocket"
    socket = websocket.create_connection(place, timeout=10)
    try:
        assert str(socket.recv()).startswith("0")
        with contextlib.suppress(websocket.WebSocketConnectionClosedException, ConnectionError):
            socket.send("40" + json.dumps(auth))
            return str(socket.recv())
        return ""
    finally:
        socket.close()
        socket.shutdown()  # type: ignore[no-untyped-call]  # after the server's close, close() does nothing
