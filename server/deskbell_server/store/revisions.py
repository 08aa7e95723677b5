"""Revisions: what a sender does with a notification after it was sent, each an entry of the log."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from deskbell.content import Content
from deskbell.notification import Notification, Sender
from deskbell.wire import What
from deskbell_server.schema.tables import keyed, membership, notification, state
from deskbell_server.store import content as contents
from deskbell_server.store import insisting, search, timeline
from deskbell_server.store.log import Draft, Kind
from deskbell_server.store.memberships import hearing
from deskbell_server.store.removal import unindex
from deskbell_server.store.telling import newest, tell
from deskbell_server.store.times import now_ms, to_ms
from deskbell_server.store.transaction import Slot, Transaction


def add(
    transaction: Transaction,
    content: Content,
    sender: Sender,
    streams: Sequence[str],
    id: str | None = None,
    escalation: Sequence[str] = (),
) -> tuple[Notification, list[Slot]]:
    """Store it, with an entry for each stream; as the next revision where its key says so.

    ``id``: the one it was promised, if it is no revision of another. ``escalation``: the streams
    that are told when nobody acknowledges it.
    """
    before = _before(transaction, sender.id, content.key) if content.key else None
    anew = before is None or content.announce_again
    anew = anew or _weighs_more(transaction, before, content, streams)
    new = contents.add(transaction, content, sender, before, anew=anew, id=id)
    if before is not None:
        _settle(transaction.connection, before)
    elif content.key:
        _remember(transaction.connection, new, content.key)
    if before is not None and anew:
        _begin_anew(transaction, new.id, streams)
    if content.insist is not None or (before is not None and anew):
        insisting.begin(transaction, new, content.insist, escalation)
    if before is not None:
        timeline.add(transaction, new.id, "announced-again" if anew else "updated")
    kind = Kind.NOTIFICATION if anew else Kind.UPDATE
    at = to_ms(new.updated_at or new.created_at)
    return new, [transaction.append(Draft(s, kind, at, notification=new)) for s in streams]


def _before(transaction: Transaction, producer: str, key: str) -> Notification | None:
    """What this key means by now. Two that update it at once take turns: each has its number."""
    connection = transaction.connection
    mine = update(keyed).where(keyed.c.producer == producer, keyed.c.key == key)
    following = mine.values(revision=keyed.c.revision + 1).returning(keyed.c.notification_id)
    id = connection.execute(following).scalar_one_or_none()
    return contents.get(connection, id) if id else None


def _remember(connection: Connection, new: Notification, key: str) -> None:
    """What its key means from now on; what it meant before is no longer kept."""
    mine = {"producer": new.sender.id, "key": key}
    connection.execute(delete(keyed).filter_by(**mine))
    connection.execute(insert(keyed).values(**mine, notification_id=new.id, revision=new.revision))


def _weighs_more(
    transaction: Transaction, before: Notification | None, new: Content, streams: Sequence[str]
) -> bool:
    """Is this update like something new: of higher priority, of one that is over, or for somebody
    else as well?"""
    assert before is not None
    over = before.retracted_at is not None or (
        before.expires_at is not None and to_ms(before.expires_at) <= now_ms()
    )
    others = set(streams) - set(newest(transaction, before))
    return over or bool(others) or new.priority.weight > before.priority.weight


def _settle(connection: Connection, before: Notification) -> None:
    """Of the end of an earlier revision nobody needs to be told."""
    connection.execute(
        update(notification)
        .where(notification.c.id == before.id, notification.c.revision == before.revision)
        .values(expiry_due=None)
    )


def _begin_anew(transaction: Transaction, id: str, streams: Sequence[str]) -> None:
    """Whoever is told of it anew has neither read, deleted, acknowledged nor answered it."""
    told = hearing(streams).where(membership.c.user_id.not_in(transaction.leavers(streams)))
    transaction.connection.execute(
        update(state)
        .where(state.c.notification_id == id, state.c.user_id.in_(told))
        .values(
            read=False,
            deleted=False,
            acked_at=None,
            answer=None,
            answered_at=None,
            version=state.c.version + 1,
        )
    )


def retract(transaction: Transaction, id: str) -> Notification | None:
    """Take it back: nobody reads it any more, here neither. Again is fine and changes nothing.
    ``None`` when there is no such one."""
    connection, now = transaction.connection, now_ms()
    before = contents.get(connection, id)
    if before is None or before.retracted_at is not None:
        return before
    connection.execute(
        update(notification)
        .where(notification.c.id == id, notification.c.retracted_at.is_(None))
        .values(retracted_at=now, expiry_due=None)
    )
    _forget_words_of(connection, id)
    timeline.add(transaction, id, "retracted")
    tell(transaction, before, What.RETRACTED, now)
    return contents.get(connection, id)


def _forget_words_of(connection: Connection, id: str) -> None:
    """What all of its revisions said but their titles, in the search as well."""
    mine = notification.c.id == id
    rows = connection.execute(select(notification).where(mine)).all()
    unindex(connection, [row.n for row in rows])
    left = {"message": "", "data": "{}", "url": None, "actions": "[]"}
    connection.execute(update(notification).where(mine).values(left))
    search.add(connection, [row._asdict() | left for row in rows])


def expire(transaction: Transaction, limit: int) -> None:
    """Tell of those whose time is over. Two nodes that do it at once take turns: what one has told
    is no longer due for the other."""
    connection, now = transaction.connection, now_ms()
    due = select(notification.c.n, notification.c.id).where(notification.c.expiry_due <= now)
    for row in connection.execute(due.order_by(notification.c.expiry_due).limit(limit)).all():
        mine = update(notification).where(
            notification.c.n == row.n, notification.c.expiry_due <= now
        )
        if connection.execute(mine.values(expiry_due=None)).rowcount:
            told = contents.get(connection, row.id)
            assert told is not None
            timeline.add(transaction, row.id, "expired")
            tell(transaction, told, What.EXPIRED, now)


def next_expiry(connection: Connection) -> int | None:
    """When the next one ends."""
    return connection.execute(select(func.min(notification.c.expiry_due))).scalar()
