"""The several: what is said of many chosen notifications, and the deeds that apply to all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.controls import button
from deskbell_desktop.ui.flow import Flow
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

Deed = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Several:
    """How many are chosen, and how many of them are unread or wait for an answer."""

    total: int
    unread: int
    waiting: int

    @classmethod
    def of(cls, chosen: Chosen) -> Several:
        """Counted."""
        return cls(len(chosen), len(chosen.unread), len(chosen.waiting))


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done to all of them at once."""

    acknowledge: Deed
    toggle_read: Deed
    export: Deed
    delete: Deed


def page(theme: Theme, several: Several, ways: Ways) -> QWidget:
    """The number, what there is among them, and a button for each deed."""
    made = QWidget()
    down = QVBoxLayout(made)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(0)
    down.addWidget(Prose(theme, words.chosen(several.total), Fonts.title, 26))
    among = words.among(several.unread, several.waiting)
    if among:
        down.addSpacing(2)
        down.addWidget(Prose(theme, among, colour="text_secondary"))
    down.addSpacing(16)
    deeds = QWidget()
    flow = Flow(deeds)
    if several.waiting:
        flow.addWidget(button(tr("Acknowledge"), "primary", ways.acknowledge))
    read = tr("Mark read") if several.unread else tr("Mark unread")
    flow.addWidget(button(read, "", ways.toggle_read))
    flow.addWidget(button(tr("Export …"), "", ways.export))
    flow.addWidget(button(tr("Delete"), "", ways.delete))
    down.addWidget(deeds)
    down.addStretch(1)
    return made
