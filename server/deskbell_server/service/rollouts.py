"""Roll-outs as administrators do them, each change with its line in the audit log."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from deskbell.rollout import DeskPreferences
from deskbell_server.service.problem import fail, no_room
from deskbell_server.store import audit, rooms
from deskbell_server.store import rollouts as store
from deskbell_server.store.audit import Actor, Deed
from deskbell_server.store.connection import Connection
from deskbell_server.store.transaction import Transaction


class Stays(Enum):
    """``KEEP`` in the place of a room: as it is (``None`` is everybody)."""

    KEEP = "keep"


KEEP: Literal[Stays.KEEP] = Stays.KEEP


def add(
    transaction: Transaction, by: Actor, given: DeskPreferences, room: str | None, percent: int
) -> int:
    """Give these preferences to desks; the number of the roll-out."""
    _room(transaction.connection, room)
    id = store.add(transaction, given.wire(), room, percent)
    told = {"preferences": sorted(given.wire()), "room": room, "percent": percent}
    audit.note(transaction, by, Deed.ROLLOUT_ADDED, str(id), **told)
    return id


def reach(
    transaction: Transaction,
    by: Actor,
    id: int,
    room: str | Stays | None = KEEP,
    percent: int | None = None,
) -> None:
    """Widen it, or narrow it; what is not given stays."""
    found = _there(transaction.connection, id)
    whom = found.room if room is KEEP else room
    assert not isinstance(whom, Stays)
    share = percent or found.percent
    _room(transaction.connection, whom)
    store.reach(transaction, id, whom, share)
    audit.note(transaction, by, Deed.ROLLOUT_CHANGED, str(id), room=whom, percent=share)


def withdraw(transaction: Transaction, by: Actor, id: int) -> None:
    """Take it back."""
    _there(transaction.connection, id)
    store.withdraw(transaction, id)
    audit.note(transaction, by, Deed.ROLLOUT_WITHDRAWN, str(id))


def _there(connection: Connection, id: int) -> store.Rollout:
    found = store.get(connection, id, 0)
    if found is None:
        raise fail("not-found", "There is no such roll-out.")
    return found


def _room(connection: Connection, room: str | None) -> None:
    if room is not None and not rooms.exists(connection, room):
        raise no_room(room, "room")
