"""Ids: UUIDv7 (RFC 9562), unique and roughly in time order; never used for ordering."""

from __future__ import annotations

import os
import time
import uuid


def new_id() -> str:
    """A new UUIDv7 in its canonical text form."""
    millis = time.time_ns() // 1_000_000
    rest = int.from_bytes(os.urandom(10))
    value = (millis << 80) | (0x7 << 76) | ((rest >> 64 & 0xFFF) << 64) | (0b10 << 62)
    return str(uuid.UUID(int=value | (rest & ((1 << 62) - 1))))
