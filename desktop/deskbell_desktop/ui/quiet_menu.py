"""The do-not-disturb menu: for how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QMenu

from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.ui import words


def choices(now: datetime) -> list[tuple[str, float]]:
    """What is offered: words and the POSIX time it ends (0: until turned off)."""
    local = now.astimezone()
    evening = local.replace(hour=17, minute=0, second=0, microsecond=0)
    morning = local.replace(hour=8, minute=0, second=0, microsecond=0) + timedelta(days=1)
    made = [
        ("For 30 minutes", (now + timedelta(minutes=30)).timestamp()),
        ("For 1 hour", (now + timedelta(hours=1)).timestamp()),
    ]
    if evening - local > timedelta(hours=1):
        made.append(("Until 17:00", evening.timestamp()))
    return [*made, ("Until tomorrow, 08:00", morning.timestamp()), ("Until I turn it off", 0.0)]


def fill(
    menu: QMenu, now: datetime, quiet: Quiet, choose: Callable[[float | None], object]
) -> None:
    """Put the choices into a menu; with what is in force first."""
    menu.clear()
    if quiet:
        menu.addAction("Turn off").triggered.connect(lambda: choose(None))
        menu.addSection(words.quiet_until(quiet, now))
    for label, until in choices(now):
        menu.addAction(label).triggered.connect(lambda _=False, until=until: choose(until))
