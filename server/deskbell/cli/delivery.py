"""``deskbell delivery``: what became of a notification, person by person."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell.cli import server
from deskbell.wire import Moment, PersonDelivery

COUNTS = (
    "audience",
    "queued",
    "delivered",
    "displayed",
    "suppressed",
    "read",
    "acknowledged",
    "answered",
)


def add_to(commands: Any) -> None:
    """Add the command."""
    delivery = commands.add_parser("delivery", help="what became of a notification you sent")
    delivery.add_argument("id", help="the notification's id, as send printed it")
    server.add_to(delivery, "the service token that sent it")
    delivery.add_argument("--people", action="store_true", help="list them, device by device")
    delivery.set_defaults(run=_delivery)


def _delivery(options: argparse.Namespace) -> int:
    client = server.client(options)
    found = client.delivery(options.id)
    print("  ".join(f"{name} {getattr(found, name)}" for name in COUNTS))
    for moment in found.timeline:
        print(happened(moment))
    while options.people:
        for person in found.people:
            print("\n".join(lines(person)))
        if found.next is None:
            break
        found = client.delivery(options.id, found.next)
    return 0


def happened(moment: Moment) -> str:
    """One line of the timeline."""
    who = f" by {moment.by}" if moment.by else ""
    return f"{moment.at:%Y-%m-%d %H:%M:%S} UTC  {moment.what}{who}  {moment.detail}".rstrip()


def lines(person: PersonDelivery) -> list[str]:
    """One line of what the person did, one for each of their devices."""
    did = ["read"] if person.read else []
    if person.acknowledged_at:
        did.append(f"acknowledged {person.acknowledged_at:%Y-%m-%d %H:%M:%S} UTC")
    if person.answer:
        did.append(f"answered {person.answer.action} {person.answer.at:%Y-%m-%d %H:%M:%S} UTC")
    if person.deleted:
        did.append("deleted")
    devices = [
        f"  {device.label or device.device}: {device.stage}{device.why and f' ({device.why})'}"
        for device in person.devices
    ]
    return [f"{person.name}: {', '.join(did) or 'not read'}", *devices]
