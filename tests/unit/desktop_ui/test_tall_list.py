"""A list of thousands: what is in view, what stays there, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QSize, QStringListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from deskbell_desktop.ui.tall_list import Index, TallList

ROWS = 20_000


class Uneven(QStyledItemDelegate):
    """Rows of 50, 70 and 90 px; counts how often it is asked."""

    asked = 0
    painted = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        self.asked += 1
        return QSize(100, 50 + 20 * (len(index.data()) % 3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted += 1


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TallList]:
    made = TallList()
    qtbot.addWidget(made)
    made.setModel(QStringListModel([f"row {'x' * (i % 7)} {i}" for i in range(ROWS)], made))
    made.setItemDelegate(Uneven(made))
    made.resize(300, 400)
    made.show()
    settle(made)
    yield made


def settle(view: TallList) -> None:
    QTest.qWait(1)
    view.executeDelayedItemsLayout()


def top(view: TallList) -> str:
    return str(view.indexAt(view.viewport().rect().topLeft()).data())


def test_only_what_is_in_view_is_measured_and_painted(view: TallList) -> None:
    delegate = view.itemDelegate()
    assert isinstance(delegate, Uneven)
    QTest.keyClick(view, Qt.Key.Key_End)
    settle(view)
    view.model().insertRows(0, 1)
    settle(view)
    assert delegate.asked < 100


def test_the_end_key_shows_the_last_row_whole(view: TallList) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    settle(view)
    last = view.visualRect(view.model().index(ROWS - 1, 0))
    assert last.bottom() == view.viewport().height() - 1
    assert view.currentIndex().row() == ROWS - 1


def test_rows_lie_under_each_other_without_a_gap(view: TallList) -> None:
    view.verticalScrollBar().setValue(12_345)
    settle(view)
    at = view.indexAt(view.viewport().rect().topLeft())
    y = view.visualRect(at).top()
    while y < view.viewport().height():
        rect = view.visualRect(at)
        assert rect.top() == y
        assert view.indexAt(rect.center()) == at
        y, at = rect.bottom() + 1, at.siblingAtRow(at.row() + 1)


def test_what_a_person_reads_stays_where_it_is_when_others_arrive(view: TallList) -> None:
    view.verticalScrollBar().setValue(3_000)
    settle(view)
    reading, before = top(view), view.visualRect(view.indexAt(view.viewport().rect().topLeft()))
    view.model().insertRows(0, 3)
    settle(view)
    assert top(view) == reading
    assert view.visualRect(view.indexAt(view.viewport().rect().topLeft())) == before
    view.model().removeRows(0, 3)
    settle(view)
    assert top(view) == reading


def test_who_is_at_the_top_sees_what_arrives(view: TallList) -> None:
    view.model().insertRows(0, 1)
    settle(view)
    assert view.verticalOffset() == 0
    assert view.indexAt(view.viewport().rect().topLeft()).row() == 0


def test_a_page_down_moves_by_a_page_and_up_again(view: TallList) -> None:
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    down = view.currentIndex().row()
    assert 3 <= down <= 8
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() <= 1


def test_shift_extends_the_selection_over_what_lies_between(view: TallList) -> None:
    view.setSelectionMode(TallList.SelectionMode.ExtendedSelection)
    view.selectionModel().setCurrentIndex(
        view.model().index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(i.row() for i in view.selectedIndexes()) == [2, 3, 4, 5]
