"""The chip: one filter with its count."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from deskbell_desktop.core.formats import number
from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import pen, words
from deskbell_desktop.ui.fonts import MEDIUM, SEMIBOLD
from deskbell_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Choice:
    """One chip: its words, its count ("" for none), the filter it stands for."""

    label: str
    count: str
    wanted: Filter


def choices(counts: Counts) -> list[Choice]:
    """The chips for these counts: "All" counts everything, the others their unread."""
    made = [
        Choice(tr("All"), counted(counts.total), Filter()),
        Choice(tr("Unread"), counted(counts.unread), Filter(unread=True)),
    ]
    known = [name for name in words.TYPES if name in counts.by_type]
    own = sorted(name for name in counts.by_type if name not in words.TYPES)
    for name in known + own:
        unread = counts.by_type[name][0]
        made.append(Choice(words.type_name(name), counted(unread), Filter(type=name)))
    return made


def counted(n: int) -> str:
    """The number on a chip; no 0."""
    return number(n) if n else ""


class Chip(QAbstractButton):
    """One chip."""

    def __init__(
        self, theme: Theme, choice: Choice, parent: QWidget, *, more: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme, self._more = theme, more
        self.choice = choice
        self.setCheckable(not more)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        """Show other words or another count."""
        self.choice = choice
        self.setText(choice.label)
        said = f"{choice.label} {choice.count}".strip()
        if choice.count and choice.wanted != Filter():
            said = tr("{label} {count} unread", label=choice.label, count=choice.count)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        fonts = self._theme.fonts
        return QSize(self._wide(SEMIBOLD) + 2 * fonts.px(9) + 2, fonts.px(26))

    def _wide(self, weight: QFont.Weight) -> int:
        """What is written on it, with its label of this weight."""
        fonts = self._theme.fonts
        wide = QFontMetrics(fonts.caption(weight)).horizontalAdvance(self.choice.label)
        if self.choice.count:
            wide += fonts.px(5) + QFontMetrics(fonts.caption()).horizontalAdvance(self.choice.count)
        if self._more:
            wide += fonts.px(5) + fonts.icon(10)
        return wide

    def paintEvent(self, event: QPaintEvent) -> None:
        c, fonts, on = self._theme.colours, self._theme.fonts, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.mirror(painter, self.rect(), self)
        fill, ink, soft = c.sunken, c.text, c.text_secondary
        if on:
            fill, ink, soft = c.accent_soft, c.accent_ink, c.accent_ink
            if c.stark:
                fill, ink, soft = c.accent, c.on_accent, c.on_accent
        elif self.underMouse():
            fill = c.pressed
        half = self.height() / 2
        edge = (c.accent if on else c.border) if c.stark else None
        if self.hasFocus():
            pen.box(painter, self.rect(), half, fill, c.focus, 2)
        else:
            pen.box(painter, self.rect(), half, fill, edge)
        weight = SEMIBOLD if on else MEDIUM
        side = (self.width() - self._wide(weight)) // 2  # there is room for the heavier weight
        inner = self.rect().adjusted(side, 0, -side + 2, 0)
        pen.words(painter, inner, self.choice.label, fonts.caption(weight), ink)
        label = QFontMetrics(fonts.caption(weight)).horizontalAdvance(self.choice.label)
        inner.setLeft(inner.left() + label + fonts.px(5))
        if self.choice.count:
            pen.words(painter, inner, self.choice.count, fonts.caption(), soft)
        if self._more:
            size = fonts.icon(12)
            middle = QPointF(inner.left() + size / 2 - 1, half)
            at = QRect(round(middle.x() - size / 2), round(middle.y() - size / 2), size, size)
            pen.glyph(painter, at, "ui-chevron-down", soft, size, 2.25)
        painter.end()
