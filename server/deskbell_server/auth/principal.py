"""The principal: who is calling and what they may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from deskbell.notification import Sender

SEND = "send"
BROADCAST = "broadcast"
SCOPES = (SEND, BROADCAST)
SCOPES_OF_ROLE = {
    "admin": frozenset(SCOPES),
    "sender": frozenset(SCOPES),
    "staff": frozenset[str](),
}


@dataclass(frozen=True, slots=True)
class Principal:
    """A signed-in person (``user_id`` set, ``session_id`` their device) or a service token."""

    id: str
    name: str
    scopes: frozenset[str]
    role: str | None = None
    user_id: int | None = None
    session_id: str | None = None

    @property
    def sender(self) -> Sender:
        """How recipients see this principal."""
        return Sender(id=self.id, name=self.name)


def person(user_id: int, name: str, role: str, session_id: str | None = None) -> Principal:
    """The principal of an account."""
    scopes = SCOPES_OF_ROLE[role]
    return Principal(f"user:{user_id}", name, scopes, role, user_id, session_id)


def service(token_id: int, name: str, scopes: Iterable[str]) -> Principal:
    """The principal of a service token."""
    return Principal(f"token:{token_id}", name, frozenset(scopes))
