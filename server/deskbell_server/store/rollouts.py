"""Roll-outs: preferences that desks get as defaults: all of them, a room's, or a share of either.

Each is a whole: a desk has the newest one that reaches it, and nothing of the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, Row, Select, delete, exists, func, insert, literal, or_, select
from sqlalchemy import update as changing

from deskbell_server.schema.tables import membership, rollout, session
from deskbell_server.store.log import ROOM
from deskbell_server.store.memberships import NOW
from deskbell_server.store.sessions import lasting
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rollout:
    """``percent`` of the devices of everybody, or of the room's members. ``taken``: how many that
    are signed in have said that they have it."""

    id: int
    preferences: Mapping[str, Any]
    room: str | None
    percent: int
    created_at: int
    taken: int = 0


def add(
    transaction: Transaction, preferences: Mapping[str, Any], room: str | None, percent: int
) -> int:
    """A new one; its number."""
    made = insert(rollout).values(
        preferences=orjson.dumps(preferences).decode(),
        room=room,
        percent=percent,
        created_at=now_ms(),
    )
    return int(transaction.connection.execute(made.returning(rollout.c.id)).scalar_one())


def reach(transaction: Transaction, id: int, room: str | None, percent: int) -> None:
    """From now on it is for these."""
    transaction.connection.execute(
        changing(rollout).where(rollout.c.id == id).values(room=room, percent=percent)
    )


def withdraw(transaction: Transaction, id: int) -> None:
    """Desks that have it go back to the one before, at their next renewal."""
    transaction.connection.execute(delete(rollout).where(rollout.c.id == id))


def get(connection: Connection, id: int, refresh_days: int) -> Rollout | None:
    """The one of that number."""
    row = connection.execute(_counted(refresh_days).where(rollout.c.id == id)).first()
    return _rollout(row) if row else None


def page(
    connection: Connection, refresh_days: int, before: int | None, limit: int
) -> Sequence[Rollout]:
    """The next ones, newest first."""
    query = _counted(refresh_days).order_by(rollout.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(rollout.c.id < before)
    return [_rollout(row) for row in connection.execute(query)]


def reaching(connection: Connection, user_id: int, device_id: str) -> Rollout | None:
    """The newest that reaches this device of this person."""
    m = membership.c
    member = exists().where(m.user_id == user_id, m.stream == literal(ROOM) + rollout.c.room, NOW)
    query = (
        select(rollout, literal(0).label("taken"))
        .where(rollout.c.percent > place(device_id), or_(rollout.c.room.is_(None), member))
        .order_by(rollout.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return _rollout(row) if row else None


def place(device_id: str) -> int:
    """Where a device stands, from 0 to 99: always the same, so a share that grows keeps its own."""
    return int.from_bytes(hashlib.sha256(device_id.encode()).digest()[:8]) % 100


def _counted(refresh_days: int) -> Select[Any]:
    taken = (
        select(func.count())
        .where(session.c.rollout == rollout.c.id, lasting(refresh_days))
        .correlate(rollout)
        .scalar_subquery()
    )
    return select(rollout, taken.label("taken"))


def _rollout(row: Row[Any]) -> Rollout:
    told = orjson.loads(row.preferences)
    return Rollout(row.id, told, row.room, row.percent, row.created_at, row.taken)
