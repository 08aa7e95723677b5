"""The facts: a notification's data as named values for people, known keys first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from math import isfinite
from typing import Any

from deskbell.catalogue import number
from deskbell.notification import Notification
from deskbell_desktop.core import text

NAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "order:new": (("order_id", "Order"), ("customer", "Customer"), ("total", "Total")),
    "order:updated": (("order_id", "Order"), ("status", "Status")),
    "inventory:lowStock": (
        ("name", "Item"),
        ("sku", "Item number"),
        ("quantity", "Left"),
        ("threshold", "Threshold"),
    ),
    "project:updated": (("name", "Project"), ("project_id", "Project number"), ("changes", "")),
    "task:assigned": (
        ("title", "Task"),
        ("task_id", "Task number"),
        ("assignee", "Assigned to"),
        ("due", "Due"),
    ),
    "budget:alert": (
        ("name", "Budget"),
        ("budget_id", "Budget number"),
        ("spent", "Spent"),
        ("limit", "Limit"),
    ),
}
MONEY = {"total", "spent", "limit"}
MOST = 60
TIME = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")


def facts(notification: Notification) -> list[tuple[str, str]]:
    """Each fact as its name and its value, at most sixty."""
    data = notification.data
    known = NAMES.get(notification.event, ())
    out: list[tuple[str, str]] = []
    for key, name in known:
        if key in data:
            out += _pairs(name or key, key, data[key], data)
    for key, value in data.items():
        if key not in dict(known) and not (key == "currency" and MONEY & data.keys()):
            out += _pairs(_title(key), key, value, data)
    return out[:MOST]


def _pairs(name: str, key: str, value: Any, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for inner, deep in value.items():
            yield _title(inner), _said(deep)
    elif key in MONEY and _finite(value) and "currency" in data:
        yield name, text.title(text.amount(float(value), data["currency"]))
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
        return "Yes" if value else "No"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, list):
        return ", ".join(_said(one) for one in value) or "–"
    if isinstance(value, dict):
        return ", ".join(f"{_title(k)}: {_said(v)}" for k, v in value.items()) or "–"
    return _moment(str(value)) or text.body(str(value))


def _moment(said: str) -> str:
    """A time as people write it, if it is one: ``4 December 2026, 17:00``."""
    if not TIME.fullmatch(said):
        return ""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return ""
    local = at.astimezone() if at.tzinfo else at
    day = f"{local.day} {local:%B %Y}"
    return day if len(said) == len("2026-12-04") else f"{day}, {local:%H:%M}"
