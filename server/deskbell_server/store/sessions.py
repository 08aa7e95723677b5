"""Sessions: the sign-in of one device, and which generation of refresh token it has reached."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, insert, select, update

from deskbell_server.schema.tables import session
from deskbell_server.store.log import Draft, Kind, user_stream
from deskbell_server.store.times import DAY_MS, now_ms
from deskbell_server.store.transaction import Transaction

UNNAMED = "unnamed"
"""The device of who named none."""
REPLACED = "replaced"
"""Why a session ended whose device signed in anew."""
ACCESS_LIFE_MS = 20 * 60_000
"""Longer than any access token lives."""


@dataclass(frozen=True, slots=True)
class Session:
    """``ended_why`` is ``None`` while it lasts; times are milliseconds since 1970.

    ``used_generation``: the newest whose access token was used, so its device has received it.
    """

    id: str
    user_id: int
    device_id: str
    device_label: str
    generation: int
    rotated_at: int
    used_generation: int
    created_at: int
    ended_why: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a desktop tells of itself; of the roll-out nothing yet, or 0 for none."""

    version: str = ""
    do_not_disturb: bool = False
    rollout: int | None = None


NOTHING_TOLD = Report()


def lasting(refresh_days: int) -> ColumnElement[bool]:
    """The condition on a session that its device is signed in, by what a sign-in lives unused."""
    alive = now_ms() - refresh_days * DAY_MS
    return and_(session.c.ended_at.is_(None), session.c.rotated_at > alive)


def start(transaction: Transaction, user_id: int, device_id: str, label: str) -> Session:
    """A new session; an earlier one of the same device ends, at once. Who names no device may be
    at another one: there an access token that was given lives out its time."""
    connection, now = transaction.connection, now_ms()
    same = (session.c.user_id == user_id) & (session.c.device_id == device_id)
    for row in connection.execute(select(session).where(same, session.c.ended_at.is_(None))).all():
        end(transaction, _session(row), REPLACED, quietly=device_id == UNNAMED)
    new = Session(secrets.token_hex(16), user_id, device_id, label, 0, now, 0, now, None)
    connection.execute(
        insert(session).values(
            id=new.id,
            user_id=user_id,
            device_id=device_id,
            device_label=label,
            generation=0,
            rotated_at=now,
            created_at=now,
            position=0,
            last_seen=now,
        )
    )
    return new


def get(connection: Connection, id: str) -> Session | None:
    """The session of that id, also an ended one."""
    row = connection.execute(select(session).where(session.c.id == id)).first()
    return _session(row) if row else None


def ended(connection: Connection) -> list[str]:
    """Sessions that ended lately: their access tokens may still be in date."""
    query = select(session.c.id).where(session.c.ended_at > now_ms() - ACCESS_LIFE_MS)
    return list(connection.execute(query).scalars())


def rotate(transaction: Transaction, old: Session) -> Session:
    """Go on to the next generation."""
    now = now_ms()
    transaction.connection.execute(
        update(session)
        .where(session.c.id == old.id, session.c.generation == old.generation)
        .values(generation=old.generation + 1, rotated_at=now, last_seen=now)
    )
    found = get(transaction.connection, old.id)
    assert found is not None
    return found


def caught_up(transaction: Transaction, old: Session, generation: int) -> Session:
    """At the generation that its device has reached, which the store had forgotten."""
    transaction.connection.execute(
        update(session).where(session.c.id == old.id).values(generation=generation)
    )
    return replace(old, generation=generation)


def reached(transaction: Transaction, positions: Mapping[str, int]) -> None:
    """These sessions have the log up to there; a position never goes back."""
    now = now_ms()
    for id, position in positions.items():
        transaction.connection.execute(
            update(session)
            .where(session.c.id == id)
            .values(
                last_seen=now,
                position=case((session.c.position < position, position), else_=session.c.position),
            )
        )


def used(transaction: Transaction, generations: Mapping[str, int]) -> None:
    """These sessions' devices use access tokens of these generations."""
    for id, generation in generations.items():
        transaction.connection.execute(
            update(session)
            .where(session.c.id == id, session.c.used_generation < generation)
            .values(used_generation=generation)
        )


def told(transaction: Transaction, reports: Mapping[str, Report]) -> None:
    """What these sessions' desktops tell of themselves."""
    for id, said in reports.items():
        values: dict[str, Any] = {
            "version": said.version,
            "do_not_disturb": said.do_not_disturb,
        }
        if said.rollout is not None:
            values["rollout"] = said.rollout
        transaction.connection.execute(update(session).where(session.c.id == id).values(values))


def known(connection: Connection, user_id: int, device_id: str) -> bool:
    """Did this person ever sign in on that device?"""
    query = select(session.c.id).where(
        session.c.user_id == user_id, session.c.device_id == device_id
    )
    return connection.execute(query.limit(1)).first() is not None


def end(transaction: Transaction, ending: Session, why: str, *, quietly: bool = False) -> None:
    """End it and tell the servers, which cut its connections; ``quietly``: it is not renewed."""
    now = now_ms()
    transaction.connection.execute(
        update(session)
        .where(session.c.id == ending.id, session.c.ended_at.is_(None))
        .values(ended_at=now, ended_why=why)
    )
    if quietly:
        return
    body = {"session": ending.id, "why": why}
    transaction.append(Draft(user_stream(ending.user_id), Kind.ENDED, now, body))


def end_all(transaction: Transaction, user_id: int, why: str) -> None:
    """End every session of a person."""
    query = select(session).where(session.c.user_id == user_id, session.c.ended_at.is_(None))
    for row in transaction.connection.execute(query).all():
        end(transaction, _session(row), why)


def _session(row: Row[Any]) -> Session:
    return Session(
        row.id,
        row.user_id,
        row.device_id,
        row.device_label,
        row.generation,
        row.rotated_at,
        row.used_generation,
        row.created_at,
        row.ended_why,
    )
