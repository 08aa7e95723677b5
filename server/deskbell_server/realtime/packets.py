"""Packets: well-formed text only, for one binary packet could make the library hold 135 MB."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import orjson
from socketio import packet

Written = orjson.Fragment
"""JSON that is written already, as a part of what is still to be."""
EVENT_PARTS = 2
"""An event's name and its data; more would be more than its handler takes."""


class BadPacketError(ValueError):
    """A client sent what is not a packet of our protocol."""


class BinaryRefusedError(BadPacketError):
    """A client sent a binary packet; nothing in our protocol is binary."""


class Json:
    """orjson, behind the names that the library calls."""

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        """As text; what orjson cannot say (integers over 64 bits) the slow way."""
        try:
            return orjson.dumps(value).decode()
        except TypeError:
            return json.dumps(value, separators=(",", ":"))

    @staticmethod
    def loads(text: str) -> Any:
        """Strict: raises ``ValueError`` where the library's own would take ``NaN``."""
        return orjson.loads(text)


class TextPacket(packet.Packet):  # type: ignore[misc]
    """A packet that refuses binary attachments and what has not the form of its kind."""

    json = Json

    def decode(self, encoded_packet: Any) -> int:
        """Parse it; raises ``BadPacketError`` before anything is allocated for attachments."""
        if not isinstance(encoded_packet, str) or encoded_packet[:1] in {"5", "6"}:
            raise BinaryRefusedError("binary packets are not part of this protocol")
        try:
            attachments = int(super().decode(encoded_packet))
        except (ValueError, LookupError, TypeError) as error:
            raise BadPacketError("not a packet") from error
        if attachments or not self._formed():
            raise BadPacketError("not a packet of its kind")
        return attachments

    def _formed(self) -> bool:
        said = self.data
        match self.packet_type:
            case packet.CONNECT | packet.DISCONNECT:
                return True
            case packet.EVENT:
                named = isinstance(said, list) and bool(said) and isinstance(said[0], str)
                return named and len(said) <= EVENT_PARTS
            case packet.ACK:
                return isinstance(said, list) and self.id is not None
            case _:
                return False


def event_text(event: str, payload: Any) -> bytes:
    """An event on the main namespace as it stands in a message, Engine.IO's type included."""
    return b"42" + Json.dumps([event, payload]).encode()


def open_end(payload: Mapping[str, Any]) -> bytes:
    """A payload without its beginning, written once for many: ``placed_text`` begins it."""
    return Json.dumps(payload).encode()[1:] + b"]"


def placed_text(event: str, seq: int, stream: str, rest: bytes) -> bytes:
    """``event_text`` of a payload at its place in the log."""
    said = (event.encode(), seq, orjson.dumps(stream), rest)
    return b'42["%b",{"seq":%d,"stream":%b,%b' % said
