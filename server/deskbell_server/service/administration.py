"""Administration: what administrators change about people, rooms and service tokens.

Each change is a work for the store's transaction, with its line in the audit log; the REST routes
and the commands do the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from deskbell.problems import FieldError
from deskbell_server.auth.tokens import new_service_token, service_hash
from deskbell_server.service.problem import fail, no_room, no_user
from deskbell_server.store import (
    audit,
    identities,
    memberships,
    people,
    rooms,
    service_tokens,
    sessions,
)
from deskbell_server.store.audit import Actor, Deed
from deskbell_server.store.connection import Connection
from deskbell_server.store.people import Account, ExistsError
from deskbell_server.store.service_tokens import ServiceToken
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

NAME = r"^[A-Za-z][A-Za-z0-9._@-]{0,63}$"
_TOKEN = "token:"  # noqa: S105 - how principals that are service tokens begin
_PERSON = "user:"


# -- people --------------------------------------------------------------------------------------


def add_user(
    transaction: Transaction, by: Actor, name: str, password_hash: str, role: str
) -> Account:
    """A new account."""
    _named(name)
    try:
        new = people.add_account(transaction, name, password_hash, role)
    except ExistsError:
        raise fail("exists", f"There already is a user {name!r}.") from None
    audit.note(transaction, by, Deed.USER_ADDED, _user(new), name=name, role=role)
    return new


def set_role(transaction: Transaction, by: Actor, changed: Account, role: str) -> None:
    """Another role, from the next request on."""
    if changed.role == role:
        return
    if changed.role == "admin" and not changed.disabled:
        keep_one_admin(transaction.connection)
    people.set_role(transaction, changed, role)
    told = {"name": changed.name, "from": changed.role, "to": role}
    audit.note(transaction, by, Deed.ROLE_CHANGED, _user(changed), **told)


def set_disabled(transaction: Transaction, by: Actor, changed: Account, disabled: bool) -> None:
    """Shut the account, which signs the person out everywhere within seconds, or open it again."""
    if changed.disabled == disabled:
        return
    if disabled and changed.role == "admin":
        keep_one_admin(transaction.connection)
    people.set_disabled(transaction, changed, disabled)
    if disabled:
        sessions.end_all(transaction, changed.id, "revoked")
    what = Deed.USER_DISABLED if disabled else Deed.USER_ENABLED
    audit.note(transaction, by, what, _user(changed), name=changed.name)


def set_password(transaction: Transaction, by: Actor, changed: Account, hash: str) -> None:
    """Another password; whoever knew the old one is signed out."""
    people.set_password(transaction, changed.id, hash)
    sessions.end_all(transaction, changed.id, "revoked")
    audit.note(transaction, by, Deed.PASSWORD_SET, _user(changed), name=changed.name)


def link(transaction: Transaction, by: Actor, who: Account, issuer: str, subject: str) -> None:
    """The identity provider's subject is this account, and no other."""
    identities.link(transaction, issuer, subject, who.id)
    told = {"name": who.name, "issuer": issuer}
    audit.note(transaction, by, Deed.IDENTITY_LINKED, _user(who), **told)


def keep_one_admin(connection: Connection) -> None:
    """``ProblemError`` when there is only one administrator left."""
    if people.active_admins(connection) < 2:
        raise fail("last-admin")


# -- rooms ---------------------------------------------------------------------------------------


def add_room(
    transaction: Transaction,
    by: Actor,
    name: str,
    members: Sequence[str],
    sending: str = rooms.OPEN,
    senders: Sequence[str] = (),
) -> None:
    """A new room."""
    _named(name)
    connection = transaction.connection
    found = [account(connection, each, f"members.{i}") for i, each in enumerate(members)]
    may = _principals(connection, senders)
    try:
        rooms.add(transaction, name, found, sending, may)
    except ExistsError:
        raise fail("exists", f"There already is a room {name!r}.") from None
    told = {"sending": sending, "senders": may, "members": len(found)}
    audit.note(transaction, by, Deed.ROOM_ADDED, name, **told)


def change_room(
    transaction: Transaction,
    by: Actor,
    name: str,
    sending: str | None,
    senders: Sequence[str] | None,
) -> None:
    """Who may send to it; what is ``None`` stays."""
    may = None if senders is None else _principals(transaction.connection, senders)
    _room(transaction.connection, name)
    rooms.change(transaction, name, sending, may)
    audit.note(transaction, by, Deed.ROOM_CHANGED, name, sending=sending, senders=may)


