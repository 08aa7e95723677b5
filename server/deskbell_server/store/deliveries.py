"""Deliveries: where a notification is with each of its recipients, derived, never stored per head.

A person has it when one of their devices has the log up to its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, case, false, func, or_, select, true

from deskbell.wire import Delivery, DeviceDelivery, Outcome, PersonDelivery
from deskbell_server.schema.tables import (
    account,
    log,
    notification,
    read_mark,
    receipt,
    session,
    state,
)
from deskbell_server.store import timeline
from deskbell_server.store.inbox import answer_of
from deskbell_server.store.places import places
from deskbell_server.store.times import from_ms


def sender_of(connection: Connection, id: str) -> str | None:
    """Who sent it, as a principal's id."""
    query = select(notification.c.sender_id).where(notification.c.id == id).limit(1)
    return connection.execute(query).scalar_one_or_none()


def delivery(connection: Connection, id: str, after: int, limit: int) -> Delivery:
    """The counts, and the next people with whom something happened, by account id."""
    people = _people(id).subquery()
    count = func.count
    row = connection.execute(
        select(
            count().label("audience"),
            func.min(people.c.seq).label("seq"),
            count(case((people.c.delivered == 1, 1))).label("delivered"),
            count(case((people.c.displayed == 1, 1))).label("displayed"),
            count(case((and_(people.c.suppressed == 1, people.c.displayed == 0), 1))).label(
                "suppressed"
            ),
            count(case((people.c.is_read == true(), 1))).label("read"),
            count(case((people.c.acked_at.is_not(None), 1))).label("acknowledged"),
            count(people.c.answer).label("answered"),
        )
    ).one()
    shown = connection.execute(
        select(people)
        .where(people.c.user_id > after, or_(people.c.delivered == 1, people.c.is_read == true()))
        .order_by(people.c.user_id)
        .limit(limit + 1)
    ).all()
    page = shown[:limit]
    devices = _devices(connection, id, page)
    return Delivery(
        id=id,
        seq=row.seq or 0,
        audience=row.audience,
        queued=row.audience - row.delivered,
        delivered=row.delivered,
        displayed=row.displayed,
        suppressed=row.suppressed,
        read=row.read,
        acknowledged=row.acknowledged,
        answered=row.answered,
        timeline=timeline.of(connection, id),
        people=tuple(_person(each, devices[each.user_id]) for each in page),
        next=str(page[-1].user_id) if len(shown) > limit else None,
    )


def _people(id: str) -> Select[Any]:
    """One row per recipient: what their devices and they themselves did, as 0 or 1."""
    heard = places(log.c.notification_id == id)
    has_it = (
        select(session.c.id)
        .where(session.c.user_id == heard.c.user_id, session.c.position >= heard.c.seq)
        .exists()
    )
    by_mark = heard.c.seq <= func.coalesce(read_mark.c.up_to, 0)

    def did(what: Outcome) -> Any:
        found = select(receipt.c.at).where(
            receipt.c.notification_id == id,
            receipt.c.user_id == heard.c.user_id,
            receipt.c.what == what.value,
        )
        return found.exists()

    displayed, suppressed = did(Outcome.DISPLAYED), did(Outcome.SUPPRESSED)
    return (
        select(
            heard.c.user_id,
            heard.c.seq,
            account.c.name,
            case((or_(has_it, displayed, suppressed), 1), else_=0).label("delivered"),
            case((displayed, 1), else_=0).label("displayed"),
            case((suppressed, 1), else_=0).label("suppressed"),
            case((state.c.version.is_(None), by_mark), else_=state.c.read).label("is_read"),
            state.c.acked_at,
            state.c.answer,
            state.c.answered_at,
            func.coalesce(state.c.deleted, false()).label("is_deleted"),
        )
        .select_from(heard)
        .join(account, account.c.id == heard.c.user_id)
        .outerjoin(state, and_(state.c.user_id == heard.c.user_id, state.c.notification_id == id))
        .outerjoin(read_mark, read_mark.c.user_id == heard.c.user_id)
    )


def _devices(
    connection: Connection, id: str, people: Sequence[Row[Any]]
) -> Mapping[int, list[DeviceDelivery]]:
    """The devices of these people that were ever connected and are still signed in."""
    seqs = {each.user_id: each.seq for each in people}
    did = and_(
        receipt.c.notification_id == id,
        receipt.c.user_id == session.c.user_id,
        receipt.c.device_id == session.c.device_id,
    )
    query = (
        select(session, receipt.c.what, receipt.c.why, receipt.c.at)
        .outerjoin(receipt, did)
        .where(
            session.c.user_id.in_(seqs),
            session.c.ended_at.is_(None),
            or_(session.c.position > 0, receipt.c.what.is_not(None)),
        )
        .order_by(session.c.created_at)
    )
    found: defaultdict[int, list[DeviceDelivery]] = defaultdict(list)
    for row in connection.execute(query):
        stage = row.what or ("delivered" if row.position >= seqs[row.user_id] else "queued")
        found[row.user_id].append(
            DeviceDelivery(
                device=row.device_id,
                label=row.device_label,
                stage=stage,
                why=row.why or "",
                at=from_ms(row.at) if row.at else None,
            )
        )
    return found


def _person(row: Row[Any], devices: Sequence[DeviceDelivery]) -> PersonDelivery:
    return PersonDelivery(
        user=str(row.user_id),
        name=row.name,
        devices=tuple(devices),
        read=bool(row.is_read),
        acknowledged_at=from_ms(row.acked_at) if row.acked_at else None,
        answer=answer_of(row),
        deleted=bool(row.is_deleted),
    )
