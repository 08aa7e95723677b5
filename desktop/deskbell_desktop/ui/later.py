"""Remind later: the times that are offered, and the menu of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from deskbell_desktop.core import formats
from deskbell_desktop.core.translate import tr

MORNING, EVENING, MONDAY = 8, 17, 7


def times(now: datetime) -> list[tuple[str, float]]:
    """Words and the POSIX time at which it comes back."""
    here = now.astimezone()
    evening, morning = _at(here, 0, EVENING), _at(here, 1, MORNING)
    made = [
        (tr("In 30 minutes"), now + timedelta(minutes=30)),
        (tr("In 1 hour"), now + timedelta(hours=1)),
        (tr("In 3 hours"), now + timedelta(hours=3)),
    ]
    if evening - now > timedelta(minutes=30):
        made.append((tr("Today, {time}", time=formats.clock(evening)), evening))
    made.append((tr("Tomorrow, {time}", time=formats.clock(morning)), morning))
    monday = _at(here, MONDAY - here.weekday(), MORNING)
    if monday - morning >= timedelta(days=1):
        made.append((tr("On Monday, {time}", time=formats.clock(monday)), monday))
    return [(label, at.timestamp()) for label, at in made]


def fill(
    menu: QMenu,
    now: datetime,
    choose: Callable[[float], object],
    end: Callable[[], object] | None = None,
) -> None:
    """Put the times into a menu; ``end``: one is set already and may be taken back."""
    for label, until in times(now):
        menu.addAction(label).triggered.connect(lambda _=False, until=until: choose(until))
    if end is not None:
        menu.addSeparator()
        menu.addAction(tr("Do not remind me")).triggered.connect(lambda: end())


def menu(
    parent: QWidget,
    now: datetime,
    choose: Callable[[float], object],
    end: Callable[[], object] | None = None,
) -> QMenu:
    """A menu of its own, to be opened somewhere."""
    made = QMenu(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(made, now, choose, end)
    return made


def _at(here: datetime, days: int, hour: int) -> datetime:
    """That hour of a day by the clock on the wall, whatever the clocks do meanwhile."""
    day = here.date() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, hour).astimezone()
