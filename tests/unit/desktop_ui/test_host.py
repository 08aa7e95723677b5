"""The host of a link: whole where there is room, else its end, which says whose it is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from deskbell_desktop.ui.host import Host
from deskbell_desktop.ui.theme import Theme
from tests.unit.desktop_ui.conftest import MakeStage

LONG = "accounts.bank.example." + "a" * 40 + ".evil.example"


@pytest.mark.parametrize(("wide", "starts"), [(900, "accounts.bank"), (150, "…")])
def test_its_end_is_never_cut(theme: Theme, qtbot: QtBot, wide: int, starts: str) -> None:
    link = Host(LONG, bool)
    qtbot.addWidget(link)
    link.resize(wide, 30)
    link.show()
    assert link.text().startswith(starts)
    assert link.text().endswith(".evil.example")
    assert link.fontMetrics().horizontalAdvance(link.text()) <= wide
    link.resize(900, 30)
    assert link.text() == LONG


def test_it_is_whole_in_the_details(stage: MakeStage) -> None:
    one = stage()
    one.window.resize(920, 640)
    one.window.list.cards.choose("n1042")
    one.settle()
    (link,) = one.window.detail.findChildren(Host)
    assert link.text() == "buildings.harbour.example"


def test_it_is_whole_where_the_details_are_as_narrow_as_the_popover(stage: MakeStage) -> None:
    one = stage()
    one.window.resize(400, 640)
    one.window.show_item("n1042")
    one.settle()
    (link,) = one.window.detail.findChildren(Host)
    assert link.text() == "buildings.harbour.example"


def test_at_twice_the_text_the_details_show_its_end(stage: MakeStage, theme: Theme) -> None:
    theme.enlarge(200)
    try:
        one = stage()
        one.window.resize(1400, 700)
        one.window.list.cards.choose("n1042")
        one.settle()
        (link,) = one.window.detail.findChildren(Host)
        assert link.text().startswith("…")
        assert link.text().endswith("our.example")
        assert link.accessibleName() == "Open link at buildings.harbour.example"
    finally:
        theme.enlarge(100)
