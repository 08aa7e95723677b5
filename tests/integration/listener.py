"""A plain Socket.IO client as a back end or a script would use it, with what it heard."""

import time
from types import TracebackType
from typing import Any

import socketio

from deskbell.catalogue import CATALOGUE, STATE

EVENTS = [*CATALOGUE, STATE, "bye", "session:expiring"]


class Listener:
    """`with Listener(url, token) as ear:` then `ear.wait(n)`; events in order of arrival."""

    def __init__(self, url: str, token: str, device: str | None = None) -> None:
        self._url = url
        self._auth = {"token": token} | ({"device": device, "proto": 1} if device else {})
        self.client = socketio.Client(reconnection=False, handle_sigint=False)
        self.heard: list[tuple[str, dict[str, Any]]] = []
        self.refused: Any = None
        for event in EVENTS:
            self.client.on(event, lambda data, event=event: self.heard.append((event, data)))
        self.client.on("connect_error", self._refuse)

    def _refuse(self, data: Any) -> None:
        self.refused = data

    def __enter__(self) -> "Listener":
        self.client.connect(self._url, auth=self._auth, transports=["websocket"], wait_timeout=10)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.client.disconnect()
        self.client.http.close() if hasattr(self.client, "http") else None

    def wait(self, count: int, seconds: float = 30) -> list[tuple[str, dict[str, Any]]]:
        """The first so many events; fails when they do not come."""
        end = time.monotonic() + seconds
        while len(self.heard) < count:
            assert time.monotonic() < end, f"heard only {self.heard}"
            time.sleep(0.01)
        return sorted(self.heard, key=lambda found: found[1].get("seq", 0))

    def ask(self, event: str, data: Any = None) -> Any:
        """Emit and wait for the acknowledgement."""
        return self.client.call(event, data, timeout=10)
