"""Text for display: hostile characters out, length bounded, words for numbers and times."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from deskbell.vocabulary import shorten
from deskbell_desktop.core import formats
from deskbell_desktop.core.translate import tr

if TYPE_CHECKING:
    from deskbell.notification import Notification

TITLE_SHOWN, TITLE_READ = 100, 200
BODY_SHOWN, BODY_READ = 500, 4_000
LINES_SHOWN = 10
MARKS_IN_A_ROW = 3

# Direction overrides, embeddings, isolates and marks: they make a text read as another (UTS 55).
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff")
_BREAKS = frozenset("\n\u2028\u2029\x85\x0b\x0c")


def title(text: str, most: int = TITLE_SHOWN) -> str:
    """One line, safe to show as a heading."""
    kept = "".join(c for c in _safe(text) if c not in _INVISIBLE)
    return shorten(" ".join(kept.split()), most)


def body(text: str, most: int = BODY_SHOWN, lines: int = LINES_SHOWN) -> str:
    """A few lines, safe to show."""
    kept = [line.rstrip() for line in _safe(text).split("\n")]
    cut = kept[:lines]
    if len(kept) > lines:
        cut[-1] += " …"
    return shorten("\n".join(cut).strip(), most)


def tip(text: str) -> str:
    """Words for a tool tip, which Qt takes for HTML where they look like it: a space without width
    behind what begins a tag or an entity, and it is none."""
    return text.replace("<", "<\u200b").replace("&", "&\u200b")


def label(text: str) -> str:
    """The words on a button."""
    return shorten(title(text), 40)


def _safe(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    out: list[str] = []
    marks = 0
    for c in unicodedata.normalize("NFC", text):
        category = unicodedata.category(c)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if c in _BREAKS:
            out.append("\n")
        elif c == "\t":
            out.append(" ")
        elif c not in _BIDI and category not in {"Cc", "Cs"} and marks <= MARKS_IN_A_ROW:
            out.append(c)
    return "".join(out)


# -- the line that is read at a glance -------------------------------------------------------------


def glance(notification: Notification, now: datetime | None = None) -> str:
    """The fact of an event in a few words ("12 left of 50"); empty when its data tells none."""
    words = _GLANCES.get(notification.event)
    if words is None:
        return ""
    try:
        return title(words(notification.data, now or datetime.now(UTC)))
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError):
        return ""


def _order(data: Mapping[str, Any], _now: datetime) -> str:
    return _money(float(data["total"]), data.get("currency"))


def _money(value: float, currency: object) -> str:
    return formats.amount(value, currency) if currency else formats.number(value)


def _stock(data: Mapping[str, Any], _now: datetime) -> str:
    left, usual = (formats.number(float(data[key])) for key in ("quantity", "threshold"))
    return tr("{left} left of {usual}", left=left, usual=usual)


def _project(data: Mapping[str, Any], _now: datetime) -> str:
    return str(next(iter(data["changes"].values()), ""))


def _task(data: Mapping[str, Any], now: datetime) -> str:
    if not data.get("due"):
        return ""
    due = datetime.fromisoformat(data["due"])
    here = now.astimezone()
    local = due.astimezone(here.tzinfo) if due.tzinfo else due.replace(tzinfo=here.tzinfo)
    whole_day = "T" not in data["due"] and " " not in data["due"]
    if local.date() == here.date():
        return tr("due today") if whole_day else tr("due {when}", when=formats.clock(local))
    return tr("due {when}", when=formats.short_day(local))


def _budget(data: Mapping[str, Any], _now: datetime) -> str:
    left = float(data["limit"]) - float(data["spent"])
    said = _money(abs(left), data.get("currency"))
    return tr("over by {amount}", amount=said) if left < 0 else tr("{amount} left", amount=said)


_GLANCES: dict[str, Callable[[Mapping[str, Any], datetime], str]] = {
    "order:new": _order,
    "order:updated": lambda data, _now: str(data["status"]),
    "inventory:lowStock": _stock,
    "project:updated": _project,
    "task:assigned": _task,
    "budget:alert": _budget,
}


# -- words for times -------------------------------------------------------------------------------


def ago(then: datetime, now: datetime) -> str:
    """``just now``, ``5 minutes ago``, ``3 hours ago``, ``yesterday``, ``4 days ago``, a date."""
    past = now - then
    minutes, hours = past // timedelta(minutes=1), past // timedelta(hours=1)
    if minutes < 1:
        return tr("just now")
    if hours < 1:
        return tr("{n} minute ago", "{n} minutes ago", n=minutes)
    if hours < 24:
        return tr("{n} hour ago", "{n} hours ago", n=hours)
    days = (now.date() - formats.local(then, now.tzinfo).date()).days
    if days <= 1:
        return tr("yesterday")
    if days < 7:
        return tr("{n} day ago", "{n} days ago", n=days)
    return formats.day_of_year(then)


def span(first: datetime, last: datetime) -> str:
    """``13:05 to 15:41``, local time; with the day where it is not the last one's."""
    here, end = formats.local(first), formats.local(last)
    start, finish = formats.clock(here), formats.clock(end)
    if here.date() != end.date():
        start = formats.on_day(formats.short_day(here), here)
        finish = formats.on_day(formats.short_day(end), end)
    return start if start == finish else tr("{start} to {end}", start=start, end=finish)


def while_away(n: int) -> str:
    """The summary after an absence."""
    return tr("{n} while you were away", "{n} while you were away", n=n)


def storm(n: int) -> str:
    """The digest of a storm."""
    return tr("{n} new notification", "{n} new notifications", n=n)
