"""What a screen reader finds and hears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deskbell.notification import Priority
from deskbell.wire import What
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.aloud import Aloud
from deskbell_desktop.ui.keys import KeysHelp
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.gallery.stage import Stage
from tests.unit.desktop_ui.conftest import MakeStage

NAME, ROLE = QAccessible.Text.Name, QAccessible.Role


def focusable(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
            yield widget


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


@pytest.mark.parametrize("link", [Link.CONNECTED, Link.RECONNECTING, Link.REFUSED])
@pytest.mark.parametrize("width", [420, 920])
def test_everything_that_takes_the_focus_has_a_name(
    stage: MakeStage, link: Link, width: int
) -> None:
    one = stage(link=link)
    one.window.resize(width, 640)
    one.window.show_item("n1042")
    one.window.list.search.setText("cold")
    one.settle(0.2)
    found = list(focusable(one.window))
    assert len(found) > 5
    assert [w for w in found if not interface(w).text(NAME).strip()] == []


def test_the_void_and_the_list_of_keys_are_named_too(stage: MakeStage, theme: Theme) -> None:
    one = stage(items=(), counts=Counts())
    assert [w for w in focusable(one.window) if not interface(w).text(NAME).strip()] == []
    listed = KeysHelp(theme, one.window)
    listed.show()
    assert [w for w in focusable(listed) if not interface(w).text(NAME).strip()] == []
    listed.close()


def test_the_sign_in_panel_is_named_too(stage: MakeStage) -> None:
    one = stage(items=(), counts=Counts(), link=Link.SIGNED_OUT)
    found = list(focusable(one.window))
    assert len(found) >= 5  # three fields, the tick, the button
    assert [w for w in found if not interface(w).text(NAME).strip()] == []


def test_roles_tell_what_things_are(stage: MakeStage) -> None:
    window = stage().window
    assert interface(window.list.cards).role() is ROLE.List
    assert interface(window.list.cards).childCount() == len(sample.EVERYTHING)
    assert interface(window.list.cards).child(0).role() is ROLE.ListItem
    assert interface(window.list.search).role() is ROLE.EditableText
    chip = window.list.chips._chips[0]
    assert interface(chip).role() in {ROLE.RadioButton, ROLE.CheckBox, ROLE.Button}
    assert interface(chip).state().checked


def spoken(item: Item) -> str:
    return Row.of(item, sample.NOW).spoken(sample.NOW)


def test_a_row_says_state_title_message_sender_and_time() -> None:
    assert spoken(sample.COLD_STORE) == (
        "Unread, urgent, needs your answer. Cold store 2 is at 9.4 °C. Above the 5 °C limit since "
        "15:34. Move the dairy pallets to cold store 1 and check the door seal at gate 4. "
        "Building monitoring, 2 minutes ago."
    )


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (sample.PROJECT, "Read. Dock 3"),
        (sample.BUDGET, "Read, acknowledged. Fleet"),
        (sample.EXPIRED, "Read, expired. Collect"),
        (replace(sample.PROJECT, pending=What.READ), "Read, read, not sent yet. Dock 3"),
    ],
)
def test_a_row_says_what_happened_to_it(item: Item, said: str) -> None:
    assert spoken(item).startswith(said)


class Reader:
    """A screen reader that writes down what it is told."""

    def __init__(self, stage: Stage, every: int = 60) -> None:
        self.heard: list[tuple[str, bool]] = []
        Aloud(stage.window, stage.bridge, self._hear, every)

    def _hear(self, _widget: QWidget, words: str, *, at_once: bool = False) -> None:
        self.heard.append((words, at_once))


def arrive(stage: Stage, *items: Item) -> None:
    ids = frozenset(item.id for item in items)
    stage.bridge.changed(Changed(sample.COUNTS, items, arrived=ids))


def fresh(n: int, priority: Priority = Priority.MEDIUM) -> Item:
    return sample.item(3000 + n, "order", f"Order {n}", "Soon.", "Shop", 0, priority=priority)


def test_an_urgent_one_is_said_at_once_and_interrupts(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    reader = Reader(one)
    arrive(one, fresh(1, Priority.URGENT))
    one.settle()
    assert reader.heard == [("Urgent. Order 1. Soon. Shop.", True)]


def test_others_are_counted_and_said_seldom(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    reader = Reader(one, every=3_000)
    arrive(one, fresh(1))
    qtbot.waitUntil(lambda: len(reader.heard) == 1)
    for n in range(2, 22):
        arrive(one, fresh(n))
    one.settle()
    assert len(reader.heard) == 1
    qtbot.waitUntil(lambda: len(reader.heard) == 2)
    assert reader.heard == [("1 new", False), ("20 new", False)]


def test_what_only_changed_is_not_said(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    reader = Reader(one, every=10)
    one.bridge.changed(Changed(sample.COUNTS, (sample.ORDER,)))
    qtbot.wait(100)
    assert reader.heard == []


def test_a_focus_ring_shows_after_the_keyboard_only(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    one.window.list.search.setFocus()
    assert not one.window.list.cards.card.hot.by_keys
    one.window.list.cards.setFocus(Qt.FocusReason.TabFocusReason)
    assert one.window.list.cards.card.hot.by_keys


def test_a_row_that_a_screen_reader_selects_is_shown(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    cards = one.window.list.cards
    cards.choose("n1042")
    model = cards.selectionModel()
    model.select(one.model.index(2), model.SelectionFlag.Toggle)
    assert one.window.detail.row == one.model.row(2)
