"""The deeds: what a person does to notifications, from wherever it is asked, with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.preferences import UNTIL_FURTHER_NOTICE, Settled
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.row import Row

UNDO_MOST = 20


class Deeds:
    """Passes deeds to the desk; remembers deletions so that they can be undone."""

    def __init__(
        self, commands: Commands, tell: Callable[[str, Callable[[], object] | None], object]
    ) -> None:
        self.commands = commands
        self._tell = tell
        self._deleted: list[tuple[Row, ...]] = []

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
        """Delete, with eight seconds to undo it; what waits for an answer stays, which is said."""
        gone, kept = apart(rows)
        stays = _stays(kept, alone=not gone)
        if not gone:
            if kept:
                self._tell(stays, None)
            return
        self._deleted = [*self._deleted[-UNDO_MOST:], tuple(gone)]
        self.commands.delete([row.item.id for row in gone])
        if len(gone) == 1:
            said = tr("“{title}” deleted", title=gone[0].title)
        else:
            said = tr("{n} notification deleted", "{n} notifications deleted", n=len(gone))
        self._tell(f"{said}. {stays}" if kept else said, self.undo)

    def undo(self) -> None:
        """Bring back what was deleted last, as it was: a deletion counts as read."""
        if self._deleted:
            rows = self._deleted.pop()
            self.commands.restore([row.item.id for row in rows])
            unread = [row.item.id for row in rows if row.item.unread]
            if unread:
                self.commands.mark_unread(unread)
            self._tell(tr("{n} restored", "{n} restored", n=len(rows)), None)

    def acknowledge(self, rows: Sequence[Row]) -> None:
        """Answer those that wait for an answer."""
        for row in rows:
            if row.item.waits_for_answer:
                self.commands.acknowledge(row.item.id)

    def answer(self, row: Row | None, number: int) -> None:
        """Choose the sender's action of that number, the first is 0."""
        if row is not None and number < len(row.item.choices):
            self.commands.answer(row.item.id, row.item.choices[number].id)

    def later(self, rows: Sequence[Row], until: float) -> None:
        """Put them aside until then, with a way back; what was read is unread again."""
        ids = [row.item.id for row in rows if not row.item.over]
        read = [row.item.id for row in rows if row.item.state.read and not row.item.over]

        def back() -> None:
            self.commands.unsnooze(ids)
            if read:
                self.commands.mark_read(read)

        if read:
            self.commands.mark_unread(read)
        if ids:
            self.commands.snooze(ids, until)
            today = datetime.now().astimezone().date()
            self._tell(words.reminder(until, today), back)

    def not_later(self, rows: Sequence[Row]) -> None:
        """No reminder after all."""
        self.commands.unsnooze([row.item.id for row in rows])

    def toggle_mute(self, type: str, settled: Settled) -> None:
        """No bubbles and no sounds of this type, or again; they stay in the list."""
        name, held = words.type_name(type), settled.preferences
        if "muted_types" in settled.locked:
            self._tell(tr("Muting is set by your organisation."), None)
            return
        muted = dict(held.muted_types)
        if muted.pop(type, None) is None:
            muted[type] = UNTIL_FURTHER_NOTICE
            said = tr("{type} muted: in the list, without bubble and sound", type=name)
        else:
            said = tr("{type} no longer muted", type=name)
        self.commands.prefer(replace(held, muted_types=muted))
        self._tell(said, lambda: self.commands.prefer(held))

    def read_all(self, newest: int | None) -> None:
        """Mark everything read up to what the person has in front of them."""
        if newest is not None:
            self.commands.mark_all_read(newest)


def apart(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Those that may be deleted, and those that wait for an answer."""
    waiting = [row for row in rows if row.item.waits_for_answer]
    return [row for row in rows if not row.item.waits_for_answer], waiting


def _stays(kept: Sequence[Row], *, alone: bool) -> str:
    if alone and len(kept) == 1:
        return tr("“{title}” waits for your answer: acknowledge it first", title=kept[0].title)
    return tr(
        "{n} waits for your answer and stays", "{n} wait for your answer and stay", n=len(kept)
    )
