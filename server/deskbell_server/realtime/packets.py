"""Packets: text only, for one binary packet could make the library hold 135 MB (FACTS)."""

from __future__ import annotations

from typing import Any

from socketio import packet


class BinaryRefusedError(ValueError):
    """A client sent a binary packet; nothing in our protocol is binary."""


class TextPacket(packet.Packet):  # type: ignore[misc]
    """A packet that refuses binary attachments."""

    def decode(self, encoded_packet: Any) -> int:
        """Parse it; raises ``BinaryRefusedError`` before anything is allocated."""
        if not isinstance(encoded_packet, str) or encoded_packet[:1] in {"5", "6"}:
            raise BinaryRefusedError("binary packets are not part of this protocol")
        return int(super().decode(encoded_packet))
