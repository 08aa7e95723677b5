"""Insisting: reminding people of what they shall acknowledge, and escalating it at its deadline.

Who has acknowledged is asked of the store each time. A row is claimed by moving its ``next_at`` in
the transaction that tells, so of several servers one does it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, Row, delete, func, insert, or_, select, update

from deskbell.content import Content, Insist
from deskbell.notification import Notification, Priority
from deskbell.vocabulary import shorten
from deskbell.wire import What
from deskbell_server.schema.tables import account, insisting, log, notification, state
from deskbell_server.schema.tables import timeline as happened
from deskbell_server.store import content as contents
from deskbell_server.store import timeline
from deskbell_server.store.log import Draft, Kind
from deskbell_server.store.places import places
from deskbell_server.store.telling import tell
from deskbell_server.store.times import now_ms, to_ms
from deskbell_server.store.transaction import Transaction

TITLE = "Not acknowledged: {title}"
MESSAGE = "{missing} of {all} have not acknowledged this."
NOBODY = "Nobody was there to acknowledge this."


def begin(
    transaction: Transaction, new: Notification, how: Insist | None, escalation: Sequence[str]
) -> None:
    """From now on; what was to be done for an earlier revision is not any more."""
    connection, now = transaction.connection, now_ms()
    connection.execute(delete(insisting).where(insisting.c.notification_id == new.id))
    if how is None:
        return
    every = how.remind_every * 1000 if how.remind_every else None
    remind_at = now + every if every else None
    escalate_at = now + how.escalate_after * 1000 if how.escalate_after else None
    row = {
        "notification_id": new.id,
        "anybody": how.by == "anybody",
        "remind_every": every,
        "remind_at": remind_at,
        "reminders_left": how.remind_at_most,
        "escalate_at": escalate_at,
        "streams": orjson.dumps(list(escalation)).decode(),
        "next_at": _earliest(remind_at, escalate_at),
    }
    connection.execute(insert(insisting).values(**row))


def acknowledged(transaction: Transaction, id: str, name: str) -> None:
    """Somebody has: for one that anybody may acknowledge, and for an escalation, that is enough."""
    connection, now = transaction.connection, now_ms()
    row = connection.execute(
        select(insisting).where(
            or_(insisting.c.notification_id == id, insisting.c.escalation_id == id),
            insisting.c.ended_at.is_(None),
        )
    ).first()
    if row is None or not (row.anybody or row.escalation_id == id):
        return
    _end(connection, row, now)
    told = contents.get(connection, row.notification_id)
    if row.anybody and told is not None and told.acked_by is None:
        mine = update(notification).where(notification.c.id == told.id)
        connection.execute(mine.values(acked_by=name))
        tell(transaction, told, What.SETTLED, now, by=name)
    timeline.add(transaction, row.notification_id, "settled", by=name)


def rename(connection: Connection, before: str, after: str) -> None:
    """Who acknowledged for everybody has another name from now on, in the log as well."""
    acked = update(notification).where(notification.c.acked_by == before)
    connection.execute(acked.values(acked_by=after))
    connection.execute(update(happened).where(happened.c.by == before).values(by=after))
    said = select(log.c.seq, log.c.body).where(
        log.c.kind == Kind.STATE, log.c.body.like(f'%"{What.SETTLED}"%')
    )
    for row in connection.execute(said).all():
        body = orjson.loads(row.body)
        if body.get("by") == before:
            text = orjson.dumps(body | {"by": after}).decode()
            connection.execute(update(log).where(log.c.seq == row.seq).values(body=text))


def next_time(connection: Connection) -> int | None:
    """When the next reminder or escalation is due."""
    return connection.execute(select(func.min(insisting.c.next_at))).scalar()


def insist(transaction: Transaction, limit: int) -> None:
    """Remind and escalate what is due."""
    connection, now = transaction.connection, now_ms()
    due = select(insisting).where(insisting.c.next_at <= now).order_by(insisting.c.next_at)
    for row in connection.execute(due.limit(limit)).all():
        told = contents.get(connection, row.notification_id)
        if told is None or _over(told, now):
            _end(connection, row, now)
            continue
        everybody, missing = _missing(connection, told.id)
        if everybody and not missing:
            _end(connection, row, now)
            continue
        escalates = row.escalate_at is not None and row.escalate_at <= now
        if not _claim(connection, row, now, escalates=escalates):
            continue  # another server was quicker
        if escalates:
            _escalate(transaction, row, told, everybody, missing)
        else:
            tell(transaction, told, What.REMINDED, now)
            timeline.add(transaction, told.id, "reminded", detail=f"{missing} of {everybody}")


def _claim(connection: Connection, row: Row[Any], now: int, *, escalates: bool) -> bool:
    """Move it to its next time; ``False`` when it was moved meanwhile."""
    left, remind_at, escalate_at = row.reminders_left, row.remind_at, row.escalate_at
    if escalates:
        escalate_at = None
    else:
        left -= 1
        remind_at = now + row.remind_every if left > 0 else None
    values = {"reminders_left": left, "remind_at": remind_at, "escalate_at": escalate_at}
    mine = update(insisting).where(
        insisting.c.notification_id == row.notification_id, insisting.c.next_at == row.next_at
    )
    next_at = _earliest(remind_at, escalate_at)
    return connection.execute(mine.values(**values, next_at=next_at)).rowcount == 1


def _escalate(
    transaction: Transaction, row: Row[Any], told: Notification, everybody: int, missing: int
) -> None:
    """Tell those who are to be told then, in the sender's name, with a request of its own."""
    said = MESSAGE.format(missing=missing, all=everybody) if everybody else NOBODY
    content = Content(
        title=shorten(TITLE.format(title=told.title), 200),
        message=shorten(f"{said}\n\n{told.message}".strip(), 4_000),
        type=told.type,
        event=told.event,
        data=told.data,
        url=told.url,
        priority=max(told.priority, Priority.HIGH, key=lambda p: p.weight),
        require_ack=True,
    )
    made = contents.add(transaction, content, told.sender)
    streams, at = orjson.loads(row.streams), to_ms(made.created_at)
    for stream in streams:
        transaction.append(Draft(stream, Kind.NOTIFICATION, at, notification=made))
    mine = update(insisting).where(insisting.c.notification_id == told.id)
    transaction.connection.execute(mine.values(escalation_id=made.id))
    detail = f"{made.id} to {', '.join(streams)}"
    timeline.add(transaction, told.id, "escalated", detail=detail)


def _missing(connection: Connection, id: str) -> tuple[int, int]:
    """How many have it and can still sign in, and how many of them have not acknowledged it."""
    people = places(log.c.notification_id == id)
    there = (account.c.id == people.c.user_id) & account.c.disabled.is_(False)
    acked = (state.c.user_id == people.c.user_id) & (state.c.notification_id == id)
    query = select(func.count(), func.count(state.c.acked_at)).select_from(
        people.join(account, there).outerjoin(state, acked)
    )
    everybody, done = connection.execute(query).one()
    return everybody, everybody - done


def _over(told: Notification, now: int) -> bool:
    ends = told.expires_at
    return told.retracted_at is not None or (ends is not None and to_ms(ends) <= now)


def _end(connection: Connection, row: Row[Any], now: int) -> None:
    mine = update(insisting).where(insisting.c.notification_id == row.notification_id)
    connection.execute(mine.values(next_at=None, ended_at=now))


def _earliest(*times: int | None) -> int | None:
    return min((at for at in times if at is not None), default=None)
