"""Service tokens: what a back end signs in with; only the hash is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, Row, bindparam, insert, or_, select, update

from deskbell_server.schema.tables import service_token
from deskbell_server.store.people import ExistsError
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

_STANDING = (
    select(service_token.c.hash)
    .where(service_token.c.hash.in_(bindparam("hashes", expanding=True)))
    .where(service_token.c.revoked_at.is_(None))
    .where(
        or_(
            service_token.c.expires_at.is_(None),
            service_token.c.expires_at > bindparam("now"),
        )
    )
)


@dataclass(frozen=True, slots=True)
class ServiceToken:
    """A back end's identity and what it may do; times are milliseconds since 1970.

    With ``rooms`` it sends to these rooms and to nobody else.
    """

    id: int
    name: str
    scopes: tuple[str, ...]
    created_at: int
    expires_at: int | None
    revoked: bool
    rooms: tuple[str, ...] | None = None
    last_used_at: int | None = None


def add(
    transaction: Transaction,
    name: str,
    hash: str,
    scopes: Sequence[str],
    expires_at: int | None,
    rooms: Sequence[str] | None = None,
) -> ServiceToken:
    """A new token; raises ``ExistsError`` when the name is in use."""
    connection, now = transaction.connection, now_ms()
    row = connection.execute(select(service_token).where(service_token.c.name == name)).first()
    if row:
        raise ExistsError(name)
    made = insert(service_token).values(
        name=name,
        hash=hash,
        scopes=orjson.dumps(list(scopes)).decode(),
        rooms=None if rooms is None else orjson.dumps(list(rooms)).decode(),
        created_at=now,
        expires_at=expires_at,
    )
    id = connection.execute(made.returning(service_token.c.id)).scalar_one()
    only = None if rooms is None else tuple(rooms)
    return ServiceToken(id, name, tuple(scopes), now, expires_at, revoked=False, rooms=only)


def rotate(transaction: Transaction, name: str, hash: str) -> bool:
    """A new secret for the token of that name; ``False`` if there is none."""
    rotating = update(service_token).where(service_token.c.name == name)
    return bool(transaction.connection.execute(rotating.values(hash=hash)).rowcount)


def by_hash(connection: Connection, hash: str) -> ServiceToken | None:
    """The token with that hash, also a revoked one."""
    row = connection.execute(select(service_token).where(service_token.c.hash == hash)).first()
    return _token(row) if row else None


def get(connection: Connection, id: int) -> ServiceToken | None:
    """The token of that id, also a revoked one."""
    row = connection.execute(select(service_token).where(service_token.c.id == id)).first()
    return _token(row) if row else None


def by_name(connection: Connection, name: str) -> ServiceToken | None:
    """The token of that name, also a revoked one."""
    row = connection.execute(select(service_token).where(service_token.c.name == name)).first()
    return _token(row) if row else None


def page(connection: Connection, after: str, limit: int) -> list[ServiceToken]:
    """The next tokens by name."""
    c = service_token.c
    query = select(service_token).where(c.name > after).order_by(c.name).limit(limit)
    return [_token(row) for row in connection.execute(query)]


def used(transaction: Transaction, times: Mapping[int, int]) -> None:
    """These tokens were used at these times."""
    for id, at in times.items():
        transaction.connection.execute(
            update(service_token).where(service_token.c.id == id).values(last_used_at=at)
        )


def standing(connection: Connection, hashes: Sequence[str]) -> dict[str, bool]:
    """Those of these hashes whose tokens are not revoked, rotated or expired."""
    found = connection.execute(_STANDING, {"hashes": list(set(hashes)), "now": now_ms()})
    return dict.fromkeys(found.scalars(), True)


def stands(connection: Connection, id: int) -> bool:
    """Is this token neither revoked nor expired?"""
    c = service_token.c
    query = select(c.id).where(c.id == id, c.revoked_at.is_(None))
    query = query.where(or_(c.expires_at.is_(None), c.expires_at > now_ms()))
    return connection.execute(query).first() is not None


def every(connection: Connection) -> list[ServiceToken]:
    """Every token by name."""
    return [_token(r) for r in connection.execute(select(service_token).order_by("name"))]


def revoke(transaction: Transaction, id: int) -> None:
    """End it at once."""
    revoking = update(service_token).where(service_token.c.id == id)
    transaction.connection.execute(revoking.values(revoked_at=now_ms()))


def _token(row: Row[Any]) -> ServiceToken:
    scopes = tuple(orjson.loads(row.scopes))
    return ServiceToken(
        row.id,
        row.name,
        scopes,
        row.created_at,
        row.expires_at,
        row.revoked_at is not None,
        None if row.rooms is None else tuple(orjson.loads(row.rooms)),
        row.last_used_at,
    )
