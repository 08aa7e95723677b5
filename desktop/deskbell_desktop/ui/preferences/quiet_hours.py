"""The quiet hours: when do not disturb turns itself on, as a group of rows."""

from __future__ import annotations

from deskbell_desktop.core.preferences import QuietHours
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.controls import button
from deskbell_desktop.ui.preferences.group import Group
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.hours import HoursRow
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.theme import Theme

MOST = 7


class QuietHoursGroup:
    """The rows in one group of a page: a switch, the hours, and a way to more of them."""

    def __init__(self, theme: Theme, held: Held, page: Page) -> None:
        self._theme, self._held = theme, held
        self.rows: list[HoursRow] = []
        self._group: Group = page.group(tr("Quiet hours"))
        page.switch(self._group, "quiet_hours_on", tr("Do not disturb turns itself on and off"))
        self.more = button(tr("Add quiet hours"), "link", self._add)
        self.more.setProperty("fine", True)
        self._group.put_beside_heading(self.more)
        held.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """As many rows as there are quiet hours."""
        hours: tuple[QuietHours, ...] = self._held.value("quiet_hours")
        while len(self.rows) > len(hours):
            self._group.take(self.rows.pop())
        for at, one in enumerate(hours):
            if at == len(self.rows):
                self._append(at, one)
            self.rows[at].show_hours(one)
            self.rows[at].show_locked(self._held.locked("quiet_hours"))
        open_ = not self._held.locked("quiet_hours")
        self.more.setVisible(open_ and len(hours) < MOST)

    def _append(self, at: int, hours: QuietHours) -> None:
        row = HoursRow(self._theme, hours)
        row.changed.connect(lambda new: self._put(at, new))
        self.rows.append(row)
        self._group.add(row)

    def _put(self, at: int, new: QuietHours | None) -> None:
        hours = list(self._held.value("quiet_hours"))
        hours[at : at + 1] = [] if new is None else [new]
        self._held.prefer(quiet_hours=tuple(hours))

    def _add(self) -> None:
        hours = self._held.value("quiet_hours")
        left = frozenset(range(7)).difference(*(one.days for one in hours))
        self._held.prefer(quiet_hours=(*hours, QuietHours(left)))