def remove_room(transaction: Transaction, by: Actor, name: str) -> None:
    """The room is gone; what came to its members stays theirs."""
    _room(transaction.connection, name)
    rooms.remove(transaction, name)
    audit.note(transaction, by, Deed.ROOM_REMOVED, name)


def join(transaction: Transaction, by: Actor, name: str, member: Account) -> None:
    """From here on the person hears the room."""
    _room(transaction.connection, name)
    memberships.join_room(transaction, name, member.id)
    audit.note(transaction, by, Deed.ROOM_JOINED, name, user=_user(member), name=member.name)


def leave(transaction: Transaction, by: Actor, name: str, member: Account) -> None:
    """What comes after this is not for the person."""
    _room(transaction.connection, name)
    memberships.leave_room(transaction, name, member.id)
    audit.note(transaction, by, Deed.ROOM_LEFT, name, user=_user(member), name=member.name)


def _room(connection: Connection, name: str) -> None:
    if not rooms.exists(connection, name):
        raise fail("not-found", f"There is no room {name!r}.")


def _principals(connection: Connection, senders: Iterable[str]) -> list[str]:
    """``user:<id>`` and ``token:<id>`` from names of people and ``token:<name>``."""
    return [_principal(connection, i, each) for i, each in enumerate(senders)]


def _principal(connection: Connection, i: int, sender: str) -> str:
    if sender.startswith(_TOKEN):
        name = sender.removeprefix(_TOKEN)
        token = service_tokens.by_name(connection, name) or (
            service_tokens.get(connection, int(name)) if people.is_id(name) else None
        )
        if token is None:
            wrong = FieldError(field=f"senders.{i}", message="there is no such token")
            raise fail("invalid", f"There is no token {name!r}.", wrong)
        return f"{_TOKEN}{token.id}"
    return _user(account(connection, sender.removeprefix(_PERSON), f"senders.{i}"))


# -- service tokens ------------------------------------------------------------------------------


def add_token(
    transaction: Transaction,
    by: Actor,
    name: str,
    scopes: Iterable[str],
    expires_at: int | None,
    only: Sequence[str] | None = None,
) -> tuple[ServiceToken, str]:
    """A new token, and its secret, which nobody can tell again. ``only``: to these rooms alone."""
    for i, room in enumerate(only or ()):
        if not rooms.exists(transaction.connection, room):
            raise no_room(room, f"rooms.{i}")
    if expires_at is not None and expires_at <= now_ms():
        late = FieldError(field="expires_at", message="that is over already")
        raise fail("invalid", "The token would never count.", late)
    kept, secret = sorted(set(scopes)), new_service_token()
    try:
        new = service_tokens.add(transaction, name, service_hash(secret), kept, expires_at, only)
    except ExistsError:
        raise fail("exists", _taken(transaction.connection, name)) from None
    told = {"name": name, "scopes": kept, "rooms": only, "expires_at": expires_at}
    audit.note(transaction, by, Deed.TOKEN_CREATED, f"{_TOKEN}{new.id}", **told)
    return new, secret


def revoke_token(transaction: Transaction, by: Actor, token: ServiceToken) -> None:
    """End it at once."""
    if not token.revoked:
        service_tokens.revoke(transaction, token.id)
        audit.note(transaction, by, Deed.TOKEN_REVOKED, f"{_TOKEN}{token.id}", name=token.name)


def _taken(connection: Connection, name: str) -> str:
    """Two tokens of one name would be one in the audit log, and in what was sent."""
    old = service_tokens.by_name(connection, name)
    if old is None or not old.revoked:
        return f"There already is a token {name!r}."
    return f"There was a token {name!r}, which is revoked; its name is not given again."


# -- who is meant --------------------------------------------------------------------------------


def account(connection: Connection, name: str, field: str = "user") -> Account:
    """The account of that name or id; ``ProblemError`` unknown-user."""
    found = people.named(connection, name)
    if found is None:
        raise no_user(name, field)
    return found


def _named(name: str) -> None:
    if not re.fullmatch(NAME, name):
        wrong = FieldError(
            field="name",
            message="it begins with a letter, then letters, digits and . _ @ -, 64 characters "
            "at most",
        )
        raise fail("invalid", f"{name!r} is no good name.", wrong)


def _user(who: Account) -> str:
    return f"{_PERSON}{who.id}"
