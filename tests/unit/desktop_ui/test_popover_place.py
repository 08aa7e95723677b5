from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMargins, QPoint, QRect, QSize

from deskbell_desktop.ui.popover_place import GAP, Screen, bell_near, margins, place

WHOLE = QRect(0, 0, 1280, 800)
WANTED = QSize(400, 620)
PANELS = {
    "bottom": QMargins(0, 0, 0, 32),
    "top": QMargins(0, 32, 0, 0),
    "left": QMargins(48, 0, 0, 0),
    "right": QMargins(0, 0, 48, 0),
}
BELLS = {
    "bottom": QRect(1180, 772, 24, 24),
    "top": QRect(1180, 4, 24, 24),
    "left": QRect(12, 740, 24, 24),
    "right": QRect(1244, 740, 24, 24),
}


def screen(edge: str, whole: QRect = WHOLE) -> Screen:
    return Screen(whole, whole.marginsRemoved(PANELS[edge]))


@pytest.mark.parametrize("edge", PANELS)
def test_it_stands_eight_pixels_off_the_panel_at_the_bell(edge: str) -> None:
    made, free = place(BELLS[edge], screen(edge), WANTED), screen(edge).free
    off = {
        "bottom": free.bottom() - made.bottom(),
        "top": made.top() - free.top(),
        "left": made.left() - free.left(),
        "right": free.right() - made.right(),
    }
    assert off[edge] == GAP
    assert made.size() == WANTED


def test_it_is_centred_over_a_bell_in_the_middle_of_the_panel() -> None:
    bell = QRect(600, 772, 24, 24)
    assert abs(place(bell, screen("bottom"), WANTED).center().x() - bell.center().x()) <= 1


def test_a_panel_that_keeps_no_room_is_cleared_by_the_bell_itself() -> None:
    made = place(BELLS["bottom"], Screen(WHOLE, WHOLE), WANTED)
    assert made.bottom() == BELLS["bottom"].top() - 1 - GAP


def test_on_the_second_screen_it_stays_there() -> None:
    right = QRect(1280, 200, 1024, 768)
    made = place(QRect(2250, 940, 24, 24), screen("bottom", right), WANTED)
    assert right.contains(made)


@given(
    x=st.integers(0, 1279),
    y=st.integers(0, 799),
    edge=st.sampled_from(sorted(PANELS)),
    wide=st.integers(360, 900),
    high=st.integers(440, 1400),
)
def test_it_is_always_inside_the_free_part(x: int, y: int, edge: str, wide: int, high: int) -> None:
    there = screen(edge)
    made = place(QRect(x, y, 24, 24), there, QSize(wide, high))
    assert there.free.contains(made)
    assert there.free.contains(made.marginsAdded(margins(made, there)))
    assert made.height() <= there.free.height() * 0.92


def test_a_pointer_far_from_every_edge_did_not_click_on_the_bell() -> None:
    there = screen("bottom")
    assert bell_near(QPoint(1100, 790), there).center() == QPoint(1099, 789)
    keyboard = bell_near(QPoint(640, 400), there)
    assert keyboard.center().x() > 1200
    assert keyboard.center().y() > 760
