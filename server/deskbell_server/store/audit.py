"""The audit log: who did what, added in the transaction of what it tells, never changed.

Lines go by their age alone (``retention``).

``detail`` says how much and which, never a secret and never the text of a notification.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson
from sqlalchemy import Connection, select

from deskbell_server.schema.tables import audit
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction


class Deed(StrEnum):
    """What was done."""

    SENT = "sent"
    SIGNED_IN = "signed-in"
    SIGN_IN_FAILED = "sign-in-failed"
    SIGNED_OUT = "signed-out"
    SESSION_ENDED = "session-ended"
    REFRESH_REUSED = "refresh-reused"
    USER_ADDED = "user-added"
    ROLE_CHANGED = "role-changed"
    USER_DISABLED = "user-disabled"
    USER_ENABLED = "user-enabled"
    PASSWORD_SET = "password-set"  # noqa: S105 - the name of a deed
    IDENTITY_LINKED = "identity-linked"
    ROOM_ADDED = "room-added"
    ROOM_CHANGED = "room-changed"
    ROOM_REMOVED = "room-removed"
    ROOM_JOINED = "room-joined"
    ROOM_LEFT = "room-left"
    TOKEN_CREATED = "token-created"  # noqa: S105 - the name of a deed
    TOKEN_REVOKED = "token-revoked"  # noqa: S105 - the name of a deed
    KEY_ROTATED = "key-rotated"
    RETRACTED = "retracted"
    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    SET_ASIDE = "set-aside"
    ROLLOUT_ADDED = "rollout-added"
    ROLLOUT_CHANGED = "rollout-changed"
    ROLLOUT_WITHDRAWN = "rollout-withdrawn"
    EXPORTED = "exported"
    ERASED = "erased"


PARTS = ("command", "anybody", "provider", "server")
"""Actors that are no principals: the server's own commands and jobs, strangers, the provider."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it: a principal's id and name, or a command on the server's machine."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the audit log; ``at`` is milliseconds since 1970."""

    n: int
    at: int
    actor: Actor
    what: str
    target: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which lines are wanted."""

    actors: Sequence[str] | None = None
    what: Sequence[str] | None = None
    targets: Sequence[str] | None = None
    since: int | None = None
    until: int | None = None


def note(transaction: Transaction, by: Actor, what: Deed, target: str = "", **detail: Any) -> None:
    """Add a line; it is kept if, and only if, what it tells is."""
    transaction.note(
        {
            "at": now_ms(),
            "actor": by.id[:40],
            "actor_name": by.name[:100],
            "what": what.value,
            "target": target[:100],
            "detail": orjson.dumps(detail).decode(),
        }
    )


def page(connection: Connection, wanted: Filter, before: int | None, limit: int) -> Sequence[Note]:
    """Lines, newest first."""
    c = audit.c
    query = select(audit).order_by(c.n.desc()).limit(limit)
    for column, values in (
        (c.actor, wanted.actors),
        (c.what, wanted.what),
        (c.target, wanted.targets),
    ):
        if values is not None:
            query = query.where(column.in_(values))
    if wanted.since is not None:
        query = query.where(c.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(c.at < wanted.until)
    if before is not None:
        query = query.where(c.n < before)
    return [
        Note(r.n, r.at, Actor(r.actor, r.actor_name), r.what, r.target, orjson.loads(r.detail))
        for r in connection.execute(query)
    ]
