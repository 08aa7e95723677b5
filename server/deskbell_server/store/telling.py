"""Telling: what is said of a notification to everybody who has it, as entries of the log.

It goes to every stream that its newest revision went to. Who had it by another way, or has left
that room since, is told by themselves.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from deskbell.notification import Notification
from deskbell.wire import What
from deskbell_server.schema.tables import log, membership
from deskbell_server.store.log import AUDIENCE, TOLD, Draft, Kind, change, user_stream
from deskbell_server.store.memberships import hearing
from deskbell_server.store.transaction import Slot, Transaction


def tell(
    transaction: Transaction, told: Notification, what: What, at: int, **more: Any
) -> list[Slot]:
    """An entry of this change for everybody who has the notification."""
    body = change(what, 0, id=told.id) | more
    streams = _streams(transaction, told)
    return [transaction.append(Draft(stream, Kind.STATE, at, body)) for stream in streams]


def _streams(transaction: Transaction, told: Notification) -> list[str]:
    """Where its newest revision went, and whom these streams do not reach of those who have it."""
    streams = newest(transaction, told)
    had_it = (
        select(membership.c.user_id)
        .join(log, AUDIENCE)
        .where(log.c.notification_id == told.id, log.c.kind.in_(TOLD))
    )
    if told.revision == 1:  # then only who has left since is not among those who hear it
        had_it = had_it.where(membership.c.to_seq.is_not(None))
    others = had_it.where(membership.c.user_id.not_in(hearing(streams))).distinct()
    found = transaction.connection.execute(others.order_by(membership.c.user_id)).scalars()
    return [*streams, *map(user_stream, found)]


def newest(transaction: Transaction, told: Notification) -> list[str]:
    """The streams that its newest revision went to."""
    pending = transaction.streams(told.id, told.revision)
    query = (
        select(log.c.stream)
        .where(log.c.notification_id == told.id, log.c.revision == told.revision)
        .where(log.c.kind.in_(TOLD))
        .order_by(log.c.seq)
    )
    return pending or list(transaction.connection.execute(query).scalars())
