"""Canned data for the gallery: one afternoon at Harbour Supply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from deskbell.notification import Action, Notification, Priority, Sender, State
from deskbell.wire import What
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts

NOW = datetime(2026, 11, 24, 15, 48, tzinfo=UTC)


def item(
    place: int,
    type: str,
    title: str,
    message: str,
    sender: str,
    minutes: float,
    *,
    event: str = "notification:received",
    priority: Priority = Priority.MEDIUM,
    read: bool = False,
    acked: datetime | None = None,
    data: Mapping[str, Any] | None = None,
    pending: What | None = None,
    **more: Any,
) -> Item:
    """One item of so many minutes ago."""
    at = NOW - timedelta(minutes=minutes)
    told = Notification(
        id=f"n{place}",
        seq=place,
        event=event,
        type=type,
        title=title,
        message=message,
        priority=priority,
        data=dict(data or {}),
        sender=Sender(id=sender, name=sender),
        created_at=at,
        **more,
    )
    return Item(told, place, State(read=read, acked=acked), at + timedelta(seconds=8), pending)


COLD_STORE = item(
    1042,
    "system",
    "Cold store 2 is at 9.4 °C",
    "Above the 5 °C limit since 15:34. Move the dairy pallets to cold store 1 and check the door "
    "seal at gate 4.",
    "Building monitoring",
    2,
    event="system:alert",
    priority=Priority.URGENT,
    require_ack=True,
    url="https://buildings.harbour.example/alerts/77",
    actions=(
        Action(id="order", label="Create work order"),
        Action(id="way", label="I am on my way"),
    ),
    data={
        "sensor": "CS2-North-04",
        "temperature": "9.4 °C",
        "limit": "5.0 °C",
        "above_the_limit_since": "15:34",
        "place": "Hall B, cold store 2",
        "on_duty": "Tomasz Wilk, extension 214",
    },
)
BUDGET = item(
    1029,
    "budget",
    "Fleet maintenance has used 92 %",
    "Five weeks remain in this budget year. At the present rate the limit is reached on "
    "4 December. You can approve a top-up or hold new orders until January.",
    "Controlling",
    88,
    event="budget:alert",
    read=True,
    acked=NOW - timedelta(minutes=82),
    require_ack=True,
    url="https://finance.harbour.example/budgets/B-2026-17",
    data={
        "budget_id": "B-2026-17",
        "name": "Fleet maintenance",
        "spent": 36800,
        "limit": 40000,
        "currency": "EUR",
        "last_booking": "€ 1,940.00, winter tyres, 23 November",
        "responsible": "Mara Lindqvist",
    },
)
ORDER = item(
    1041,
    "order",
    "New order 10482 from Alder Bakery",
    "36 items, delivery Thursday before 10:00.",
    "Web shop",
    6,
    event="order:new",
    data={"order_id": "10482", "customer": "Alder Bakery", "total": 4280.0, "currency": "EUR"},
)
TASK = item(
    1040,
    "task",
    "Count aisle 7 before closing",
    "Jonas Berg assigned this to you.",
    "Task board",
    14,
    event="task:assigned",
    priority=Priority.HIGH,
    data={
        "task_id": "T-7",
        "title": "Count aisle 7",
        "assignee": "mara",
        "due": f"{NOW:%Y-%m-%d}T17:00:00Z",
    },
)
PROJECT = item(
    1039,
    "project",
    "Dock 3 extension: new start date",
    "Ines Okafor moved the start to 7 December.",
    "Projects",
    22,
    event="project:updated",
    read=True,
    data={
        "project_id": "P-3",
        "name": "Dock 3",
        "changes": {"status": "On hold", "start": "7 December"},
    },
)
STOCK = item(
    1038,
    "inventory",
    "Pallet wrap 500 mm is running low",
    "At the present rate it lasts until Thursday. The usual supplier delivers within two days.",
    "Warehouse",
    31,
    event="inventory:lowStock",
    data={"sku": "PW-500", "name": "Pallet wrap 500 mm", "quantity": 12, "threshold": 50},
)
BACKUP = item(
    1028,
    "success",
    "Night backup finished",
    "File server and mail: 412 GB, no errors.",
    "IT operations",
    163,
    priority=Priority.LOW,
)
MAIL = item(
    1020,
    "info",
    "No mail tonight from 22:00 to 23:30",
    "Planned maintenance. Calendars stay readable.",
    "IT operations",
    26 * 60,
    read=True,
)
PAYROLL = item(
    1019,
    "error",
    "Payroll export stopped",
    "The share for bank files is full. Free 2 GB, then run the export again.",
    "Finance",
    27 * 60,
    priority=Priority.HIGH,
)
EXPIRED = item(
    1015,
    "order",
    "Collect pallet 88 at dock 2 before 14:00",
    "The lorry of Brandt Logistics waits until 14:00.",
    "Dispatch",
    28 * 60,
    read=True,
    expires_at=NOW.replace(day=23, hour=14, minute=0),
)
WITHDRAWN = replace(
    item(
        1014,
        "inventory",
        "Pallet wrap 500 mm is running low",
        "",
        "Warehouse",
        28 * 60 + 31,
        event="inventory:lowStock",
        retracted_at=NOW.replace(hour=15, minute=20),
    ),
    over=True,
)
UPDATED = item(
    1013,
    "system",
    "Import of the price list: 60 %",
    "2,460 of 4,100 rows. It goes on by itself.",
    "Catalogue",
    29 * 60,
    read=True,
    revision=7,
    updated_at=NOW - timedelta(minutes=4),
)
EVERYTHING = [COLD_STORE, ORDER, TASK, PROJECT, STOCK, BUDGET, BACKUP, MAIL, PAYROLL, EXPIRED]
FATES = [WITHDRAWN, UPDATED]
COUNTS = Counts(
    total=2418,
    unread=7,
    urgent=1,
    by_type={
        "order": (2, 611),
        "inventory": (1, 240),
        "project": (0, 301),
        "task": (1, 380),
        "budget": (0, 96),
        "system": (1, 200),
        "info": (0, 210),
        "success": (1, 190),
        "warning": (0, 90),
        "error": (1, 100),
    },
)
