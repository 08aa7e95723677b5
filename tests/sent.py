"""What tests send, and how they find it again."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from deskbell.client import Client
from deskbell.notification import Notification
from deskbell.submission import Send
from deskbell.wire import Delivery
from tests.lab.waiting import until

RECORDS: dict[str, dict[str, Any]] = {
    "order:new": {"order_id": 7, "customer": "Alder", "total": 12.5},
    "order:updated": {"order_id": 7, "status": "shipped"},
    "inventory:lowStock": {"sku": "PW", "name": "Wrap", "quantity": 12, "threshold": 50},
    "project:updated": {"project_id": 1, "name": "Dock", "changes": {"status": "on hold"}},
    "task:assigned": {"task_id": 1, "title": "Count", "assignee": "alice"},
    "budget:alert": {"budget_id": 1, "spent": 90, "limit": 100},
    "system:alert": {},
    "notification:received": {},
}
"""Good data for each event of the catalogue."""


def unique(prefix: str) -> str:
    return f"{prefix} {uuid.uuid4().hex[:8]}"


def send(shop: Client, title: str, **more: Any) -> Notification:
    return shop.send(Send(title=title, **more)).notification


def titles(client: Client, **filters: Any) -> list[str]:
    """What is in somebody's inbox, newest first."""
    return [told.title for told in client.inbox(**filters).items]


def when(shop: Client, id: str, met: Callable[[Delivery], Any]) -> Delivery:
    """The delivery once it is so; positions are kept every 2 s."""

    def look() -> Delivery | None:
        found = shop.delivery(id)
        return found if met(found) else None

    return until(look, "the delivery")
