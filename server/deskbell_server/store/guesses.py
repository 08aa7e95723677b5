"""Guesses: wrong passwords in a row, by the name as it was typed."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from deskbell_server.schema.tables import failed_sign_in as failed
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction


def of(connection: Connection, key: str) -> tuple[int, int]:
    """How many, and when the last was (milliseconds since 1970)."""
    c = failed.c
    row = connection.execute(select(c["count"], c.last_at).where(c.key == key)).first()
    return (int(row[0]), int(row[1])) if row else (0, 0)


def add(transaction: Transaction, key: str, forgotten_ms: int) -> None:
    """One more; those older than ``forgotten_ms`` are forgotten."""
    connection, now = transaction.connection, now_ms()
    connection.execute(delete(failed).where(failed.c.last_at < now - forgotten_ms))
    more = update(failed).where(failed.c.key == key)
    if not connection.execute(more.values(count=failed.c["count"] + 1, last_at=now)).rowcount:
        connection.execute(insert(failed).values(key=key, count=1, last_at=now))


def clear(transaction: Transaction, key: str) -> None:
    """The right one was given."""
    transaction.connection.execute(delete(failed).where(failed.c.key == key))
