"""More states of the inbox: every look of a card, the details of a budget, reading, the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from PySide6.QtGui import QImage

from deskbell.notification import State
from deskbell.wire import What
from deskbell_desktop.ui.keys import KeysHelp
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.gallery.stage import Stage

CARDS = (
    sample.COLD_STORE,
    sample.ORDER,
    replace(sample.TASK, snoozed_until=(sample.NOW + timedelta(hours=1)).timestamp()),
    sample.BUDGET,
    sample.BACKUP,
    replace(sample.PROJECT, pending=What.READ),
    replace(sample.STOCK, state=State(read=True)),
    sample.PAYROLL,
    sample.EXPIRED,
)


def pictures(theme: Theme, photo: Callable[[Stage], QImage]) -> Iterator[tuple[str, QImage]]:
    """Each by its name."""
    stage = Stage(theme, CARDS, sample.COUNTS)
    stage.window.resize(400, 1120)
    yield "cards", _shown(stage, photo, lambda: _point(stage))
    stage = Stage(theme, sample.EVERYTHING, sample.COUNTS)
    stage.window.resize(920, 640)
    yield "search-detail", _shown(stage, photo, lambda: _found(stage))
    stage = Stage(theme, (), sample.COUNTS)
    stage.window.resize(400, 586)
    yield "loading", _shown(stage, photo, lambda: _never_answered(stage))
    stage = Stage(theme, sample.EVERYTHING, sample.COUNTS)
    listed = KeysHelp(theme, stage.window)
    listed.show()
    stage.settle()
    yield "keys", listed.grab().toImage()
    listed.close()
    stage.close()


def _shown(stage: Stage, photo: Callable[[Stage], QImage], act: Callable[[], object]) -> QImage:
    stage.window.show()
    stage.settle()
    act()
    stage.settle(0.6)
    made = photo(stage)
    stage.close()
    return made


def _point(stage: Stage) -> None:
    cards = stage.window.list.cards
    cards.choose("n1041")
    cards.card.hot.row = stage.model.rowCount() - 3


def _found(stage: Stage) -> None:
    stage.window.list.search.setText("budget limit")
    stage.settle(0.3)
    stage.window.list.cards.choose("n1029")


def _never_answered(stage: Stage) -> None:
    stage.model._ask = lambda _asked: None
    stage.model.reload()
