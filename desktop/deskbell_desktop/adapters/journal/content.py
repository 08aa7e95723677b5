"""The content: what a notification says, in the columns of its row; and what becomes of that."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime
from typing import Any

from deskbell.notification import Notification, iso
from deskbell_desktop.adapters.journal import rows

COLUMNS = (
    "type, priority, require_ack, title, message, sender, details, notification, over, ends_at"
)
_SAY = f"UPDATE item SET ({COLUMNS}) = ({', '.join('?' * 10)}) WHERE place = ?"  # noqa: S608


def columns(n: Notification) -> tuple[Any, ...]:
    """The columns of what it says, in the order of ``COLUMNS``."""
    asks = n.require_ack and n.acked_by is None
    about = n.type, n.priority.weight, asks, n.title, n.message, n.sender.name
    ends_at = iso(n.expires_at) if n.expires_at else None
    return *about, rows.details(n.data), rows.text(n), n.retracted_at is not None, ends_at


def read(text: str) -> Notification:
    """The notification as it was kept."""
    with rows.read_back():
        return Notification.parse(text)


def say(db: sqlite3.Connection, place: int, n: Notification) -> None:
    """It says this now."""
    rows.unindex(db, place)
    db.execute(_SAY, (*columns(n), place))
    rows.index(db, place)


def settle(db: sqlite3.Connection, id: str, by: str) -> None:
    """Somebody acknowledged it for everybody."""
    row = db.execute("SELECT place, notification, over FROM item WHERE id = ?", (id,)).fetchone()
    place, text, over = row
    say(db, place, replace(read(text), acked_by=by))
    db.execute("UPDATE item SET over = ? WHERE place = ?", (over, place))


def take_back(db: sqlite3.Connection, id: str, at: datetime) -> None:
    """Its sender took it back: what it said goes from this desk."""
    place, text = db.execute("SELECT place, notification FROM item WHERE id = ?", (id,)).fetchone()
    before = read(text)
    if before.retracted_at is None:
        say(db, place, before.retracted(at))
