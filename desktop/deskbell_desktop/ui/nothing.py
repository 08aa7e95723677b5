"""The nothing: what is said, and offered, when the list is empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from deskbell_desktop.core.query import Filter
from deskbell_desktop.ui import words
from deskbell_desktop.ui.void import Offer

Said = tuple[str, str, str, tuple[Offer, ...]]
"""Icon, heading, sentence, buttons."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways out of an empty list."""

    clear: Callable[[], object]
    everything: Callable[[], object]
    test: Callable[[], object]


def nothing(wanted: Filter, connected: bool, ways: Ways) -> Said:
    """What to say for this filter."""
    if wanted.text:
        return _not_found(wanted, ways)
    if wanted.unread:
        said = "You have read everything."
        return "ui-check-all", "No unread notifications", said, (("Show all", "", ways.everything),)
    if wanted.type is not None:
        title = f"{words.type_name(wanted.type)}: nothing here"
        return "bell", title, "New ones appear here.", (("Show all", "", ways.everything),)
    if connected:
        said = "New notifications appear here.\nYou are connected and miss nothing."
        return "bell", "All quiet", said, (("Send me a test", "", ways.test),)
    return "bell", "All quiet", "New notifications appear here once you are connected.", ()


def _not_found(wanted: Filter, ways: Ways) -> Said:
    title = f"Nothing found for “{wanted.text}”"
    clear: Offer = ("Clear search", "", ways.clear)
    if wanted.type is None and not wanted.unread:
        said = "Searched: everything, in title, message and details."
        return "ui-search", title, said, (clear,)
    where = words.type_name(wanted.type).lower() if wanted.type else "unread ones"
    wider: Offer = ("Search all types", "primary", ways.everything)
    return "ui-search", title, f"Searched: {where}, in title, message and details.", (wider, clear)
