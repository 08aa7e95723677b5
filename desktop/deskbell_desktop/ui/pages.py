"""The pages: what the list asks the store for, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Filter

PAGE = 100
PAGE_MOST = 1_000
"""Who scrolls on and on gets larger pages."""
WAITING_MOST = 50
TURNS = count(1)
"""Several lists ask, and each hears every answer: no two use the same number."""


@dataclass(frozen=True, slots=True)
class PageAsked:
    """One page is wanted; ``turn`` tells answers to an older question apart.

    ``whole``: no page, but all before there as a choice.
    """

    turn: int
    wanted: Filter
    before: int | None
    limit: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class PageCame:
    """The page, newest first; shorter than the limit when it is the last."""

    asked: PageAsked
    items: tuple[Item, ...]
    failed: str = ""
    whole: Chosen | None = None


def matches(item: Item, wanted: Filter) -> bool:
    """Whether an item that arrives belongs in a list that is filtered so."""
    if item.state.deleted or (wanted.unread and not item.unread):
        return False
    if wanted.type is not None and item.notification.type != wanted.type:
        return False
    told = item.notification
    said = f"{told.title} {told.message} {told.sender.name} {told.data}".casefold()
    return all(word in said for word in needles(wanted.text))


def needles(text: str) -> tuple[str, ...]:
    """The words that are looked for."""
    return tuple(text.casefold().split())
