"""The REST client: every route of the server as a method, typed, with clear errors."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

import requests

from deskbell.errors import DeskbellError, NotDeskbell, TryLater, Unreachable, Untrusted, refused
from deskbell.ids import new_id
from deskbell.notification import Notification
from deskbell.problems import Problem, problem
from deskbell.received import Received, Unreadable
from deskbell.wire import Delivery, Device, Login, Page, Person, Reset, Scheduled, ServerInfo

if TYPE_CHECKING:
    from deskbell.submission import Broadcast, EventSend, Send

CONNECT_TIMEOUT = 5.0
READ_TIMEOUT = 20.0
TRIES = 4
BACKOFF = 0.4
BACKOFF_MAX = 10.0

M = TypeVar("M", bound=Received)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Received):
    """The answer of a send: the notification as it was stored."""

    notification: Notification
    replayed: bool = False
    """The server had seen this key before: nothing was sent a second time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox(Received):
    """A page of the inbox, newest first; ``next`` goes into ``before`` for the next page."""

    items: tuple[Notification, ...]
    next: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadCount(Received):
    """How many are unread, in all and by type."""

    total: int
    by_type: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience(Received):
    """The answer of a dry run: how many people it would reach."""

    audience: int


class Client:
    """One server, one account.

    Reads and sends are tried ``tries`` times with full-jitter backoff when the server does not
    answer, is busy or restarts; the idempotency key stays the same, so nothing is
    sent twice. One per thread: ``requests.Session`` is not for several at once.

    Every method raises ``deskbell.errors``: ``Unreachable``, ``NotDeskbell`` or ``Refused``.
    """

    def __init__(
        self,
        url: str,
        token: str | None = None,
        *,
        session: requests.Session | None = None,
        tries: int = TRIES,
        timeout: tuple[float, float] = (CONNECT_TIMEOUT, READ_TIMEOUT),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"the server's address must begin with https:// or http://: {url!r}")
        self.url = url.rstrip("/")
        self.token = token
        self.session = session or requests.Session()
        self.tries = tries
        self.timeout = timeout
        self._sleep = sleep

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
        return self._call("POST", f"/api/notifications/{path}", body, Audience, new_id()).audience

    def emit(self, event: str, request: EventSend, *, key: str | None = None) -> Accepted:
        """Send one of the catalogue's typed events."""
        return self._submit(f"/api/events/{event}", request, key)

    def test(self) -> Notification:
        """A test notification to oneself, through the real path."""
        return self._call("POST", "/api/notifications/test", {}, Notification, new_id())

    def delivery(self, id: str, after: str | None = None) -> Delivery:
        """Where a notification of one's own sending is, with each person and device."""
        query = {"after": after} if after else None
        return self._get(f"/api/notifications/{id}/delivery", Delivery, query)

    def scheduled(self) -> Scheduled:
        """What of one's own sending waits for its ``publish_at``."""
        return self._get("/api/notifications/scheduled", Scheduled)

    def cancel(self, id: str) -> None:
        """Do not publish what was scheduled; ``NotFound`` once it was."""
        self._answer("DELETE", f"/api/notifications/scheduled/{id}", None, None, self.tries)

    def retract(self, id: str) -> Notification:
        """Take back a notification of one's own sending: every desk keeps its title alone."""
        return self._call("POST", f"/api/notifications/{id}/retract", {}, Notification)

    def _submit(
        self, path: str, request: Send | Broadcast | EventSend, key: str | None
    ) -> Accepted:
        body = request.model_dump(mode="json", exclude_defaults=True)
        answer = self._answer("POST", path, body, key or new_id(), self.tries)
        replayed = answer.headers.get("Idempotent-Replayed") == "true"
        return Accepted(notification=_parse(answer, Notification), replayed=replayed)

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
        return self._get(f"/api/notifications/{id}", Notification)

    def mark(
        self, id: str, *, read: bool, version: int | None = None, seq: int | None = None
    ) -> Notification:
        """Mark read, or unread (then ``version`` must be the one last seen, else ``Conflict``).

        ``seq``, here and below: the one last seen; ``Conflict`` when its sender announced it anew
        since.
        """
        body = {"read": read} | _given(version=version, seq=seq)
        return self._call("PATCH", f"/api/notifications/{id}", body, Notification)

    def delete(self, id: str, *, seq: int | None = None) -> None:
        """Take it out of one's own inbox; ``restore`` brings it back."""
        query = "" if seq is None else f"?seq={seq}"
        self._answer("DELETE", f"/api/notifications/{id}{query}", None, None, self.tries)

    def restore(self, id: str) -> Notification:
        """Bring back what was deleted."""
        return self._call("POST", f"/api/notifications/{id}/restore", {}, Notification)

    def ack(self, id: str, *, seq: int | None = None) -> Notification:
        """Acknowledge: "I have seen this and act on it"."""
        return self._call("POST", f"/api/notifications/{id}/ack", _given(seq=seq), Notification)

    def answer(self, id: str, action: str, *, seq: int | None = None) -> Notification:
        """Answer with one of its actions; ``Conflict`` when another answer was given before."""
        body = {"action": action} | _given(seq=seq)
        return self._call("POST", f"/api/notifications/{id}/answer", body, Notification)

    def read_all(self, up_to: int) -> None:
        """Mark everything up to this ``seq`` read: what the person had in front of them."""
        self._answer("POST", "/api/notifications/read-all", {"up_to": up_to}, None, self.tries)

    def sync(self, epoch: str | None, cursor: int, limit: int = 200) -> Page | Reset:
        """A page of the log for this person after ``cursor``; the socket's ``sync`` over REST."""
        query = {"cursor": cursor, "limit": limit} | ({"epoch": epoch} if epoch else {})
        answer = self._answer("GET", f"/api/sync?{urlencode(query)}", None, None, self.tries)
        try:
            return _parse(answer, Page)
        except NotDeskbell:
            return _parse(answer, Reset)

    # -- the one way out -------------------------------------------------------------------------

    def _get(self, path: str, kind: type[M], query: Mapping[str, Any] | None = None) -> M:
        return self._call("GET", f"{path}?{urlencode(query)}" if query else path, None, kind)

    def _call(
        self,
        method: str,
        path: str,
        body: object,
        kind: type[M],
        key: str | None = None,
        tries: int | None = None,
    ) -> M:
        return _parse(self._answer(method, path, body, key, tries or self.tries), kind)

    def _answer(
        self, method: str, path: str, body: object, key: str | None, tries: int
    ) -> requests.Response:
        for attempt in range(tries):
            try:
                return self._once(method, path, body, key)
            except (Unreachable, TryLater) as error:
                last = attempt == tries - 1
                wait = getattr(error, "retry_after", None)
                if last or isinstance(error, Untrusted) or (wait or 0) > BACKOFF_MAX:
                    raise
                jitter = random.uniform(0, min(BACKOFF_MAX, BACKOFF * 2**attempt))  # noqa: S311
                self._sleep(jitter if wait is None else wait + jitter)
        raise AssertionError("unreachable")

    def _once(self, method: str, path: str, body: object, key: str | None) -> requests.Response:
        headers = {"Accept": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if key:
            headers["Idempotency-Key"] = key
        try:
            answer = self.session.request(
                method,
                self.url + path,
                json=body,
                headers=headers,
                timeout=self.timeout,
                allow_redirects=False,
            )
        except requests.exceptions.SSLError as error:
            raise Untrusted(
                f"The certificate of {self.url} is not trusted: {_why(error)}"
            ) from error
        except requests.RequestException as error:
            raise Unreachable(f"{self.url} does not answer: {_why(error)}") from error
        if answer.ok and answer.status_code < 300:
            return answer
        raise _refusal(answer, self.url)


def _given(**fields: int | None) -> dict[str, int]:
    return {name: value for name, value in fields.items() if value is not None}


def _why(error: Exception) -> str:
    """The innermost reason, without object addresses and nested representations."""
    inner: BaseException = error
    while (deeper := inner.__cause__ or inner.__context__) is not None:
        inner = deeper
    if isinstance(inner, OSError) and inner.strerror:
        return inner.strerror
    return str(inner).rsplit(">: ", 1)[-1] or type(inner).__name__


def _parse(answer: requests.Response, kind: type[M]) -> M:
    try:
        return kind.parse(answer.content)
    except Unreadable as error:
        raise _strange(answer) from error


def _refusal(answer: requests.Response, url: str) -> DeskbellError:
    try:
        wait = float(answer.headers.get("Retry-After", ""))
    except ValueError:
        wait = None
    try:
        return refused(Problem.parse(answer.content), wait)
    except Unreadable:
        pass
    if answer.status_code in {502, 503, 504}:
        return refused(problem("unavailable", f"{url} answered {answer.status_code}."), wait)
    if answer.status_code in {401, 403}:  # a foreign server in its own words
        code = "wrong-password" if answer.status_code == 401 else "forbidden"
        return refused(problem(code), wait)
    return _strange(answer)


def _strange(answer: requests.Response) -> NotDeskbell:
    kind = answer.headers.get("Content-Type", "no content type").split(";")[0]
    return NotDeskbell(
        f"{answer.url.split('?')[0]} answered {answer.status_code} with {kind}, "
        "which is not this API's answer."
    )
