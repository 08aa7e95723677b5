"""The asks: how each question of the desk travels, and how its answer is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
        body = {"cursor": ask.cursor, "do_not_disturb": ask.quiet, "rollout": ask.rollout}
        return "pos", body, wires.position
    if isinstance(ask, Tell):
        return "receipt", [receipt.wire() for receipt in ask.receipts], wires.taken
    return "refresh", {"token": ask.token}, wires.agreed
