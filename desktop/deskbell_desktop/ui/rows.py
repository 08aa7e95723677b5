"""The rows: those that wait for an answer, then the others, each newest first; plain Python."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime

from deskbell_desktop.core.item import Item
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.row import Row


class Rows:
    """A list in two parts that finds a notification by its id or by its place."""

    def __init__(self) -> None:
        self.all: list[Row] = []
        self.known: dict[str, Row] = {}
        self.waiting = 0
        """How many at the top wait for an answer."""

    def __len__(self) -> int:
        return len(self.all)

    def where(self, item: Item) -> int:
        """Where it is, or belongs."""
        top = (0, self.waiting)
        low, high = top if item.waits_for_answer else (self.waiting, len(self.all))
        return bisect_left(self.all, -item.place, low, high, key=lambda row: -row.item.place)

    def position(self, id: str) -> int | None:
        """Where a notification is, if it is here."""
        row = self.known.get(id)
        return None if row is None else self.where(row.item)

    def last_place(self) -> int | None:
        """The place of the oldest of the others."""
        return self.all[-1].item.place if len(self.all) > self.waiting else None

    def put(self, at: int, row: Row) -> None:
        """Insert it."""
        self.all.insert(at, row)
        self.known[row.item.id] = row
        self.waiting += row.item.waits_for_answer

    def take(self, at: int) -> None:
        """Remove it."""
        del self.known[self.all.pop(at).item.id]
        self.waiting -= at < self.waiting

    def extend(self, rows: Sequence[Row]) -> None:
        """Append older ones."""
        self.all += rows
        self.known.update((row.item.id, row) for row in rows)

    def cut(self, most: int) -> None:
        """Keep so many, from the top."""
        for row in self.all[most:]:
            del self.known[row.item.id]
        del self.all[most:]

    def swap(self, at: int, row: Row) -> None:
        """A new value of the same notification."""
        self.all[at] = self.known[row.item.id] = row

    def day(self, at: int, now: datetime) -> tuple[str, str] | None:
        """The heading above a row, if it is the first under it."""
        if at < self.waiting:
            return (tr("Needs your answer"), "") if at == 0 else None
        row = self.all[at]
        if at > self.waiting and self.all[at - 1].day == row.day:
            return None
        return words.day(row.item.notification.created_at, now)
