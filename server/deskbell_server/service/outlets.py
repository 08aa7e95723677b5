"""Outlets: what makes ``deskbell.NotificationEmitter`` work inside the server."""

from __future__ import annotations

from collections.abc import Awaitable

from deskbell.content import Audience, Content
from deskbell.emitter import NotificationEmitter
from deskbell.notification import Notification
from deskbell_server.auth.principal import BROADCAST, SEND, Principal
from deskbell_server.service.sending import Sending


class LocalOutlet:
    """Hands notifications to ``Sending`` in the name of one principal."""

    def __init__(self, sending: Sending, by: Principal) -> None:
        self._sending = sending
        self._by = by

    async def submit(self, content: Content, audience: Audience, key: str | None) -> Notification:
        """Store it; the notification is there after the commit."""
        return (await self._sending.submit(self._by, content, audience, key)).notification


def emitter_for(sending: Sending, by: Principal) -> NotificationEmitter[Awaitable[Notification]]:
    """An emitter that sends in this person's name, with the server's own right to send."""
    scopes = frozenset({SEND, BROADCAST})
    server = Principal(by.id, by.name, scopes, by.role, by.user_id, on_behalf=True)
    return NotificationEmitter(LocalOutlet(sending, server))
