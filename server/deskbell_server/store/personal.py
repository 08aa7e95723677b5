"""Personal data: all that the store knows of one person, as JSON-ready values, without secrets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Table, select

from deskbell.notification import iso
from deskbell_server.schema.tables import (
    account,
    audit,
    identity,
    membership,
    notification,
    project,
    project_member,
    read_mark,
    receipt,
    session,
    task,
)
from deskbell_server.store import content, inbox
from deskbell_server.store.people import Account
from deskbell_server.store.times import from_ms

HIDDEN = {"password_hash", "id", "user_id", "generation", "used_generation"}
"""Secrets, and what is only ours."""
JSON = {"detail"}


def personal(connection: Connection, person: Account) -> dict[str, Any]:
    """Account, sign-ins, rooms, inbox with states, what was sent, work, lines of the audit log."""

    def found(table: Table, *where: ColumnElement[bool]) -> list[dict[str, Any]]:
        return [_said(row._asdict()) for row in connection.execute(select(table).where(*where))]

    me, actor = person.id, f"user:{person.id}"
    mine = select(project_member.c.project_id).where(project_member.c.user_id == me)
    sent = select(notification).where(notification.c.sender_id == actor)
    (known,) = found(account, account.c.id == me)
    return {
        "account": known | {"id": str(me)},
        "identities": found(identity, identity.c.user_id == me),
        "audiences": found(membership, membership.c.user_id == me),
        "sessions": found(session, session.c.user_id == me),
        "read_up_to": found(read_mark, read_mark.c.user_id == me),
        "notifications": [told.wire() for told in inbox.everything(connection, me)],
        "receipts": found(receipt, receipt.c.user_id == me),
        "sent": [content.from_row(row, None, "").wire() for row in connection.execute(sent)],
        "projects": found(project, project.c.id.in_(mine)),
        "tasks": found(task, (task.c.owner_id == me) | (task.c.assignee_id == me)),
        "audit": found(audit, (audit.c.actor == actor) | (audit.c.target == actor)),
    }


def _said(row: dict[str, Any]) -> dict[str, Any]:
    return dict(_fields(row.items()))


def _fields(values: Iterable[tuple[str, Any]]) -> Iterable[tuple[str, Any]]:
    for name, value in values:
        if name in HIDDEN:
            continue
        if isinstance(value, int) and not isinstance(value, bool) and _is_time(name):
            yield name, iso(from_ms(value))
        else:
            yield name, orjson.loads(value) if name in JSON else value


def _is_time(name: str) -> bool:
    return name == "at" or name.endswith("_at") or name == "last_seen"
