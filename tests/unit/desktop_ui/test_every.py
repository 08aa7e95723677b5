"""Ctrl+A: all that the filter shows, of which the list has loaded the first page."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskbell_desktop.adapters.keeping import keep
from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.ui.copying import Copier
from deskbell_desktop.ui.export import Exporter
from deskbell_desktop.ui.pages import PAGE
from deskbell_desktop.ui.prose import Prose
from tests.gallery import sample
from tests.gallery.stage import Stage
from tests.unit.desktop_ui.conftest import MakeStage

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
MANY = 1_014
NEWEST = 3_000
COUNTS = Counts(total=MANY, unread=MANY)


def items() -> list[Item]:
    """So many, of which three wait for an answer, and every second is of the type ``task``."""
    made = [
        sample.item(NEWEST - n, "task" if n % 2 else "info", f"Number {n}", "Text", "Ann", n)
        for n in range(MANY)
    ]
    for n in (5, 400, 900):
        told = replace(made[n].notification, require_ack=True)
        made[n] = replace(made[n], notification=told)
    return made


@pytest.fixture
def one(stage: MakeStage) -> Stage:
    return stage(items=items(), counts=COUNTS)


def press(one: Stage, key: Qt.Key, mod: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(one.window.list.cards, key, mod)


def choose_all(one: Stage, qtbot: QtBot) -> Chosen:
    press(one, K.Key_A)
    every = one.window.list.cards.every
    qtbot.waitUntil(lambda: every.chosen is not None)
    assert every.chosen is not None
    return every.chosen


def said(one: Stage) -> list[str]:
    return [prose.text() for prose in one.window.detail._page.findChildren(Prose)]


def test_all_are_chosen_and_said_and_none_is_loaded_for_it(one: Stage, qtbot: QtBot) -> None:
    loaded = one.model.rowCount()
    assert loaded < MANY
    choose_all(one, qtbot)
    assert "1,014 selected" in said(one)
    assert "1,014 unread, 3 need your answer" in said(one)
    assert one.window.bar._counts.text() == "1,014 selected"
    assert one.model.rowCount() == loaded


def test_a_filter_chooses_what_it_shows(one: Stage, qtbot: QtBot) -> None:
    one.window.list.show_only(Filter(type="task"))
    one.settle()
    chosen = choose_all(one, qtbot)
    assert len(chosen) == MANY // 2
    press(one, K.Key_U)
    assert one.desk.asked[-1] == ("mark_read", *chosen.ids), "not the whole inbox"


def test_the_whole_inbox_is_marked_read_by_one_change(one: Stage, qtbot: QtBot) -> None:
    every = choose_all(one, qtbot)
    one.window.list.cards.every._tell(replace(every, up_to=NEWEST))
    press(one, K.Key_U)
    assert one.desk.asked[-1] == ("mark_all_read", NEWEST)


def test_all_are_deleted_but_what_waits_and_come_back(one: Stage, qtbot: QtBot) -> None:
    waiting = {f"n{NEWEST - n}" for n in (5, 400, 900)}
    choose_all(one, qtbot)
    press(one, K.Key_Delete, Qt.KeyboardModifier.NoModifier)
    what, *ids = one.desk.asked[-1]
    assert what == "delete"
    assert set(map(str, ids)) == {item.id for item in items()} - waiting
    assert one.window.list.undo.said == (
        "1,011 notifications deleted. 3 wait for your answer and stay"
    )
    press(one, K.Key_Z)
    assert one.desk.asked[-2:] == [("restore", *ids), ("mark_unread", *ids)]


def test_those_that_wait_are_acknowledged_loaded_or_not(one: Stage, qtbot: QtBot) -> None:
    choose_all(one, qtbot)
    press(one, K.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    asked = [("acknowledge", f"n{NEWEST - n}") for n in (5, 400, 900)]
    assert one.desk.asked[-3:] == asked


def test_all_are_exported(one: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    done: list[str] = []
    exporter = Exporter(one.window, one.bridge.aside, keep, done.append)
    one.wiring.export_wanted.connect(
        lambda chosen: exporter.write(tmp_path / "all.csv", chosen, json=False)
    )
    choose_all(one, qtbot)
    press(one, K.Key_E)
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["1,014 exported to all.csv"]
    with (tmp_path / "all.csv").open(encoding="utf-8-sig") as file:
        assert len(list(csv.DictReader(file))) == MANY


def test_all_are_copied(one: Stage, qtbot: QtBot) -> None:
    copier = Copier(one.window, one.bridge.aside, lambda: sample.NOW)
    one.wiring.copy_wanted.connect(copier.copy)
    QGuiApplication.clipboard().setText("")
    choose_all(one, qtbot)
    press(one, K.Key_C)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("Number ") == MANY)


def test_a_key_right_after_it_waits_for_the_choice(one: Stage, qtbot: QtBot) -> None:
    one.window.list.cards.choose(f"n{NEWEST}")
    press(one, K.Key_A)
    press(one, K.Key_Delete, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: any(asked[0] == "delete" for asked in one.desk.asked))
    assert len(one.desk.asked[-1]) == MANY - 3 + 1


def test_ctrl_and_a_click_leave_one_out_and_take_it_in_again(one: Stage, qtbot: QtBot) -> None:
    choose_all(one, qtbot)
    cards = one.window.list.cards
    third = cards.visualRect(one.model.index(3)).center()
    id = one.model.row(3).item.id
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, CTRL, third)
    assert "1,013 selected" in said(one)
    assert id not in cards.choice().places
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, CTRL, third)
    assert "1,014 selected" in said(one)


def test_a_plain_click_or_escape_ends_it(one: Stage, qtbot: QtBot) -> None:
    cards = one.window.list.cards
    choose_all(one, qtbot)
    third = cards.visualRect(one.model.index(3)).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, none, third)
    assert cards.choice().ids == [one.model.row(3).item.id]
    choose_all(one, qtbot)
    press(one, K.Key_Escape, none)
    assert len(cards.choice()) == 1


def test_what_is_loaded_later_is_selected_and_what_arrives_is_not(one: Stage, qtbot: QtBot) -> None:
    cards, loaded = one.window.list.cards, one.model.rowCount()
    choose_all(one, qtbot)
    one.model.fetchMore()
    qtbot.waitUntil(lambda: one.model.rowCount() > loaded + PAGE // 2)
    new = sample.item(NEWEST + 1, "info", "New", "Text", "Ann", 0)
    one.bridge.changed(Changed(COUNTS, (new,)))
    qtbot.waitUntil(lambda: one.model.row_of(new.id) is not None)
    rows = [row.item.id for row in cards.chosen()]
    assert len(rows) == one.model.rowCount() - 1
    assert new.id not in rows
    assert "1,014 selected" in said(one)


def test_what_changes_meanwhile_is_counted(one: Stage, qtbot: QtBot) -> None:
    choose_all(one, qtbot)
    far, near = items()[1_000], items()[2]
    read = replace(far, state=replace(far.state, read=True))
    gone = replace(near, state=replace(near.state, deleted=True))
    one.bridge.changed(Changed(COUNTS, (gone, read)))
    qtbot.waitUntil(lambda: "1,013 selected" in said(one))
    assert "1,012 unread, 3 need your answer" in said(one)
    one.bridge.changed(Changed(COUNTS, all_read_up_to=NEWEST))
    qtbot.waitUntil(lambda: "3 need your answer" in said(one))


def test_another_filter_ends_it_and_says_so(one: Stage, qtbot: QtBot) -> None:
    choose_all(one, qtbot)
    one.window.list.show_only(Filter(type="task"))
    one.settle()
    assert one.window.detail.empty
    assert len(one.window.choice()) == 0
