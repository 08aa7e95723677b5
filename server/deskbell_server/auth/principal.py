"""The principal: who is calling and what they may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from deskbell.notification import Sender
from deskbell_server.store.audit import Actor

SEND = "send"
BROADCAST = "broadcast"
METRICS = "metrics"
SCOPES = (SEND, BROADCAST, METRICS)
SCOPES_OF_ROLE = {
    "admin": frozenset(SCOPES),
    "sender": frozenset((SEND, BROADCAST)),
    "staff": frozenset[str](),
}


@dataclass(frozen=True, slots=True)
class Principal:
    """A signed-in person (``user_id`` set, ``session_id`` their device) or a service token.

    ``rooms``: to which rooms alone a service token may send.
    ``proof``: the hash of the service token, which must still stand when something is sent.
    ``expires_at`` (seconds since 1970): the end of a person's access token.
    ``on_behalf``: the server itself sends in a person's name (a test, a change of a project).
    """

    id: str
    name: str
    scopes: frozenset[str]
    role: str | None = None
    user_id: int | None = None
    session_id: str | None = None
    rooms: tuple[str, ...] | None = None
    on_behalf: bool = False
    expires_at: int | None = None
    proof: str | None = None

    @property
    def actor(self) -> Actor:
        """How the audit log names this principal."""
        return Actor(self.id, self.name)

    @property
    def sender(self) -> Sender:
        """How recipients see this principal."""
        return Sender(id=self.id, name=self.name)


def person(
    user_id: int,
    name: str,
    role: str,
    session_id: str | None = None,
    expires_at: int | None = None,
) -> Principal:
    """The principal of an account."""
    scopes = SCOPES_OF_ROLE[role]
    id = f"user:{user_id}"
    return Principal(id, name, scopes, role, user_id, session_id, expires_at=expires_at)


def service(
    token_id: int,
    name: str,
    scopes: Iterable[str],
    rooms: tuple[str, ...] | None = None,
    proof: str | None = None,
) -> Principal:
    """The principal of a service token."""
    return Principal(f"token:{token_id}", name, frozenset(scopes), rooms=rooms, proof=proof)
