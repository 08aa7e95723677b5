"""The query: which items of the inbox are wanted, and how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.item import Item


@dataclass(frozen=True, slots=True)
class Filter:
    """All, only unread, only one type, and words to find (each word may be a prefix).

    ``waiting``: only items that wait for an answer (``Item.waits_for_answer``). ``pressing``: only
    those that the bell calls urgent (``Item.pressing``).
    """

    type: str | None = None
    unread: bool = False
    text: str = ""
    waiting: bool = False
    pressing: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items there are; deleted ones do not count. ``by_type``: type → (unread, all).

    ``urgent``: the pressing ones (``Item.pressing``); one that was read and waits for an answer is
    among them and not among the unread.
    """

    total: int = 0
    unread: int = 0
    urgent: int = 0
    by_type: Mapping[str, tuple[int, int]] = field(default_factory=dict)


class Reader(Protocol):
    """Reads the inbox; used from one thread that may wait for the disk."""

    def page(self, wanted: Filter, before: int | None, limit: int) -> list[Item]:
        """Items with ``place < before``, newest first."""
        ...

    def whole(self, wanted: Filter, up_to: int) -> Chosen:
        """All items with a place up to there, however many, as a choice."""
        ...

    def get(self, id: str) -> Item | None:
        """One item."""
        ...

    def counts(self) -> Counts:
        """All counts at once."""
        ...
