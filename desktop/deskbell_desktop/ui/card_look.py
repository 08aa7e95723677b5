"""The card's look: which colours and words a row's state gives its card."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtGui import QColor, QFont

from deskbell.notification import Priority
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.colours import Colours
from deskbell_desktop.ui.fonts import MEDIUM, REGULAR, SEMIBOLD
from deskbell_desktop.ui.row import Row


@dataclass(frozen=True, slots=True)
class CardLook:
    """Everything about a card that depends on its state."""

    ink: QColor
    soft_ink: QColor
    tag_ink: QColor
    tag_fill: QColor
    fill: QColor | None = None
    edge: QColor | None = None
    edge_width: float = 1
    weight: QFont.Weight = REGULAR
    dot: QColor | None = None
    dot_ring: bool = False
    tile: str = ""
    tile_icon: str = ""
    struck: bool = False
    tag: str | None = None
    tag_icon: str = ""


def look(
    c: Colours, row: Row, now: datetime, *, selected: bool, hot: bool, active: bool = True
) -> CardLook:
    """The look of a row: read or unread, its priority, what happened to it, hover; ``active``: its
    window has the keyboard."""
    made = CardLook(c.text, c.text_secondary, c.text_secondary, c.sunken)
    waits = row.item.waits_for_answer
    if row.item.unread or waits:
        made = replace(
            made,
            fill=c.raised,
            edge=c.card_edge,
            weight=MEDIUM if row.low else SEMIBOLD,
            dot=c.danger if row.urgent else c.accent,
            dot_ring=row.low,
        )
    made = _priority(made, c, row, waits=waits)
    made = _fate(made, c, row, now)
    if selected:
        edge = c.accent if c.stark else None
        return replace(made, fill=c.selected if active else c.selected_inactive, edge=edge)
    if hot and not (waits and row.urgent):
        if row.item.unread or waits:
            return replace(made, edge=c.border_strong)
        return replace(made, fill=c.hover, edge=c.border)
    return made


def _priority(made: CardLook, c: Colours, row: Row, *, waits: bool) -> CardLook:
    if row.urgent and not row.item.acknowledged:
        made = replace(
            made,
            tile="urgent",
            tag=words.priority(Priority.URGENT),
            tag_ink=c.on_danger,
            tag_fill=c.danger,
        )
        if waits:
            made = replace(made, fill=c.danger_soft, edge=c.danger_border)
            made = replace(made, edge_width=2 if c.stark else 1)
    elif row.high:
        made = replace(
            made,
            tag=words.priority(Priority.HIGH),
            tag_ink=c.warning_ink,
            tag_fill=c.warning_soft,
            tag_icon="ui-arrow-up",
        )
    elif row.low:
        made = replace(made, tile="low")
    if row.updated and made.tag is None:
        made = replace(made, tag=tr("Updated"))
    return made


def _fate(made: CardLook, c: Colours, row: Row, now: datetime) -> CardLook:
    if row.retracted:
        made = _over(made, c, tr("Withdrawn"))
        return replace(made, tile_icon="ui-retracted", struck=True)
    if row.item.acknowledged:
        return replace(
            made,
            tag=tr("Answered") if row.item.state.answer else tr("Acknowledged"),
            tag_ink=c.success_ink,
            tag_fill=c.success_soft,
            tag_icon="ui-check",
        )
    if row.expired(now):
        return _over(made, c, tr("Expired"))
    return made


def _over(made: CardLook, c: Colours, tag: str) -> CardLook:
    """Grey, outlined, without a dot."""
    return replace(
        made,
        ink=c.text_secondary,
        tile="low",
        tag=tag,
        tag_ink=c.text_secondary,
        tag_fill=c.sunken,
        tag_icon="",
        dot=None,
    )
