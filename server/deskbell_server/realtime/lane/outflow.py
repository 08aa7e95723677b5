"""The outflow: how frames leave a connection, past its transport while nothing waits there."""

from __future__ import annotations

import asyncio
import socket
from typing import cast

BUFFER_MAX = 256 * 1024
"""Bytes that may wait in our memory for one client, and again in the system's (which Linux doubles
for its own needs); over it nothing more is pushed."""


class Outflow(asyncio.Protocol):
    """``send`` costs the system less than the ``write`` of uvloop's transport, and looks at less of
    our memory, of which thousands of connections have more than a processor keeps at hand.

    What the system does not take at once waits in the transport, and all that follows goes there
    too until it is gone.
    """

    __slots__ = ("_full", "_socket", "_transport", "_waits", "closed")

    def __init__(self) -> None:
        self.closed = False
        self._full = False
        self._waits = True
        """Something may wait in the transport: it is asked before anything passes it."""
        self._transport: asyncio.Transport
        self._socket: socket.SocketType

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """What is written from now on goes there."""
        self._transport = cast(asyncio.Transport, transport)
        # What passes a transport passes its encryption too; a front has TLS, this server has not.
        assert transport.get_extra_info("sslcontext") is None
        self._transport.set_write_buffer_limits(high=BUFFER_MAX)
        its = self._transport.get_extra_info("socket")
        its.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, BUFFER_MAX)
        self._socket = socket.SocketType(its.family, its.type, its.proto, its.fileno())

    def connection_lost(self, error: Exception | None) -> None:
        """The transport is about to close the socket, which is its own."""
        self._socket.detach()

    def pause_writing(self) -> None:
        """The client reads more slowly than we write: no more pushes, and no more questions."""
        self._full = True
        if not self._transport.is_closing():
            self._transport.pause_reading()

    def resume_writing(self) -> None:
        """It has caught up."""
        self._full = False
        if not self._transport.is_closing():
            self._transport.resume_reading()

    def push(self, data: bytes) -> bool:
        """Write frames that are built already; ``False``: too much is waiting, or it is closed."""
        if self._full or self.closed:
            return False
        self.put(data)
        return True

    def put(self, frame: bytes) -> None:
        """Write a frame that is built already, however much is waiting."""
        sent = 0
        if not self._waits or not self._transport.get_write_buffer_size():
            try:
                sent = self._socket.send(frame)
            except OSError:
                sent = 0  # it is full, or at its end, which the transport finds out by itself
        self._waits = sent < len(frame)
        if self._waits and not self._transport.is_closing():  # uvloop raises on one that is closed
            self._transport.write(frame[sent:])
