"""Right to left: what is painted by hand is mirrored, and pressed where it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deskbell_desktop.ui import icons, pen
from deskbell_desktop.ui.card_layout import Part
from deskbell_desktop.ui.lines import leftwards
from deskbell_desktop.ui.preferences.clock_field import ClockField
from tests.unit.desktop_ui.conftest import MakeStage

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
INK, GROUND = QColor("#102030"), QColor("#ffffff")


@pytest.fixture(autouse=True)
def from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


def parts(made: MakeStage) -> dict[Part, QRect]:
    cards = made().window.list.cards
    index = cards.inbox.index(0)
    return dict(cards.card.parts(cards.visualRect(index), index))


def test_a_cards_buttons_lie_on_the_other_side(qapp: QApplication, stage: MakeStage) -> None:
    mirrored = parts(stage)
    qapp.setLayoutDirection(LEFT)
    plain = parts(stage)
    assert plain[Part.READ].left() < plain[Part.DELETE].left()
    assert mirrored[Part.READ].left() > mirrored[Part.DELETE].left()
    assert mirrored[Part.DELETE].left() < 100 < plain[Part.DELETE].left()


def test_a_button_is_pressed_where_it_is_seen(stage: MakeStage) -> None:
    one = stage()
    cards = one.window.list.cards
    index = cards.inbox.index(1)
    where = dict(cards.card.parts(cards.visualRect(index), index))[Part.DELETE]
    gone = cards.inbox.row(1).item.id
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(cards.viewport(), left, none, where.center())
    assert ("delete", gone) in one.desk.asked


def test_the_tile_is_painted_at_the_right(stage: MakeStage) -> None:
    one = stage()
    cards = one.window.list.cards
    rect = cards.visualRect(cards.inbox.index(0))
    image = cards.viewport().grab().toImage()
    ratio, danger = image.devicePixelRatio(), cards.card.theme.colours.danger.rgb()
    across = [
        x
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom(), 3)
        if image.pixelColor(round(x * ratio), round(y * ratio)).rgb() == danger
    ]
    assert max(across) > rect.right() - 60  # the tile; the tag and the dot stand at the left


def painted(text: str, flags: int = 0) -> tuple[int, int]:
    """Between which columns the words stand, in a mirror 200 wide."""
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter, widget = QPainter(image), QWidget()
    pen.mirror(painter, image.rect(), widget)
    pen.words(painter, QRect(10, 0, 150, 30), text, widget.font(), INK, flags)
    painter.end()
    rows, columns = range(image.height()), range(image.width())
    inked = [x for x in columns if any(image.pixelColor(x, y) != GROUND for y in rows)]
    return min(inked), max(inked)


def test_words_begin_at_the_mirrored_side_and_are_not_turned_round() -> None:
    first, last = painted("LLLL")
    assert (first > 100, last >= 185) == (True, True)
    narrow = painted("L")
    assert narrow[1] - narrow[0] < 20


def middle(image: QImage) -> float:
    """The column about which the ink lies."""
    ink = [
        (image.pixelColor(x, y).alphaF(), x)
        for x in range(image.width())
        for y in range(image.height())
    ]
    return sum(much * x for much, x in ink) / sum(much for much, _ in ink)


def test_arrows_along_the_line_turn_and_ticks_do_not(qapp: QApplication) -> None:
    def drawn(name: str) -> QImage:
        return icons.pixmap(name, INK, 24).toImage()

    mirrored = {name: drawn(name) for name in ("ui-back", "ui-check", "ui-play", "ui-clock")}
    qapp.setLayoutDirection(LEFT)
    assert middle(mirrored["ui-back"]) == pytest.approx(23 - middle(drawn("ui-back")), abs=0.1)
    assert middle(mirrored["ui-back"]) > 11.5 > middle(drawn("ui-back"))
    assert all(mirrored[name] == drawn(name) for name in ("ui-check", "ui-play", "ui-clock"))


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("Orders", False), ("طلب 12", True), ("12 שלום", True), ("12", False), ("", False)],
)
def test_the_first_letter_tells_the_direction(text: str, is_so: bool) -> None:
    assert leftwards(text) is is_so


def test_the_search_words_stand_clear_of_the_lens(stage: MakeStage) -> None:
    search = stage().window.list.search
    assert search.textMargins().right() < search.textMargins().left()
    search.setText("x")
    clear = search.childAt(QPoint(12, search.height() // 2))
    assert clear is not None
    assert clear.accessibleName() == "Clear search"


def test_panes_and_margins_are_mirrored_to_the_pixel(stage: MakeStage) -> None:
    window = stage().window
    assert (window.detail.x(), window.list.geometry().right()) == (0, window.width() - 1)
    tools = window.list.search
    assert window.list.width() - tools.geometry().right() - 1 == 12
    assert window.list.more.x() == 8


def test_a_clock_is_read_from_the_left(qapp: QApplication, stage: MakeStage) -> None:
    field = ClockField(stage().window.list.cards.card.theme, "From")
    field.show_time(time(18, 30))
    assert field.lineEdit().text() == "18:30"
