"""Notifications as rows: storing them once, and reading them back."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Connection, Row, select

from deskbell.content import Content
from deskbell.ids import new_id
from deskbell.notification import Action, Notification, Priority, Sender
from deskbell_server.schema.tables import notification
from deskbell_server.store import search
from deskbell_server.store.rows import insert_rows
from deskbell_server.store.times import from_ms, now_ms, to_ms

if TYPE_CHECKING:
    from deskbell_server.store.transaction import Transaction

_LAST = "SELECT coalesce(max(n), 0) FROM notification"


SAID = tuple(
    {each.name for each in fields(Notification)} & set(Content.model_fields) - {"publish_at"}
)
"""What of a content becomes part of the notification."""


def add(
    transaction: Transaction,
    content: Content,
    sender: Sender,
    before: Notification | None = None,
    *,
    anew: bool = True,
    id: str | None = None,
) -> Notification:
    """Store what a producer sent; it has no place in the log yet.

    ``before``: as the next revision of that; ``anew``: people are told of it once more.
    """
    now = now_ms()
    created = now if before is None or anew else to_ms(before.created_at)
    revision = before.revision + 1 if before else 1
    new = Notification(
        id=before.id if before else id or new_id(),
        revision=revision,
        created_at=from_ms(created),
        updated_at=from_ms(now) if before else None,
        sender=sender,
        acked_by=before.acked_by if before and not anew else None,
        **{name: getattr(content, name) for name in SAID},
    )
    expires = to_ms(new.expires_at) if new.expires_at else None
    row = {
        "id": new.id,
        "revision": revision,
        "event": new.event,
        "type": new.type,
        "title": new.title,
        "message": new.message,
        "priority": new.priority.value,
        "data": orjson.dumps(new.data).decode(),
        "url": new.url,
        "actions": orjson.dumps([a.wire() for a in new.actions]).decode(),
        "require_ack": new.require_ack,
        "key": new.key,
        "expires_at": expires,
        "expiry_due": expires,
        "sender_id": sender.id,
        "sender_name": sender.name,
        "created_at": created,
        "updated_at": now if before else None,
        "acked_by": new.acked_by,
    }
    transaction.later(_store, row)
    return new


def _store(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if connection.dialect.name == "postgresql":
        search.add_new(connection, rows)
        return
    last: int = connection.exec_driver_sql(_LAST).scalar_one()
    for n, row in enumerate(rows, last + 1):
        row["n"] = n
    insert_rows(connection, notification, rows)
    search.add(connection, rows)


def from_row(row: Row[Any], seq: int | None, stream: str) -> Notification:
    """The notification of a row that has the table's columns; the store's own rows are trusted."""
    made = Notification(
        id=row.id,
        seq=seq,
        stream=stream,
        event=row.event,
        type=row.type,
        title=row.title,
        message=row.message,
        priority=Priority(row.priority),
        data=orjson.loads(row.data),
        url=row.url,
        actions=tuple(Action(**a) for a in orjson.loads(row.actions)),
        require_ack=bool(row.require_ack),
        key=row.key,
        expires_at=from_ms(row.expires_at) if row.expires_at else None,
        sender=Sender(id=row.sender_id, name=row.sender_name),
        created_at=from_ms(row.created_at),
        revision=row.revision,
        updated_at=from_ms(row.updated_at) if row.updated_at else None,
        retracted_at=None,
        publish_at=None,
        acked_by=row.acked_by,
        state=None,
    )
    return made.retracted(from_ms(row.retracted_at)) if row.retracted_at else made


def get(connection: Connection, id: str, revision: int | None = None) -> Notification | None:
    """A notification by its id, without a place in the log; the newest revision of it."""
    query = select(notification).where(notification.c.id == id)
    if revision is not None:
        query = query.where(notification.c.revision == revision)
    row = connection.execute(query.order_by(notification.c.revision.desc())).first()
    return from_row(row, None, "") if row else None
