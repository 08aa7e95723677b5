"""People: accounts, by name or id, and what administrators see of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from deskbell_server.schema.tables import account
from deskbell_server.store.log import ALL, ROOM, Draft, Kind, room_stream, user_stream
from deskbell_server.store.memberships import heard, hearing, join
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Slot, Transaction

ROLES = ("admin", "sender", "staff")


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in."""

    id: int
    name: str
    role: str
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """An account as administrators see it; ``has_password`` is not so where only the identity
    provider signs the person in."""

    account: Account
    created_at: int
    has_password: bool
    rooms: tuple[str, ...]


class ExistsError(Exception):
    """The name is taken."""


def add_account(transaction: Transaction, name: str, password_hash: str, role: str) -> Account:
    """A new account; from here on it hears its own stream and ``all``."""
    connection = transaction.connection
    if by_name(connection, name):
        raise ExistsError(name)
    values = {"name": name, "password_hash": password_hash, "role": role, "disabled": False}
    made = insert(account).values(**values, created_at=now_ms()).returning(account.c.id)
    new = Account(connection.execute(made).scalar_one(), name, role)
    announce(transaction, new)
    for stream in (user_stream(new.id), ALL):
        join(transaction, new.id, stream)
    return new


def announce(transaction: Transaction, changed: Account) -> Slot:
    """Tell the servers of a new or changed account."""
    body = {"user": changed.id, "name": changed.name, "role": changed.role, "off": changed.disabled}
    return transaction.append(Draft(user_stream(changed.id), Kind.ACCOUNT, now_ms(), body))


def by_name(connection: Connection, name: str) -> Account | None:
    """The account of that name."""
    return _account(connection.execute(select(account).where(account.c.name == name)).first())


def is_id(name: str) -> bool:
    """Is it an id rather than a name?"""
    return name.isascii() and name.isdecimal() and len(name) < 19


def named(connection: Connection, name: str) -> Account | None:
    """The account of that name or id."""
    return by_id(connection, int(name)) if is_id(name) else by_name(connection, name)


def by_id(connection: Connection, id: int) -> Account | None:
    """The account of that id."""
    return _account(connection.execute(select(account).where(account.c.id == id)).first())


def password_hash(connection: Connection, name: str) -> tuple[Account, str] | None:
    """The account of that name, with its password's hash."""
    row = connection.execute(select(account).where(account.c.name == name)).first()
    found = _account(row)
    return (found, row.password_hash) if found and row else None


def set_password(transaction: Transaction, id: int, hash: str) -> None:
    """Replace the password's hash."""
    transaction.connection.execute(
        update(account).where(account.c.id == id).values(password_hash=hash)
    )


def set_hash(transaction: Transaction, id: int, old: str, new: str) -> None:
    """The same password hashed anew, unless it was changed meanwhile."""
    same = update(account).where(account.c.id == id, account.c.password_hash == old)
    transaction.connection.execute(same.values(password_hash=new))


def set_role(transaction: Transaction, changed: Account, role: str) -> None:
    """Give the account another role; the servers are told."""
    transaction.connection.execute(
        update(account).where(account.c.id == changed.id).values(role=role)
    )
    announce(transaction, replace(changed, role=role))


def active_admins(connection: Connection) -> int:
    """How many administrators can sign in."""
    query = select(func.count()).where(account.c.role == "admin", account.c.disabled.is_(False))
    return int(connection.execute(query).scalar_one())


def set_disabled(transaction: Transaction, changed: Account, disabled: bool) -> None:
    """Shut the account or open it again; the servers are told and cut its connections."""
    transaction.connection.execute(
        update(account).where(account.c.id == changed.id).values(disabled=disabled)
    )
    announce(transaction, replace(changed, disabled=disabled))


@dataclass(frozen=True, slots=True)
class Which:
    """Which accounts are wanted; ``text`` is a part of the name."""

    text: str = ""
    role: str | None = None
    disabled: bool | None = None
    room: str | None = None


def page(connection: Connection, which: Which, after: str, limit: int) -> list[Profile]:
    """The next accounts by name, with what administrators see of them."""
    c = account.c
    query = select(account).where(c.name > after).order_by(c.name).limit(limit)
    if which.text:
        query = query.where(c.name.icontains(which.text, autoescape=True))
    if which.role is not None:
        query = query.where(c.role == which.role)
    if which.disabled is not None:
        query = query.where(c.disabled.is_(which.disabled))
    if which.room is not None:
        query = query.where(c.id.in_(hearing([room_stream(which.room)])))
    return [_profile(connection, row) for row in connection.execute(query).all()]


def profile(connection: Connection, id: int) -> Profile | None:
    """What administrators see of one account."""
    row = connection.execute(select(account).where(account.c.id == id)).first()
    return _profile(connection, row) if row else None


def _profile(connection: Connection, row: Row[Any]) -> Profile:
    rooms = sorted(s.removeprefix(ROOM) for s in heard(connection, row.id) if s.startswith(ROOM))
    made = Account(row.id, row.name, row.role, bool(row.disabled))
    return Profile(made, row.created_at, bool(row.password_hash), tuple(rooms))


def accounts(connection: Connection) -> list[Account]:
    """Every account by name."""
    rows = connection.execute(select(account).order_by(account.c.name))
    return [found for row in rows if (found := _account(row))]


def _account(row: Row[Any] | None) -> Account | None:
    return Account(row.id, row.name, row.role, bool(row.disabled)) if row else None
