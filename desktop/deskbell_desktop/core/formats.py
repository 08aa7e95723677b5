"""The formats: how the person's language writes dates, times, numbers, money; English built in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from deskbell_desktop.core.translate import tr

Names = tuple[str, ...]


def _clock(at: datetime) -> str:
    return f"{at:%H:%M}"


def _exact_clock(at: datetime) -> str:
    return f"{at:%H:%M:%S}"


def _decimal(value: float, places: int) -> str:
    return f"{value:,.{places}f}"


_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
_MONTHS = (*_FIRST_HALF, "July", "August", "September", "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_MONTHS = tuple(name[:3] for name in _MONTHS)
_SHORT_WEEKDAYS = tuple(name[:3] for name in _WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Formats:
    """One language's. ``months`` begin with January, ``weekdays`` with Monday. ``clock``: the time
    of day, as 12 or 24 hours; ``exact_clock``: with its seconds. ``decimal``: with so many places.
    ``plain``: digits, not grouped. ``keeps_capitals``: nouns have them within a sentence."""

    months: Names = _MONTHS
    short_months: Names = _SHORT_MONTHS
    weekdays: Names = _WEEKDAYS
    short_weekdays: Names = _SHORT_WEEKDAYS
    clock: Callable[[datetime], str] = _clock
    exact_clock: Callable[[datetime], str] = _exact_clock
    decimal: Callable[[float, int], str] = _decimal
    plain: Callable[[int], str] = str
    keeps_capitals: bool = False


class _Held:
    formats = Formats()


_held = _Held()


def use(formats: Formats | None = None) -> None:
    """Write this way from now on; without an argument, as in English again."""
    _held.formats = formats or Formats()


def local(at: datetime, zone: tzinfo | None = None) -> datetime:
    """The time here. At an end of the calendar, or before 1970 on Windows, nobody knows it: there
    it is said as it came."""
    try:
        return at.astimezone(zone)
    except (OverflowError, OSError):
        return at


def clock(at: datetime) -> str:
    """``15:48``, local time."""
    return _held.formats.clock(local(at))


def exact_clock(at: datetime) -> str:
    """``15:48:08``, local time."""
    return _held.formats.exact_clock(local(at))


_PART = re.compile("'[^']*'|dddd|ddd|d|MMMM|MMM|yyyy")


def date(pattern: str, at: datetime) -> str:
    """The local day as ``pattern`` says: ``dddd``, ``ddd``, ``d``, ``MMMM``, ``MMM``, ``yyyy``;
    what stands between apostrophes is written as it is."""
    here, now = local(at), _held.formats
    parts: dict[str, Callable[[], str]] = {
        "dddd": lambda: now.weekdays[here.weekday()],
        "ddd": lambda: now.short_weekdays[here.weekday()],
        "d": lambda: now.plain(here.day),
        "MMMM": lambda: now.months[here.month - 1],
        "MMM": lambda: now.short_months[here.month - 1],
        "yyyy": lambda: now.plain(here.year),
    }
    return _PART.sub(lambda part: parts[part[0]]() if part[0] in parts else part[0][1:-1], pattern)


def day(at: datetime) -> str:
    """``24 November``."""
    return date(tr("d MMMM"), at)


def short_day(at: datetime) -> str:
    """``24 Nov``."""
    return date(tr("d MMM"), at)


def day_of_year(at: datetime) -> str:
    """``24 November 2026``."""
    return date(tr("d MMMM yyyy"), at)


def on_day(day: str, at: datetime) -> str:
    """``Tuesday, 15:48``: the time of day behind a day in words."""
    return tr("{day}, {time}", day=day, time=clock(at))


def within(said: str) -> str:
    """``Orders`` as it is written within a sentence: ``orders``."""
    return said if _held.formats.keeps_capitals else said.lower()


def number(value: float) -> str:
    """``4,280``, or ``4,280.50``: no decimals where there are none."""
    return _held.formats.decimal(value, 0 if value == int(value) else 2)


def digits(value: int) -> str:
    """``4280``: what is counted on, and no amount."""
    return _held.formats.plain(value)


_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def amount(value: float, currency: object) -> str:
    """``€ 4,280.00``."""
    if value != value or value in {float("inf"), float("-inf")}:
        raise ValueError("not an amount")
    said = _held.formats.decimal(value, 2)
    if not currency:
        return said
    sign = _SIGNS.get(str(currency), str(currency))
    return tr("{sign} {amount}", sign=sign, amount=said).strip()
