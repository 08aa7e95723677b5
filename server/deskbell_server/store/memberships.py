"""Memberships: who hears which stream; each is an interval of the log, its ends are entries."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select, update

from deskbell_server.schema.tables import membership
from deskbell_server.store.log import Draft, Kind, room_stream, user_stream
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

NOW = membership.c.to_seq.is_(None)
"""The condition on a membership that it has not ended."""


def join(transaction: Transaction, user_id: int, stream: str) -> None:
    """From here on this account hears the stream."""
    slot = transaction.append(_moved(user_id, stream, Kind.JOIN))
    start = insert(membership).values(user_id=user_id, stream=stream)
    transaction.after_numbering(
        lambda: transaction.connection.execute(start.values(from_seq=slot.seq))
    )


def join_room(transaction: Transaction, name: str, user_id: int) -> None:
    """From here on this account hears the room; joining twice is fine."""
    stream = room_stream(name)
    if not transaction.connection.execute(_lasting(user_id, stream)).first():
        join(transaction, user_id, stream)


def leave_room(transaction: Transaction, name: str, user_id: int) -> None:
    """What comes after this is not for this account; what came before stays theirs."""
    stream = room_stream(name)
    row = transaction.connection.execute(_lasting(user_id, stream)).first()
    if row is not None:
        _leave(transaction, row.id, user_id, stream)


def leave_all(transaction: Transaction, user_id: int) -> None:
    """From here on this account hears nothing, not even its own stream."""
    lasting = select(membership).where(membership.c.user_id == user_id, NOW)
    for row in transaction.connection.execute(lasting).all():
        _leave(transaction, row.id, user_id, row.stream)


def _leave(transaction: Transaction, interval: int, user_id: int, stream: str) -> None:
    slot = transaction.append(_moved(user_id, stream, Kind.LEAVE))
    change = update(membership).where(membership.c.id == interval)
    transaction.after_numbering(
        lambda: transaction.connection.execute(change.values(to_seq=slot.seq))
    )


def _moved(user_id: int, stream: str, kind: Kind) -> Draft:
    return Draft(user_stream(user_id), kind, now_ms(), {"user": user_id, "stream": stream})


def _lasting(user_id: int, stream: str) -> Any:
    mine = (membership.c.user_id == user_id, membership.c.stream == stream)
    return select(membership.c.id).where(*mine, NOW)


def hearing(streams: Collection[str]) -> Select[tuple[int]]:
    """Who hears one of these now."""
    return select(membership.c.user_id).where(membership.c.stream.in_(streams), NOW)


def count_hearing(connection: Connection, streams: Collection[str]) -> int:
    """How many people hear one of these now."""
    query = select(func.count(membership.c.user_id.distinct()))
    query = query.where(membership.c.stream.in_(streams), NOW)
    return connection.execute(query).scalar_one()


def heard(connection: Connection, user_id: int) -> set[str]:
    """The streams that a person hears now."""
    query = select(membership.c.stream).where(membership.c.user_id == user_id, NOW)
    return set(connection.execute(query).scalars())


def listeners(connection: Connection) -> list[tuple[str, int]]:
    """Who hears which stream now, as (stream, user id)."""
    query = select(membership.c.stream, membership.c.user_id).where(NOW)
    return [(stream, user_id) for stream, user_id in connection.execute(query)]
