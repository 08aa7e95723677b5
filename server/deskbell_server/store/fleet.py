"""The fleet: the devices that are signed in, whose they are, and how far each has the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from deskbell_server.schema.tables import account, log, membership, session
from deskbell_server.store.log import AUDIENCE, FOR_DESKS
from deskbell_server.store.sessions import Report, lasting


@dataclass(frozen=True, slots=True)
class Deskside:
    """A signed-in device. It has everything up to ``position``; ``due`` is the newest entry for its
    person, so with ``position >= due`` it is complete. Times are milliseconds since 1970."""

    session_id: str
    user_id: int
    user: str
    device_id: str
    label: str
    told: Report
    created_at: int
    last_seen: int
    position: int
    due: int

    @property
    def complete(self) -> bool:
        """Has it everything that is for its person?"""
        return self.position >= self.due


@dataclass(frozen=True, slots=True)
class Which:
    """Which devices are wanted; times are milliseconds since 1970."""

    user_id: int | None = None
    version: str | None = None
    do_not_disturb: bool | None = None
    complete: bool | None = None
    silent_since: int | None = None
    rollout: int | None = None


def page(
    connection: Connection, which: Which, refresh_days: int, after: str, limit: int
) -> Sequence[Deskside]:
    """The next signed-in devices, by session id."""
    devices = _devices(refresh_days).subquery("devices")
    c = devices.c
    query = select(devices).where(c.id > after).order_by(c.id).limit(limit)
    if which.user_id is not None:
        query = query.where(c.user_id == which.user_id)
    if which.version is not None:
        query = query.where(c.version == which.version)
    if which.do_not_disturb is not None:
        query = query.where(c.do_not_disturb.is_(which.do_not_disturb))
    if which.complete is not None:
        query = query.where(c.position >= c.due if which.complete else c.position < c.due)
    if which.silent_since is not None:
        query = query.where(c.last_seen < which.silent_since)
    if which.rollout is not None:
        query = query.where(c.rollout == which.rollout)
    return [_device(row) for row in connection.execute(query)]


def _devices(refresh_days: int) -> Select[Any]:
    """Sessions that still last, each with the newest entry that is for its person."""
    newest = (
        select(log.c.seq)
        .where(
            AUDIENCE,
            log.c.kind.in_(FOR_DESKS),
        )
        .order_by(log.c.seq.desc())
        .limit(1)
        .correlate(membership)
        .scalar_subquery()
    )
    due = (
        select(func.coalesce(func.max(newest), 0))
        .where(membership.c.user_id == session.c.user_id)
        .correlate(session)
        .scalar_subquery()
    )
    return (
        select(session, account.c.name.label("user"), due.label("due"))
        .join(account, account.c.id == session.c.user_id)
        .where(lasting(refresh_days))
    )


def _device(row: Row[Any]) -> Deskside:
    return Deskside(
        row.id,
        row.user_id,
        row.user,
        row.device_id,
        row.device_label,
        Report(row.version, bool(row.do_not_disturb), row.rollout),
        row.created_at,
        row.last_seen,
        row.position,
        row.due,
    )
