from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.quiet import LOUD
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui import words
from deskbell_desktop.ui.bell_clicks import BellClicks
from deskbell_desktop.ui.compact import CompactBar, CompactList
from deskbell_desktop.ui.popover import Popover
from deskbell_desktop.ui.popover_place import GAP, Screen
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.wiring import Wiring
from tests.gallery import sample
from tests.gallery.popover import of_stage
from tests.gallery.stage import Stage, status
from tests.unit.desktop_ui.test_accessible import NAME, focusable, interface

WHOLE = QRect(0, 0, 800, 800)
SCREEN = Screen(WHOLE, QRect(0, 0, 800, 764))
BELL = QRect(700, 772, 22, 22)
Make = Callable[..., Popover]


@pytest.fixture
def stage(theme: Theme) -> Iterator[Stage]:
    made = Stage(theme, sample.EVERYTHING, sample.COUNTS)
    yield made
    made.close()


@pytest.fixture
def make(stage: Stage, theme: Theme) -> Iterator[Make]:
    made: list[Popover] = []

    def popover(**around: bool) -> Popover:
        one = of_stage(stage, theme, **around)
        Wiring(one, stage.desk, theme, lambda: sample.NOW, stage.desk.stop)
        made.append(one)
        return one

    yield popover
    for one in made:
        one.hide()
        one.deleteLater()


def card(popover: Popover) -> QRect:
    """The popover on the screen, without its shadow."""
    return popover.contentsRect().translated(popover.pos())


def test_it_stands_at_the_bell_with_room_for_its_shadow(make: Make) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    assert card(popover).bottom() == SCREEN.free.bottom() - GAP
    assert card(popover).size().toTuple() == (400, 620)
    assert popover.geometry() != card(popover)
    assert SCREEN.free.contains(popover.geometry())


def test_when_all_is_read_heading_bell_and_status_bar_tell_what_still_waits(
    make: Make, stage: Stage, qtbot: QtBot
) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    qtbot.waitUntil(lambda: shows(popover, "7 unread"))
    waits = Counts(total=2_418, unread=0, urgent=1)
    stage.bridge.inbox_changed.emit(Changed(waits))
    qtbot.waitUntil(lambda: shows(popover, "1 urgent"))
    assert words.unread_of(waits) == "1 urgent of 2,418"
    assert words.tip(status(), waits, LOUD).startswith("Deskbell: 1 urgent. Connected")


def shows(popover: Popover, said: str) -> bool:
    return any(label.text() == said for label in popover.list.findChildren(QLabel))


def test_without_a_compositor_it_is_only_its_card(make: Make) -> None:
    popover = make(blends=False)
    taken: list[QRect] = []
    popover.covers.connect(taken.append)
    popover.open_at(BELL, SCREEN)
    assert popover.geometry() == card(popover)
    assert popover.open
    popover.close()
    assert taken == [card(popover), QRect()]
    assert not popover.isVisible(), "nothing fades there"


def test_where_windows_cannot_be_placed_it_is_a_window_and_stays(make: Make) -> None:
    popover = make(places=False)
    popover.open_at(BELL, SCREEN)
    assert popover.windowType() is Qt.WindowType.Window
    assert not popover.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert popover.open


def test_it_fades_and_is_gone(make: Make, qtbot: QtBot) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    popover.close()
    assert not popover.open
    qtbot.waitUntil(lambda: not popover.isVisible())


def test_hidden_on_its_way_it_fades_no_further(make: Make) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    fades = popover.findChildren(QPropertyAnimation)
    assert any(fade.state() is QPropertyAnimation.State.Running for fade in fades)
    popover.hide()
    assert not any(fade.state() is QPropertyAnimation.State.Running for fade in fades)


