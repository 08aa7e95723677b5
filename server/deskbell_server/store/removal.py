"""Removal: taking notifications out of the store, with all that hangs on them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select, text, tuple_

from deskbell_server.schema.tables import (
    idempotency,
    insisting,
    keyed,
    notification,
    receipt,
    state,
    timeline,
)

_UNINDEX = (
    "INSERT INTO notification_text (notification_text, rowid, title, message, sender_name) "
    "SELECT 'delete', n, title, message, sender_name FROM notification WHERE n BETWEEN :n AND :n"
)


def remove(connection: Connection, which: ColumnElement[bool]) -> int:
    """Remove the notifications of that condition, their states, receipts and keys; how many."""
    rows = connection.execute(select(notification.c.n, notification.c.id).where(which)).all()
    if not rows:
        return 0
    unindex(connection, [row.n for row in rows])
    ids = [row.id for row in rows]
    for table in (state, receipt, idempotency, keyed, insisting, timeline):
        connection.execute(delete(table).where(table.c.notification_id.in_(ids)))
    connection.execute(delete(notification).where(notification.c.id.in_(ids)))
    return len(set(ids))


def remove_revisions(connection: Connection, which: ColumnElement[bool]) -> None:
    """Remove the revisions of that condition; their notification has younger ones."""
    c = notification.c
    rows = connection.execute(select(c.n, c.id, c.revision).where(which)).all()
    unindex(connection, [row.n for row in rows])
    connection.execute(delete(notification).where(c.n.in_([row.n for row in rows])))
    said = tuple_(idempotency.c.notification_id, idempotency.c.revision)
    used = said.in_([(row.id, row.revision) for row in rows])
    connection.execute(delete(idempotency).where(used))


def forget_words(connection: Connection) -> None:
    """FTS5 keeps the words of what was removed until it merges: merge now, which takes its time."""
    if connection.dialect.name == "sqlite":
        merge = "INSERT INTO notification_text(notification_text) VALUES('optimize')"
        connection.execute(text(merge))


def unindex(connection: Connection, numbers: list[Any]) -> None:
    """Take rows out of the search index, while they still say what they said."""
    if not numbers:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(text(_UNINDEX), [{"n": n} for n in numbers])
    else:
        drop = text("DELETE FROM notification_text WHERE n = :n")
        connection.execute(drop, [{"n": n} for n in numbers])
