"""The nothing: what is said, and offered, when the list is empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
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


def nothing(wanted: Filter, link: Link, counts: Counts, ways: Ways) -> Said:
    """What to say for this filter."""
    if wanted.text:
        return _not_found(wanted, counts, ways)
    if wanted.unread:
        said = tr("You have read everything.")
        return (
            "ui-check-all",
            tr("No unread notifications"),
            said,
            ((tr("Show all"), "", ways.everything),),
        )
    if wanted.type is not None:
        title = tr("{type}: nothing here", type=words.type_name(wanted.type))
        return "bell", title, tr("New ones appear here."), ((tr("Show all"), "", ways.everything),)
    if link is Link.CATCHING_UP:
        return "bell", tr("One moment"), tr("Your notifications are being fetched."), ()
    if link is Link.CONNECTED:
        said = tr("New notifications appear here.\nYou are connected and miss nothing.")
        return "bell", tr("All quiet"), said, ((tr("Send me a test"), "", ways.test),)
    return "bell", tr("All quiet"), tr("New notifications appear here once you are connected."), ()


def reading() -> Said:
    """What to say while the first page is still on its way from the disk."""
    return "bell", tr("One moment"), tr("Your notifications are being read."), ()


def _not_found(wanted: Filter, counts: Counts, ways: Ways) -> Said:
    title = tr("Nothing found for “{words}”", words=wanted.text)
    clear: Offer = (tr("Clear search"), "", ways.clear)
    if wanted.type is None and not wanted.unread:
        said = tr("Searched all {n}, in title, message and details.", n=counts.total)
        return "ui-search", title, said, (clear,)
    if wanted.type is not None:
        _, searched = counts.by_type.get(wanted.type, (0, 0))
        kind = words.type_name(wanted.type)
        said = tr("Searched {n} in “{type}”: title, message and details.", n=searched, type=kind)
    else:
        said = tr("Searched {n} unread: title, message and details.", n=counts.unread)
    wider: Offer = (tr("Search all types"), "primary", ways.everything)
    return "ui-search", title, said, (wider, clear)
