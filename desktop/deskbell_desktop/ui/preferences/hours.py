"""The hours: one row of quiet hours, on which days and from when to when."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from deskbell_desktop.core.preferences import WORKING_DAYS, QuietHours
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import menus
from deskbell_desktop.ui.controls import IconButton, Label
from deskbell_desktop.ui.preferences.choice import Choice
from deskbell_desktop.ui.preferences.clock_field import ClockField
from deskbell_desktop.ui.preferences.days import Days
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.theme import Theme

WIDE = 168


class HoursRow(Row):
    """``changed`` carries the new hours; ``None``: they were removed."""

    changed = Signal(object)

    def __init__(self, theme: Theme, hours: QuietHours) -> None:
        self._theme, self.hours = theme, hours
        self.days = Days(theme)
        self.start = ClockField(theme, tr("From"))
        self.end = ClockField(theme, tr("Until"))
        self.kind = Choice(theme, tr("When"), _kinds())
        self.more = IconButton(theme, "ui-more", tr("More"), size=26)
        self._times = QWidget()
        self._to = Label(theme, tr("to"), colour="text_secondary")
        super().__init__(theme, "", control=self._right())
        self.title.hide()
        self.put_first(self.days)
        self.days.changed.connect(lambda days: self._change(days=days))
        self.kind.picked.connect(self._at_set_times)
        self.more.clicked.connect(self._menu)
        for field in (self.start, self.end):
            field.changed.connect(self._timed)
        theme.changed.connect(self._widen)
        self._widen()
        self.show_hours(hours)

    def show_hours(self, hours: QuietHours) -> None:
        """Show these."""
        self.hours = hours
        self.days.show_days(hours.days)
        all_day = hours.start == hours.end == time(0)
        self.kind.setVisible(all_day)
        self.kind.show_value(True)
        self._times.setVisible(not all_day)
        self.start.show_time(hours.start)
        self.end.show_time(hours.end)
        over = tr("the next day") if hours.end <= hours.start else ""
        self.end.setAccessibleDescription(over)

    def show_locked(self, locked: bool) -> None:
        """The days too."""
        super().show_locked(locked)
        self.days.setEnabled(not locked)

    def _right(self) -> QWidget:
        fields = QHBoxLayout(self._times)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        fields.addWidget(self.start, 1)
        fields.addWidget(self._to)
        fields.addWidget(self.end, 1)
        both = QWidget()
        both.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        for widget in (self._times, self.kind, self.more):
            across.addWidget(widget)
        return both

    def _widen(self) -> None:
        wide = max(self._theme.fonts.px(WIDE), self.kind.sizeHint().width())
        for widget in (self._times, self.kind):
            widget.setFixedWidth(wide)
        self.kind.setFixedHeight(self.start.sizeHint().height())

    def _change(self, **changes: object) -> None:
        self.changed.emit(replace(self.hours, **changes))  # type: ignore[arg-type]  # our names

    def _timed(self) -> None:
        if (self.start.at, self.end.at) != (self.hours.start, self.hours.end):
            self._change(start=self.start.at, end=self.end.at)

    def _at_set_times(self, all_day: bool) -> None:
        if all_day:
            self._change(start=time(0), end=time(0))
        else:
            self._change(start=WORKING_DAYS.start, end=WORKING_DAYS.end)

    def _menu(self) -> None:
        menu = QMenu(self.more)
        all_day = self.kind.isVisibleTo(self)
        for words, value in _kinds():
            if value is not all_day:
                menu.addAction(words).triggered.connect(
                    lambda _=False, value=value: self._at_set_times(value)
                )
        menu.addAction(tr("Remove")).triggered.connect(lambda: self.changed.emit(None))
        menus.below(menu, self.more)


def _kinds() -> tuple[tuple[str, bool], ...]:
    return ((tr("All day"), True), (tr("At set times"), False))
