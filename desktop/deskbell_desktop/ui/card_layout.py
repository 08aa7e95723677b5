"""The card's geometry: where its parts lie for a row, a width and a text size."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from deskbell_desktop.core.translate import mark, tr_marked
from deskbell_desktop.ui.fonts import MEDIUM, SEMIBOLD, Fonts
from deskbell_desktop.ui.lines import broken
from deskbell_desktop.ui.row import Row

SIDE = 12
HALF_GAP = 3
DAY = 30


class Part(Enum):
    """What can be pressed on a card."""

    READ = "read"
    LATER = "later"
    DELETE = "delete"
    ACKNOWLEDGE = "acknowledge"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Shape:
    """``day``: a heading above; ``right``: what the margin there lacks; ``buttons``: below."""

    day: bool
    right: int
    buttons: bool


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Rectangles in the item's coordinates, and the broken lines."""

    card: QRect
    day: QRect
    tile: QRect
    title: QRect
    message: QRect
    meta: QRect
    titles: tuple[str, ...]
    lines: tuple[str, ...]
    buttons: int
    """The top of the buttons; 0 when there are none."""


def lay_out(rect: QRect, row: Row, fonts: Fonts, shape: Shape) -> CardLayout:
    """The layout in an item's rectangle."""
    px = fonts.px
    top = rect.top() + (px(DAY) - HALF_GAP if shape.day else 0) + HALF_GAP
    left, wide = rect.left() + SIDE, rect.width() - 2 * SIDE + shape.right
    text_left = left + 1 + px(12) + fonts.icon(32) + px(12)
    text_wide = max(40, left + wide - 1 - px(12) - text_left)
    line, y = px(18), top + 1 + px(10)
    titles: tuple[str, ...] = (row.title,)
    if fonts.roomy:
        titles = broken(row.title, fonts.body(SEMIBOLD).toString(), text_wide - px(14), 2)
    lines = broken(row.message, fonts.body().toString(), text_wide, 3 if fonts.roomy else 2)
    title = QRect(text_left, y, text_wide, line * len(titles))
    message = QRect(text_left, title.bottom() + 1, text_wide, line * len(lines))
    meta = QRect(text_left, message.bottom() + 1 + px(4), text_wide, px(16))
    below, at = meta.bottom() + 1, 0
    if shape.buttons:
        at = below + px(8)
        below = at + px(30)
    card = QRect(left, top, wide, below + px(10) + 1 - top)
    tile = QRect(left + 1 + px(12), y + 1, fonts.icon(32), fonts.icon(32))
    head = QRect(left + px(4), rect.top(), wide - 2 * px(4), px(DAY))
    return CardLayout(card, head, tile, title, message, meta, titles, lines, at)


def height(width: int, row: Row, fonts: Fonts, shape: Shape) -> int:
    """The item's height: the heading of its day, the card, the gap."""
    rect = QRect(0, 0, width, 0)
    made = lay_out(rect, row, fonts, shape)
    return made.card.bottom() + 1 + HALF_GAP


TOOLS = (Part.READ, Part.LATER, Part.DELETE)
LABELS = ((Part.ACKNOWLEDGE, mark("Acknowledge"), SEMIBOLD), (Part.OPEN, mark("Open"), MEDIUM))


def parts(made: CardLayout, row: Row, fonts: Fonts) -> list[tuple[Part, QRect]]:
    """What can be pressed on a card, and where."""
    out: list[tuple[Part, QRect]] = []
    x = made.title.left()
    for part, label, weight in LABELS if made.buttons else ():
        wide = QFontMetrics(fonts.body(weight)).horizontalAdvance(tr_marked(label)) + 2 * fonts.px(
            13
        )
        out.append((part, QRect(x, made.buttons, wide, fonts.px(30))))
        x += wide + fonts.px(8)
    if not row.pending:
        size = fonts.px(26)
        y = made.meta.center().y() - size // 2
        x = made.meta.right() + 1 + fonts.px(6) - len(TOOLS) * size
        for i, part in enumerate(TOOLS):
            out.append((part, QRect(x + i * size, y, size, size)))
    return out
