"""The replies of REST that a sender and a reader of the inbox get: frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from deskbell.notification import Notification
from deskbell.received import Received


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
class Reach(Received):
    """The answer of a dry run: how many people it would reach."""

    audience: int
