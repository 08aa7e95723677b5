"""Entitlement: may this principal send to that audience."""

from __future__ import annotations

from deskbell.content import Audience
from deskbell_server.auth.principal import BROADCAST, SCOPES_OF_ROLE, SEND, Principal
from deskbell_server.service.problem import fail
from deskbell_server.store import people, rooms
from deskbell_server.store.connection import Connection


def allow(by: Principal, audience: Audience) -> None:
    """By what the principal brings; ``ProblemError`` forbidden, which tells nothing of others."""
    scope = BROADCAST if audience.all else SEND
    if scope not in by.scopes:
        raise fail("forbidden", f"This needs the scope {scope!r}.")
    if by.rooms is not None and (
        audience.all or audience.users or not set(audience.rooms) <= set(by.rooms)
    ):
        raise fail("forbidden", f"This token sends to {', '.join(by.rooms) or 'nobody'} only.")


def confirm(connection: Connection, by: Principal, audience: Audience) -> None:
    """By what the store says now: the role may have changed since the token was given out, and a
    room may list its senders."""
    if by.on_behalf:
        return
    role = by.role
    if by.user_id is not None:
        account = people.by_id(connection, by.user_id)
        if account is None or account.disabled:
            raise fail("session-ended")
        role = account.role
        if (BROADCAST if audience.all else SEND) not in SCOPES_OF_ROLE[role]:
            raise fail("forbidden", "This account may not send any more.")
    if audience.rooms and role != "admin":
        closed = rooms.closed_to(connection, audience.rooms, by.id)
        if closed:
            raise fail("forbidden", f"Not among the senders of {', '.join(closed)}.")
