"""The sender's actions in the window: chosen by button, key and menu, and what is said after."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deskbell.notification import Action, Answer, State
from deskbell.wire import What
from deskbell_desktop.core import formats
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.ui import menus
from deskbell_desktop.ui.flow import Flow
from deskbell_desktop.ui.row import Row
from tests.gallery import sample
from tests.unit.desktop_ui.conftest import MakeStage

CTRL = Qt.KeyboardModifier.ControlModifier


def given(item: Item, action: str, **more: object) -> Item:
    """It was answered with that action a minute before now."""
    at = sample.NOW - timedelta(minutes=1)
    state = State(read=True, acked=at, answer=Answer(action=action, at=at), version=1)
    return replace(item, state=state, **more)  # type: ignore[arg-type]  # fields of the item


def offered(widget: QWidget) -> list[str]:
    """The words on its buttons."""
    return [b.accessibleName() for b in widget.findChildren(QPushButton)]


def said(widget: QWidget) -> str:
    """All words of its labels."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_details_offer_the_senders_actions(stage: MakeStage) -> None:
    one = stage()
    one.window.list.cards.choose("n1042")
    buttons = one.window.detail.findChildren(QPushButton)
    next(b for b in buttons if b.accessibleName() == "I am on my way").click()
    assert one.desk.asked[-1] == ("answer", "n1042", "way")


@pytest.mark.parametrize(
    ("key", "asked"),
    [(Qt.Key.Key_1, ("answer", "n1042", "order")), (Qt.Key.Key_2, ("answer", "n1042", "way"))],
)
def test_a_number_chooses_the_action_in_that_place(
    stage: MakeStage, qtbot: QtBot, key: Qt.Key, asked: tuple[str, ...]
) -> None:
    one = stage()
    one.window.list.cards.choose("n1042")
    QTest.keyClick(one.window.list.cards, key, CTRL)
    assert one.desk.asked[-1] == asked
    before = len(one.desk.asked)
    QTest.keyClick(one.window.list.cards, Qt.Key.Key_3, CTRL)
    assert len(one.desk.asked) == before


def test_the_menu_of_a_notification_offers_them(stage: MakeStage) -> None:
    one, chosen = stage(), list[int]()
    deeds: dict[str, menus.Deed] = defaultdict(lambda: lambda: None)
    deeds["answer_2"] = lambda: chosen.append(2)
    menu = menus.of_rows(one.window, [Row.of(sample.COLD_STORE, sample.NOW)], deeds)
    actions: dict[str, QAction] = {action.text(): action for action in menu.actions()}
    actions["I am on my way"].trigger()
    assert chosen == [2]
    assert actions["Create work order"].shortcut().toString() == "Ctrl+1"


def test_the_menu_says_whether_a_type_is_muted(stage: MakeStage) -> None:
    one, row = stage(), Row.of(sample.ORDER, sample.NOW)
    for muted, offered, not_offered in (
        ((), "Mute Orders", "Unmute Orders"),
        (("order",), "Unmute Orders", "Mute Orders"),
    ):
        menu = menus.of_rows(one.window, [row], one.wiring.deeds, muted)
        said = [action.text() for action in menu.actions()]
        assert offered in said
        assert not_offered not in said


def test_an_answer_is_said_and_offers_nothing_more(stage: MakeStage) -> None:
    one = stage()
    one.window.list.cards.choose("n1042")
    pending = given(sample.COLD_STORE, "way", pending=What.ANSWERED)
    one.bridge.changed(Changed(sample.COUNTS, (pending,)))
    one.settle()
    at = formats.clock(sample.NOW - timedelta(minutes=1))
    assert f"You answered “I am on my way” at {at}\nNot sent yet." in said(one.window.detail)
    assert "I am on my way" not in offered(one.window.detail)
    one.bridge.changed(Changed(sample.COUNTS, (given(sample.COLD_STORE, "way"),)))
    one.settle()
    assert "Building monitoring has your answer." in said(one.window.detail)


def test_the_row_says_the_answer_and_that_it_waits_to_be_sent() -> None:
    pending = Row.of(given(sample.COLD_STORE, "order", pending=What.ANSWERED), sample.NOW)
    assert pending.pending == "“Create work order”, not sent yet"
    assert "answered “Create work order”" in pending.spoken(sample.NOW)


def test_a_hostile_label_is_only_text(stage: MakeStage) -> None:
    hostile = "<b>Yes</b>&\u202eon\u200b"
    acts = (Action(id="a", label=hostile), Action(id="b", label="_Plain & simple"))
    told = replace(sample.COLD_STORE.notification, actions=acts)
    one = stage(items=[replace(sample.COLD_STORE, notification=told)])
    one.window.list.cards.choose("n1042")
    assert {"<b>Yes</b>&on", "_Plain & simple"} <= set(offered(one.window.detail))


def test_buttons_go_on_in_a_new_line_when_there_is_no_room(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box)
    for number in range(3):
        one = QPushButton(str(number))
        one.setFixedSize(100, 30)
        flow.addWidget(one)
    assert (flow.heightForWidth(400), flow.heightForWidth(210), flow.heightForWidth(90)) == (
        30,
        68,
        106,
    )
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.resize(210, 68)
    box.show()
    places = [b.geometry().topLeft().toTuple() for b in box.findChildren(QPushButton)]
    assert places == [(110, 0), (2, 0), (110, 38)]
