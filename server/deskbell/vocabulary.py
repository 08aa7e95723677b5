"""The vocabulary: the contract's words that need no library, for who must start fast."""

from __future__ import annotations

from enum import StrEnum

NOTIFICATION = "notification:received"
"""The Socket.IO event of a notification that is none of the typed ones."""
STATE = "notification:state"
"""The Socket.IO event that tells of read, unread, deleted, …; not in the catalogue."""


class Priority(StrEnum):
    """How much a notification may interrupt; the order of the members is the order of weight."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    URGENT = "urgent"

    @property
    def weight(self) -> int:
        """0 for low to 3 for urgent."""
        return list(Priority).index(self)


class What(StrEnum):
    """What happened to a notification of one person (``notification:state``)."""

    READ = "read"
    UNREAD = "unread"
    DELETED = "deleted"
    RESTORED = "restored"
    ACKED = "acked"
    ANSWERED = "answered"
    READ_ALL = "read_all"
    RETRACTED = "retracted"
    UPDATED = "updated"
    EXPIRED = "expired"
    REMINDED = "reminded"
    SETTLED = "settled"


def shorten(text: str, most: int) -> str:
    """The text, cut with an ellipsis when it is longer than ``most`` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
