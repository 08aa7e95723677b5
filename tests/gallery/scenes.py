"""The scenes of the gallery: each a name and the picture of real widgets with canned data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from deskbell.notification import Priority, State
from deskbell.wire import What
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Button, Notice
from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui import toast_fold
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast_card import Toast
from tests.gallery import (
    doctor,
    first_run,
    inbox_more,
    popover,
    preferences,
    sample,
    translated,
    tray,
)
from tests.gallery.photo import photo
from tests.gallery.stage import Stage

Pictures = Iterator[tuple[str, QImage]]
DESKS = {Scheme.LIGHT: "#C6CFD9", Scheme.DARK: "#2A323D", Scheme.HIGH_CONTRAST: "#3A3A3A"}


def pictures(app: QApplication) -> Pictures:
    """All of them."""
    theme = Theme(app, Scheme.LIGHT)
    yield "tray", tray.picture()
    yield from popover.pictures(theme)
    for scheme, name in (
        (Scheme.LIGHT, "light"),
        (Scheme.DARK, "dark"),
        (Scheme.HIGH_CONTRAST, "high-contrast"),
    ):
        theme.choose(scheme)
        yield f"inbox-{name}", inbox(theme, "n1029" if scheme is Scheme.DARK else "n1042")
        yield f"toast-{name}", toasts(theme)
    theme.choose(Scheme.LIGHT)
    yield from states(theme)
    yield from inbox_more.pictures(theme, lambda stage: photo(stage.window))
    yield from doctor.pictures(theme)
    yield from first_run.pictures(theme)
    yield from preferences.pictures(theme)
    yield from translated.pictures(app, theme, state)
    large = QFont("Inter")
    large.setPixelSize(26)
    theme.use_font(large)
    yield "inbox-200-percent", state(theme, size=(720, 940))


def inbox(theme: Theme, shown: str) -> QImage:
    """List and details."""
    return state(theme, lambda stage: stage.window.list.cards.choose(shown), size=(920, 640))


def states(theme: Theme) -> Pictures:
    """Empty, offline, signed out, searches, hover, several, narrow."""
    pending = [
        replace(sample.PROJECT, pending=What.READ),
        replace(sample.MAIL, state=State(read=True), pending=What.UNREAD),
    ]
    kept = [item for item in sample.EVERYTHING if item not in (sample.PROJECT, sample.MAIL)]
    offline = [item for item in [*kept, *pending] if item is not sample.COLD_STORE]
    yield "empty", state(theme, items=(), counts=Counts(), size=(400, 586))
    yield "offline", state(theme, items=offline, link=Link.RECONNECTING, size=(400, 586))
    yield (
        "signed-out",
        state(theme, items=(), counts=Counts(), link=Link.SIGNED_OUT, size=(400, 586)),
    )
    yield "search", state(theme, lambda stage: search(stage, "dock 3"), size=(400, 586))
    yield "no-results", state(theme, lambda stage: search(stage, "cinnamon"), size=(400, 586))
    yield "several", state(theme, several, size=(920, 586))
    yield (
        "detail-narrow",
        state(theme, lambda stage: stage.window.show_item("n1042"), size=(400, 640)),
    )
    yield "undo", state(theme, undo, size=(400, 586))
    fates = [sample.COLD_STORE, sample.ORDER, sample.EXPIRED, *sample.FATES]
    for name, shown in (("withdrawn", "n1014"), ("updated", "n1013"), ("expired", "n1015")):
        chosen = partial(choose, id=shown)
        yield name, state(theme, chosen, items=fates, size=(920, 560))


def choose(stage: Stage, id: str) -> None:
    """That one in the list and beside it."""
    stage.window.list.cards.choose(id)


def search(stage: Stage, words: str) -> None:
    """Look for words among the orders or everything."""
    stage.window.list.show_only(Filter(type="order") if words == "cinnamon" else Filter())
    stage.window.list.search.setText(words)


def several(stage: Stage) -> None:
    """Two selected, the pointer on a third."""
    cards = stage.window.list.cards
    cards.selectAll()
    for row in (0, 3, 4, 5, 6, 7, 8, 9):
        model = cards.selectionModel()
        model.select(stage.model.index(row), model.SelectionFlag.Deselect)
    cards.card.hot.row = 4


def undo(stage: Stage) -> None:
    """Just deleted."""
    stage.window.list.undo.tell("“Night backup finished” deleted", bool)


def state(
    theme: Theme,
    act: Callable[[Stage], object] = bool,
    *,
    items: Sequence[Item] = sample.EVERYTHING,
    counts: Counts = sample.COUNTS,
    link: Link = Link.CONNECTED,
    size: tuple[int, int],
) -> QImage:
    """A window in some state."""
    stage = Stage(theme, items, counts, link)
    stage.window.resize(*size)
    stage.window.show()
    stage.settle()
    act(stage)
    stage.settle(0.3)
    made = photo(stage.window)
    stage.close()
    return made


NORMAL = Notice(
    "n1041",
    "New order 10482 from Alder Bakery",
    "36 items, delivery Thursday before 10:00.\n€ 4,280.00\n— Web shop",
    Priority.MEDIUM,
    "order",
    (Button("open", "Open"), Button("mark-read", "Mark read")),
    message="36 items, delivery Thursday before 10:00.",
    glance="€ 4,280.00",
    sender="Web shop",
    at=sample.NOW,
)
URGENT = Notice(
    "n1042",
    "Cold store 2 is at 9.4 °C",
    "Above the 5 °C limit since 15:34. Move the dairy pallets to cold store 1.",
    Priority.URGENT,
    "system",
    (Button("acknowledge", "Acknowledge"), Button("open", "Open")),
    stays=True,
    message="Above the 5 °C limit since 15:34. Move the dairy pallets to cold store 1.",
    sender="Building monitoring",
    at=sample.NOW - timedelta(minutes=2),
)
ASKED = replace(
    NORMAL,
    title="Holiday from 7 to 11 December",
    message="Ines Okafor asks for five days. Nobody else of the team is away in that week.",
    glance="",
    sender="Human resources",
    type="task",
    buttons=(
        Button("answer:approve", "Approve"),
        Button("answer:decline", "Decline"),
        Button("answer:talk", "I will talk to her first"),
    ),
)


def toasts(theme: Theme) -> QImage:
    """A normal, an urgent one, and a digest."""
    kinds = ("order",) * 5 + ("inventory",) * 3 + ("task",) * 2 + ("project",) * 2
    start, step = sample.NOW.replace(hour=13, minute=5), timedelta(minutes=14.2)
    folded = [
        replace(NORMAL, id=str(i), type=kind, at=start + i * step) for i, kind in enumerate(kinds)
    ]
    folded[8] = replace(folded[8], title="Count aisle 7 before closing", priority=Priority.HIGH)
    digest = replace(toast_fold.fold(folded), title="12 while you were away")
    shown = [NORMAL, ASKED, URGENT, digest]
    made = [Toast(theme, one, blended=True, now=sample.NOW) for one in shown]
    for toast in made:
        toast.show()
    QApplication.processEvents()
    ratio = made[0].devicePixelRatioF()
    high = sum(toast.card.height() + 22 for toast in made) + 44
    sheet = QImage(round(440 * ratio), round(high * ratio), QImage.Format.Format_RGB32)
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(QColor(DESKS[theme.colours.scheme]))
    painter = QPainter(sheet)
    y = 33
    for toast in made:
        at = QPoint(40 - toast.margins.left(), y - toast.margins.top())
        painter.drawImage(at, photo(toast))
        y += toast.card.height() + 22
        toast.close()
        toast.deleteLater()
    painter.end()
    return sheet
