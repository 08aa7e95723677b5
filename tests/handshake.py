"""CONNECT on a WebSocket of one's own, as any Socket.IO client says it; nothing is left open."""

import json
import socket
from typing import Any
from urllib.parse import urlsplit

import websocket


def handshake(url: str, auth: Any) -> str:
    """The server's answer: ``40…`` when it connects, ``44…`` with the reason, empty when it hangs
    up."""
    host, port = urlsplit(url).hostname or "", urlsplit(url).port or 0
    place = f"ws://{host}:{port}/socket.io/?EIO=4&transport=websocket"
    with socket.create_connection((host, port), timeout=10) as line:  # ours, so that we close it
        client = websocket.create_connection(place, timeout=10, socket=line)
        assert str(client.recv()).startswith("0")
        try:
            client.send("40" + json.dumps(auth))
            return str(client.recv())
        except (websocket.WebSocketConnectionClosedException, ConnectionError):
            return ""
