"""Audiences: which streams of the log a sender's words mean."""

from __future__ import annotations

from collections.abc import Callable

from deskbell.content import Audience
from deskbell.problems import FieldError
from deskbell_server.service.problem import fail
from deskbell_server.store import people
from deskbell_server.store.connection import Connection
from deskbell_server.store.log import ALL, room_stream, user_stream
from deskbell_server.store.people import Account

Named = Callable[[str], Account | None]


def _nobody(_name: str) -> Account | None:
    return None


def streams_of(
    connection: Connection, audience: Audience, named: Named = _nobody, inside: str = ""
) -> list[str]:
    """Each once; ``named`` may know people without asking the store.

    Raises ``ProblemError`` unknown-user or unknown-room, naming the field ``inside`` the request.
    """
    if audience.all:
        return [ALL]
    streams = []
    for i, name in enumerate(audience.users):
        found = named(name) or _stored(connection, name)
        if found is None or found.disabled:
            wrong = FieldError(field=f"{inside}users.{i}", message="there is no such user")
            raise fail("unknown-user", f"There is no user {name!r}.", wrong)
        streams.append(user_stream(found.id))
    for i, name in enumerate(audience.rooms):
        if not people.room_exists(connection, name):
            wrong = FieldError(field=f"{inside}rooms.{i}", message="there is no such room")
            raise fail("unknown-room", f"There is no room {name!r}.", wrong)
        streams.append(room_stream(name))
    return list(dict.fromkeys(streams))


def _stored(connection: Connection, name: str) -> Account | None:
    if name.isdecimal() and len(name) < 19:
        return people.by_id(connection, int(name))
    return people.by_name(connection, name)
