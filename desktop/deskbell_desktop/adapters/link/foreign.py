"""Foreign servers: what anybody's Flask-SocketIO back end emits becomes a notification.

Lenient on purpose: the payload may be a notification with a few fields missing, or only the raw
data of the event.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import msgspec
from pydantic import ValidationError

from deskbell.catalogue import CATALOGUE, NOTIFICATION, shorten
from deskbell.content import Content
from deskbell.ids import new_id
from deskbell.notification import (
    MESSAGE_MAX,
    TITLE_MAX,
    Notification,
    Priority,
    Sender,
    clean,
    one_line,
)
from deskbell.received import MISTAKES
from deskbell.wire import Entry
from deskbell_desktop.core.translate import mark, tr_marked

_SPOKEN = {
    "order:new": mark("New order"),
    "order:updated": mark("Order updated"),
    "inventory:lowStock": mark("Stock is low"),
    "project:updated": mark("Project updated"),
    "task:assigned": mark("Task assigned"),
    "budget:alert": mark("Budget alert"),
    "system:alert": mark("System alert"),
    NOTIFICATION: mark("Notification"),
}
_PRIORITIES = {
    "low": Priority.LOW,
    "normal": Priority.MEDIUM,
    "medium": Priority.MEDIUM,
    "high": Priority.HIGH,
    "urgent": Priority.URGENT,
    "critical": Priority.URGENT,
}
_TITLES = ("title", "name", "subject")
_MESSAGES = ("message", "body", "text", "description")


def entry(event: str, payload: Any, server: str) -> Entry | None:
    """The entry for an event of the catalogue; other events are not for us."""
    if event not in CATALOGUE:
        return None
    given = payload if isinstance(payload, dict) else {"message": str(payload or "")}
    return Entry(seq=0, notification=notification(event, given, server))


def notification(event: str, given: dict[str, Any], server: str) -> Notification:
    """A whole notification, with whatever is missing made up."""
    wrapped = isinstance(given.get("data"), dict) or "message" in given
    data = given["data"] if isinstance(given.get("data"), dict) else {} if wrapped else given
    data = data if _can_be_kept(data) else {}
    title, message = _words(event, given, data)
    kind = CATALOGUE[event]
    return Notification(
        id=_id(event, given, wrapped),
        event=event,
        type=_type(given.get("type")) or kind.type,
        title=shorten(title, TITLE_MAX),
        message=shorten(clean(message), MESSAGE_MAX),
        priority=_PRIORITIES.get(str(given.get("priority", "")).lower(), kind.priority),
        data=data,
        sender=Sender(id="", name=_sender(given, server)),
        created_at=datetime.now(UTC),
    )


def _words(event: str, given: dict[str, Any], data: dict[str, Any]) -> tuple[str, str]:
    title, message = _title(given), _first(given, _MESSAGES)
    made = _made(event, data or given)
    if made and data is given:  # raw data: its "title" is the task's, say
        title, message = made.title, made.message
    if not title:
        title = made.title if made else _title(data) or tr_marked(_SPOKEN[event])
    if not message and made and title == made.title:
        message = made.message
    return title, message


def _made(event: str, data: dict[str, Any]) -> Content | None:
    kind = CATALOGUE[event]
    if kind.words is None:
        return None
    try:
        return kind.content(data, {})
    except ValidationError:
        return None


def _title(given: dict[str, Any]) -> str:
    """Empty also where nothing of it can be seen."""
    return str(one_line(_first(given, _TITLES)))


def _first(given: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((str(given[n]).strip() for n in names if isinstance(given.get(n), str | int)), "")


def _id(event: str, given: dict[str, Any], wrapped: bool) -> str:
    """Its own id when it is a notification's, so that the same one is not listed twice. In raw
    data an id is the order's or the task's."""
    own = given.get("id") or given.get("notification_id")
    if own and isinstance(own, str | int) and (wrapped or event == NOTIFICATION):
        return clean(str(own))[:100] or new_id()
    return new_id()


def _can_be_kept(data: dict[str, Any]) -> bool:
    """Is it JSON that can be written again: no number beyond 64 bits, no half of a character?"""
    try:
        msgspec.json.encode(data)
    except MISTAKES:
        return False
    return True


def _type(given: Any) -> str | None:
    slug = re.sub(r"[^a-z0-9]+", "-", str(given).lower()).strip("-")[:40] if given else ""
    return slug if slug[:1].isalpha() else None


def _sender(given: dict[str, Any], server: str) -> str:
    own = given.get("sender")
    named = own.get("name") if isinstance(own, dict) else own
    name = one_line(named)[:100] if isinstance(named, str) else ""
    return name or urlsplit(server).hostname or ""
