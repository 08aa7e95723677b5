"""The cursor: whether an entry of the log is applied now, later, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from deskbell.wire import Entry, Page, Reset


@dataclass(frozen=True, slots=True)
class Position:
    """How far this desk has the log; ``epoch`` is empty before the first page."""

    epoch: str = ""
    cursor: int = 0


class Placement(Enum):
    """What to do with a push."""

    APPLY = auto()
    IGNORE = auto()
    HOLD = auto()
    """A page is on its way: wait for it."""
    PULL = auto()
    """We are not live: a page must bring it."""


def place(seq: int, cursor: int, *, live: bool, pulling: bool) -> Placement:
    """Where a push belongs. Gaps are no reason to pull: a person's numbers have them."""
    if seq <= cursor:
        return Placement.IGNORE
    if pulling:
        return Placement.HOLD
    return Placement.APPLY if live else Placement.PULL


def ascending(entries: Iterable[Entry], after: int, up_to: int) -> Iterator[Entry]:
    """Those of a page that go on from there, each place once."""
    for entry in entries:
        if after < entry.seq <= up_to:
            yield entry
            after = entry.seq


def after_page(at: Position, page: Page) -> Position | None:
    """The position after a page; ``None`` when it is not for us (another epoch, or behind)."""
    if at.epoch and page.epoch != at.epoch:
        return None
    if page.next < at.cursor:
        return None
    return Position(page.epoch, page.next)


def after_reset(reset: Reset) -> Position:
    """Where to begin again."""
    return Position(reset.epoch, reset.floor)
