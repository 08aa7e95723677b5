"""The kinds: for each type of notification whether it may interrupt, and until when not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from deskbell_desktop.core import formats
from deskbell_desktop.core.preferences import OTHER_TYPES, UNTIL_FURTHER_NOTICE, muted_until
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import icons, menus, words
from deskbell_desktop.ui.controls import Label, Picture, button
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.switch import ROUND, Switch
from deskbell_desktop.ui.theme import Theme

LONG_AGO = 1.0
"""Mute until then: not mute, while the other types of an organisation's own are."""


def mute_times(now: datetime) -> list[tuple[str, float]]:
    """What is offered: words and the POSIX time at which notifications come again."""
    local = now.astimezone()
    morning = local.replace(hour=8, minute=0, second=0, microsecond=0) + timedelta(days=1)
    monday = morning + timedelta(days=(7 - morning.weekday()) % 7)
    made = [
        (tr("For 1 hour"), (now + timedelta(hours=1)).timestamp()),
        (tr("Until tomorrow, {time}", time=formats.clock(morning)), morning.timestamp()),
    ]
    if monday > morning:
        made.append((tr("Until Monday, {time}", time=formats.clock(monday)), monday.timestamp()))
    return [*made, (tr("Until I turn it on"), UNTIL_FURTHER_NOTICE)]


def until(at: float, now: datetime) -> str:
    """``until Monday``; for longer than a week, the date."""
    if at <= UNTIL_FURTHER_NOTICE:
        return tr("until I say so")
    end = datetime.fromtimestamp(at, now.tzinfo)
    days = (end.astimezone().date() - now.astimezone().date()).days
    if days <= 0:
        return tr("until {when}", when=formats.clock(end))
    if days == 1:
        return tr("until tomorrow")
    return tr("until {when}", when=formats.date("dddd", end) if days < 7 else formats.day(end))


class Kind(QWidget):
    """One type: its icon, its name, until when it is mute, and a switch."""

    def __init__(self, theme: Theme, held: Held, type: str, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._held, self.type, self._now = theme, held, type, now
        name = tr("Others") if type == OTHER_TYPES else words.type_name(type)
        self._picture = Picture(theme, icons.type_icon(type), 18)
        self._name = Label(theme, name)
        self.until = button("", "link", self._menu)
        self.until.setProperty("fine", True)
        self.switch = Switch(theme, name)
        self.switch.turned.connect(lambda on: self._mute(None if on else UNTIL_FURTHER_NOTICE))
        across = QHBoxLayout(self)
        set_margins(across, 14, 0, 14 - ROUND, 0)
        across.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        down = QVBoxLayout()
        down.setSpacing(0)
        down.addStretch()
        down.addWidget(self._name)
        down.addWidget(self.until, 0, Qt.AlignmentFlag.AlignLeading)
        down.addStretch()
        across.addWidget(self._picture)
        across.addLayout(down, 1)
        across.addWidget(self.switch)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds."""
        end, now = muted_until(self._held.preferences, self.type), self._now()
        mute = end is not None and (end <= UNTIL_FURTHER_NOTICE or end > now.timestamp())
        self.switch.show_value(not mute)
        said = until(end, now) if mute and end is not None else ""
        self.until.setText(said)
        self.until.setAccessibleName(f"{self.switch.accessibleName()}: {said}")
        self.until.setVisible(bool(said))
        usable = not self._held.locked("muted_types")
        self.switch.setEnabled(usable)
        self.until.setEnabled(usable)

    def _mute(self, until: float | None) -> None:
        muted = {t: end for t, end in self._held.value("muted_types").items() if t != self.type}
        if until is not None:
            muted[self.type] = until
        elif muted_until(replace(self._held.preferences, muted_types=muted), self.type) is not None:
            muted[self.type] = LONG_AGO
        self._held.prefer(muted_types=muted)

    def _menu(self) -> None:
        menu = QMenu(self.until)
        for label, end in mute_times(self._now()):
            menu.addAction(label).triggered.connect(lambda _=False, end=end: self._mute(end))
        menus.below(menu, self.until)

    def _restyle(self) -> None:
        self._picture.ink = self._theme.colours.hue(self.type).ink
        self.setFixedHeight(self._theme.fonts.px(38))


class Kinds(QWidget):
    """All types, in as many columns as fit."""

    def __init__(self, theme: Theme, held: Held, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._held, self._now = theme, held, now
        self.cells: list[Kind] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setSpacing(0)
        held.changed.connect(self.refresh)
        self.show_types(())

    def show_types(self, own: tuple[str, ...]) -> None:
        """The catalogue's types, the organisation's own that were seen here, and the rest."""
        wanted = (*words.TYPES, *own, OTHER_TYPES)
        if wanted == tuple(cell.type for cell in self.cells):
            return
        for cell in self.cells:
            cell.hide()
            cell.deleteLater()
        self.cells = [Kind(self._theme, self._held, type, self._now) for type in wanted]
        self._columns = 0
        self._arrange()

    def refresh(self) -> None:
        """Show what holds."""
        for cell in self.cells:
            cell.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = max(cell.sizeHint().width() for cell in self.cells)
        columns = max(1, min(3, self.width() // needed))
        if columns == self._columns:
            return
        self._columns = columns
        for at, cell in enumerate(self.cells):
            self._grid.addWidget(cell, at // columns, at % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
