"""The parts of a toast: tile, tag and digest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.notice import Notice
from deskbell_desktop.ui import icons, pen, words
from deskbell_desktop.ui.controls import Label, Picture, rule
from deskbell_desktop.ui.fonts import Fonts
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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._notice.type in ("digest", ""):
            pen.box(painter, self.rect(), 8, c.accent_soft, c.border if c.stark else None)
            pen.glyph(painter, self.rect(), "bell", c.accent_ink, size)
        else:
            urgent = self._notice.priority is Priority.URGENT
            pen.tile(
                painter, self.rect(), self._notice.type, c, size, look="urgent" if urgent else ""
            )
        painter.end()


class UrgentTag(QWidget):
    """The word in red."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(pen.priority_width(Priority.URGENT, theme.fonts), theme.fonts.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end = pen.right_middle(self.rect())
        pen.priority_tag(painter, end, Priority.URGENT, self._theme.colours, self._theme.fonts)
        painter.end()


def digest(theme: Theme, folded: Sequence[Notice], down: QVBoxLayout) -> None:
    """The commonest types with their counts, then the weightiest title."""
    kinds: dict[str, int] = {}
    for notice in folded:
        kinds[notice.type] = kinds.get(notice.type, 0) + 1
    grid = QGridLayout()
    grid.setContentsMargins(0, 7, 0, 9)
    grid.setVerticalSpacing(7)
    commonest = sorted(kinds, key=lambda kind: -kinds[kind])[:4]
    for i, kind in enumerate(commonest):
        line = QHBoxLayout()
        line.setSpacing(7)
        mark = Picture(theme, icons.type_icon(kind), 16)
        mark.ink = theme.colours.hue(kind).ink
        line.addWidget(mark)
        line.addWidget(Label(theme, f"{kinds[kind]} {words.type_name(kind).lower()}"), 1)
        grid.addLayout(line, i // 2, i % 2)
    down.addLayout(grid)
    down.addWidget(rule())
    weightiest = max(folded, key=lambda notice: notice.priority.weight)
    said = Label(theme, text.title(weightiest.title), font=Fonts.body, colour="text_secondary")
    said.setContentsMargins(0, 8, 0, 0)
    down.addWidget(said)
