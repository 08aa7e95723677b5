"""The asks: how each question of the desk travels, and how its answer is read."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import msgspec

from deskbell.received import Unreadable
from deskbell.wire import Position
from deskbell_desktop.adapters.link import wires
from deskbell_desktop.core.line import Ack, Ask, Pos, Sync, Tell


def question(ask: Ask) -> tuple[str, Any, Callable[[Any], Any]]:
    """Its name, what is sent with it, and what makes sense of the answer."""
    if isinstance(ask, Sync):
        body = {"epoch": ask.epoch or None, "cursor": ask.cursor, "limit": ask.limit}
        return "sync", body, wires.page
    if isinstance(ask, Ack):
        return "ack", {"cursor": ask.cursor}, wires.position
    if isinstance(ask, Pos):
        return "pos", _place(ask), wires.position
    if isinstance(ask, Tell):
        return "receipt", [receipt.wire() for receipt in ask.receipts], wires.taken
    return "refresh", {"token": ask.token}, wires.agreed


@functools.lru_cache(maxsize=1)
def written(ask: Pos) -> bytes:
    """It as Socket.IO writes it, after its number."""
    return msgspec.json.encode(("pos", _place(ask)))


@functools.lru_cache(maxsize=1)
def position_in(text: str) -> Position | None:
    """Its answer, as Socket.IO writes that."""
    try:
        return Position.parse(text[1:-1])
    except Unreadable:
        return None


def _place(ask: Pos) -> dict[str, Any]:
    return {"cursor": ask.cursor, "do_not_disturb": ask.quiet, "rollout": ask.rollout}
