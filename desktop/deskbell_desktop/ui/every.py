"""The every: Ctrl+A where not all is loaded: a choice of all that the filter shows at that moment.

The store says which they are; the rows that are loaded are selected with them, and those that are
loaded later. What arrives later is not chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject

from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.door import Changed
from deskbell_desktop.ui.model import InboxModel

if TYPE_CHECKING:
    from deskbell_desktop.ui.cards import Cards

SELECT = QItemSelectionModel.SelectionFlag.Select


class Every(QObject):
    """Ends with the first selection of another kind; Ctrl and a click leave one out of it."""

    def __init__(self, cards: Cards, model: InboxModel) -> None:
        super().__init__(cards)
        self._cards, self._model = cards, model
        self.chosen: Chosen | None = None
        self._asked = self._ours = False
        self._meanwhile: list[Changed] = []
        self._then: list[Callable[[], object]] = []
        # before the selection hears of it: rows that shift are no choice of the person's
        for shifts in (
            model.rowsAboutToBeInserted,
            model.rowsAboutToBeMoved,
            model.rowsAboutToBeRemoved,
        ):
            shifts.connect(self._shifting)

    def watch(self) -> None:
        """Once the list shows the model."""
        for shifted in (self._model.rowsInserted, self._model.rowsMoved, self._model.rowsRemoved):
            shifted.connect(self._shifted)
        self._model.rowsInserted.connect(self._loaded)
        self._model.modelReset.connect(self._reset)
        self._model.whole_came.connect(self._came)
        self._model.told.connect(self._changed)

    def ask(self) -> None:
        """Choose them; there is a moment between the key and the store's answer."""
        self.end()
        self._asked = True
        self._model.ask_whole()

    def when_chosen(self, act: Callable[[], object]) -> None:
        """Do it to what is chosen: now, or when it is known what that is."""
        if self._asked:
            self._then.append(act)
        else:
            act()

    def end(self) -> None:
        """Something else is chosen."""
        self.chosen, self._asked = None, False
        self._meanwhile.clear()
        self._then.clear()

    def takes(self, selected: QItemSelection, deselected: QItemSelection) -> bool:
        """Whether it goes on after this change of the selection."""
        if self._ours:
            return self.chosen is not None
        if self.chosen is None:
            self.end()
            return False
        some = self._cards.selectionModel().hasSelection()
        match _rows(selected), _rows(deselected):
            case [], [row] if some:
                self._tell(self.chosen.without([self._model.row(row).item.id]))
            case [row], []:
                self._tell(self.chosen.put([self._model.row(row).item]))
            case _:
                self.end()
                return False
        return True

    # -- inside ------------------------------------------------------------------------------------

    def _came(self, chosen: Chosen) -> None:
        if not self._asked:
            return
        for changed in self._meanwhile:
            chosen = _after(chosen, changed)
        chosen = chosen.put(self._model.unlisted(chosen))
        then = [*self._then]
        self.end()
        self.chosen = chosen
        with self._selecting():
            self._cards.select_loaded()
        self._tell(chosen)
        for act in then:
            act()

    def _tell(self, chosen: Chosen) -> None:
        if not chosen:
            self._cards.clearSelection()
            return
        self.chosen = chosen
        self._cards.tell_several(chosen)

    def _changed(self, changed: Changed) -> None:
        if self._asked:
            self._meanwhile.append(changed)
        elif self.chosen is not None:
            after = _after(self.chosen, changed)
            if after is not self.chosen:
                self._tell(after)

    def _loaded(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self.chosen is None:
            return
        more, places, row = QItemSelection(), self.chosen.places, self._model.row
        for ours, run in groupby(range(first, last + 1), lambda at: row(at).item.id in places):
            if ours:
                rows = [*run]
                more.select(self._model.index(rows[0]), self._model.index(rows[-1]))
        with self._selecting():
            self._cards.selectionModel().select(more, SELECT)

    def _reset(self) -> None:
        several = self._cards.card.hot.several
        self.end()
        if several:
            self._cards.clear_chosen()

    def _shifting(self) -> None:
        self._ours = True

    def _shifted(self) -> None:
        self._ours = False

    @contextmanager
    def _selecting(self) -> Iterator[None]:
        self._ours = True
        try:
            yield
        finally:
            self._ours = False


def _after(chosen: Chosen, changed: Changed) -> Chosen:
    if changed.all_read_up_to is not None:
        chosen = chosen.all_read(changed.all_read_up_to)
    return chosen.changed(changed.items)


def _rows(selection: QItemSelection) -> list[int]:
    """The row, if it is one; else two of them, however many they are."""
    ranges = [selection.at(i) for i in range(min(selection.size(), 2))]
    return [row for each in ranges for row in {each.top(), each.bottom()}]
