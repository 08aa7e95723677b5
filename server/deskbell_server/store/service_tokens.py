"""Service tokens: what a back end signs in with; only the hash is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, Row, insert, select, update

from deskbell_server.schema.tables import service_token
from deskbell_server.store.people import ExistsError
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ServiceToken:
    """A back end's identity and what it may do; times are milliseconds since 1970."""

    id: int
    name: str
    scopes: tuple[str, ...]
    created_at: int
    expires_at: int | None
    revoked: bool


def add(
    transaction: Transaction, name: str, hash: str, scopes: Sequence[str], expires_at: int | None
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
        created_at=now,
        expires_at=expires_at,
    )
    id = connection.execute(made.returning(service_token.c.id)).scalar_one()
    return ServiceToken(id, name, tuple(scopes), now, expires_at, revoked=False)


def rotate(transaction: Transaction, name: str, hash: str) -> bool:
    """A new secret for the token of that name; ``False`` if there is none."""
    rotating = update(service_token).where(service_token.c.name == name)
    return bool(transaction.connection.execute(rotating.values(hash=hash)).rowcount)


def by_hash(connection: Connection, hash: str) -> ServiceToken | None:
    """The token with that hash, also a revoked one."""
    row = connection.execute(select(service_token).where(service_token.c.hash == hash)).first()
    return _token(row) if row else None


def every(connection: Connection) -> list[ServiceToken]:
    """Every token by name."""
    return [_token(r) for r in connection.execute(select(service_token).order_by("name"))]


def revoke(transaction: Transaction, name: str) -> bool:
    """End it at once; ``False`` if there is none of that name."""
    revoking = update(service_token).where(service_token.c.name == name)
    return bool(transaction.connection.execute(revoking.values(revoked_at=now_ms())).rowcount)


def _token(row: Row[Any]) -> ServiceToken:
    scopes = tuple(orjson.loads(row.scopes))
    return ServiceToken(
        row.id, row.name, scopes, row.created_at, row.expires_at, row.revoked_at is not None
    )
