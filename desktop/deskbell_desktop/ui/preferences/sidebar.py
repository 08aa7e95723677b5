"""The sidebar: the pages by name and icon."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.fonts import REGULAR, SEMIBOLD
from deskbell_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ICON = Qt.ItemDataRole.UserRole
STATE = QStyle.StateFlag
KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class _Painted(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: Sidebar) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.fonts.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c, fonts = self._theme.colours, self._theme.fonts
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(2, 1, -2, -1)
        state = option.state
        way = option.direction
        on = bool(state & STATE.State_Selected)
        focused = bool(state & STATE.State_HasFocus) and self._view.by_keys
        fill = c.selected if on else c.hover if state & STATE.State_MouseOver else None
        edge = c.focus if focused else c.accent if on and c.stark else None
        pen.box(painter, rect, 6, fill, edge, 2 if focused else 1)
        size, gap = fonts.icon(17), fonts.px(10)
        at = QRect(rect.left() + gap, rect.center().y() - size // 2, size, size)
        ink = c.accent_ink if on else c.text_secondary
        pen.glyph(painter, QStyle.visualRect(way, rect, at), str(index.data(ICON)), ink, size)
        room = rect.adjusted(size + 2 * gap, 0, -gap, 0)
        side = QStyle.visualAlignment(way, Qt.AlignmentFlag.AlignLeft)
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        font = fonts.body(SEMIBOLD if on else REGULAR)
        says = str(index.data())
        pen.words(painter, QStyle.visualRect(way, rect, room), says, font, c.text, flags.value)
        painter.restore()


class Sidebar(QListWidget):
    """``currentRowChanged`` chooses the page."""

    def __init__(self, theme: Theme, says: str, entries: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._theme = theme
        self.by_keys = False
        """The focus came by the keyboard, so its ring is shown."""
        self.setObjectName("sidebar")
        self.setAccessibleName(says)
        self.setItemDelegate(_Painted(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for words, icon in entries:
            item = QListWidgetItem(words)
            item.setData(ICON, icon)
            self.addItem(item)
        theme.changed.connect(self._fit)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_keys = event.reason() in KEYS
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.by_keys = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_keys = True
        super().keyPressEvent(event)

    def _fit(self) -> None:
        fonts = self._theme.fonts
        metrics = QFontMetrics(fonts.body(SEMIBOLD))
        texts = (self.item(i).text() for i in range(self.count()))
        words = max(metrics.horizontalAdvance(text) for text in texts)
        self.setFixedWidth(max(184, words + fonts.icon(17) + 3 * fonts.px(10) + 28))
        self.scheduleDelayedItemsLayout()
