"""Whose: which principals an administrator means who looks into the audit log by name or id."""

from __future__ import annotations

import re

from deskbell.problems import FieldError
from deskbell_server.service.problem import fail
from deskbell_server.store import people, service_tokens
from deskbell_server.store.audit import PARTS, Filter
from deskbell_server.store.connection import Connection

_ID = re.compile(r"(user|token):[0-9]+")


def lines(
    connection: Connection,
    actor: str | None,
    what: str | None,
    target: str | None,
    between: tuple[int | None, int | None] = (None, None),
) -> Filter:
    """The lines that are meant; a name that nobody has is a mistake in ``actor``."""
    return Filter(
        None if actor is None else actors(connection, actor),
        None if what is None else (what,),
        None if target is None else targets(connection, target),
        *between,
    )


def actors(connection: Connection, said: str) -> tuple[str, ...]:
    """An id as it is, and whoever is called so; a name that nobody has is a mistake."""
    found = called(connection, said)
    if said in PARTS or _ID.fullmatch(said):
        return (said, *found)
    if not found:
        wrong = FieldError(field="actor", message="neither a person nor a token is called so")
        told = f"Nobody is called {said!r}; an id is like user:3 or token:1."
        raise fail("unknown-user", told, wrong)
    return found


def targets(connection: Connection, said: str) -> tuple[str, ...]:
    """What is called so, and whoever is: a target may be anything, such as a room."""
    return (said, *called(connection, said))


def called(connection: Connection, name: str) -> tuple[str, ...]:
    """The ids of the person and of the token of that name."""
    person, token = people.by_name(connection, name), service_tokens.by_name(connection, name)
    ids = (f"user:{person.id}" if person else "", f"token:{token.id}" if token else "")
    return tuple(id for id in ids if id)
