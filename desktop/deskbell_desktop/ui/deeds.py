"""The deeds: what a person does to notifications, from wherever it is asked, with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deskbell_desktop.core.door import Commands
from deskbell_desktop.ui.row import Row

UNDO_MOST = 20


class Deeds:
    """Passes deeds to the desk; remembers deletions so that they can be undone."""

    def __init__(
        self, commands: Commands, tell: Callable[[str, Callable[[], object] | None], object]
    ) -> None:
        self.commands = commands
        self._tell = tell
        self._deleted: list[tuple[str, ...]] = []

    def read(self, rows: Sequence[Row]) -> None:
        """Mark read whichever of them are unread."""
        ids = [row.item.id for row in rows if row.item.unread]
        if ids:
            self.commands.mark_read(ids)

    def toggle_read(self, rows: Sequence[Row]) -> None:
        """Mark them read; if all are read already, unread."""
        if any(row.item.unread for row in rows):
            self.read(rows)
        elif rows:
            self.commands.mark_unread([row.item.id for row in rows])

    def delete(self, rows: Sequence[Row]) -> None:
        """Delete, with eight seconds to undo it."""
        if not rows:
            return
        ids = tuple(row.item.id for row in rows)
        self._deleted = [*self._deleted[-UNDO_MOST:], ids]
        self.commands.delete(ids)
        what = f"“{rows[0].title}”" if len(rows) == 1 else f"{len(rows):,} notifications"
        self._tell(f"{what} deleted", self.undo)

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted:
            ids = self._deleted.pop()
            self.commands.restore(ids)
            self._tell("Restored" if len(ids) == 1 else f"{len(ids):,} restored", None)

    def acknowledge(self, row: Row | None) -> None:
        """Answer it, if it waits for an answer."""
        if row is not None and row.item.waits_for_answer:
            self.commands.acknowledge(row.item.id)

    def answer(self, row: Row | None, number: int) -> None:
        """Choose the sender's action of that number, the first is 0."""
        if row is not None and number < len(row.item.choices):
            self.commands.answer(row.item.id, row.item.choices[number].id)

    def read_all(self, newest: int | None) -> None:
        """Mark everything read up to what the person has in front of them."""
        if newest is not None:
            self.commands.mark_all_read(newest)
