"""Idempotency keys: the second request with a key gets the answer of the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from deskbell_server.schema.tables import idempotency, log
from deskbell_server.store.rows import as_json, insert_rows
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

_ON_POSTGRESQL = (
    "SELECT found.* FROM json_to_recordset(%(rows)s::json) AS used (producer text, key text) "
    "CROSS JOIN LATERAL (SELECT * FROM idempotency AS one "
    "WHERE one.producer = used.producer AND one.key = used.key LIMIT 1) AS found"
)
_ON_SQLITE = (
    "SELECT one.* FROM json_each(?) AS used CROSS JOIN idempotency AS one "
    "ON one.producer = json_extract(used.value, '$.producer') "
    "AND one.key = json_extract(used.value, '$.key')"
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the first request with this key made."""

    notification_id: str
    revision: int
    fingerprint: str
    seq: int
    stream: str


def find(connection: Connection, producer: str, key: str) -> Earlier | None:
    """The earlier use of this producer's key."""
    query = (
        select(idempotency, log.c.seq, log.c.stream)
        .outerjoin(
            log,
            and_(
                log.c.notification_id == idempotency.c.notification_id,
                log.c.revision == idempotency.c.revision,
            ),
        )
        .where(idempotency.c.producer == producer, idempotency.c.key == key)
        .order_by(log.c.seq)
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    made = row.notification_id, row.revision
    return Earlier(*made, row.fingerprint, row.seq or 0, row.stream or "")


def find_many(
    connection: Connection, uses: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], Earlier]:
    """The earlier ones of these uses, each a producer and a key; without their places."""
    return {
        (r.producer, r.key): Earlier(r.notification_id, r.revision, r.fingerprint, 0, "")
        for r in _used(connection, uses)
    }


def _used(connection: Connection, uses: Sequence[tuple[str, str]]) -> Iterable[Row[Any]]:
    """Their rows, one by one by the index whatever the planner believes of the table: for pairs in
    a list SQLite reads all of it, and PostgreSQL all of a producer's until it has statistics."""
    rows = as_json([{"producer": producer, "key": key} for producer, key in uses])
    if connection.dialect.name == "postgresql":
        return connection.exec_driver_sql(_ON_POSTGRESQL, {"rows": rows})
    return connection.exec_driver_sql(_ON_SQLITE, (rows,))


def add(
    transaction: Transaction, producer: str, key: str, fingerprint: str, id: str, revision: int = 1
) -> None:
    """Remember it, in the transaction of the send itself."""
    row = {
        "producer": producer,
        "key": key,
        "fingerprint": fingerprint,
        "notification_id": id,
        "revision": revision,
        "created_at": now_ms(),
    }
    transaction.later(_store, row)
    transaction.known[producer, key] = Earlier(id, revision, fingerprint, 0, "")


def _store(connection: Connection, rows: list[dict[str, Any]]) -> None:
    insert_rows(connection, idempotency, rows)
