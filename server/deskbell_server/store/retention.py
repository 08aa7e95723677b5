"""Retention: what the policy lets go, oldest first, in pieces that hold nobody up.

The log's ``floor`` moves up: entries at or below it are gone. A desktop whose cursor is below it
begins again at the floor, so nothing younger than the window is touched: whoever was away for that
long misses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Select, delete, func, select, update

from deskbell_server.schema.tables import (
    audit,
    idempotency,
    log,
    log_head,
    membership,
    notification,
    timeline,
)
from deskbell_server.schema.tables import session as sessions
from deskbell_server.store.log import CANARY, head
from deskbell_server.store.removal import remove, remove_revisions
from deskbell_server.store.times import DAY_MS, now_ms
from deskbell_server.store.transaction import Transaction

WINDOW_DAYS = 30
PIECE = 500


@dataclass(frozen=True, slots=True)
class Policy:
    """How long things are kept; ``None`` is for ever, and so are 0 ``audit_days``."""

    days: int | None
    entries: int | None
    key_days: int
    session_days: int
    audit_days: int


def floor_of(connection: Connection, policy: Policy) -> int:
    """Where the log's floor has to be by this policy; never within the window."""
    now, there = now_ms(), head(connection)
    wanted = there.floor
    if policy.days is not None:
        wanted = _before(connection, now - policy.days * DAY_MS)
    if policy.entries is not None:
        wanted = max(wanted, there.seq - policy.entries)
    if wanted <= there.floor:
        return there.floor
    return max(there.floor, min(wanted, _before(connection, now - WINDOW_DAYS * DAY_MS)))


def lower(transaction: Transaction, wanted: int) -> bool:
    """Let one piece go on the way to that floor; ``True`` while more is due."""
    connection = transaction.connection
    floor = head(connection).floor
    piece = min(wanted, floor + PIECE)
    if piece > floor:
        _drop(connection, piece)
    return wanted > piece


def sweep(transaction: Transaction, policy: Policy) -> None:
    """Let go of what hangs on no entry: old keys, sessions that are over, the canary's songs."""
    connection, now = transaction.connection, now_ms()
    too_old = now - policy.key_days * DAY_MS
    connection.execute(delete(idempotency).where(idempotency.c.created_at < too_old))
    over = now - policy.session_days * DAY_MS
    connection.execute(delete(sessions).where(sessions.c.ended_at < over))
    idle = sessions.c.ended_at.is_(None) & (sessions.c.rotated_at < over)
    connection.execute(delete(sessions).where(idle))
    songs = (log.c.stream == CANARY) & (log.c.at < now - DAY_MS)
    connection.execute(delete(log).where(songs))


def trim(transaction: Transaction, policy: Policy) -> bool:
    """Let one piece of the audit log go, the oldest lines first; ``True`` while more is due."""
    if not policy.audit_days:
        return False
    old = audit.c.at < now_ms() - policy.audit_days * DAY_MS
    piece = select(audit.c.n).where(old).order_by(audit.c.at, audit.c.n).limit(PIECE)
    gone = delete(audit).where(audit.c.n.in_(piece))
    return transaction.connection.execute(gone).rowcount == PIECE


def _before(connection: Connection, moment: int) -> int:
    """The newest ``seq`` of which it and all before it are older than that moment."""
    younger = select(log.c.seq).where(log.c.at >= moment).order_by(log.c.seq).limit(1)
    first = connection.execute(younger).scalar_one_or_none()
    return head(connection).seq if first is None else first - 1


def _drop(connection: Connection, floor: int) -> None:
    gone = select(log.c.notification_id).where(log.c.seq <= floor)
    later = select(log.c.seq).where(log.c.notification_id == notification.c.id, log.c.seq > floor)
    remove(connection, notification.c.id.in_(gone) & ~later.exists())
    of_revision = later.where(log.c.revision == notification.c.revision)
    remove_revisions(connection, notification.c.id.in_(gone) & ~of_revision.exists())
    _forget_moments(connection, gone, floor)
    connection.execute(delete(log).where(log.c.seq <= floor))
    connection.execute(delete(membership).where(membership.c.to_seq <= floor))
    connection.execute(update(log_head).values(floor=floor))


def _forget_moments(connection: Connection, gone: Select[tuple[str | None]], floor: int) -> None:
    """What happened to them before the log begins; what is updated for ever has more of it."""
    last = select(func.max(log.c.at)).where(log.c.seq <= floor).scalar_subquery()
    theirs = timeline.c.notification_id.in_(gone)
    connection.execute(delete(timeline).where(theirs, timeline.c.at <= last))
