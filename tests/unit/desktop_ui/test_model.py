from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deskbell.notification import State
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.model import DAY_ROLE, InboxModel
from deskbell_desktop.ui.pages import PageAsked, PageCame
from deskbell_desktop.ui.trimming import KEPT, Trimming
from tests.gallery import sample
from tests.gallery.stage import FakeReader

MANY = [sample.item(n, "order", f"Order {n}", "", "Shop", 2000 - n) for n in range(1, 251)]


class Desk:
    """A model whose questions are answered when the test says so."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.asked: list[PageAsked] = []
        self.reader = FakeReader(items, Counts())
        self.model = InboxModel(self.asked.append, lambda: sample.NOW)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.resets = 0
        self.model.modelReset.connect(self._reset)
        self.model.reload()
        self.answer()

    def _reset(self) -> None:
        self.resets += 1

    def answer(self) -> None:
        while self.asked:
            asked = self.asked.pop(0)
            found = self.reader.page(asked.wanted, asked.before, asked.limit)
            self.model.page_came(PageCame(asked, tuple(found)))

    def ids(self) -> list[str]:
        return [self.model.row(i).item.id for i in range(self.model.rowCount())]


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk(sample.EVERYTHING)


def told(*items: Item, **more: object) -> Changed:
    return Changed(Counts(), items, **more)  # type: ignore[arg-type]


def test_what_waits_for_an_answer_comes_first_then_the_newest(desk: Desk) -> None:
    places = [desk.model.row(i).item.place for i in range(desk.model.rowCount())]
    assert desk.ids()[0] == "n1042"
    assert places[1:] == sorted(places[1:], reverse=True)


def test_each_day_has_one_heading(desk: Desk) -> None:
    headings = [desk.model.index(i).data(DAY_ROLE) for i in range(desk.model.rowCount())]
    assert [heading[0] for heading in headings if heading] == [
        "Needs your answer",
        "Today",
        "Yesterday",
    ]


def test_a_new_notification_is_inserted_without_a_reset(desk: Desk) -> None:
    before = desk.resets
    desk.model.changed(told(sample.item(1050, "info", "New", "", "Me", 0)))
    assert desk.ids()[1] == "n1050"
    assert desk.resets == before


def test_an_answered_one_moves_among_the_others(desk: Desk) -> None:
    acked = replace(sample.COLD_STORE, state=State(read=True, acked=sample.NOW, version=1))
    desk.model.changed(told(acked))
    assert desk.ids()[:2] == ["n1042", "n1041"]
    assert desk.model.index(0).data(DAY_ROLE)[0] == "Today"


def test_a_deleted_one_leaves(desk: Desk) -> None:
    desk.model.changed(told(replace(sample.ORDER, state=State(deleted=True))))
    assert "n1041" not in desk.ids()


def test_read_all_reads_every_row_up_to_there(desk: Desk) -> None:
    desk.model.changed(told(all_read_up_to=1040))
    unread = [desk.model.row(i).item.id for i in range(10) if desk.model.row(i).item.unread]
    assert unread == ["n1042", "n1041"]


def test_further_pages_are_fetched_until_the_end(qapp: object) -> None:
    desk = Desk(MANY)
    while desk.model.canFetchMore():
        desk.model.fetchMore()
        desk.answer()
    assert desk.model.rowCount() == 250
    assert len(set(desk.ids())) == 250


def test_an_old_one_beyond_what_is_loaded_waits_for_its_page(qapp: object) -> None:
    desk = Desk(MANY)
    desk.model.changed(told(replace(MANY[3], state=State(read=True))))
    assert desk.model.rowCount() == 100


def test_the_answer_to_an_older_question_is_ignored(desk: Desk) -> None:
    desk.model.show_only(Filter(type="order"))
    late = list(desk.asked)
    desk.model.show_only(Filter(type="task"))
    desk.asked, newest = late, desk.asked
    desk.answer()
    desk.asked = newest
    desk.answer()
    assert desk.ids() == ["n1040"]


def test_what_does_not_match_the_filter_is_not_inserted(desk: Desk) -> None:
    desk.model.show_only(Filter(type="order"))
    desk.answer()
    desk.model.changed(told(sample.item(1051, "task", "Other", "", "Me", 0)))
    assert "n1051" not in desk.ids()


def test_a_row_is_named_in_full_for_screen_readers(desk: Desk) -> None:
    name = desk.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert name.startswith("Unread, urgent, needs your answer. Cold store 2 is at 9.4 °C. Above")
    assert name.endswith("Building monitoring, 2 minutes ago.")


def test_rows_that_were_trimmed_are_read_again_when_wanted() -> None:
    desk = Desk(MANY)
    everything = [item.id for item in sorted(MANY, key=lambda item: -item.place)]
    desk.model.trim(40)
    assert desk.ids() == everything[:40]
    for _ in range(5):
        desk.model.fetchMore()
        desk.answer()
    assert desk.ids() == everything


def test_a_hidden_list_does_not_grow_with_what_arrives(qtbot: QtBot) -> None:
    asked: list[PageAsked] = []
    model, window, bridge = InboxModel(asked.append, lambda: sample.NOW), QWidget(), Bridge()
    qtbot.addWidget(window)
    model.page_came(PageCame(PageAsked(0, Filter(), None, 100), ()))
    bridge.inbox_changed.connect(model.changed)
    Trimming(window, model, bridge)
    for n in range(3 * KEPT):
        bridge.changed(told(sample.item(n + 1, "order", f"Order {n}", "", "Shop", 1)))
    assert KEPT <= model.rowCount() <= 2 * KEPT
    assert model.row(0).item.place == 3 * KEPT
    with qtbot.waitExposed(window):
        window.show()
    for n in range(3 * KEPT, 6 * KEPT):
        bridge.changed(told(sample.item(n + 1, "order", f"Order {n}", "", "Shop", 1)))
    assert model.rowCount() > 3 * KEPT