def test_a_press_on_the_shadow_closes_it(make: Make, qtbot: QtBot) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    QTest.mouseClick(popover, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not popover.open


def test_the_list_is_there_when_it_opens_again_and_current(
    stage: Stage, make: Make, qtbot: QtBot
) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    qtbot.waitUntil(lambda: popover.model.rowCount() == len(sample.EVERYTHING))
    popover.hide()
    kept = [item for item in stage.reader.items if item is not sample.ORDER]
    stage.reader.items = kept
    stage.bridge.changed(Changed(sample.COUNTS))
    popover.open_at(BELL, SCREEN)
    qtbot.waitUntil(lambda: popover.model.rowCount() == len(kept))
    assert popover.list.isVisible()


def test_details_take_the_place_of_the_list_until_it_opens_again(make: Make, qtbot: QtBot) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    qtbot.waitUntil(lambda: popover.show_item("n1041"))
    assert popover.detail.isVisible()
    assert not popover.list.isVisible()
    popover.hide()
    popover.open_at(BELL, SCREEN)
    assert popover.list.isVisible()


def test_escape_closes_it(make: Make, qtbot: QtBot) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    qtbot.waitUntil(popover.isActiveWindow)
    QTest.keyClick(popover.list.cards, Qt.Key.Key_Escape)
    assert not popover.open


def test_the_first_key_takes_the_card_that_has_the_focus(
    stage: Stage, make: Make, qtbot: QtBot
) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    qtbot.waitUntil(lambda: popover.model.rowCount() == len(sample.EVERYTHING))
    qtbot.waitUntil(popover.list.cards.hasFocus)
    popover.list.cards.setCurrentIndex(popover.model.index(0))
    popover.list.cards.clearSelection()
    QTest.keyClick(popover.list.cards, Qt.Key.Key_Down)
    assert [row.item.id for row in popover.list.cards.chosen()] == ["n1042"]
    QTest.keyClick(popover.list.cards, Qt.Key.Key_Down)
    assert [row.item.id for row in popover.list.cards.chosen()] == ["n1041"]
    QTest.keyClick(popover.list.cards, Qt.Key.Key_Return)
    assert popover.detail.isVisible()
    assert stage.desk.asked[-1] == ("mark_read", "n1041")


def test_everything_that_takes_the_focus_has_a_name(make: Make, stage: Stage) -> None:
    popover = make()
    popover.open_at(BELL, SCREEN)
    stage.settle(0.1)
    assert isinstance(popover.list, CompactList)
    assert isinstance(popover.bar, CompactBar)
    assert all(button.accessibleName() for button in popover.findChildren(QToolButton))
    for _ in range(2):  # the list, then what is shown in its place
        found = list(focusable(popover))
        assert len(found) > 5
        assert [w for w in found if not interface(w).text(NAME).strip()] == []
        popover.show_item("n1042")


class Clicked:
    """Clicks on a bell, with a clock that a test moves."""

    def __init__(self, stage: Stage, make: Make) -> None:
        self.at, self.windows, self.made = 100.0, 0, 0
        self._make = make
        self.clicks = BellClicks(
            stage.present, lambda: BELL, self._popover, self._window, lambda: self.at
        )

    def _popover(self) -> Popover:
        self.made += 1
        return self._make(blends=False)

    def _window(self) -> None:
        self.windows += 1

    def click(self, after: float) -> bool:
        self.at += after
        self.clicks.clicked()
        return self.clicks.popover is not None and self.clicks.popover.open


def test_clicks_open_and_close_it_and_two_at_once_open_the_window(stage: Stage, make: Make) -> None:
    clicked = Clicked(stage, make)
    assert [clicked.click(after) for after in (1, 1, 1, 1)] == [True, False, True, False]
    assert clicked.made == 1
    assert clicked.click(1)
    assert not clicked.click(0.1)
    assert clicked.windows == 1


def test_the_click_that_took_the_focus_does_not_open_it_again(stage: Stage, make: Make) -> None:
    clicked = Clicked(stage, make)
    assert clicked.click(1)
    clicked.at += 1
    assert clicked.clicks.popover is not None
    clicked.clicks.popover._put_away(lost=True)
    assert not clicked.click(0.05)
    assert clicked.click(1)


def test_while_signed_out_a_click_opens_the_window(stage: Stage, make: Make) -> None:
    stage.present._status(status(Link.SIGNED_OUT))
    clicked = Clicked(stage, make)
    assert not clicked.click(1)
    assert clicked.windows == 1
