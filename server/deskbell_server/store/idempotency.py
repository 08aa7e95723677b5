"""Idempotency keys: the second request with a key gets the answer of the first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from deskbell_server.schema.tables import idempotency, log
from deskbell_server.store.times import now_ms


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the first request with this key made."""

    notification_id: str
    fingerprint: str
    seq: int
    stream: str


def find(connection: Connection, producer: str, key: str) -> Earlier | None:
    """The earlier use of this producer's key."""
    query = (
        select(idempotency.c.notification_id, idempotency.c.fingerprint, log.c.seq, log.c.stream)
        .outerjoin(log, log.c.notification_id == idempotency.c.notification_id)
        .where(idempotency.c.producer == producer, idempotency.c.key == key)
        .order_by(log.c.seq)
    )
    row = connection.execute(query).first()
    return Earlier(row.notification_id, row.fingerprint, row.seq or 0, row.stream) if row else None


def add(connection: Connection, producer: str, key: str, fingerprint: str, id: str) -> None:
    """Remember it, in the transaction of the send itself."""
    connection.execute(
        insert(idempotency).values(
            producer=producer,
            key=key,
            fingerprint=fingerprint,
            notification_id=id,
            created_at=now_ms(),
        )
    )


def forget(connection: Connection, before_ms: int) -> int:
    """Drop keys that are older; returns how many."""
    return connection.execute(
        delete(idempotency).where(idempotency.c.created_at < before_ms)
    ).rowcount
