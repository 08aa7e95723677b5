"""The REST client: every route of the server as a method, typed, with clear errors."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from deskbell.errors import NotDeskbell
from deskbell.exchange import Exchange, check_key, parse
from deskbell.ids import new_id
from deskbell.notification import Notification
from deskbell.replies import Accepted, Inbox, Reach, UnreadCount
from deskbell.wire import Delivery, Device, Login, Page, Person, Reset, Scheduled, ServerInfo

if TYPE_CHECKING:
    from deskbell.submission import Broadcast, EventSend, Send


class Client(Exchange):
    """One server, one account.

    Reads and sends are tried ``tries`` times with full-jitter backoff when the server does not
    answer, is busy or restarts; the idempotency key stays the same, so nothing is
    sent twice. One per thread: ``requests.Session`` is not for several at once.

    Every method raises ``deskbell.errors``: ``Unreachable``, ``NotDeskbell`` or ``Refused``.
    """

    def about(self) -> ServerInfo:
        """What answers at this address; no token is needed."""
        return self._get("/api/about", ServerInfo)

    # -- accounts --------------------------------------------------------------------------------

    def login(self, username: str, password: str, device: Device) -> Login:
        """Sign in; the client then uses the access token."""
        body = {"username": username, "password": password, "device": device.wire()}
        return self._signed_in(self._call("POST", "/api/auth/login", body, Login, tries=1))

    def redeem(self, code: str, verifier: str, device: Device) -> Login:
        """Sign in with what came back from the identity provider (``/api/auth/oidc/start``)."""
        body = {"code": code, "verifier": verifier, "device": device.wire()}
        return self._signed_in(self._call("POST", "/api/auth/oidc/token", body, Login, tries=1))

    def refresh(self, refresh_token: str) -> Login:
        """A new access token and the successor of the refresh token (the old one is used up)."""
        body = {"refresh_token": refresh_token}
        return self._signed_in(self._call("POST", "/api/auth/refresh", body, Login, tries=1))

    def logout(self) -> None:
        """End this device's session on the server."""
        self._answer("POST", "/api/auth/logout", {}, None, 1)

    def me(self) -> Person:
        """Who the token belongs to."""
        return self._get("/api/auth/me", Person)

    def _signed_in(self, login: Login) -> Login:
        self.token = login.access_token
        return login

    # -- sending ---------------------------------------------------------------------------------

    def send(self, request: Send, *, key: str | None = None) -> Accepted:
        """Send to users and rooms; returns after the server's commit."""
        return self._submit("/api/notifications/send", request, key)

    def broadcast(self, request: Broadcast, *, key: str | None = None) -> Accepted:
        """Send to everyone; returns after the server's commit."""
        return self._submit("/api/notifications/broadcast", request, key)

    def audience(self, request: Send | Broadcast) -> int:
        """How many people this would reach, each counted once; nothing is sent."""
        body = request.model_dump(mode="json", exclude_defaults=True) | {"dry_run": True}
        path = "send" if hasattr(request, "users") else "broadcast"
        return self._call("POST", f"/api/notifications/{path}", body, Reach, new_id()).audience

    def emit(self, event: str, request: EventSend, *, key: str | None = None) -> Accepted:
        """Send one of the catalogue's typed events."""
        return self._submit(f"/api/events/{event}", request, key)

    def test(self) -> Notification:
        """A test notification to oneself, through the real path."""
        return self._call("POST", "/api/notifications/test", {}, Notification, new_id())

    def delivery(self, id: str, after: str | None = None) -> Delivery:
        """Where a notification of one's own sending is, with each person and device."""
        query = {"after": after} if after else None
        return self._get(f"/api/notifications/{_part(id)}/delivery", Delivery, query)

    def scheduled(self) -> Scheduled:
        """What of one's own sending waits for its ``publish_at``."""
        return self._get("/api/notifications/scheduled", Scheduled)

    def cancel(self, id: str) -> None:
        """Do not publish what was scheduled; ``NotFound`` once it was."""
        self._answer("DELETE", f"/api/notifications/scheduled/{_part(id)}", None, None, self.tries)

    def retract(self, id: str) -> Notification:
        """Take back a notification of one's own sending: every desk keeps its title alone."""
        return self._call("POST", f"/api/notifications/{_part(id)}/retract", {}, Notification)

    def _submit(
        self, path: str, request: Send | Broadcast | EventSend, key: str | None
    ) -> Accepted:
        if key:
            check_key(key)
        body = request.model_dump(mode="json", exclude_defaults=True)
        answer = self._answer("POST", path, body, key or new_id(), self.tries)
        replayed = answer.headers.get("Idempotent-Replayed") == "true"
        return Accepted(notification=parse(answer, Notification), replayed=replayed)

    # -- one's own inbox ---------------------------------------------------------------------------

    def inbox(self, **filters: str | int | bool | None) -> Inbox:
        """A page of the inbox: ``type``, ``event``, ``unread``, ``priority``, ``q``, ``before``,
        ``limit``."""
        given = {k: str(v).lower() if v is True or v is False else v for k, v in filters.items()}
        return self._get(
            "/api/notifications", Inbox, {k: v for k, v in given.items() if v is not None}
        )

    def unread_count(self) -> UnreadCount:
        """How many are unread, in all and by type."""
        return self._get("/api/notifications/unread-count", UnreadCount)

    def get(self, id: str) -> Notification:
        """One notification of one's own inbox."""
        return self._get(f"/api/notifications/{_part(id)}", Notification)

    def mark(
        self, id: str, *, read: bool, version: int | None = None, seq: int | None = None
    ) -> Notification:
        """Mark read, or unread (then ``version`` must be the one last seen, else ``Conflict``).

        ``seq``, here and below: the one last seen; ``Conflict`` when its sender announced it anew
        since.
        """
        body = {"read": read} | _given(version=version, seq=seq)
        return self._call("PATCH", f"/api/notifications/{_part(id)}", body, Notification)

    def delete(self, id: str, *, seq: int | None = None) -> None:
        """Take it out of one's own inbox; ``restore`` brings it back."""
        query = "" if seq is None else f"?seq={seq}"
        self._answer("DELETE", f"/api/notifications/{_part(id)}{query}", None, None, self.tries)

    def restore(self, id: str) -> Notification:
        """Bring back what was deleted."""
        return self._call("POST", f"/api/notifications/{_part(id)}/restore", {}, Notification)

    def ack(self, id: str, *, seq: int | None = None) -> Notification:
        """Acknowledge: "I have seen this and act on it"."""
        path = f"/api/notifications/{_part(id)}/ack"
        return self._call("POST", path, _given(seq=seq), Notification)

    def answer(self, id: str, action: str, *, seq: int | None = None) -> Notification:
        """Answer with one of its actions; ``Conflict`` when another answer was given before."""
        body = {"action": action} | _given(seq=seq)
        return self._call("POST", f"/api/notifications/{_part(id)}/answer", body, Notification)

    def read_all(self, up_to: int) -> None:
        """Mark everything up to this ``seq`` read: what the person had in front of them."""
        self._answer("POST", "/api/notifications/read-all", {"up_to": up_to}, None, self.tries)

    def sync(self, epoch: str | None, cursor: int, limit: int = 200) -> Page | Reset:
        """A page of the log for this person after ``cursor``; the socket's ``sync`` over REST."""
        query = {"cursor": cursor, "limit": limit} | ({"epoch": epoch} if epoch else {})
        answer = self._answer("GET", f"/api/sync?{urlencode(query)}", None, None, self.tries)
        try:
            return parse(answer, Page)
        except NotDeskbell:
            return parse(answer, Reset)


def _given(**fields: int | None) -> dict[str, int]:
    return {name: value for name, value in fields.items() if value is not None}


def _part(id: str) -> str:
    """As one part of an address, whatever somebody typed."""
    return quote(id, safe="")
