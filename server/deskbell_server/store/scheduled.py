"""The scheduled: notifications that wait for their time; they get their place in the log then."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import orjson
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from deskbell.content import Content
from deskbell.notification import Notification, Sender
from deskbell_server.schema.tables import idempotency, scheduled
from deskbell_server.store.content import SAID
from deskbell_server.store.times import from_ms, to_ms
from deskbell_server.store.transaction import Transaction

WHY_MAX = 200
_log = logging.getLogger(__name__)
_WAITS = scheduled.c.set_aside.is_(None)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One of them: what its sender said, and to which streams it will go."""

    id: str
    publish_at: int
    sender: Sender
    content: Content
    streams: tuple[str, ...]
    created_at: int

    @property
    def notification(self) -> Notification:
        """As it is shown until then: without a place in the log."""
        said = {name: getattr(self.content, name) for name in SAID}
        at, created = from_ms(self.publish_at), from_ms(self.created_at)
        return Notification(
            id=self.id, sender=self.sender, created_at=created, publish_at=at, **said
        )


def add(transaction: Transaction, new: Waiting) -> None:
    """Keep it until its time."""
    transaction.connection.execute(
        insert(scheduled).values(
            id=new.id,
            publish_at=new.publish_at,
            producer=new.sender.id,
            producer_name=new.sender.name,
            content=new.content.model_dump_json(),
            streams=orjson.dumps(new.streams).decode(),
            created_at=new.created_at,
        )
    )


def get(connection: Connection, id: str) -> Waiting | None:
    """One that still waits."""
    row = connection.execute(select(scheduled).where(scheduled.c.id == id)).first()
    return _waiting(row) if row else None


def of(connection: Connection, producer: str | None, limit: int) -> list[Waiting]:
    """Those of this producer, of everybody for ``None``; the next one first. One that cannot be
    read hides no other."""
    query = select(scheduled).order_by(scheduled.c.publish_at, scheduled.c.id).limit(limit)
    if producer is not None:
        query = query.where(scheduled.c.producer == producer)
    return [found for row in connection.execute(query) if (found := _if_readable(row))]


def sender_of(connection: Connection, id: str) -> str | None:
    """Whose it is, as a principal's id, whatever it says."""
    query = select(scheduled.c.producer).where(scheduled.c.id == id)
    return connection.execute(query).scalar_one_or_none()


def count(connection: Connection, producer: str) -> int:
    """How many of this producer wait."""
    query = select(func.count()).where(scheduled.c.producer == producer, _WAITS)
    return connection.execute(query).scalar_one()


def due(connection: Connection, now: int, limit: int) -> list[str]:
    """Whose time has come, by id."""
    query = select(scheduled.c.id).where(scheduled.c.publish_at <= now, _WAITS)
    query = query.order_by(scheduled.c.publish_at, scheduled.c.id).limit(limit)
    return list(connection.execute(query).scalars())


def next_time(connection: Connection) -> int | None:
    """When the next one is due."""
    return connection.execute(select(func.min(scheduled.c.publish_at)).where(_WAITS)).scalar()


def take(transaction: Transaction, id: str) -> bool:
    """Take it out, to publish or to cancel it: of two who try, one is told ``True``."""
    gone = delete(scheduled).where(scheduled.c.id == id)
    return transaction.connection.execute(gone).rowcount == 1


def set_aside(transaction: Transaction, id: str, why: str) -> None:
    """It is kept, and not tried again."""
    mine = update(scheduled).where(scheduled.c.id == id)
    transaction.connection.execute(mine.values(set_aside=why[:WHY_MAX]))


def published(transaction: Transaction, id: str, made: Notification) -> None:
    """The request that scheduled it is answered with what became of it from now on; that is what it
    was promised, unless it is a revision of another."""
    if (made.id, made.revision) == (id, 1):
        return
    transaction.connection.execute(
        update(idempotency)
        .where(idempotency.c.notification_id == id)
        .values(notification_id=made.id, revision=made.revision)
    )


def moment(content: Content) -> int | None:
    """When its sender wants it to be published."""
    return to_ms(content.publish_at) if content.publish_at else None


def _if_readable(row: Row[tuple[object, ...]]) -> Waiting | None:
    try:
        return _waiting(row)
    except ValueError as error:
        _log.warning("scheduled %s cannot be read: %s", row.id, type(error).__name__)
        return None


def _waiting(row: Row[tuple[object, ...]]) -> Waiting:
    return Waiting(
        id=row.id,
        publish_at=row.publish_at,
        sender=Sender(id=row.producer, name=row.producer_name),
        content=Content.model_validate_json(row.content),
        streams=tuple(orjson.loads(row.streams)),
        created_at=row.created_at,
    )
