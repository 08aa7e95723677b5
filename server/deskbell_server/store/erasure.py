"""Erasure: a person's data goes, the log stays whole.

What went to this person alone is removed. The other entries of their own stream keep their
numbers and lose what they said: tombstones. The account stays as a number with another name, so
that nothing that refers to it breaks.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Row, delete, select, update

from deskbell.content import Content
from deskbell.wire import What
from deskbell_server.schema.tables import (
    account,
    idempotency,
    identity,
    keyed,
    log,
    notification,
    read_mark,
    receipt,
    scheduled,
    session,
    sign_in,
    state,
)
from deskbell_server.store import insisting, memberships, people, search, sessions
from deskbell_server.store.log import FOR_DESKS, TOLD, Draft, Kind, change, user_stream
from deskbell_server.store.people import Account
from deskbell_server.store.removal import forget_words, remove, unindex
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

ERASED = "erased"
PIECE = 500


def erase(transaction: Transaction, person: Account) -> int:
    """Erase the person; returns how many notifications went.

    Their desktops that are connected delete each of these; then every sign-in ends for good.
    """
    connection, stream = transaction.connection, user_stream(person.id)
    _tell_deleted(transaction, person.id)
    gone = remove(connection, _alone(stream))
    emptied = {"kind": Kind.TOMBSTONE.value, "body": None, "notification_id": None}
    connection.execute(
        update(log).where(log.c.stream == stream, log.c.kind.in_(FOR_DESKS)).values(emptied)
    )
    for table in (idempotency, keyed):
        connection.execute(delete(table).where(table.c.producer == f"user:{person.id}"))
    _unschedule(connection, stream, {person.name, str(person.id)})
    for table in (state, read_mark, receipt, identity, sign_in):
        connection.execute(delete(table).where(table.c.user_id == person.id))
    renamed = replace(person, name=f"{ERASED}-{person.id}", disabled=True)
    _rename_sender(connection, f"user:{person.id}", renamed.name)
    insisting.rename(connection, person.name, renamed.name)
    _end_sessions(transaction, person.id)
    _rename(transaction, renamed)
    memberships.leave_all(transaction, person.id)
    forget_words(connection)
    return gone


def _alone(stream: str) -> ColumnElement[bool]:
    """Notifications that went to that stream and to no other."""
    to = select(log.c.notification_id).where(log.c.kind.in_(TOLD))
    here = to.where(log.c.stream == stream)
    elsewhere = select(log.c.seq).where(
        log.c.notification_id == notification.c.id,
        log.c.kind.in_(TOLD),
        log.c.stream != stream,
    )
    return notification.c.id.in_(here) & ~elsewhere.exists()


def _tell_deleted(transaction: Transaction, user_id: int) -> None:
    stream = user_stream(user_id)
    mine = (state.c.notification_id == notification.c.id) & (state.c.user_id == user_id)
    query = (
        select(notification.c.id, state.c.version)
        .distinct()
        .outerjoin(state, mine)
        .where(_alone(stream))
    )
    for id, version in transaction.connection.execute(query).all():
        body = change(What.DELETED, (version or 0) + 1, id=id)
        transaction.append(Draft(stream, Kind.STATE, now_ms(), body))


def _rename_sender(connection: Connection, sender: str, name: str) -> None:
    """What they sent stays with those who got it; from now on from nobody they know."""
    sent = select(notification).where(
        notification.c.sender_id == sender, notification.c.sender_name != name
    )
    theirs = update(scheduled).where(scheduled.c.producer == sender)
    connection.execute(theirs.values(producer_name=name))
    while rows := connection.execute(sent.limit(PIECE)).all():
        numbers = [row.n for row in rows]
        unindex(connection, numbers)
        these = notification.c.n.in_(numbers)
        connection.execute(update(notification).where(these).values(sender_name=name))
        search.add(connection, [row._asdict() | {"sender_name": name} for row in rows])


def _unschedule(connection: Connection, stream: str, names: Collection[str]) -> None:
    """What waits for its time goes to the others alone, and escalates to the others alone."""
    for row in connection.execute(select(scheduled)).all():
        these = scheduled.c.id == row.id
        streams = [each for each in orjson.loads(row.streams) if each != stream]
        if not streams:
            connection.execute(delete(scheduled).where(these))
            continue
        left = {"streams": orjson.dumps(streams).decode(), "content": _told_less(row, names)}
        connection.execute(update(scheduled).where(these).values(left))


def _told_less(row: Row[Any], names: Collection[str]) -> str:
    """The content of a scheduled one that escalates to none of these names."""
    try:
        content = Content.model_validate_json(row.content)
    except ValueError:  # it is not readable, and never to be published
        return str(row.content)
    insist = content.insist
    to = insist.escalate_to if insist else None
    if insist is None or to is None or not set(names) & set(to.users):
        return str(row.content)
    users = tuple(each for each in to.users if each not in names)
    if users or to.rooms:
        less = insist.model_copy(update={"escalate_to": to.model_copy(update={"users": users})})
    else:
        less = insist.model_copy(update={"escalate_to": None, "escalate_after": None})
    does = less.by == "anybody" or less.remind_every or less.escalate_to
    return content.model_copy(update={"insist": less if does else None}).model_dump_json()


def _end_sessions(transaction: Transaction, user_id: int) -> None:
    """The rows stay for as long as a token of theirs could be shown, without what they said."""
    sessions.end_all(transaction, user_id, ERASED)
    blank = {"device_id": "", "device_label": "", "version": ""}
    theirs = session.c.user_id == user_id
    transaction.connection.execute(update(session).where(theirs).values(blank))


def _rename(transaction: Transaction, renamed: Account) -> None:
    values = {"name": renamed.name, "password_hash": "", "role": "staff", "disabled": True}
    connection = transaction.connection
    connection.execute(update(account).where(account.c.id == renamed.id).values(values))
    announced = people.announce(transaction, replace(renamed, role="staff"))
    earlier = (log.c.stream == user_stream(renamed.id)) & (log.c.kind == Kind.ACCOUNT)
    body = orjson.dumps(announced.draft.body).decode()
    connection.execute(update(log).where(earlier).values(body=body))
