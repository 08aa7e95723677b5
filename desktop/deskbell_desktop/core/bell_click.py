"""The bell's click: what it means, told by what happened just before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SAME_CLICK = 0.25
"""Seconds: the popover closes when the panel takes the focus, and then the click itself comes."""


class Meaning(StrEnum):
    """What a click asks for."""

    OPEN = "open"
    CLOSE = "close"
    WINDOW = "window"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Before:
    """Whether the popover is there; when (seconds) it opened, unless it was closed on purpose; when
    it lost the focus and so closed; when a click put it away."""

    shown: bool = False
    opened: float | None = None
    lost: float | None = None
    clicked: float | None = None


def meaning(before: Before, at: float, double: float) -> Meaning:
    """What a click at this time means; two within ``double`` seconds ask for the window.

    Trays by StatusNotifierItem tell of single clicks only.
    """
    if before.opened is not None and at - before.opened < double:
        return Meaning.WINDOW
    if before.clicked is not None and at - before.clicked < double:
        return Meaning.WINDOW
    if before.shown:
        return Meaning.CLOSE
    if before.lost is not None and at - before.lost < SAME_CLICK:
        return Meaning.NOTHING
    return Meaning.OPEN
