"""A theme for all, a stage for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.wiring import Wiring
from tests.gallery import sample
from tests.gallery.stage import Stage

MakeStage = Callable[..., Stage]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def stage(theme: Theme) -> Iterator[MakeStage]:
    made: list[Stage] = []

    def make(
        items: Sequence[Item] = sample.EVERYTHING,
        counts: Counts = sample.COUNTS,
        link: Link = Link.CONNECTED,
        now: Callable[[], datetime] = lambda: sample.NOW,
    ) -> Stage:
        one = Stage(theme, items, counts, link, now)
        one.wiring = Wiring(one.window, one.desk, theme, now, lambda: one.desk.stop())
        one.window.show()
        one.window.activateWindow()
        one.settle()
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()
