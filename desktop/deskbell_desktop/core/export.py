"""The export: notifications as a table (CSV) or as JSON, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from deskbell.notification import iso
from deskbell_desktop.core.item import Item

COLUMNS = (
    "id",
    "created_at",
    "received_at",
    "type",
    "priority",
    "title",
    "message",
    "sender",
    "url",
    "read",
    "acknowledged",
    "data",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What begins with one of these is a formula to a spreadsheet."""


def as_csv(items: Iterable[Item]) -> str:
    """One line each, for a spreadsheet: what would be a formula begins with an apostrophe."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for item in items:
        values = _values(item)
        values["data"] = json.dumps(values["data"], ensure_ascii=False)
        table.writerow([_defused(values[name]) for name in COLUMNS])
    return out.getvalue()


def as_json(items: Iterable[Item]) -> str:
    """A list of objects."""
    return json.dumps([_values(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def _values(item: Item) -> dict[str, Any]:
    told, acked = item.notification, item.state.acked
    return {
        "id": told.id,
        "created_at": iso(told.created_at),
        "received_at": iso(item.received_at),
        "type": told.type,
        "priority": told.priority.value,
        "title": told.title,
        "message": told.message,
        "sender": told.sender.name,
        "url": told.url or "",
        "read": item.state.read,
        "acknowledged": iso(acked) if acked else "",
        "data": told.data,
    }


def _defused(value: object) -> object:
    if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA):
        return f"'{value}"
    return value
