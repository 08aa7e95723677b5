"""Audiences: which streams of the log a sender's words mean."""

from __future__ import annotations

from collections.abc import Callable

from deskbell.content import Audience
from deskbell_server.service.problem import no_room, no_user
from deskbell_server.store import people, rooms
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
        found = named(name) or people.named(connection, name)
        if found is None or found.disabled:
            raise no_user(name, f"{inside}users.{i}")
        streams.append(user_stream(found.id))
    for i, name in enumerate(audience.rooms):
        if not rooms.exists(connection, name):
            raise no_room(name, f"{inside}rooms.{i}")
        streams.append(room_stream(name))
    return list(dict.fromkeys(streams))
