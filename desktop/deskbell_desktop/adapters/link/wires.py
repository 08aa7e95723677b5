"""The wire's values, read: what a Deskbell server sends becomes the contract's frozen types.

One entry that this version cannot read is passed over and logged; it must not block all the others.
"""

from __future__ import annotations

import logging
import math
from dataclasses import replace
from typing import Any

from deskbell.notification import Notification
from deskbell.received import Unreadable
from deskbell.vocabulary import STATE
from deskbell.wire import Change, Entry, Page, Position, Reset

log = logging.getLogger(__name__)


def pushed(name: str, payload: Any) -> Entry | None:
    """The entry that a push is; ``None`` for what is no entry, or not readable."""
    try:
        if name == STATE:
            change = Change.of(payload)
            return Entry(seq=change.seq, change=change)
        notification = Notification.of(payload)
        return Entry(seq=notification.seq or 0, notification=notification)
    except Unreadable as error:
        log.warning("a push of %s could not be read: %s", name, error)
        return None


def page(answer: Any) -> Page | Reset | None:
    """The answer of ``sync``; ``None`` when it makes no sense."""
    if not isinstance(answer, dict):
        return None
    try:
        if answer.get("reset"):
            return Reset.of(answer)
        entries = answer.get("entries")
        kept = (e for e in map(_entry, entries if isinstance(entries, list) else []) if e)
        return replace(Page.of(answer | {"entries": []}), entries=tuple(kept))
    except Unreadable as error:
        log.warning("a page could not be read: %s", error)
        return None


def _entry(given: Any) -> Entry | None:
    """A notification has the place of its entry, whatever else it says."""
    try:
        entry = Entry.of(given)
        told = entry.notification
        return replace(entry, notification=replace(told, seq=entry.seq)) if told else entry
    except Unreadable as error:
        seq = given.get("seq") if isinstance(given, dict) else None
        log.warning("entry %s could not be read: %s", seq, error)
        return None


def position(answer: Any) -> Position | None:
    """The answer of ``pos`` and ``ack``."""
    try:
        return Position.of(answer)
    except Unreadable:
        return None


def agreed(answer: Any) -> bool:
    """The answer of ``refresh``."""
    return bool(answer.get("ok")) if isinstance(answer, dict) else answer is True


def taken(answer: Any) -> bool | None:
    """The answer of ``receipt``: kept, never to be kept, or (``None``) not now."""
    said = answer if isinstance(answer, dict) else {}
    if said.get("ok"):
        return True
    return False if said.get("error") == "invalid" else None


def seconds(given: Any) -> float | None:
    """A number of seconds, if it is one."""
    try:
        return float(given) if isinstance(given, int | float) and given >= 0 else None
    except OverflowError:
        return math.inf
