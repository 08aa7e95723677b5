"""The do-not-disturb menu: for how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QMenu

from deskbell_desktop.core import formats
from deskbell_desktop.core.preferences import UNTIL_FURTHER_NOTICE
from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words

MORNING, EVENING = 8, 17


def _at(hour: int, now: datetime, days: int = 0) -> datetime:
    """That hour of a day, by the clock on the wall."""
    day = now.astimezone().date() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour).astimezone()


def choices(now: datetime) -> list[tuple[str, float]]:
    """For how long it may be quiet: words and the POSIX time it ends (0: until turned off)."""
    evening, morning = _at(EVENING, now), _at(MORNING, now, days=1)
    made = [
        (tr("For 30 minutes"), now + timedelta(minutes=30)),
        (tr("For 1 hour"), now + timedelta(hours=1)),
    ]
    if evening - now > timedelta(hours=1):
        made.append((tr("Until {time}", time=formats.clock(evening)), evening))
    made.append((tr("Until tomorrow, {time}", time=formats.clock(morning)), morning))
    ends = [(label, at.timestamp()) for label, at in made]
    return [*ends, (tr("Until I turn it off"), UNTIL_FURTHER_NOTICE)]


def fill(
    menu: QMenu,
    now: datetime,
    quiet: Quiet,
    choose: Callable[[float | None], object],
    *,
    urgent: bool = True,
) -> None:
    """Put the choices into a menu, with what is in force first; ``urgent``: those break through."""
    menu.clear()
    if quiet:
        menu.addSection(words.quiet_until(quiet, now, urgent=urgent))
        menu.addAction(tr("Turn off")).triggered.connect(lambda: choose(None))
        menu.addSeparator()
    for label, until in choices(now):
        menu.addAction(label).triggered.connect(lambda _=False, until=until: choose(until))
