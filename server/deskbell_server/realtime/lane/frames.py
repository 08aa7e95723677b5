"""Frames of a WebSocket (RFC 6455): built once for everybody, read as they come in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from struct import Struct
from typing import NamedTuple


class Opcode(IntEnum):
    """What a frame is."""

    CONTINUED = 0
    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9
    PONG = 10


class Code(IntEnum):
    """Why a connection is closed, as far as we say it (RFC 6455, section 7.4.1)."""

    NORMAL = 1000
    PROTOCOL = 1002
    UNSUPPORTED = 1003
    NOT_TEXT = 1007
    POLICY = 1008
    TOO_BIG = 1009
    INTERNAL = 1011
    RESTART = 1012


BREAKING = (Code.PROTOCOL, Code.UNSUPPORTED, Code.NOT_TEXT, Code.POLICY, Code.TOO_BIG)
"""For what a client sent."""


@dataclass
class Violation(Exception):
    """What a client sent breaks the protocol: the connection is closed with this code."""

    code: Code
    reason: str


class Frame(NamedTuple):
    """One frame of a client, unmasked."""

    final: bool
    opcode: Opcode
    payload: bytes


def text(payload: bytes) -> bytes:
    """A whole text message."""
    return _frame(Opcode.TEXT, payload)


def pong(payload: bytes) -> bytes:
    """The answer to a ping."""
    return _frame(Opcode.PONG, payload)


def close(code: int, reason: str) -> bytes:
    """The good-bye."""
    return _frame(Opcode.CLOSE, code.to_bytes(2, "big") + reason.encode()[:123])


def _frame(opcode: Opcode, payload: bytes) -> bytes:
    start, length = 0x80 | opcode, len(payload)
    if length < 126:
        return _SHORT(start, length) + payload
    if length < 65536:
        return _LONG(start, 126, length) + payload
    return _HUGE(start, 127, length) + payload


def read(data: bytes, most: int) -> tuple[list[Frame], bytes]:
    """The whole frames at the start of ``data``, and what is left of it.

    Raises ``Violation``; a frame of more than ``most`` bytes is one as soon as its length is known.
    """
    found: list[Frame] = []
    at = 0
    while len(data) - at >= 2:
        start, length = _length(data, at)
        if start is None:
            break
        if length > most:
            raise Violation(Code.TOO_BIG, f"a message may have {most} bytes")
        end = start + 4 + length
        if len(data) < end:
            break
        payload = _unmask(data[start + 4 : end], data[start : start + 4])
        found.append(Frame(data[at] >= 0x80, Opcode(data[at] & 0x0F), payload))
        at = end
    return found, data[at:]


def _length(data: bytes, at: int) -> tuple[int | None, int]:
    """Where the mask begins (``None``: not there yet), and the length; the head is checked."""
    opcode, length = data[at] & 0x0F, data[at + 1] & 0x7F
    if data[at] & 0x70 or opcode not in _OPCODES or data[at + 1] < 0x80:
        raise Violation(Code.PROTOCOL, "not a frame of a client")
    if opcode >= Opcode.CLOSE and (length > 125 or data[at] < 0x80):
        raise Violation(Code.PROTOCOL, "a control frame is short and whole")
    if length < 126:
        return at + 2, length
    start = at + (4 if length == 126 else 10)
    return (start if len(data) >= start else None), int.from_bytes(data[at + 2 : start], "big")


def _unmask(payload: bytes, mask: bytes) -> bytes:
    """XOR by the repeated mask, as one large number: there is no faster way in plain Python."""
    length = len(payload)
    key = (mask * (length // 4 + 1))[:length]
    number = int.from_bytes(payload, "little") ^ int.from_bytes(key, "little")
    return number.to_bytes(length, "little")


_OPCODES = frozenset(Opcode)
_SHORT, _LONG, _HUGE = (Struct(form).pack for form in (">BB", ">BBH", ">BBQ"))
"""How a head is written, by the length of what follows."""
