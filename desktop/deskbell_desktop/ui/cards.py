"""The list of cards: pointer, keys, selection and the rows in view."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame

from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.card import Card
from deskbell_desktop.ui.card_layout import Part
from deskbell_desktop.ui.every import Every
from deskbell_desktop.ui.model import InboxModel
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.tall_list import TallList
from deskbell_desktop.ui.theme import Theme

MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Space,
}


class Cards(TallList):
    """The inbox as cards."""

    acted = Signal(object, str)
    """A part of a card was pressed: the part, the notification's id."""
    current_row = Signal(object)
    opened = Signal()
    several = Signal(object)
    count_chosen = Signal(int)

    def __init__(self, theme: Theme, model: InboxModel, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.inbox = model
        self.card = Card(theme, self, now)
        self.every = Every(self, model)
        self.setModel(model)
        self.every.watch()
        self.setItemDelegate(self.card)
        self.setAccessibleName(tr("Notifications"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.measure_anew)

    # -- what is chosen ----------------------------------------------------------------------------

    def chosen(self) -> list[Row]:
        """The selected rows, top first; of all that a filter shows those that are loaded."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.inbox.row(place) for place in places]

    def choice(self) -> Chosen:
        """What is chosen, loaded or not."""
        if self.every.chosen is not None:
            return self.every.chosen
        return Chosen.of(row.item for row in self.chosen())

    def selectAll(self) -> None:
        """All that the filter shows, also what is not loaded."""
        if self.inbox.all_at_hand:
            super().selectAll()
        else:
            self.every.ask()

    def select_loaded(self) -> None:
        """All rows that are loaded, as one range: Qt would ask each whether it is hidden."""
        every = QItemSelection(self.inbox.index(0), self.inbox.index(self.inbox.rowCount() - 1))
        self.selectionModel().select(every, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def tell_several(self, chosen: Chosen) -> None:
        """So many are chosen."""
        self.card.hot.several = len(chosen) > 1
        self.count_chosen.emit(len(chosen))
        self.several.emit(chosen)

    def clear_chosen(self) -> None:
        """Nothing is chosen any more."""
        self.card.hot.several = False
        self.count_chosen.emit(0)
        self.current_row.emit(None)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        command = super().selectionCommand(index, event)
        if command & QItemSelectionModel.SelectionFlag.Clear:
            self.every.end()
        return command

    def choose(self, id: str) -> bool:
        """Make a notification the current one; False when it is not loaded."""
        at = self.inbox.row_of(id)
        if at is None:
            return False
        index = self.inbox.index(at)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def with_buttons(self, wanted: bool) -> None:
        """Whether a card has buttons of its own."""
        if self.card.buttons is not wanted:
            self.card.buttons = wanted
            self.measure_anew()

    def spot(self) -> QPoint:
        """Where a menu of what is chosen opens: on the current row, or where the pointer is."""
        rect = self.visualRect(self.currentIndex())
        if self.card.hot.part is not None or not rect.isValid():
            return QCursor.pos()
        return self.viewport().mapToGlobal(rect.center())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self.every.takes(selected, deselected):
            self.viewport().update()
            return
        chosen = self.selectionModel().selectedIndexes()
        self.card.hot.several = len(chosen) > 1
        self.count_chosen.emit(len(chosen))
        self.viewport().update()
        current = self.currentIndex()
        fresh = selected.indexes()
        aloud = len(fresh) == 1 and fresh[0] != current
        """A screen reader adds the row that it wants shown, and moves no current row."""
        if len(chosen) > 1 and not aloud:
            self.several.emit(self.choice())
            return
        if aloud:
            current = fresh[0]
        shown = current if current in chosen else chosen[0] if chosen else None
        self.current_row.emit(None if shown is None else self.inbox.row(shown.row()))

    # -- the pointer -------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index, part = self._under(event.position().toPoint())
        self._heat(index.row() if index.isValid() else -1, part)
        if not event.buttons():
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.card.hot.by_keys = False
        _, part = self._under(event.position().toPoint())
        if part is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index, part = self._under(event.position().toPoint())
        if part is not None and event.button() is Qt.MouseButton.LeftButton:
            self.acted.emit(part, self.inbox.row(index.row()).item.id)
            return
        super().mouseReleaseEvent(event)
        plain = event.modifiers() is Qt.KeyboardModifier.NoModifier
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton and plain:
            self.opened.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self._heat(-1, None)
        super().leaveEvent(event)

    def _under(self, point: QPoint) -> tuple[QModelIndex, Part | None]:
        index = self.indexAt(point)
        if not index.isValid():
            return index, None
        rect = self.visualRect(index)
        if not self.card.area(rect, index).contains(point):
            return QModelIndex(), None
        parts = self.card.parts(rect, index)
        return index, next((part for part, where in parts if where.contains(point)), None)

    def _heat(self, row: int, part: Part | None) -> None:
        hot = self.card.hot
        if (hot.row, hot.part) != (row, part):
            hot.row, hot.part = row, part
            self.viewport().update()

    # -- keys --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MOVES:
            self.card.hot.by_keys = True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        taken = (enter or event.key() in MOVES) and self._take_current()
        if enter:
            self.opened.emit()
        if enter or taken:
            return
        super().keyPressEvent(event)
        self.viewport().update()

    def _take_current(self) -> bool:
        """Qt gives a list that gets the focus a current row without selecting it: the first key
        does that."""
        if self.selectionModel().hasSelection() or not self.currentIndex().isValid():
            return False
        self.setCurrentIndex(self.currentIndex())
        return True

    def keyboardSearch(self, search: str) -> None:
        """Letters are for shortcuts here, not for jumping about."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.card.hot.by_keys = True
            if not self.currentIndex().isValid() and self.inbox.rowCount():
                self.setCurrentIndex(self.inbox.index(0))
        super().focusInEvent(event)

    # -- heights -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.measure_anew()
