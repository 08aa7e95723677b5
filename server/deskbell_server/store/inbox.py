"""The inbox of one person: listing, counting, finding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    and_,
    case,
    false,
    func,
    not_,
    or_,
    select,
    true,
)

from deskbell.notification import Answer, Notification, State
from deskbell_server.schema.tables import log, membership, notification, read_mark, state
from deskbell_server.store import search
from deskbell_server.store.content import from_row
from deskbell_server.store.places import places
from deskbell_server.store.times import from_ms, now_ms


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the inbox; ``None`` means any."""

    type: str | None = None
    event: str | None = None
    priority: str | None = None
    unread: bool | None = None
    words: str = ""


def page(
    connection: Connection, user_id: int, wanted: Wanted, before: int | None, limit: int
) -> list[Notification]:
    """Newest first, with this person's state; deleted ones are not in it."""
    query = _filtered(connection, _inbox(user_id), wanted)
    if before is not None:
        query = query.where(_seq(query) < before)
    return [_with_state(row) for row in connection.execute(query.limit(limit))]


def everything(connection: Connection, user_id: int) -> list[Notification]:
    """All of it, oldest first, also what was deleted."""
    query = _inbox(user_id, deleted=True).order_by(None)
    return [_with_state(row) for row in connection.execute(query.order_by(_seq(query)))]


def get(connection: Connection, user_id: int, id: str) -> Notification | None:
    """One notification with this person's state, also a deleted one; ``None`` if not theirs."""
    row = connection.execute(_inbox(user_id, deleted=True).where(notification.c.id == id)).first()
    return _with_state(row) if row else None


def unread_by_type(connection: Connection, user_id: int) -> dict[str, int]:
    """How many are unread, by type."""
    rows = _filtered(connection, _inbox(user_id), Wanted(unread=True)).order_by(None).subquery()
    query = select(rows.c.type, func.count()).group_by(rows.c.type)
    return {type: count for type, count in connection.execute(query)}


def unread_with_state(connection: Connection, user_id: int, up_to: int) -> Iterator[str]:
    """Ids that this person marked unread by hand, up to that place."""
    rows = _inbox(user_id, deleted=True)
    query = rows.where(_seq(rows) <= up_to, state.c.version > 0, state.c.read == false())
    for row in connection.execute(query):
        yield row.id


def read_mark_of(connection: Connection, user_id: int) -> int:
    """Everything up to here is read unless its own state says otherwise; 0 when never."""
    query = select(read_mark.c.up_to).where(read_mark.c.user_id == user_id)
    return connection.execute(query).scalar_one_or_none() or 0


def _inbox(user_id: int, *, deleted: bool = False) -> Select[Any]:
    """One row per notification in this person's audience."""
    first = places(membership.c.user_id == user_id)
    mark = select(read_mark.c.up_to).where(read_mark.c.user_id == user_id).scalar_subquery()
    by_mark = first.c.seq <= func.coalesce(mark, 0)
    is_read = case((state.c.version.is_(None), by_mark), else_=state.c.read).label("is_read")
    place = log.alias("place")
    columns = [c for c in notification.c if c.name not in ("n", "expiry_due")]
    query = (
        select(
            *columns,
            first.c.seq,
            place.c.stream,
            is_read,
            func.coalesce(state.c.deleted, false()).label("is_deleted"),
            state.c.acked_at,
            state.c.answer,
            state.c.answered_at,
            func.coalesce(state.c.version, 0).label("version"),
        )
        .select_from(first)
        .join(
            notification,
            and_(
                notification.c.id == first.c.notification_id,
                notification.c.revision == first.c.revision,
            ),
        )
        .join(place, place.c.seq == first.c.seq)
        .outerjoin(
            state,
            and_(state.c.user_id == user_id, state.c.notification_id == notification.c.id),
        )
        .order_by(first.c.seq.desc())
    )
    return query if deleted else query.where(func.coalesce(state.c.deleted, false()) == false())


def _seq(query: Select[Any]) -> Any:
    return query.selected_columns.seq


def _filtered(connection: Connection, query: Select[Any], wanted: Wanted) -> Select[Any]:
    for name in ("type", "event", "priority"):
        value = getattr(wanted, name)
        if value is not None:
            query = query.where(notification.c[name] == value)
    if wanted.unread is not None:
        is_read = query.selected_columns.is_read.element
        over = or_(notification.c.retracted_at.is_not(None), notification.c.expires_at <= now_ms())
        over = func.coalesce(over, false())
        query = query.where(not_(over) if wanted.unread else or_(over, is_read == true()))
        if wanted.unread:
            query = query.where(is_read == false())
    if wanted.words.strip():
        query = query.where(search.matching(connection, wanted.words))
        title = and_(*(notification.c.title.icontains(w, autoescape=True) for w in _words(wanted)))
        query = query.where(or_(notification.c.retracted_at.is_(None), title))
    return query


def _words(wanted: Wanted) -> list[str]:
    """By these what was taken back is looked for in its title alone: nothing else is left of it."""
    return wanted.words.split()


def answer_of(row: Row[Any]) -> Answer | None:
    """The answer in a row with the columns ``answer`` and ``answered_at``."""
    if row.answer is None:
        return None
    return Answer(action=row.answer, at=from_ms(row.answered_at))


def _with_state(row: Row[Any]) -> Notification:
    acked = from_ms(row.acked_at) if row.acked_at else None
    mine = State(
        read=bool(row.is_read),
        deleted=bool(row.is_deleted),
        acked=acked,
        answer=answer_of(row),
        version=row.version,
    )
    return replace(from_row(row, row.seq, row.stream), state=mine)
