"""The words of every language fit into the windows, at usual and at twice the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme
from tests.gallery.languages import english_again, in_language
from tests.gallery.preferences import PAGES, Cabinet
from tests.unit.desktop_ui.conftest import MakeStage


@pytest.fixture(params=["de", "es", "fr"], autouse=True)
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    in_language(qapp, request.param)
    yield
    english_again(qapp)


@pytest.fixture(params=[100, 200])
def text(theme: Theme, request: pytest.FixtureRequest) -> Iterator[int]:
    theme.enlarge(request.param)
    yield request.param
    theme.enlarge(100)


def cut_off(inside: QWidget) -> list[str]:
    """The words that have less room than they need."""
    buttons = [b for b in inside.findChildren(QPushButton) if b.isVisible()]
    labels = [
        label
        for label in inside.findChildren(QLabel)
        if label.isVisible() and not label.wordWrap() and not isinstance(label, Prose)
    ]
    narrow = [one.text() for one in buttons if one.width() < one.sizeHint().width()]
    narrow += [one.text() for one in labels if one.width() < one.minimumSizeHint().width()]
    rows = [row for row in inside.findChildren(Row) if row.isVisible()]
    narrow += [r.title.text() for r in rows if r.minimumSizeHint().width() > r.width()]
    return narrow


@pytest.mark.parametrize("page", PAGES)
def test_the_preferences(page: str, theme: Theme, text: int, qtbot: QtBot) -> None:
    cabinet = Cabinet(theme)
    window = cabinet.window
    window.resize(800 if text == 100 else 1120, 800)
    window.open(getattr(window, page))
    qtbot.wait(10)
    try:
        assert cut_off(window) == []
    finally:
        cabinet.close()


def test_the_sign_in(stage: MakeStage, text: int, qtbot: QtBot) -> None:
    one = stage(items=(), counts=Counts(), link=Link.SIGNED_OUT)
    one.window.resize(400 if text == 100 else 720, 640 if text == 100 else 1000)
    one.settle()
    assert cut_off(one.window) == []


def test_the_inbox_with_details(stage: MakeStage, text: int, qtbot: QtBot) -> None:
    one = stage()
    one.window.resize(920 if text == 100 else 1800, 700)
    one.window.list.cards.choose("n1042")
    one.settle()
    assert cut_off(one.window) == []
