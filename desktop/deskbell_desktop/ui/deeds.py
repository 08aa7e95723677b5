"""The deeds: what a person does to notifications, from wherever it is asked, with undo."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from deskbell_desktop.core import text
from deskbell_desktop.core.chosen import Chosen
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
        self._deleted: list[Chosen] = []

    def read(self, chosen: Chosen) -> None:
        """Mark read whichever of them are unread."""
        if chosen.unread and chosen.up_to is not None:  # one change, however many they are
            self.commands.mark_all_read(chosen.up_to)
        elif chosen.unread:
            self.commands.mark_read(_those(chosen, chosen.unread))

    def toggle_read(self, chosen: Chosen) -> None:
        """Mark them read; if all are read already, unread."""
        if chosen.unread:
            self.read(chosen)
        elif chosen:
            self.commands.mark_unread(chosen.ids)

    def delete(self, chosen: Chosen) -> None:
        """Delete, with eight seconds to undo it; what waits for an answer stays, which is said."""
        gone = chosen.without(chosen.waiting)
        stays = _stays(chosen, alone=not gone)
        if not gone:
            if stays:
                self._tell(stays, None)
            return
        self._deleted = [*self._deleted[-UNDO_MOST:], gone]
        self.commands.delete(gone.ids)
        if len(gone) == 1:
            said = tr("“{title}” deleted", title=_title(gone, gone.ids[0]))
        else:
            said = tr("{n} notification deleted", "{n} notifications deleted", n=len(gone))
        self._tell(f"{said}. {stays}" if stays else said, self.undo)

    def undo(self) -> None:
        """Bring back what was deleted last, as it was: a deletion counts as read."""
        if self._deleted:
            back = self._deleted.pop()
            self.commands.restore(back.ids)
            if back.unread:
                self.commands.mark_unread(_those(back, back.unread))
            self._tell(tr("{n} restored", "{n} restored", n=len(back)), None)

    def acknowledge(self, chosen: Chosen) -> None:
        """Answer those that wait for an answer."""
        for id in _those(chosen, chosen.waiting):
            self.commands.acknowledge(id)

    def answer(self, row: Row | None, number: int) -> None:
        """Choose the sender's action of that number, the first is 0."""
        if row is not None and number < len(row.item.choices):
            self.commands.answer(row.item.id, row.item.choices[number].id)

    def later(self, chosen: Chosen, until: float) -> None:
        """Put them aside until then, with a way back; what was read is unread again."""
        ids = [id for id in chosen.ids if id not in chosen.over]
        read = _those(chosen, chosen.read - chosen.over)

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

    def not_later(self, chosen: Chosen) -> None:
        """No reminder after all."""
        self.commands.unsnooze(chosen.ids)

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


def _those(chosen: Chosen, some: Collection[str]) -> list[str]:
    """Some of them, in the list's order."""
    return [id for id in chosen.ids if id in some]


def _title(chosen: Chosen, id: str) -> str:
    return next((text.title(item.notification.title) for item in chosen.look_up([id])), "")


def _stays(chosen: Chosen, *, alone: bool) -> str:
    kept = _those(chosen, chosen.waiting)
    if alone and len(kept) == 1:
        title = _title(chosen, kept[0])
        return tr("“{title}” waits for your answer: acknowledge it first", title=title)
    if not kept:
        return ""
    return tr(
        "{n} waits for your answer and stays", "{n} wait for your answer and stay", n=len(kept)
    )
