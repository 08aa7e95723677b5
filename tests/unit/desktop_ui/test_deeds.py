"""Remind later, mute a type, export: by keys, by menus, by the buttons of the details."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from deskbell_desktop.adapters.keeping import keep
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.preferences import Preferences, Settled
from deskbell_desktop.ui import keys, later
from deskbell_desktop.ui.export import Exporter
from tests.gallery import sample
from tests.gallery.stage import Stage
from tests.unit.desktop_ui.conftest import MakeStage

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def menu(qtbot: QtBot) -> QMenu:
    """The menu that is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def chosen(stage: Stage, id: str) -> QWidget:
    stage.window.list.cards.choose(id)
    stage.window.list.cards.setFocus()
    return stage.window.list.cards


def test_remind_later_offers_times_and_can_be_undone(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    QTest.keyClick(chosen(one, "n1041"), K.Key_R, CTRL)
    offered = menu(qtbot).actions()
    assert [action.text() for action in offered][:3] == [
        "In 30 minutes",
        "In 1 hour",
        "In 3 hours",
    ]
    offered[1].trigger()
    assert one.desk.asked[-1] == ("snooze", "n1041", (sample.NOW + timedelta(hours=1)).timestamp())
    one.window.list.undo._button.click()
    assert one.desk.asked[-1] == ("unsnooze", "n1041")


def test_what_was_read_is_unread_again_when_it_is_put_aside(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    assert not sample.PROJECT.unread
    QTest.keyClick(chosen(one, sample.PROJECT.id), K.Key_R, CTRL)
    menu(qtbot).actions()[1].trigger()
    at = (sample.NOW + timedelta(hours=1)).timestamp()
    assert one.desk.asked[-2:] == [
        ("mark_unread", sample.PROJECT.id),
        ("snooze", sample.PROJECT.id, at),
    ]
    one.window.list.undo._button.click()
    assert one.desk.asked[-2:] == [
        ("unsnooze", sample.PROJECT.id),
        ("mark_read", sample.PROJECT.id),
    ]


def test_what_was_put_aside_says_so_and_can_be_taken_back(stage: MakeStage, qtbot: QtBot) -> None:
    aside = replace(sample.ORDER, snoozed_until=(sample.NOW + timedelta(hours=2)).timestamp())
    one = stage(items=(aside,))
    row = one.model.row(0)
    assert row.aside.startswith("Reminder")
    assert row.aside.lower() in row.spoken(sample.NOW)
    QTest.keyClick(chosen(one, "n1041"), K.Key_R, CTRL)
    menu(qtbot).actions()[-1].trigger()
    assert one.desk.asked[-1] == ("unsnooze", "n1041")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 11, 24, 9, 0, tzinfo=UTC), ["Today, 17:00", "Tomorrow, 08:00"]),
        (datetime(2026, 11, 24, 16, 45, tzinfo=UTC), ["Tomorrow, 08:00"]),
        (datetime(2026, 11, 28, 9, 0, tzinfo=UTC), ["Tomorrow, 08:00", "On Monday, 08:00"]),
        (datetime(2026, 11, 29, 9, 0, tzinfo=UTC), ["Tomorrow, 08:00"]),
    ],
)
def test_the_times_fit_the_day(
    in_zone: Callable[[str], None], at: datetime, said: list[str]
) -> None:
    in_zone("UTC")
    words = [label for label, _ in later.times(at)][3:]
    assert [one for one in words if one in said] == said
    assert all(until > at.timestamp() for _, until in later.times(at))


@pytest.mark.parametrize(
    ("id", "type", "name"), [("n1041", "order", "Orders"), ("n1042", "system", "System")]
)
def test_a_type_is_muted_and_heard_again(stage: MakeStage, id: str, type: str, name: str) -> None:
    one = stage()
    QTest.keyClick(chosen(one, id), K.Key_M, CTRL)
    what, preferences = one.desk.asked[-1]
    assert what == "prefer"
    assert isinstance(preferences, Preferences)
    assert dict(preferences.muted_types) == {type: 0.0}
    assert one.window.list.undo.said == f"{name} muted: in the list, without bubble and sound"
    one.bridge.settled(Settled(preferences))
    QTest.keyClick(one.window.list.cards, K.Key_M, CTRL)
    again = one.desk.asked[-1][1]
    assert isinstance(again, Preferences)
    assert not again.muted_types
    assert one.window.list.undo.said == f"{name} no longer muted"


def test_muting_that_the_organisation_set_is_said(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    one.bridge.settled(Settled(locked=frozenset({"muted_types"})))
    before = len(one.desk.asked)
    QTest.keyClick(chosen(one, "n1041"), K.Key_M, CTRL)
    assert len(one.desk.asked) == before
    assert one.window.list.undo.said == "Muting is set by your organisation."


def test_an_export_is_written_aside_and_said(
    stage: MakeStage, qtbot: QtBot, tmp_path: Path
) -> None:
    one, said = stage(), list[str]()
    exporter = Exporter(one.window, one.bridge.aside, keep, said.append)
    exporter.write(tmp_path / "orders.json", [sample.ORDER], json=True)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["1 exported to orders.json"]
    assert (
        json.loads((tmp_path / "orders.json").read_text())[0]["title"]
        == sample.ORDER.notification.title
    )


def test_a_disk_that_refuses_is_said(stage: MakeStage, qtbot: QtBot, tmp_path: Path) -> None:
    one, said = stage(), list[str]()
    exporter = Exporter(one.window, one.bridge.aside, keep, said.append)
    exporter.write(tmp_path / "gone" / "orders", [sample.ORDER], json=False)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["The folder is not there any more. Choose another place."]


def test_ctrl_e_asks_where(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    wanted: list[object] = []
    one.wiring.export_wanted.connect(wanted.append)
    QTest.keyClick(chosen(one, "n1041"), K.Key_E, CTRL)
    assert wanted == [[sample.ORDER]]
    exporter = Exporter(one.window, one.bridge.aside, keep, lambda _: None)
    exporter.ask([sample.ORDER])
    assert exporter.dialog is not None
    assert exporter.dialog.isVisible()
    exporter.dialog.reject()
    assert exporter.dialog is None


def test_every_key_of_the_list_does_something(stage: MakeStage) -> None:
    deeds: dict[str, Callable[[], object]] = stage().wiring.deeds
    assert {key.deed for key in keys.KEYS} <= deeds.keys()


def test_no_key_is_given_twice() -> None:
    given = [one for key in keys.KEYS for one in key.keys]
    assert len(given) == len(set(given))


def test_the_details_follow_what_changed(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    chosen(one, "n1041")
    aside = replace(sample.ORDER, snoozed_until=sample.NOW.timestamp() + 60)
    one.bridge.changed(Changed(sample.COUNTS, (aside,)))
    one.settle(0.05)
    assert one.window.detail.row is not None
    assert one.window.detail.row.item.snoozed_until is not None
