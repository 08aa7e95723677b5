"""The facts: a notification's data as named values for people, known keys first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from math import isfinite, nan
from typing import Any

from deskbell.notification import Notification
from deskbell_desktop.core import formats, text
from deskbell_desktop.core.translate import mark, tr, tr_marked

NAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "order:new": (
        ("order_id", mark("Order")),
        ("customer", mark("Customer")),
        ("total", mark("Total")),
    ),
    "order:updated": (("order_id", mark("Order")), ("status", mark("Status"))),
    "inventory:lowStock": (
        ("name", mark("Item")),
        ("sku", mark("Item number")),
        ("quantity", mark("Left")),
        ("threshold", mark("Threshold")),
    ),
    "project:updated": (
        ("name", mark("Project")),
        ("project_id", mark("Project number")),
        ("changes", ""),
    ),
    "task:assigned": (
        ("title", mark("Task")),
        ("task_id", mark("Task number")),
        ("assignee", mark("Assigned to")),
        ("due", mark("Due")),
    ),
    "budget:alert": (
        ("name", mark("Budget")),
        ("budget_id", mark("Budget number")),
        ("spent", mark("Spent")),
        ("limit", mark("Limit")),
    ),
}
MONEY = {"total", "spent", "limit"}
MOST = 60
TIME = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")


def spent_of(notification: Notification) -> tuple[float, float] | None:
    """What is spent and of how much, where a bar can show it."""
    spent, limit = (notification.data.get(key, nan) for key in ("spent", "limit"))
    if notification.event != "budget:alert" or not (_finite(spent) and _finite(limit)):
        return None
    return (float(spent), float(limit)) if limit > 0 else None


def _left(spent: float, limit: float, currency: object) -> tuple[str, str]:
    """In place of both, where the bar tells them."""
    left = abs(limit - spent)
    said = formats.amount(left, currency) if currency else formats.number(left)
    return tr("Over by") if spent > limit else tr("Left"), text.title(said)


def facts(notification: Notification) -> list[tuple[str, str]]:
    """Each fact as its name and its value, at most sixty."""
    data = notification.data
    known = NAMES.get(notification.event, ())
    out: list[tuple[str, str]] = []
    told = spent_of(notification)
    for key, name in known:
        if told is not None and key == "spent":
            out.append(_left(*told, data.get("currency")))
        elif key in data and not (told is not None and key == "limit"):
            out += _pairs(tr_marked(name) if name else "", key, data[key], data)
    for key, value in data.items():
        if key not in dict(known) and not (key == "currency" and MONEY & data.keys()):
            out += _pairs(_title(key), key, value, data)
    return out[:MOST]


def _pairs(name: str, key: str, value: Any, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A value, or each one within it by its path; without a name the path begins there."""
    if isinstance(value, dict) and value:
        for inner, deep in value.items():
            yield " · ".join(part for part in (name, _title(inner)) if part), _said(deep)
        return
    name = name or _title(key)
    if key in MONEY and _finite(value) and "currency" in data:
        yield name, text.title(formats.amount(float(value), data["currency"]))
    else:
        yield name, _said(value)


def _finite(value: Any) -> bool:
    return isinstance(value, int | float) and isfinite(value)


def _title(key: object) -> str:
    said = text.title(str(key).replace("_", " ").replace("-", " "))
    return said[:1].upper() + said[1:]


def _said(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, int | float):
        return formats.number(value)
    if isinstance(value, list):
        return tr(", ").join(_said(one) for one in value) or "–"
    if isinstance(value, dict):
        return tr(", ").join(f"{_title(k)}: {_said(v)}" for k, v in value.items()) or "–"
    return _moment(str(value)) or text.body(str(value))


def _moment(said: str) -> str:
    """A time as people write it, if it is one: ``4 December 2026, 17:00``."""
    if not TIME.fullmatch(said):
        return ""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return ""
    local = formats.local(at) if at.tzinfo else at
    day = formats.day_of_year(local)
    return day if len(said) == len("2026-12-04") else formats.on_day(day, local)
