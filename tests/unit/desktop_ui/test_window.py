from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deskbell.notification import Priority
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.card_layout import Part
from deskbell_desktop.ui.inbox_frame import WANTED
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.undo import UndoBar
from tests.gallery import sample
from tests.gallery.stage import Stage, status
from tests.unit.desktop_ui.conftest import MakeStage

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def focused(stage: Stage, id: str) -> QWidget:
    """The list with this notification chosen."""
    stage.window.list.cards.choose(id)
    stage.window.list.cards.setFocus()
    return stage.window.list.cards


@pytest.mark.parametrize(
    ("key", "with_", "asked"),
    [
        (K.Key_U, CTRL, ("mark_read", "n1041")),
        (K.Key_U, CTRL | SHIFT, ("mark_all_read", 1042)),
        (K.Key_Delete, NONE, ("delete", "n1041")),
        (K.Key_D, CTRL, ("quiet", 0.0)),
        (K.Key_F5, NONE, ("try_now",)),
        (K.Key_Return, NONE, ("mark_read", "n1041")),
    ],
)
def test_a_key_does_what_the_list_of_keys_says(
    stage: MakeStage,
    qtbot: QtBot,
    key: Qt.Key,
    with_: Qt.KeyboardModifier,
    asked: tuple[object, ...],
) -> None:
    one = stage()
    QTest.keyClick(focused(one, "n1041"), key, with_)
    assert one.desk.asked[-1] == asked


def test_an_empty_inbox_that_is_signed_out_says_why(stage: MakeStage) -> None:
    one = stage(items=(), counts=Counts(), link=Link.SIGNED_OUT)
    locked = "The password store of this computer is locked or does not answer."
    one.bridge.status(replace(status(Link.SIGNED_OUT), why=locked))
    one.settle()
    said = [label.text() for label in one.window.login.findChildren(QLabel) if label.isVisible()]
    assert locked in said


