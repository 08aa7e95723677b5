"""The page: groups under headings, as long as need be, in a scroll area."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from deskbell_desktop.ui.preferences.choice import Choice, Options
from deskbell_desktop.ui.preferences.group import Group, Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.switch import Switch
from deskbell_desktop.ui.theme import Theme


class Page(QScrollArea):
    """One subject of the preferences."""

    def __init__(self, theme: Theme, held: Held) -> None:
        super().__init__()
        self._theme, self._held = theme, held
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("preferencesPage")
        self._down = QVBoxLayout(inside)
        self._down.setContentsMargins(22, 16, 22, 8)
        self._down.setSpacing(0)
        self._down.addStretch(1)
        self.setWidget(inside)

    def group(self, heading: str) -> Group:
        """A new group under a heading."""
        made = Group(self._theme, heading)
        self.add(made)
        return made

    def add(self, widget: QWidget) -> None:
        """At the end of the page."""
        self._down.insertWidget(self._down.count() - 1, widget)

    # -- rows that are bound to a preference -------------------------------------------------------

    def switch(self, group: Group, name: str, title: str, note: str = "") -> Row:
        """A row with a switch for a yes or no."""
        made = Switch(self._theme, title)
        made.turned.connect(lambda on: self._held.prefer(**{name: on}))
        row = Row(self._theme, title, note, made)
        self.bind(row, name, made.show_value)
        group.add(row)
        return row

    def choice(
        self,
        group: Group,
        name: str,
        title: str,
        options: Options,
        note: str = "",
        other: Callable[[Any], str] = str,
    ) -> Row:
        """A row with a list to choose from; ``other``: words for a value that is not in it."""
        made = Choice(self._theme, title, options)
        made.picked.connect(lambda value: self._held.prefer(**{name: value}))
        row = Row(self._theme, title, note, made)
        self.bind(row, name, lambda value: made.show_value(value, other(value)))
        group.add(row)
        return row

    def bind(self, row: Row, name: str, show: Callable[[Any], object]) -> None:
        """Keep a row in step with a preference and with who may change it."""

        def refresh() -> None:
            show(self._held.value(name))
            row.show_locked(self._held.locked(name))

        self._held.changed.connect(refresh)
        refresh()
