"""Identities: who an outside issuer's subject is here, and sign-ins by it that are under way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from sqlalchemy import Connection, delete, insert, select

from deskbell_server.schema.tables import account, identity, sign_in
from deskbell_server.store.people import Account
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction


def known(connection: Connection, issuer: str, subject: str) -> Account | None:
    """The account of that subject."""
    query = (
        select(account)
        .join(identity, identity.c.user_id == account.c.id)
        .where(identity.c.issuer == issuer, identity.c.subject == subject)
    )
    row = connection.execute(query).first()
    return Account(row.id, row.name, row.role, bool(row.disabled)) if row else None


def link(transaction: Transaction, issuer: str, subject: str, user_id: int) -> None:
    """From here on the subject is that account, and no other."""
    connection = transaction.connection
    same = (identity.c.issuer == issuer, identity.c.subject == subject)
    connection.execute(delete(identity).where(*same))
    connection.execute(
        insert(identity).values(
            issuer=issuer, subject=subject, user_id=user_id, created_at=now_ms()
        )
    )


def begin(transaction: Transaction, state: str, asked: Mapping[str, Any], life_ms: int) -> None:
    """A sign-in sets out; ``state`` is a hash. Those that never came back are forgotten."""
    connection, now = transaction.connection, now_ms()
    connection.execute(delete(sign_in).where(sign_in.c.expires_at < now))
    connection.execute(
        insert(sign_in).values(
            state=state, asked=orjson.dumps(dict(asked)).decode(), expires_at=now + life_ms
        )
    )


def came_back(transaction: Transaction, state: str) -> Mapping[str, Any] | None:
    """What it set out with; only once."""
    return _taken(transaction, sign_in.c.state == state, sign_in.c.code.is_(None))


def signed_in(
    transaction: Transaction, code: str, asked: Mapping[str, Any], user_id: int, life_ms: int
) -> None:
    """The person is known; the desktop may now ask with ``code`` (a hash)."""
    transaction.connection.execute(
        insert(sign_in).values(
            state=code,
            code=code,
            asked=orjson.dumps(dict(asked)).decode(),
            user_id=user_id,
            expires_at=now_ms() + life_ms,
        )
    )


def redeemed(transaction: Transaction, code: str) -> Mapping[str, Any] | None:
    """What was asked for, with ``user_id``; only once."""
    return _taken(transaction, sign_in.c.code == code)


def _taken(transaction: Transaction, *which: Any) -> Mapping[str, Any] | None:
    going = delete(sign_in).where(*which, sign_in.c.expires_at >= now_ms())
    row = transaction.connection.execute(
        going.returning(sign_in.c.asked, sign_in.c.user_id)
    ).first()
    return {**orjson.loads(row.asked), "user_id": row.user_id} if row else None
