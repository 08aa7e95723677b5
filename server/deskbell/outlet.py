"""The outlet over REST: gives an emitter's notifications to a server."""

from __future__ import annotations

from deskbell.client import Client
from deskbell.content import Audience, Content
from deskbell.notification import Notification
from deskbell.submission import Broadcast, Send


class RestOutlet:
    """Sends by ``Client``; returns the stored notification after the server's commit."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def submit(self, content: Content, audience: Audience, key: str | None) -> Notification:
        """Send it to its audience; raises ``deskbell.errors``."""
        fields = content.model_dump()
        if audience.all:
            return self.client.broadcast(Broadcast(**fields), key=key).notification
        request = Send(**fields, users=audience.users, rooms=audience.rooms)
        return self.client.send(request, key=key).notification
