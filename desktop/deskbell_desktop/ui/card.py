"""The card: the delegate that sizes and paints one row of the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.card_layout import CardLayout, Part, Shape, height, lay_out, parts
from deskbell_desktop.ui.card_look import look
from deskbell_desktop.ui.card_paint import CardPaint
from deskbell_desktop.ui.model import DAY_ROLE, ROW_ROLE
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class Hot:
    """What the pointer and the keyboard are on."""

    row: int = -1
    part: Part | None = None
    by_keys: bool = False
    several: bool = False


class Card(QStyledItemDelegate):
    """Paints rows as cards; knows where on a card its buttons are."""

    def __init__(self, theme: Theme, view: QListView, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self.theme, self.view, self.now = theme, view, now
        self.hot = Hot()
        self.needles: Sequence[str] = ()
        self.buttons = True
        """Whether cards that wait for an answer have buttons: not where the details have them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, shape = self._row(index)
        wide = self.view.viewport().width()
        return QSize(wide, height(wide, row, self.theme.fonts, shape))

    def layout_of(self, rect: QRect, index: Index) -> CardLayout:
        """Where the parts of this row lie."""
        row, shape = self._row(index)
        return lay_out(rect, row, self.theme.fonts, shape)

    def parts(self, rect: QRect, index: Index) -> list[tuple[Part, QRect]]:
        """What can be pressed on this row, and where."""
        row, _ = self._row(index)
        made = parts(self.layout_of(rect, index), row, self.theme.fonts)
        return [(part, self._seen(rect, where)) for part, where in made]

    def area(self, rect: QRect, index: Index) -> QRect:
        """Where the card itself lies in this row."""
        return self._seen(rect, self.layout_of(rect, index).card)

    def _seen(self, rect: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self.view.layoutDirection(), rect, part)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, _ = self._row(index)
        c, now, hot = self.theme.colours, self.now(), index.row() == self.hot.row
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = self.hot.by_keys and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.mirror(painter, option.rect, self.view)
        CardPaint(
            painter,
            c,
            self.theme.fonts,
            row,
            self.layout_of(option.rect, index),
            look(c, row, now, selected=selected, hot=hot, active=self.view.isActiveWindow()),
            now,
            self.needles,
            hot,
            self.hot.part if hot else None,
            self.view.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        ).draw(index.data(DAY_ROLE), picked=selected and self.hot.several, focused=focused)
        painter.restore()

    def _row(self, index: Index) -> tuple[Row, Shape]:
        row = cast(Row, index.data(ROW_ROLE))
        spare = self.view.width() - self.view.viewport().width()
        buttons = self.buttons and row.item.waits_for_answer
        return row, Shape(index.data(DAY_ROLE) is not None, spare, buttons)
