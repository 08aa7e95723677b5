"""The short way past websocket-client reads what the library reads, however it comes in."""

from __future__ import annotations

import itertools
import socket
import struct
from typing import Any

import pytest
import websocket
from hypothesis import given
from hypothesis import strategies as some

from deskbell_desktop.adapters.link.web_socket import WebSocket

PONG = 0x8A
BINARY = 0x82
texts = some.one_of(
    some.sampled_from(["2", "é" * 62, "x" * 125, "x" * 126, "y" * 70_000]), some.text(min_size=1)
)


class Pieces:
    """A socket whose bytes come in pieces: each ``recv`` gets of one piece only."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces = [piece for piece in pieces if piece]

    def recv(self, size: int) -> bytes:
        if not self._pieces:
            return b""
        piece = self._pieces.pop(0)
        if piece[size:]:
            self._pieces.insert(0, piece[size:])
        return piece[:size]

    def gettimeout(self) -> float:
        return 5.0


def reader(*pieces: bytes) -> WebSocket:
    line = WebSocket(skip_utf8_validation=True)
    line.sock, line.connected = Pieces(*pieces), True  # type: ignore[assignment]
    return line


def frame(data: bytes, first: int = 0x81) -> bytes:
    size = len(data)
    if size < 126:
        return bytes((first, size)) + data
    if size < 1 << 16:
        return bytes((first, 126)) + struct.pack("!H", size) + data
    return bytes((first, 127)) + struct.pack("!Q", size) + data


@given(some.lists(texts, min_size=1, max_size=6), some.data())
def test_texts_are_read_one_by_one_wherever_they_are_cut(said: list[str], data: Any) -> None:
    stream = b"".join(frame(text.encode()) for text in said)
    cuts = data.draw(some.lists(some.integers(0, len(stream)), max_size=8))
    edges = [0, *sorted(cuts), len(stream)]
    line = reader(*(stream[a:b] for a, b in itertools.pairwise(edges)))
    assert [line.recv() for _ in said] == said
    with pytest.raises(websocket.WebSocketConnectionClosedException):
        line.recv()


def test_parts_of_a_text_and_other_frames_are_the_library_s() -> None:
    parts = [frame(b"one", 0x01), frame(b"", PONG), frame(b" text", 0x80)]
    line = reader(b"".join([frame(b"\xff", BINARY), *parts, frame(b"2")]))
    assert [line.recv() for _ in range(3)] == [b"\xff", "one text", "2"]


def test_what_is_taken_nobody_else_sees() -> None:
    line = reader(frame(b"2") + frame(b"x" * 200) + frame(b"2") + frame(b"40"))
    seen: list[str] = []

    def take(text: str) -> bool:
        seen.append(text)
        return text == "2"

    line.takes = take
    assert [line.recv() for _ in range(2)] == ["x" * 200, "40"]
    assert seen == ["2", "x" * 200, "2", "40"]


@given(some.lists(some.binary(max_size=125), min_size=1, max_size=3))
def test_what_is_said_is_masked_anew_and_can_be_read(said: list[bytes]) -> None:
    here, there = socket.socketpair()
    line, server = WebSocket(), WebSocket(skip_utf8_validation=True)
    with here, there:
        line.sock, line.connected = here, True
        server.sock = there
        line.say(*said)
        frames = [server.recv_frame() for _ in said]  # type: ignore[no-untyped-call]
    assert [(one.opcode, one.fin, one.mask_value, one.data) for one in frames] == [
        (websocket.ABNF.OPCODE_TEXT, 1, 1, text) for text in said
    ]


def test_one_that_cannot_write_ends() -> None:
    here, there = socket.socketpair()
    with there:
        there.close()
        line = WebSocket()
        line.sock, line.connected = here, True
        line.say(b"3")
        with pytest.raises(websocket.WebSocketConnectionClosedException):
            line.recv()
    assert line.sock is None
