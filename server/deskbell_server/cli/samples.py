"""Samples: one notification of every kind, as a small company would send them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from deskbell.emitter import NotificationEmitter

Bell = NotificationEmitter[Any]
Sample = Callable[[Bell, str, str], object]


def _number(low: int, high: int) -> int:
    return random.randint(low, high)  # noqa: S311 - a demo's order numbers


def welcome(bell: Bell, person: str, _room: str) -> object:
    """To one person."""
    said = {
        "type": "info",
        "title": "Welcome to Deskbell",
        "message": "This is what a notification looks like. Click it to open your inbox.",
        "priority": "medium",
    }
    return bell.send_to_user(person, said)


def order(bell: Bell, person: str, _room: str) -> object:
    """``order:new``."""
    said = {
        "order_id": _number(10_000, 99_999),
        "customer": "Alder Bakery",
        "total": _number(20, 900) * 10,
        "currency": "EUR",
        "items": _number(3, 60),
    }
    return bell.order_created(said, users=[person])


def order_update(bell: Bell, person: str, _room: str) -> object:
    """``order:updated``."""
    said = {"order_id": _number(10_000, 99_999), "status": "shipped", "carrier": "Harbour Freight"}
    return bell.order_updated(said, users=[person], priority="medium")


def stock(bell: Bell, _person: str, room: str) -> object:
    """``inventory:lowStock``, to a room."""
    said = {"sku": "PW-500", "name": "Pallet wrap 500 mm", "quantity": 12, "threshold": 50}
    return bell.low_stock_alert(said, rooms=[room])


def project(bell: Bell, person: str, _room: str) -> object:
    """``project:updated``."""
    said = {"project_id": 7, "name": "Dock 3 extension", "changes": {"status": "on hold"}}
    return bell.project_updated(said, users=[person])


def task(bell: Bell, person: str, _room: str) -> object:
    """``task:assigned``, high."""
    due = (datetime.now().astimezone() + timedelta(hours=2)).isoformat(timespec="minutes")
    said = {"task_id": _number(100, 999), "title": "Count aisle 7 before closing", "due": due}
    message = "Jonas Berg assigned this to you."
    return bell.task_assigned(said, person, priority="high", message=message)


def budget(bell: Bell, person: str, _room: str) -> object:
    """``budget:alert``."""
    said = {"budget_id": "2026-MKT", "name": "Marketing 2026", "spent": 46_800, "limit": 50_000}
    return bell.budget_alert(said, users=[person])


def system(bell: Bell, _person: str, _room: str) -> object:
    """``system:alert``, urgent, to everyone, to be acknowledged."""
    data = {"sensor": "CS2-North-04", "temperature": "9.4 °C", "limit": "5.0 °C"}
    return bell.system_alert(
        "Cold store 2 is at 9.4 °C",
        "Above the 5 °C limit since 15:34. Move the dairy pallets to cold store 1.",
        priority="urgent",
        require_ack=True,
        data=data,
    )


def night(bell: Bell, _person: str, _room: str) -> object:
    """A quiet one to everyone."""
    said = {
        "type": "success",
        "title": "Night backup finished",
        "message": "File server and mail: 412 GB, no errors.",
        "priority": "low",
    }
    return bell.send_to_all(said)


SAMPLES: tuple[tuple[str, Sample], ...] = (
    ("Deskbell", welcome),
    ("Web shop", order),
    ("Warehouse", stock),
    ("Task board", task),
    ("Dispatch", order_update),
    ("Projects", project),
    ("Finance", budget),
    ("Building monitoring", system),
    ("IT operations", night),
)
"""Each with its sender, in the order in which the demo sends them."""
