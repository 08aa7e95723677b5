"""The intake: from a client's bytes to whole messages, with a limit on everything."""

from __future__ import annotations

import time
from collections.abc import Iterator

from deskbell_server.realtime.lane import frames
from deskbell_server.realtime.lane.frames import Code, Frame, Opcode, Violation

FLOOD_SECONDS = 10.0
FLOOD_MAX = 2_000
"""Messages of a client in that time; each 2 KiB of one count as one more."""


class Intake:
    """Joins what came in parts and raises ``Violation`` at what a client may not send."""

    __slots__ = ("_most", "_parts", "_rest", "_since", "_taken")

    def __init__(self, most: int) -> None:
        self._most = most
        self._rest = b""
        self._parts: bytes | None = None
        self._since = 0.0
        self._taken = 0

    def frames(self, data: bytes) -> Iterator[Frame]:
        """The whole messages and control frames that end in ``data``."""
        found, self._rest = frames.read(self._rest + data if self._rest else data, self._most)
        for frame in found:
            self._count(len(frame.payload))
            if frame.opcode is Opcode.BINARY:
                raise Violation(Code.UNSUPPORTED, "binary is not part of this protocol")
            whole = frame if frame.opcode >= Opcode.CLOSE else self._joined(frame)
            if whole:
                yield whole

    @staticmethod
    def text(payload: bytes) -> str:
        """A message as text."""
        try:
            return payload.decode()
        except UnicodeDecodeError:
            raise Violation(Code.NOT_TEXT, "not UTF-8") from None

    def _joined(self, frame: Frame) -> Frame | None:
        if (frame.opcode is Opcode.CONTINUED) != (self._parts is not None):
            raise Violation(Code.PROTOCOL, "a part without its message")
        payload = (self._parts or b"") + frame.payload
        if len(payload) > self._most:
            raise Violation(Code.TOO_BIG, f"a message may have {self._most} bytes")
        self._parts = None if frame.final else payload
        return Frame(True, Opcode.TEXT, payload) if frame.final else None

    def _count(self, size: int) -> None:
        now = time.monotonic()
        if now - self._since > FLOOD_SECONDS:
            self._since, self._taken = now, 0
        self._taken += 1 + size // 2048
        if self._taken > FLOOD_MAX:
            raise Violation(Code.POLICY, "too many messages")
