"""The painting of a card: tile, words, foot and buttons, each at its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import pen, words
from deskbell_desktop.ui.card_layout import CardLayout, Part, parts
from deskbell_desktop.ui.card_look import CardLook
from deskbell_desktop.ui.colours import Colours
from deskbell_desktop.ui.fonts import MEDIUM, SEMIBOLD, Fonts, struck
from deskbell_desktop.ui.lines import found, leftwards
from deskbell_desktop.ui.row import Row

RADIUS = 10
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
TRAILING = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
)


@dataclass(frozen=True, slots=True)
class CardPaint:
    """One card on one painter. ``hot``: the pointer is on it, perhaps on this ``part``;
    ``mirrored``: the painter is (``pen.mirror``)."""

    painter: QPainter
    c: Colours
    fonts: Fonts
    row: Row
    made: CardLayout
    shown: CardLook
    now: datetime
    needles: Sequence[str]
    hot: bool
    part: Part | None
    mirrored: bool = False

    def draw(self, day: tuple[str, str] | None, *, picked: bool, focused: bool) -> None:
        """Everything, from the back to the front."""
        if day is not None:
            self._day(*day)
        shown = self.shown
        pen.box(self.painter, self.made.card, RADIUS, shown.fill, shown.edge, shown.edge_width)
        if focused:
            pen.ring(self.painter, self.made.card, RADIUS, self.c.focus)
        self._tile(picked=picked)
        self._title(self._time(self.made.title))
        line = self.fonts.px(18)
        for i, said in enumerate(self.made.lines):
            at = self.made.message
            rect = QRect(at.left(), at.top() + i * line, at.width(), line)
            self._marked(rect, said, self.fonts.body(), shown.soft_ink)
        self._foot(self._end())
        if self.made.buttons:
            self._buttons()

    def _day(self, name: str, date: str) -> None:
        at, fonts = self.made.day, self.fonts
        line = QRect(at.left(), at.bottom() - fonts.px(21), at.width(), fonts.px(16))
        pen.words(self.painter, line, name, fonts.caption(SEMIBOLD), self.c.text_secondary)
        used = QFontMetrics(fonts.caption(SEMIBOLD)).horizontalAdvance(name) + fonts.px(12)
        rest = line.adjusted(used, 0, 0, 0)
        if rest.width() > fonts.px(40):
            pen.words(self.painter, rest, date, fonts.caption(), self.c.text_secondary, TRAILING)

    def _tile(self, *, picked: bool) -> None:
        look, name, size = self.shown.tile, self.shown.tile_icon, 18
        if picked:
            look, name, size = "picked", "ui-check", 20
        kind, rect = self.row.item.notification.type, self.made.tile
        pen.tile(self.painter, rect, kind, self.c, self.fonts.icon(size), look=look, name=name)

    def _told(self) -> str:
        return words.short_time(self.row.item.notification.created_at, self.now)

    def _time(self, room: QRect) -> QRect:
        """Draws time and dot; returns what is left for the title."""
        rect, fonts = QRect(room), self.fonts
        line = fonts.px(18)
        if not fonts.roomy:
            font, told = fonts.caption(), self._told()
            wide = QFontMetrics(font).horizontalAdvance(told) + 1
            time = QRect(rect.right() + 1 - wide, rect.top(), wide, line)
            pen.words(self.painter, time, told, font, self.c.text_secondary)
            rect.setRight(time.left() - 1 - fonts.px(6))
        if self.shown.dot is not None:
            size = fonts.icon(8)
            dot = QRectF(rect.right() + 1 - size, rect.top() + (line - size) / 2, size, size)
            ring = self.shown.dot if self.shown.dot_ring else None
            pen.box(self.painter, dot, size / 2, None if ring else self.shown.dot, ring, 1.75)
            rect.setRight(round(dot.left()) - 1 - fonts.px(10))
        return rect

    def _title(self, room: QRect) -> None:
        font, line = self.fonts.body(self.shown.weight), self.fonts.px(18)
        if self.shown.struck:
            font = struck(font)
        for i, said in enumerate(self.made.titles):
            rect = QRect(room.left(), room.top() + i * line, room.width(), line)
            self._marked(rect, said, font, self.shown.ink)

    def _marked(self, at: QRect, said: str, font: QFont, ink: QColor) -> None:
        metrics = QFontMetrics(font)
        said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, at.width())
        pen.words(self.painter, at, said, font, ink)
        high = metrics.height()
        for start, length in found(said, self.needles):
            word = said[start : start + length]
            wide = metrics.horizontalAdvance(word)
            left = at.left() + metrics.horizontalAdvance(said[:start])
            if leftwards(said) is not self.mirrored:  # it runs towards where its line begins
                left = at.left() + metrics.horizontalAdvance(said[start + length :])
            top = at.center().y() - high // 2 + 1
            pen.box(self.painter, QRect(left - 1, top, wide + 2, high), 2, self.c.highlight)
            over = QRect(left, at.top(), wide + 4, at.height())
            pen.words(self.painter, over, word, font, self.c.on_highlight)

    # -- the foot ----------------------------------------------------------------------------------

    def _end(self) -> int:
        """Draws what stands at the end of the foot; returns its width."""
        if self.row.pending:
            return self._clocked(self.row.pending)
        if self.hot:
            return self._tools()
        if self.row.aside:
            return self._clocked(self.row.aside)
        shown, meta = self.shown, self.made.meta
        if shown.tag is None:
            return 0
        end = QPointF(meta.right() + 1, meta.center().y() + 1)
        edge = self.c.border if self.c.stark else None
        ink, fill, icon = shown.tag_ink, shown.tag_fill, shown.tag_icon
        return pen.tag(self.painter, end, shown.tag, self.fonts, ink, fill, edge, icon)

    def _foot(self, used: int) -> None:
        fonts, left = self.fonts, QRect(self.made.meta)
        left.setRight(left.right() - used - (fonts.px(6) if used else 0))
        sender = f"{self._told()} · {self.row.sender}" if fonts.roomy else self.row.sender
        pen.words(self.painter, left, sender, fonts.caption(), self.c.text_secondary)
        caption = QFontMetrics(fonts.caption())
        for said, font, ink in (
            (" · ", fonts.caption(), self.c.text_secondary),
            (self.row.glance, fonts.caption(MEDIUM), self.shown.ink),
        ):  # each by itself: they may run different ways
            left.setLeft(left.left() + caption.horizontalAdvance(sender))
            sender = said
            if self.row.glance and left.width() > fonts.px(24):
                pen.words(self.painter, left, said, font, ink)

    def _tools(self) -> int:
        used = 0
        read = "ui-check" if self.row.item.unread else "ui-envelope"
        names = {Part.READ: read, Part.LATER: "ui-clock", Part.DELETE: "ui-trash"}
        for part, where in parts(self.made, self.row, self.fonts):
            if part in names:
                over = self.part is part
                if over:
                    pen.box(self.painter, where, 6, self.c.pressed)
                ink = self.c.text if over else self.c.text_secondary
                pen.glyph(self.painter, where, names[part], ink, self.fonts.icon(16))
                used += where.width()
        return used

    def _clocked(self, said: str) -> int:
        fonts, meta, ink = self.fonts, self.made.meta, self.c.text_secondary
        font, size = fonts.caption(), fonts.icon(13)
        wide = QFontMetrics(font).horizontalAdvance(said) + 1
        at = QRect(meta.right() + 1 - wide, meta.top(), wide, meta.height())
        pen.words(self.painter, at, said, font, ink)
        clock = QRect(at.left() - size - fonts.px(4), at.top(), size, at.height())
        pen.glyph(self.painter, clock, "ui-clock", ink, size, 2)
        return wide + size + fonts.px(4)

    def _buttons(self) -> None:
        c, fonts, urgent = self.c, self.fonts, self.row.urgent
        for part, rect in parts(self.made, self.row, fonts):
            if part is Part.ACKNOWLEDGE:
                fill, ink = (c.danger, c.on_danger) if urgent else (c.accent, c.on_accent)
                pen.box(self.painter, rect, 6, fill)
                pen.words(self.painter, rect, tr("Acknowledge"), fonts.body(SEMIBOLD), ink, CENTRE)
            elif part is Part.OPEN:
                fill = c.hover if self.part is part else c.raised
                pen.box(self.painter, rect, 6, fill, c.control_edge)
                pen.words(self.painter, rect, tr("Open"), fonts.body(MEDIUM), c.text, CENTRE)
