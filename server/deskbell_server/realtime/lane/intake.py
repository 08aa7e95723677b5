"""The intake: from a client's bytes to whole messages, with a limit on everything."""

from __future__ import annotations

from collections.abc import Iterator

from deskbell_server.realtime.flood import Flood
from deskbell_server.realtime.lane import frames
from deskbell_server.realtime.lane.frames import Code, Frame, Opcode, Violation


class Intake:
    """Joins what came in parts and raises ``Violation`` at what a client may not send."""

    __slots__ = ("_flood", "_most", "_parts", "_rest")

    def __init__(self, most: int) -> None:
        self._most = most
        self._rest = b""
        self._parts: bytes | None = None
        self._flood = Flood()

    def frames(self, data: bytes) -> Iterator[Frame]:
        """The whole messages and control frames that end in ``data``."""
        found, self._rest = frames.read(self._rest + data if self._rest else data, self._most)
        for frame in found:
            if self._flood.is_over(len(frame.payload)):
                raise Violation(Code.POLICY, "too many messages")
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
