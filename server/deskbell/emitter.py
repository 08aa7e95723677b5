"""The emitter: one line of Python per notification, the same class in the server and outside.

It turns ``send_to_user(…)``, ``task_assigned(…)`` and the like into a content with an audience and
hands them to its *outlet*. Over REST the outlet is ``deskbell.outlet.RestOutlet`` or, with a
spool, ``deskbell.spool.SpoolOutlet``; inside the server it is the service itself, whose answers are
awaited.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    Protocol,
    Self,
    TypeVar,
    overload,
    runtime_checkable,
)

from deskbell.catalogue import CATALOGUE, NOTIFICATION
from deskbell.content import Audience, Content
from deskbell.notification import Notification
from deskbell.on_class import OnClassToo

if TYPE_CHECKING:
    from deskbell.spool import Spooled

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")
User = str | int


class Outlet(Protocol[T_co]):
    """Where an emitter's notifications go."""

    def submit(self, content: Content, audience: Audience, key: str | None) -> T_co:
        """Hand it over; ``key`` is the idempotency key, made by the outlet when ``None``."""
        ...


@runtime_checkable
class _Closeable(Protocol):
    def close(self) -> None: ...


class NotificationEmitter(Generic[T]):
    """Sends notifications. Each method returns what its outlet returns: over REST the stored
    ``Notification``; with a spool that, or ``Spooled`` when it is safe on this disk and goes later.

    ``content`` is a mapping with ``title`` and any of ``message``, ``type``, ``priority``,
    ``data``, ``url``, ``actions``, ``require_ack``, ``key``, ``expires_at``. The typed helpers
    take the application's own record (a mapping or an object with these attributes); by keyword,
    ``users``, ``rooms`` (nobody named: everyone) and what should replace the words they make.

    Every method raises ``pydantic.ValidationError`` (a ``ValueError``) for bad content before
    anything is sent, and what its outlet raises (over REST: ``deskbell.errors``).
    """

    def __init__(self, outlet: Outlet[T]) -> None:
        self._outlet = outlet

    @overload
    @staticmethod
    def to(
        url: str, token: str, *, spool: None = None, **options: Any
    ) -> NotificationEmitter[Notification]: ...

    @overload
    @staticmethod
    def to(
        url: str, token: str, *, spool: str | Path, **options: Any
    ) -> NotificationEmitter[Notification | Spooled]: ...

    @staticmethod
    def to(
        url: str, token: str, *, spool: str | Path | None = None, **options: Any
    ) -> NotificationEmitter[Any]:
        """For the server at ``url``, with a token of ``deskbell-server token add``.

        With ``spool``, a file of this producer's own, a call survives the server's absence and this
        program's crash; ``close`` the emitter at the end, or use it in a ``with``.
        """
        from deskbell.client import Client
        from deskbell.outlet import RestOutlet
        from deskbell.spool import SpoolOutlet

        client = Client(url, token, **options)
        return NotificationEmitter(
            RestOutlet(client) if spool is None else SpoolOutlet(client, spool)
        )

    def close(self) -> None:
        """End what the outlet does in the background; what is not sent stays in the spool."""
        if isinstance(self._outlet, _Closeable):
            self._outlet.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @OnClassToo
    def send_to_user(
        self, /, user_id: User, content: Mapping[str, Any], *, key: str | None = None
    ) -> T:
        """To one person, on all of their desktops; by name or id."""
        return self._submit(_free(content), _audience((user_id,), ()), key)

    @OnClassToo
    def send_to_room(
        self, /, room: str, content: Mapping[str, Any], *, key: str | None = None
    ) -> T:
        """To the members of a room."""
        return self._submit(_free(content), _audience((), (room,)), key)

    @OnClassToo
    def send_to_all(self, /, content: Mapping[str, Any], *, key: str | None = None) -> T:
        """To everyone."""
        return self._submit(_free(content), Audience(all=True), key)

    @OnClassToo
    def order_created(self, /, order: Any, **options: Any) -> T:
        """``order:new``: order_id, customer, total, currency?"""
        return self._event("order:new", order, options)

    @OnClassToo
    def order_updated(self, /, order: Any, **options: Any) -> T:
        """``order:updated``: order_id, status."""
        return self._event("order:updated", order, options)

    @OnClassToo
    def low_stock_alert(self, /, item: Any, **options: Any) -> T:
        """``inventory:lowStock``: sku, name, quantity, threshold."""
        return self._event("inventory:lowStock", item, options)

    @OnClassToo
    def project_updated(self, /, project: Any, **options: Any) -> T:
        """``project:updated``: project_id, name, changes {field: new value}."""
        return self._event("project:updated", project, options)

    @OnClassToo
    def task_assigned(self, /, task: Any, user_id: User, **options: Any) -> T:
        """``task:assigned`` to the one who is to do it: task_id, title, due?"""
        fields = _fields(task)
        fields.setdefault("assignee", user_id)
        return self._event("task:assigned", fields, {"users": (user_id,)} | options)

    @OnClassToo
    def budget_alert(self, /, budget: Any, **options: Any) -> T:
        """``budget:alert``: budget_id, name?, spent, limit."""
        return self._event("budget:alert", budget, options)

    @OnClassToo
    def system_alert(self, /, title: str, message: str = "", **options: Any) -> T:
        """``system:alert``: an announcement of operations."""
        data = options.pop("data", {})
        return self._event("system:alert", data, {"title": title, "message": message} | options)

    def _event(self, name: str, record: Any, options: dict[str, Any]) -> T:
        users, rooms = options.pop("users", ()), options.pop("rooms", ())
        key = options.pop("idempotency_key", None)
        content = CATALOGUE[name].content(_fields(record), options)
        return self._submit(content, _audience(users, rooms), key)

    def _submit(self, content: Content, audience: Audience, key: str | None) -> T:
        return self._outlet.submit(content, audience, key)


def _fields(record: Any) -> dict[str, Any]:
    if isinstance(record, Mapping):
        return dict(record)
    if hasattr(record, "model_dump"):
        return dict(record.model_dump())
    return {k: v for k, v in vars(record).items() if not k.startswith("_")}


def _free(content: Mapping[str, Any]) -> Content:
    return Content.model_validate({"event": NOTIFICATION} | dict(content))


def _audience(users: Iterable[User], rooms: Iterable[str]) -> Audience:
    named = tuple(str(user) for user in _many(users)), tuple(str(room) for room in _many(rooms))
    return Audience(users=named[0], rooms=named[1], all=not any(named))


def _many(value: Any) -> Iterable[Any]:
    return (value,) if isinstance(value, str | int) else value
