"""The tall list: a list view whose rows differ in height, and that costs only what is in view.

``QListView`` asks every row for its size after each insertion: a hundred thousand times. This one
measures a row when it comes into view; until then it counts with an estimate.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from deskbell_desktop.ui.heights import Heights

ESTIMATE = 84
MEASURED_AT_ONCE = 20
"""So many rows that come above the view are measured, so that it does not move by a pixel."""

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction


class TallList(QListView):
    """Geometry of its own; keys, pointer, selection and accessibility are the toolkit's."""

    def __init__(self) -> None:
        super().__init__()
        self.heights = Heights()
        # Asked for one that it made itself, PySide looks through all classes of widgets for what it
        # may be, and so loads them all: 8 ms, 2 MiB.
        self.setViewport(QWidget())
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        if model is not None:  # before the view's own slots: they ask where rows are
            model.rowsInserted.connect(self._came)
            model.rowsRemoved.connect(self._went)
            model.rowsMoved.connect(self._moved)
            model.dataChanged.connect(self._differs)
            model.modelReset.connect(self._anew)
        super().setModel(model)
        self._anew()

    def measure_anew(self) -> None:
        """Width or font changed: every height may."""
        self.heights.doubt_all()
        self.scheduleDelayedItemsLayout()

    # -- rows come and go --------------------------------------------------------------------------

    def _anew(self) -> None:
        self.heights.clear()
        self.heights.insert(0, self.model().rowCount(), ESTIMATE)

    def _came(self, _parent: QModelIndex, first: int, last: int) -> None:
        above = self.verticalOffset() > 0 and self.heights.top(first) < self.verticalOffset()
        self.heights.insert(first, last - first + 1, ESTIMATE)
        if above:
            for row in range(first, min(last, first + MEASURED_AT_ONCE) + 1):
                self._measure(row)
            self._shift(self.heights.top(last + 1) - self.heights.top(first))

    def _went(self, _parent: QModelIndex, first: int, last: int) -> None:
        top, end = self.heights.top(first), self.heights.top(last + 1)
        self.heights.remove(first, last - first + 1)
        if end <= self.verticalOffset():
            self._shift(top - end)

    def _moved(self, _from: QModelIndex, first: int, last: int, _to: QModelIndex, to: int) -> None:
        count = last - first + 1
        self.heights.remove(first, count)
        self.heights.insert(to - count if to > first else to, count, ESTIMATE)

    def _differs(self, top: QModelIndex, bottom: QModelIndex) -> None:
        for row in range(top.row(), bottom.row() + 1):
            self.heights.doubt(row)
        self.scheduleDelayedItemsLayout()

    def _shift(self, by: int) -> None:
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalOffset() + by)

    def _measure(self, row: int) -> int:
        height = self.sizeHintForIndex(self.model().index(row, 0)).height()
        self.heights.put(row, height)
        return height

    def _in_view(self) -> tuple[range, bool]:
        """The rows in view, measured; whether one of them was not before."""
        top, high, new = self.verticalOffset(), self.viewport().height(), False
        first = row = max(0, self.heights.row(top))
        y = self.heights.top(row)
        while row < len(self.heights) and y < top + high:
            known = self.heights.measured(row)
            new = new or known is None
            y += known if known is not None else self._measure(row)
            row += 1
        return range(first, row), new

    # -- what the view asks ------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        self._in_view()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, high = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(high)
        bar.setRange(0, max(0, self.heights.total - high))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        _, new = self._in_view()
        if new:
            self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self.heights):
            return QRect()
        top = self.heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self.heights.total:
            return QModelIndex()
        return self.model().index(self.heights.row(y), 0)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        for _ in range(3):  # what comes into view may have another height than was thought
            rect, high = self.visualRect(index), self.viewport().height()
            if rect.top() < 0 or rect.height() > high:
                by = rect.top()
            else:
                by = max(0, rect.bottom() + 1 - high)
            self.verticalScrollBar().setValue(self.verticalOffset() + by)
            if not self._in_view()[1] and not by:
                return
            self.updateGeometries()

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, at = self.model().rowCount(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        page = self.viewport().height()
        match action:
            case Cursor.MoveHome:
                to = 0
            case Cursor.MoveEnd:
                to = count - 1
            case Cursor.MoveUp | Cursor.MovePrevious:
                to = at - 1
            case Cursor.MoveDown | Cursor.MoveNext:
                to = at + 1
            case Cursor.MovePageUp:
                to = min(at - 1, self.heights.row(self.heights.top(max(at, 0)) - page) + 1)
            case Cursor.MovePageDown:
                to = max(at + 1, self.heights.row(self.heights.top(max(at, 0)) + page) - 1)
            case _:
                to = at
        return self.model().index(min(max(to, 0), count - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        ends = sorted((rect.top(), rect.bottom()))
        first, last = (self.heights.row(y + self.verticalOffset()) for y in ends)
        model = self.model()
        self.selectionModel().select(
            QItemSelection(model.index(first, 0), model.index(last, 0)), command
        )

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for i in range(selection.size()):
            part = selection.at(i)
            top = self.visualRect(part.topLeft())
            region += top.united(self.visualRect(part.bottomRight()))
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        rows, new = self._in_view()
        if new:
            self.scheduleDelayedItemsLayout()
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current = option.state, self.currentIndex().row() if self.hasFocus() else -1
        chosen, delegate = self.selectionModel(), self.itemDelegate()
        for row in rows:
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            if not option.rect.intersects(event.rect()):
                continue
            option.state = plain
            if chosen.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if row == current:
                option.state |= QStyle.StateFlag.State_HasFocus
            delegate.paint(painter, option, index)
        painter.end()
