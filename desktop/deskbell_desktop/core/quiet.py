"""Quiet: whether bubbles and sounds are held back now, why, and until when; decided, not done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from deskbell_desktop.core.preferences import UNTIL_FURTHER_NOTICE, Preferences, QuietHours

DAYS_AHEAD = 8
"""Hours that cover all of these have no end."""


class Why(StrEnum):
    """Who wants quiet; the values are slugs of ``deskbell.wire.Receipt``."""

    PERSON = "do-not-disturb"
    HOURS = "quiet-hours"


@dataclass(frozen=True, slots=True)
class Quiet:
    """``why`` is ``None`` when nothing is held back. ``until``: POSIX time, 0 until further notice.

    True while it holds.
    """

    why: Why | None = None
    until: float = UNTIL_FURTHER_NOTICE

    def __bool__(self) -> bool:
        return self.why is not None


LOUD = Quiet()


@dataclass(frozen=True, slots=True)
class Outlook:
    """What holds now, and the POSIX time at which it must be looked at again, if ever."""

    quiet: Quiet = LOUD
    changes_at: float | None = None


def outlook(
    now: float,
    person: float | None,
    preferences: Preferences,
    awake_until: float = 0.0,
    zone: tzinfo | None = None,
) -> Outlook:
    """``person``: do not disturb as in ``Commands.quiet``; until ``awake_until`` the hours do not
    count, because the person ended them; ``zone``: ``None`` for the computer's."""
    if person is not None and (person == UNTIL_FURTHER_NOTICE or person > now):
        return Outlook(Quiet(Why.PERSON, person), person or None)
    if not preferences.quiet_hours_on:
        return Outlook()
    if awake_until > now:
        return Outlook(changes_at=awake_until)
    spans = sorted(s for hours in preferences.quiet_hours for s in _spans(hours, now, zone))
    until = _covered_until(spans, now)
    if until > now:
        endless = until - now > (DAYS_AHEAD - 1) * 86_400
        shown = UNTIL_FURTHER_NOTICE if endless else until
        return Outlook(Quiet(Why.HOURS, shown), until)
    return Outlook(changes_at=min((start for start, _ in spans if start > now), default=None))


def _covered_until(spans: list[tuple[float, float]], now: float) -> float:
    """The end of the spans around ``now`` that follow each other without a gap."""
    until = now
    for start, end in spans:
        if start <= until < end:
            until = end
    return until


def _spans(hours: QuietHours, now: float, zone: tzinfo | None) -> Iterator[tuple[float, float]]:
    today = datetime.fromtimestamp(now, zone).date()
    for ahead in range(-1, DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        if day.weekday() in hours.days:
            overnight = hours.end <= hours.start
            last = day + timedelta(days=1) if overnight else day
            start = datetime.combine(day, hours.start, zone)
            end = datetime.combine(last, hours.end, zone)
            # an hour that comes twice ends with its second time; one that is left out is passed
            # as if the clock had not been changed
            yield start.timestamp(), max(end.timestamp(), end.replace(fold=1).timestamp())
