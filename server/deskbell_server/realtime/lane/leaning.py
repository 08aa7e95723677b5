"""Leaning: every name of a library that the lane uses without a promise, checked at the start.

The locks in ``requirements/`` pin the versions that the lane was proved with. With another one a
changed name stops the server before it takes a request, and says so, instead of failing later.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any, NamedTuple

import engineio
import socketio
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol


class UnknownLibraryError(RuntimeError):
    """A library is not as the lane knows it; the text says what to do."""


class Lean(NamedTuple):
    """A function that we call or override, and the parameters that we count on."""

    package: str
    owner: Any
    name: str
    parameters: tuple[str, ...]


CALLED = ("config", "server_state", "app_state")
"""How uvicorn makes the protocol of an upgraded connection."""
LEANS = (
    # engine.io: who is connected, and which web origins may be
    Lean("python-engineio", engineio.AsyncServer, "_get_socket", ("self", "sid")),
    Lean("python-engineio", engineio.AsyncServer, "_cors_allowed_origins", ("self", "environ")),
    # socket.io: what comes in, and the end of a connection
    Lean("python-socketio", socketio.AsyncServer, "_engineio_server_class", ("self",)),
    Lean(
        "python-socketio", socketio.AsyncServer, "_handle_eio_message", ("self", "eio_sid", "data")
    ),
    Lean(
        "python-socketio",
        socketio.AsyncServer,
        "_handle_eio_disconnect",
        ("self", "eio_sid", "reason"),
    ),
    # socket.io: where its manager keeps who is in which room
    Lean(
        "python-socketio",
        socketio.AsyncManager,
        "basic_enter_room",
        ("self", "sid", "namespace", "room", "eio_sid"),
    ),
    Lean(
        "python-socketio", socketio.AsyncManager, "get_participants", ("self", "namespace", "room")
    ),
    Lean("python-socketio", socketio.AsyncManager, "connect", ("self", "sid", "namespace")),
    # uvicorn: the hand-over of an upgraded connection, and its own class for all others
    Lean("uvicorn", HttpToolsProtocol, "handle_websocket_upgrade", ("self",)),
    Lean("uvicorn", WebSocketsSansIOProtocol, "__init__", ("self", *CALLED, "_loop")),
)


def missing() -> Iterator[str]:
    """What is not as the lane needs it, in words."""
    for lean in LEANS:
        found = getattr(lean.owner, lean.name, None)
        if found is None or tuple(inspect.signature(found).parameters) != lean.parameters:
            where = f"{lean.owner.__name__}.{lean.name}({', '.join(lean.parameters)})"
            yield f"{lean.package} {version(lean.package)} has no {where}"


def check() -> None:
    """Raises ``UnknownLibraryError`` when a library has changed under the lane."""
    found = list(missing())
    if found:
        raise UnknownLibraryError(
            f"the fast lane does not know this library: {'; '.join(found)}. Start with --plain "
            "(slower, nothing else changes), or install the versions of requirements/server.lock."
        )
