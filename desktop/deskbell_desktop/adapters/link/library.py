"""The Socket.IO library, made to keep the order and to end at once.

It starts a thread per message, which loses the order in which the server sent them, and its own
reconnection takes no fresh token. So messages are handled inside its receive loop.
"""

from __future__ import annotations

import logging
import queue
import threading
from typing import Any
from urllib.parse import urlsplit

import engineio
import socketio

from deskbell_desktop.adapters.link.web_socket import WebSocket
from deskbell_desktop.adapters.web import Session, trust

REQUEST_TIMEOUT = 10.0

log = logging.getLogger(__name__)
_quiet = logging.getLogger(f"{__name__}.quiet")
_quiet.setLevel(logging.ERROR)  # its INFO contains the token


class _Outgoing(queue.Queue[Any]):
    """What waits for the writing thread."""

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """The library takes it for the end if there is nothing to write for a while."""
        return super().get(block)


class _InOrder(engineio.Client):  # type: ignore[misc]  # the library is untyped
    """Handles messages where they are received, one after the other."""

    def create_queue(self, *args: Any, **kwargs: Any) -> _Outgoing:
        return _Outgoing()

    def start_background_task(self, target: Any, *args: Any, **kwargs: Any) -> Any:
        if target != self.handlers.get("message"):
            return super().start_background_task(target, *args, **kwargs)
        try:
            return target(*args, **kwargs)
        except Exception:
            log.exception("a message from the server broke the connection")
            self.disconnect(abort=True)
            return None

    def disconnect(self, abort: bool = False, reason: Any = None) -> None:
        """The receive loop cannot wait for its own end."""
        inside = threading.current_thread() is self.read_loop_task
        super().disconnect(abort=abort or inside, reason=reason)
        # It empties its queue, often before its writer has seen the word to end, which then waits
        # 30 s, and everybody with it.
        self.queue.put(None)


class Client(socketio.Client):  # type: ignore[misc]  # the library is untyped
    def _engineio_client_class(self) -> type:
        return _InOrder


def client(session: Session, server: str, timeout: float) -> Client:
    """A fresh client for one attempt; its WebSocket takes the session's way."""
    encrypted = urlsplit(server).scheme == "https"
    return Client(
        reconnection=False,
        handle_sigint=False,
        logger=_quiet,
        engineio_logger=_quiet,
        http_session=session,
        request_timeout=timeout,
        websocket_extra_options={
            "class_": WebSocket,
            "sslopt": {"context": trust(session.way)} if encrypted else {},
            # It is decoded after that, which finds the same, not byte by byte in Python.
            "skip_utf8_validation": True,
            # No page sent us; behind a front that takes TLS off, the address would not match.
            "suppress_origin": True,
            **session.way.tunnel(server),
        },
    )
