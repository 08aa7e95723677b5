"""The row: an item with its words made safe and short for the list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from typing import Self

from deskbell.vocabulary import Priority
from deskbell_desktop.core import formats, text
from deskbell_desktop.core.item import Item
from deskbell_desktop.ui import words


@dataclass(frozen=True)
class Row:
    """What a card shows of an item; the words are made when somebody first looks at them, and hold
    for one day."""

    item: Item
    today: date

    @classmethod
    def of(cls, item: Item, now: datetime) -> Self:
        """The row of an item."""
        return cls(item, now.astimezone().date())

    @cached_property
    def title(self) -> str:
        """One line."""
        return text.title(self.item.notification.title)

    @cached_property
    def whole_title(self) -> str:
        """All of it, for where it is read and not passed by."""
        return text.title(self.item.notification.title, text.TITLE_READ)

    @cached_property
    def message(self) -> str:
        """All in one line, to be broken where the card ends."""
        if self.item.retracted_at is not None:
            return words.retracted(self.item, self.today)
        return " ".join(text.body(self.item.notification.message).split())

    @cached_property
    def sender(self) -> str:
        """Who sent it."""
        return text.title(self.item.notification.sender.name)

    @cached_property
    def glance(self) -> str:
        """The one fact that matters."""
        noon = datetime.combine(self.today, time(12)).astimezone()
        return text.glance(self.item.notification, noon)

    @cached_property
    def pending(self) -> str:
        """What was done here and is not sent yet."""
        return words.pending(self.item)

    @cached_property
    def aside(self) -> str:
        """Until when the person put it aside."""
        return words.aside(self.item, self.today)

    @cached_property
    def day(self) -> date:
        """The day it belongs to, here."""
        return formats.local(self.item.notification.created_at).date()

    @property
    def urgent(self) -> bool:
        """Urgent, and not over."""
        return not self.item.over and self.item.notification.priority is Priority.URGENT

    @property
    def low(self) -> bool:
        """Low priority: outlined."""
        return self.item.notification.priority is Priority.LOW

    @property
    def high(self) -> bool:
        """High priority: tagged."""
        return not self.item.over and self.item.notification.priority is Priority.HIGH

    @property
    def retracted(self) -> bool:
        """Its sender took it back: struck through."""
        return self.item.retracted_at is not None

    @property
    def updated(self) -> bool:
        """Its sender changed what it says."""
        return self.item.notification.revision > 1

    def expired(self, now: datetime) -> bool:
        """Its time is over."""
        ends = self.item.notification.expires_at
        return ends is not None and (self.item.over or ends <= now)

    def spoken(self, now: datetime) -> str:
        """Its name for screen readers."""
        return words.spoken(self.item, self.title, self.message, self.sender, self.glance, now)
