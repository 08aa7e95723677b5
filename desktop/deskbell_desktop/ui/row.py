"""The row: an item with its words made safe and short for the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.item import Item
from deskbell_desktop.ui import words


@dataclass(frozen=True, slots=True)
class Row:
    """What a card shows of an item; made once per version of the item."""

    item: Item
    title: str
    message: str
    sender: str
    glance: str
    pending: str
    day: date

    @classmethod
    def of(cls, item: Item) -> Self:
        """The row of an item."""
        told = item.notification
        return cls(
            item=item,
            title=text.title(told.title),
            message=" ".join(text.body(told.message).split()),
            sender=text.title(told.sender.name),
            glance=text.glance(told),
            pending=words.pending(item),
            day=told.created_at.astimezone().date(),
        )

    @property
    def urgent(self) -> bool:
        """Red: urgent, until answered where an answer is wanted, else until read."""
        return self.item.notification.priority is Priority.URGENT

    @property
    def low(self) -> bool:
        """Low priority: outlined."""
        return self.item.notification.priority is Priority.LOW

    @property
    def high(self) -> bool:
        """High priority: tagged."""
        return self.item.notification.priority is Priority.HIGH

    def expired(self, now: datetime) -> bool:
        """Its time is over."""
        ends = self.item.notification.expires_at
        return ends is not None and ends <= now

    def spoken(self, now: datetime) -> str:
        """Its name for screen readers."""
        return words.spoken(self.item, self.title, self.message, self.sender, self.glance, now)
