"""The copy of very many notifications to the clipboard: read and put into words aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from deskbell_desktop.core import formats
from deskbell_desktop.core.item import Item
from deskbell_desktop.ui import words
from deskbell_desktop.ui.export import Aside
from deskbell_desktop.ui.row import Row


class Copier(QObject):
    """Takes items that are looked up only now."""

    def __init__(self, window: QWidget, aside: Aside, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._aside, self._now = aside, now

    def copy(self, items: Iterable[Item]) -> None:
        """Their text to the clipboard, as soon as it is there."""
        self._aside(lambda: as_text(items, self._now()), QGuiApplication.clipboard().setText)


def as_text(items: Iterable[Item], now: datetime) -> str:
    """Notifications as plain text."""
    return "\n\n".join(_one(Row.of(item, now)) for item in items)


def _one(row: Row) -> str:
    told = row.item.notification
    at = formats.on_day(words.weekday_date(told.created_at), told.created_at)
    parts = [row.title, told.message, f"{row.sender}, {at}", told.url or ""]
    return "\n".join(part for part in parts if part)