def test_keys_acknowledge_what_waits(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    QTest.keyClick(focused(one, "n1042"), K.Key_A, CTRL | SHIFT)
    assert one.desk.asked[-1] == ("acknowledge", "n1042")


def test_a_deletion_can_be_undone_for_eight_seconds(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    QTest.keyClick(focused(one, "n1041"), K.Key_Delete)
    bar: UndoBar = one.window.list.undo
    assert bar.said == "“New order 10482 from Alder Bakery” deleted"
    assert bar._timer.remainingTime() > 7_000
    QTest.keyClick(one.window.list.cards, K.Key_Z, CTRL)
    assert one.desk.asked[-2:] == [("restore", "n1041"), ("mark_unread", "n1041")], "as it was"


def test_what_waits_for_an_answer_is_not_deleted_and_why_is_said(
    stage: MakeStage, qtbot: QtBot
) -> None:
    one = stage()
    cards, bar = focused(one, "n1042"), one.window.list.undo
    QTest.keyClick(cards, K.Key_Delete)
    assert bar.said == "“Cold store 2 is at 9.4 °C” waits for your answer: acknowledge it first"
    assert [row.item.id for row in one.window.list.cards.chosen()] == ["n1042"]
    one.window._acted(Part.DELETE, "n1042")
    one.wiring.deeds["delete"]()
    assert not [asked for asked in one.desk.asked if asked[0] == "delete"]


def test_of_several_only_those_that_wait_for_an_answer_stay(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    cards, ids = focused(one, "n1042"), [row.item.id for row in one.model._rows.all]
    QTest.keyClick(cards, K.Key_Down, SHIFT)
    QTest.keyClick(cards, K.Key_Delete)
    assert one.desk.asked[-1] == ("delete", ids[1])
    said = one.window.list.undo.said
    assert said == "“New order 10482 from Alder Bakery” deleted. 1 waits for your answer and stays"
    QTest.keyClick(cards, K.Key_Z, CTRL)
    assert one.desk.asked[-2:] == [("restore", ids[1]), ("mark_unread", ids[1])]


def test_what_the_list_shortens_can_be_read_in_full(stage: MakeStage, qtbot: QtBot) -> None:
    told = replace(
        sample.ORDER.notification,
        title="Word " * 35 + "end",
        message="\n".join(f"Line {n}" for n in range(30)),
    )
    one = stage(items=(replace(sample.ORDER, notification=told),))
    one.window.list.cards.choose(told.id)
    said = [prose.text() for prose in one.window.detail.findChildren(Prose)]
    assert told.title in said
    assert told.message in said


def test_what_was_read_comes_back_read(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    assert not sample.PROJECT.unread
    QTest.keyClick(focused(one, sample.PROJECT.id), K.Key_Delete)
    QTest.keyClick(one.window.list.cards, K.Key_Z, CTRL)
    assert one.desk.asked[-1] == ("restore", sample.PROJECT.id)


def deleted(stage: Stage, *ids: str) -> None:
    """The desk has deleted them."""
    found = [item for id in ids if (item := stage.reader.get(id))]
    gone = tuple(replace(item, state=replace(item.state, deleted=True)) for item in found)
    stage.bridge.inbox_changed.emit(Changed(sample.COUNTS, gone))


def test_the_next_one_takes_the_place_of_what_is_deleted(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    cards, ids = one.window.list.cards, [row.item.id for row in one.model._rows.all]
    focused(one, ids[1])
    for i in (1, 2, 3):
        QTest.keyClick(cards, K.Key_Delete)
        assert one.desk.asked[-1] == ("delete", ids[i])
        deleted(one, ids[i])
        assert [row.item.id for row in cards.chosen()] == [ids[i + 1]]
    assert one.window.detail.row == cards.chosen()[0]
    assert ("mark_read", ids[4]) not in one.desk.asked, "it was not read by that"
    cards.choose(ids[-1])
    QTest.keyClick(cards, K.Key_Delete)
    deleted(one, ids[-1])
    assert [row.item.id for row in cards.chosen()] == [ids[-2]], "the last: the one before it"


def test_of_several_the_one_after_them_takes_the_place(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    cards, ids = one.window.list.cards, [row.item.id for row in one.model._rows.all]
    focused(one, ids[1])
    for _ in range(2):
        QTest.keyClick(cards, K.Key_Down, SHIFT)
    QTest.keyClick(cards, K.Key_Delete)
    assert one.desk.asked[-1] == ("delete", *ids[1:4])
    deleted(one, *ids[1:4])
    assert [row.item.id for row in cards.chosen()] == [ids[4]]


def test_a_narrow_window_shows_the_list_when_nothing_is_chosen(
    stage: MakeStage, qtbot: QtBot
) -> None:
    one = stage()
    window = one.window
    window.resize(420, 640)
    window.show_item("n1041")
    assert (window.list.isVisible(), window.detail.isVisible()) == (False, True)
    deleted(one, "n1041")
    assert (window.list.isVisible(), window.detail.isVisible()) == (True, False)
    window.resize(920, 640)
    window.show_item("n1042")
    window.list.cards.clearSelection()
    window.resize(420, 640)
    assert (window.list.isVisible(), window.detail.isVisible()) == (True, False)


def test_where_one_replaces_the_other_the_next_is_read_after_a_deletion(
    stage: MakeStage, qtbot: QtBot
) -> None:
    one = stage()
    ids = [row.item.id for row in one.model._rows.all]
    one.window.resize(420, 640)
    one.window.show_item(ids[1])
    one.window.delete()
    assert one.window.detail.isVisible()
    assert one.window.detail.row is not None
    assert one.window.detail.row.item.id == ids[2]
    assert ("mark_read", ids[2]) in one.desk.asked


def test_several_are_marked_at_once(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    cards = focused(one, "n1041")
    QTest.keyClick(cards, K.Key_Down, SHIFT)
    assert one.window.bar._counts.text() == "2 selected"
    QTest.keyClick(cards, K.Key_U, CTRL)
    assert one.desk.asked[-1] == ("mark_read", "n1041", "n1040")
    QTest.keyClick(cards, K.Key_Down)
    assert one.window.bar._counts.text() == "7 unread of 2,418"


def test_of_several_none_is_shown_and_each_button_is_for_all(
    stage: MakeStage, qtbot: QtBot
) -> None:
    one = stage()
    detail, cards = one.window.detail, focused(one, "n1042")
    QTest.keyClick(cards, K.Key_Down, SHIFT)
    assert detail.row is None
    said = [label.text() for label in detail.findChildren(Prose)]
    assert said == ["2 selected", "2 unread, 1 needs your answer"]
    buttons = {made.text(): made for made in detail.findChildren(QPushButton)}
    assert [*buttons] == ["Acknowledge", "Mark read", "Export …", "Delete"]
    buttons["Acknowledge"].click()
    buttons["Mark read"].click()
    assert one.desk.asked[-2:] == [("acknowledge", "n1042"), ("mark_read", "n1042", "n1041")]
    exported: list[list[Item]] = []
    one.wiring.export_wanted.connect(exported.append)
    buttons["Export …"].click()
    assert [[item.id for item in items] for items in exported] == [["n1042", "n1041"]]
    read = replace(sample.ORDER, state=replace(sample.ORDER.state, read=True))
    one.bridge.inbox_changed.emit(Changed(sample.COUNTS, (read,)))
    assert "1 unread, 1 needs your answer" in [p.text() for p in detail.findChildren(Prose)]
    listed = one.window.list.cards
    third = listed.visualRect(one.model.index(2)).center()
    for many in ("3 selected", "2 selected"):
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, CTRL, third)
        assert many in [label.text() for label in detail.findChildren(Prose)]
    delete = next(b for b in detail.findChildren(QPushButton) if b.text() == "Delete")
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert one.desk.asked[-1] == ("delete", "n1041"), "the other still waits for its answer"
    assert detail.row is not None


def test_search_finds_and_escape_clears_it(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    QTest.keyClick(focused(one, "n1041"), K.Key_F, CTRL)
    search = one.window.list.search
    assert search.hasFocus()
    QTest.keyClicks(search, "dock 3")
    qtbot.waitUntil(lambda: one.model.rowCount() == 1)
    assert one.window.list.cards.card.needles == ("dock", "3")
    QTest.keyClick(search, K.Key_Escape)
    qtbot.waitUntil(lambda: one.model.rowCount() == len(sample.EVERYTHING))
    assert search.text() == ""


def test_what_was_found_stays_chosen_when_the_search_is_cleared(
    stage: MakeStage, qtbot: QtBot
) -> None:
    one = stage()
    search, cards = one.window.list.search, one.window.list.cards
    search.setText("dock 3")
    qtbot.waitUntil(lambda: one.model.rowCount() == 1)
    cards.choose(sample.PROJECT.id)
    QTest.keyClick(search, K.Key_Escape)
    qtbot.waitUntil(lambda: one.model.rowCount() == len(sample.EVERYTHING))
    qtbot.waitUntil(lambda: bool(cards.chosen()))
    assert cards.chosen()[0].item.id == sample.PROJECT.id


def test_enter_in_the_search_chooses_the_first_that_was_found(
    stage: MakeStage, qtbot: QtBot
) -> None:
    one = stage()
    search, cards = one.window.list.search, one.window.list.cards
    QTest.keyClick(focused(one, sample.ORDER.id), K.Key_F, CTRL)
    QTest.keyClicks(search, "dock 3")
    qtbot.waitUntil(lambda: one.model.rowCount() == 1)
    QTest.keyClick(search, K.Key_Return)
    assert cards.hasFocus()
    assert [row.item.id for row in cards.chosen()] == [sample.PROJECT.id]
    shown = one.window.detail.row
    assert shown
    assert shown.item.id == sample.PROJECT.id


def test_a_long_message_is_scrolled_by_keys(stage: MakeStage, qtbot: QtBot) -> None:
    told = replace(sample.ORDER.notification, message="\n".join(f"Line {n}" for n in range(200)))
    one = stage(items=(replace(sample.ORDER, notification=told),))
    QTest.keyClick(focused(one, told.id), K.Key_F6)
    bar = one.window.detail._scroll.verticalScrollBar()
    inside = QApplication.focusWidget()
    assert inside
    QTest.keyClick(inside, K.Key_PageDown)
    assert 0 < bar.value() < bar.maximum()
    QTest.keyClick(inside, K.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(inside, K.Key_Home)
    assert bar.value() == 0


def test_escape_leaves_an_empty_search_and_nothing_else(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    QTest.keyClick(focused(one, "n1041"), K.Key_F, CTRL)
    QTest.keyClick(one.window.list.search, K.Key_Escape)
    assert one.window.list.cards.hasFocus()
    assert [row.item.id for row in one.window.list.cards.chosen()] == ["n1041"]
    assert one.window.isVisible()


def test_shift_f10_opens_the_menu_of_what_is_chosen(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    QTest.keyClick(focused(one, "n1041"), K.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Mark read" in [action.text() for action in menu.actions()]
    menu.close()


def test_nothing_found_offers_a_wider_search(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    one.window.list.show_only(Filter(type="order"))
    one.window.list.search.setText("cinnamon")
    qtbot.waitUntil(lambda: one.window.list.void.title == "Nothing found for “cinnamon”")


def test_alt_and_a_digit_choose_a_chip(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    QTest.keyClick(focused(one, "n1041"), K.Key_2, ALT)
    assert one.model.wanted == Filter(unread=True)


@pytest.mark.parametrize("width", [360, 400, 520, 900])
def test_chips_fill_one_row_and_the_rest_is_counted(stage: MakeStage, width: int) -> None:
    chips = stage().window.list.chips
    chips.resize(width, 26)
    shown = [chip for chip in chips._chips if not chip.isHidden()]
    assert len(shown) + len(chips.hidden) == 2 + len(sample.COUNTS.by_type)
    assert all(
        chip.geometry().right() <= width for chip in [*shown, chips._more] if chip.isVisible()
    )
    assert (chips._more.text() == f"+{len(chips.hidden)}") or not chips.hidden


def test_the_chosen_chip_is_never_hidden(stage: MakeStage) -> None:
    chips = stage().window.list.chips
    chips.resize(360, 26)
    chips.show_wanted(Filter(type="error"))
    assert "Errors" not in [choice.label for choice in chips.hidden]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (Link.CONNECTED, "Connected · complete up to 15:48"),
        (Link.RECONNECTING, "Reconnecting · complete up to 15:31"),
        (Link.SIGNED_OUT, "Signed out"),
    ],
)
def test_the_status_bar_tells_the_truth(
    stage: MakeStage, in_zone: Callable[[str], None], link: Link, said: str
) -> None:
    in_zone("UTC")
    one = stage()
    one.bridge.status(status(link))
    one.settle()
    assert one.window.bar.said == said


def test_until_when_all_is_here_is_looked_up_when_the_window_shows(
    stage: MakeStage, in_zone: Callable[[str], None]
) -> None:
    in_zone("UTC")
    one = stage()
    one.present.complete_at = lambda: sample.NOW.replace(hour=16, minute=5)
    one.window.hide()
    one.window.show()
    assert one.window.bar.said == "Connected · complete up to 16:05"


def test_no_connection_shows_a_strip_that_tries_at_once(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage(link=Link.RECONNECTING)
    assert one.window.list.trouble.said.startswith("No connection since")
    one.window.list.trouble._button.click()
    assert one.desk.asked[-1] == ("try_now",)


def test_an_empty_inbox_is_quiet_and_offers_a_test(stage: MakeStage) -> None:
    one = stage(items=(), counts=Counts())
    assert one.window.list.void.title == "All quiet"


def test_signed_out_and_empty_asks_to_sign_in(stage: MakeStage) -> None:
    one = stage(items=(), counts=Counts(), link=Link.SIGNED_OUT)
    assert one.window.login.isVisible()


def test_below_640_one_pane_replaces_the_other(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    one.window.resize(480, 600)
    assert one.window.list.isVisible()
    assert not one.window.detail.isVisible()
    one.window.show_item("n1041")
    assert one.window.detail.isVisible()
    assert not one.window.list.isVisible()
    QTest.keyClick(one.window.detail, K.Key_Escape)
    assert one.window.list.isVisible()


def test_the_card_s_own_buttons_are_pressed_by_the_pointer(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    one.window.resize(480, 700)
    one.settle()
    cards = one.window.list.cards
    index = one.model.index(0)
    parts = dict(cards.card.parts(cards.visualRect(index), index))
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(cards.viewport(), left, NONE, parts[Part.ACKNOWLEDGE].center())
    assert one.desk.asked[-1] == ("acknowledge", "n1042")
    index = one.model.index(1)
    parts = dict(cards.card.parts(cards.visualRect(index), index))
    QTest.mouseClick(cards.viewport(), left, NONE, parts[Part.DELETE].center() + QPoint(1, 1))
    assert one.desk.asked[-1] == ("delete", "n1041")


def test_hostile_text_is_shown_as_text_and_loads_nothing(
    stage: MakeStage, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[object] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", loaded.append)
    evil = '<img src="file:///etc/passwd"><a href="javascript:x">now</a>' + "x" * 3_900
    item = sample.item(
        2000,
        "info",
        evil[:150],
        evil,
        evil[:80],
        1,
        priority=Priority.HIGH,
        data={evil[:60]: evil},
        url="https://user:pass@evil.example/",
    )
    one = stage(items=(item,), counts=Counts(total=1, unread=1))
    one.window.list.cards.choose("n2000")
    one.settle(0.1)
    labels = one.window.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not one.window.detail.follow()
    assert one.window.detail.width() <= 920
    assert not loaded


def test_what_changes_elsewhere_changes_in_the_details(stage: MakeStage) -> None:
    one = stage()
    one.window.list.cards.choose("n1042")

    from deskbell.notification import State

    acked = replace(sample.COLD_STORE, state=State(read=True, acked=sample.NOW, version=2))
    one.bridge.changed(Changed(sample.COUNTS, (acked,)))
    one.settle(0.05)
    assert one.window.detail.row is not None
    assert one.window.detail.row.item.state.acked is not None


def test_the_smallest_window_has_room_for_twice_the_text(
    stage: MakeStage, qtbot: QtBot, theme: Theme
) -> None:
    one = stage(link=Link.RECONNECTING)
    window = one.window
    window.resize(800, 640)
    assert window.detail.isVisible()
    try:
        theme.enlarge(200)
        assert not window.detail.isVisible(), "two panes have no room any more"
        window.resize(360, 420)
        one.settle(0.1)
        parts = (window.list.search, window.list.chips, window.list.trouble, window.list.stack)
        boxes = [part.geometry() for part in parts]
        assert all(box.right() <= window.width() for box in boxes)
        assert all(not one.intersects(two) for one, two in pairwise(boxes))
        assert all(part.height() >= part.minimumSizeHint().height() for part in parts[:3])
        assert not window.bar._counts.isVisible(), "the connection's words need the room"
        window.resize(800, 640)
        assert window.bar._counts.isVisible()
    finally:
        theme.enlarge(100)


def test_a_window_that_grows_with_the_text_stays_on_the_screen(
    stage: MakeStage, theme: Theme
) -> None:
    window = stage().window
    room = window.screen().availableGeometry()
    window.resize(360, 420)
    window.move(room.right() - 370, room.bottom() - 430)
    try:
        theme.enlarge(200)
        assert window.width() > 420
        assert room.contains(window.frameGeometry())
        window.move(room.right() - 100, 0)
        theme.enlarge(190)
        assert window.x() == room.right() - 100, "where the person put it"
    finally:
        theme.enlarge(100)


def test_a_first_window_is_no_larger_than_the_screen(stage: MakeStage) -> None:
    window = stage().window
    room = window.screen().availableGeometry()
    assert room.width() < WANTED.width(), "this screen is a small one"
    assert window.width() <= room.width()
    assert window.height() <= room.height()


def test_the_search_invites_in_as_many_words_as_there_is_room_for(stage: MakeStage) -> None:
    search = stage().window.list.search
    for width, words in ((320, "Search 2,418 notifications"), (150, "Search")):
        search.setFixedWidth(width)
        assert search.placeholderText() == words
