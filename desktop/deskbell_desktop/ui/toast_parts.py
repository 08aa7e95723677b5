"""The parts of a toast: its tile, the line above the title, and what a digest says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskbell.notification import Priority
from deskbell_desktop.core import formats, kinds, text
from deskbell_desktop.core.notice import Digest, Notice
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import icons, pen, words
from deskbell_desktop.ui.controls import Label, Picture, rule
from deskbell_desktop.ui.fonts import MEDIUM
from deskbell_desktop.ui.line import Line
from deskbell_desktop.ui.theme import Theme


class ToastTile(QWidget):
    """The tile at the left."""

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self._theme, self._notice = theme, notice
        side = theme.fonts.icon(32)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, size = self._theme.colours, self._theme.fonts.icon(18)
        urgent = self._notice.priority is Priority.URGENT
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._notice.type in ("digest", ""):
            fill, ink = (c.danger, c.on_danger) if urgent else (c.accent_soft, c.accent_ink)
            pen.box(painter, self.rect(), 8, fill, c.border if c.stark else None)
            pen.glyph(painter, self.rect(), "bell", ink, size)
        else:
            look = "urgent" if urgent else ""
            pen.tile(painter, self.rect(), self._notice.type, c, size, look=look)
        painter.end()


class PriorityTag(QWidget):
    """The word for a high or urgent priority; nothing for the others."""

    def __init__(self, theme: Theme, priority: Priority) -> None:
        super().__init__()
        self._theme, self._priority = theme, priority
        self.setAccessibleName(words.priority(priority))
        wide = pen.priority_width(priority, theme.fonts) if priority in words.TAGGED else 0
        self.setFixedSize(wide, theme.fonts.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.mirror(painter, self.rect(), self)
        end = pen.right_middle(self.rect())
        pen.priority_tag(painter, end, self._priority, self._theme.colours, self._theme.fonts)
        painter.end()


def above(notice: Notice, now: datetime) -> str:
    """``Web shop · now``; for a digest from when to when."""
    if notice.digest is not None:
        first, last = (
            words.short_time(at, now) for at in (notice.digest.first, notice.digest.last)
        )
        if first == last:
            return f"Deskbell · {first}"
        first, last = formats.clock(notice.digest.first), formats.clock(notice.digest.last)
        return f"Deskbell · {tr('{first} to {last}', first=first, last=last)}"
    said = [notice.sender or "Deskbell"]
    if notice.at is not None:
        said.append(words.short_time(notice.at, now))
    return " · ".join(said)


def digest(theme: Theme, told: Digest, down: QVBoxLayout) -> None:
    """The commonest types with their counts, then the weightiest title."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 7, 0, 9)
    grid.setVerticalSpacing(7)
    for i, (kind, count) in enumerate(told.kinds):
        grid.addLayout(_kind(theme, kind, count), i // 2, i % 2)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    down.addLayout(grid)
    down.addWidget(rule())
    last = QHBoxLayout()
    last.setContentsMargins(0, 8, 0, 0)
    last.setSpacing(8)
    last.addWidget(Line(theme, text.title(told.title)), 1)
    if told.priority in words.TAGGED:
        last.addWidget(PriorityTag(theme, told.priority))
    down.addLayout(last)


def _kind(theme: Theme, kind: str, count: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(4)
    mark = Picture(theme, icons.type_icon(kind), 16)
    mark.ink = theme.colours.hue(kind).ink
    line.addWidget(mark)
    line.addSpacing(3)
    said, number = kinds.counted(kind, count), formats.number(count)
    if said.startswith(f"{number} "):
        line.addWidget(Label(theme, number, font=lambda f: f.body(MEDIUM)))
        said = said.removeprefix(f"{number} ")
    line.addWidget(Line(theme, said, "text"), 1)
    return line
