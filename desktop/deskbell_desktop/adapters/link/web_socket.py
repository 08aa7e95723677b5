"""The WebSocket of a link, with a short way for the short texts that a quiet line lives on.

websocket-client takes some forty calls and eight system calls to read one byte and to answer with
one. They come so seldom that the processor has forgotten them, and fetches each from memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import websocket

TEXT = 0x81
"""A text that is whole in this one frame."""
SHORT, MASKED = 0x7D, 0x80
AT_ONCE = 16384


class WebSocket(websocket.WebSocket):
    """``takes`` is shown each text that comes in; what it takes, nobody else sees."""

    takes: Callable[[Any], bool] = staticmethod(lambda _text: False)

    def recv(self) -> Any:
        """The next text, or whatever the library makes of what comes instead.

        Closed with its first failure: nobody closes one that fails before it is handed over.
        """
        try:
            while self.takes(text := self._short() or super().recv()):
                pass
        except BaseException:
            self.shutdown()  # type: ignore[no-untyped-call]
            raise
        return text

    def _short(self) -> str:
        """A short text that came whole; empty if the library is to read on."""
        ahead = self.frame_buffer.recv_buffer  # the library begins with what is in there
        came = b"".join(ahead) or self._came()
        length = came[1] if len(came) > 1 and came[0] == TEXT else 0
        end = 2 + length
        if not 0 < length <= SHORT or len(came) < end:
            ahead[:] = [came]
            return ""
        ahead[:] = [came[end:]]
        return str(came[2:end], "utf-8")

    def _came(self) -> bytes:
        came = self.sock.recv(AT_ONCE) if self.sock else b""
        if not came:
            raise websocket.WebSocketConnectionClosedException
        return came

    def say(self, *texts: bytes) -> None:
        """Write these short texts, at once; what cannot be written ends it."""
        frames = b"".join(map(_framed, texts))
        try:
            with self.lock:
                assert self.sock
                self.sock.sendall(frames)
        except OSError:  # half a frame may be out
            self.abort()  # type: ignore[no-untyped-call]


def _framed(text: bytes) -> bytes:
    length, key = len(text), os.urandom(4)
    assert length <= SHORT
    mask = int.from_bytes((key * length)[:length], "big")
    masked = (int.from_bytes(text, "big") ^ mask).to_bytes(length, "big")
    return bytes((TEXT, MASKED | length)) + key + masked
