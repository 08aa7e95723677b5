"""The page about interruptions: when the bell may ring, and how much a bubble says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QMenu

from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.preferences import OTHER_TYPES, Reveal
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import quiet_menu, words
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.kinds import Kinds
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.preferences.pull import Pull
from deskbell_desktop.ui.preferences.quiet_hours import QuietHoursGroup
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme


class Interruptions(Page):
    """Do not disturb, quiet hours, types, absence."""

    def __init__(
        self,
        theme: Theme,
        held: Held,
        present: Present,
        commands: Commands,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(theme, held)
        self._present, self._commands, self._now = present, commands, now
        group = self.group(tr("Do not disturb"))
        self.quiet = Pull(theme, "", self._fill)
        self._quiet_row = Row(theme, "", _nothing_lost(), self.quiet)
        group.add(self._quiet_row)
        self.switch(group, "urgent_breaks_through", tr("Urgent notifications break through"))
        self.hours = QuietHoursGroup(theme, held, self)
        self.kinds = Kinds(theme, held, now)
        self.group(tr("Notify me about")).add(self.kinds)
        self._away()
        present.quiet_changed.connect(self._quiet)
        present.counts_changed.connect(self._types)
        held.changed.connect(self._quiet)
        self._quiet()
        self._types()

    def _away(self) -> None:
        group = self.group(tr("When you are away"))
        minutes = [(_after(n), n) for n in (5, 10, 30, 60)]
        self.choice(
            group,
            "away_minutes",
            tr("One summary instead of single notifications"),
            [(tr("Never"), 0), *minutes],
            other=_after,
        )
        reveals = [
            (tr("Everything"), Reveal.EVERYTHING),
            (tr("Type and sender only"), Reveal.TYPE_AND_SENDER),
            (tr("Nothing"), Reveal.NOTHING),
        ]
        self.choice(group, "on_locked_screen", tr("On a locked or shared screen, show"), reveals)

    def _fill(self, menu: QMenu) -> None:
        urgent = self._held.value("urgent_breaks_through")
        quiet = self._present.quiet
        quiet_menu.fill(menu, self._now(), quiet, self._commands.quiet, urgent=urgent)

    def _quiet(self) -> None:
        quiet, urgent = self._present.quiet, self._held.value("urgent_breaks_through")
        off = tr("Do not disturb is off")
        said = words.quiet_until(quiet, self._now(), urgent=urgent) if quiet else off
        self._quiet_row.title.setText(said)
        self.quiet.say(tr("Change …") if quiet else tr("Turn on for …"))

    def _types(self) -> None:
        seen = self._present.counts.by_type
        own = sorted(name for name in seen if name not in words.TYPES and name != OTHER_TYPES)
        self.kinds.show_types(tuple(own))


def _nothing_lost() -> str:
    return tr("Everything still arrives in the inbox, without sound or toast.")


def _after(minutes: int) -> str:
    if minutes == 60:
        return tr("After 1 hour")
    return tr("After {n} minute", "After {n} minutes", n=minutes)
