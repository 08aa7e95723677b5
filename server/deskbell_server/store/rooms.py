"""Rooms: named groups of people, and who may send to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from deskbell_server.schema.tables import account, membership, room, room_sender
from deskbell_server.store.log import ROOM, room_stream
from deskbell_server.store.memberships import NOW, hearing, join_room, leave_room
from deskbell_server.store.people import Account, ExistsError
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

OPEN = "open"
LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Room:
    """A room. ``sending``: ``open`` to everyone who may send, or only to the ``senders`` listed
    (principals' ids)."""

    name: str
    sending: str
    senders: tuple[str, ...]
    members: int
    created_at: int


def add(
    transaction: Transaction,
    name: str,
    members: Iterable[Account] = (),
    sending: str = OPEN,
    senders: Iterable[str] = (),
) -> None:
    """A new room with these members; raises ``ExistsError``."""
    connection = transaction.connection
    if exists(connection, name):
        raise ExistsError(name)
    connection.execute(insert(room).values(name=name, sending=sending, created_at=now_ms()))
    _list(connection, name, senders)
    for member in members:
        join_room(transaction, name, member.id)


def change(
    transaction: Transaction, name: str, sending: str | None, senders: Iterable[str] | None
) -> None:
    """Who may send to it; what is ``None`` stays."""
    connection = transaction.connection
    if sending is not None:
        connection.execute(update(room).where(room.c.name == name).values(sending=sending))
    if senders is not None:
        connection.execute(delete(room_sender).where(room_sender.c.room == name))
        _list(connection, name, senders)


def remove(transaction: Transaction, name: str) -> None:
    """Everyone leaves it and it is gone; what came to its members stays theirs."""
    connection = transaction.connection
    for member in members(connection, name):
        leave_room(transaction, name, member.id)
    connection.execute(delete(room_sender).where(room_sender.c.room == name))
    connection.execute(delete(room).where(room.c.name == name))


def exists(connection: Connection, name: str) -> bool:
    """Is there such a room?"""
    return connection.execute(select(room.c.name).where(room.c.name == name)).first() is not None


def get(connection: Connection, name: str) -> Room | None:
    """The room of that name."""
    row = connection.execute(_rooms().where(room.c.name == name)).first()
    return _room(connection, row) if row else None


def page(connection: Connection, text: str, after: str, limit: int) -> Sequence[Room]:
    """The next rooms by name; ``text`` is a part of it."""
    query = _rooms().where(room.c.name > after).order_by(room.c.name).limit(limit)
    if text:
        query = query.where(room.c.name.icontains(text, autoescape=True))
    return [_room(connection, row) for row in connection.execute(query).all()]


def names(connection: Connection) -> list[str]:
    """Every room by name."""
    return list(connection.execute(select(room.c.name).order_by(room.c.name)).scalars())


def members(connection: Connection, name: str) -> list[Account]:
    """Who is in it now, by name."""
    query = (
        select(account)
        .where(account.c.id.in_(hearing([room_stream(name)])))
        .order_by(account.c.name)
    )
    rows = connection.execute(query)
    return [Account(r.id, r.name, r.role, bool(r.disabled)) for r in rows]


def closed_to(connection: Connection, names: Sequence[str], principal: str) -> list[str]:
    """Which of these rooms list their senders, but not this one."""
    listed = select(room_sender.c.room).where(room_sender.c.principal == principal)
    query = select(room.c.name).where(
        room.c.name.in_(names), room.c.sending == LISTED, room.c.name.not_in(listed)
    )
    return sorted(connection.execute(query).scalars())


def _list(connection: Connection, name: str, senders: Iterable[str]) -> None:
    rows = [{"room": name, "principal": each} for each in dict.fromkeys(senders)]
    if rows:
        connection.execute(insert(room_sender), rows)


def _rooms() -> Select[Any]:
    count = (
        select(func.count()).where(membership.c.stream == ROOM + room.c.name, NOW).scalar_subquery()
    )
    return select(room, count.label("members"))


def _room(connection: Connection, row: Row[Any]) -> Room:
    query = select(room_sender.c.principal).where(room_sender.c.room == row.name)
    senders = sorted(connection.execute(query).scalars())
    return Room(row.name, row.sending, tuple(senders), row.members, row.created_at)
