from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from operator import attrgetter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.preferences import PanelLook, Preferences, Settled
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.accent import contrast
from deskbell_desktop.ui.bell import Panel
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.colours import Scheme, colours
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.tray import HEARD, REDRAW, REFILL, SOON, TOGETHER, Tray
from deskbell_desktop.ui.tray_menu import Ink, between
from tests.gallery import sample
from tests.gallery.stage import FakeReader, status

DEEDS = ("open", "read_all", "test", "try_now", "sign_in", "sign_out", "preferences", "quit")


class Heard:
    """A panel on the D-Bus, which says when it goes, or another."""

    def __init__(self, _parent: QObject, changed: Callable[[], object]) -> None:
        self.changed = changed
        self.on_bus = False

    def hears(self) -> bool:
        return self.on_bus


class Panelled:
    """A tray on a desktop whose panel comes and goes."""

    def __init__(self, theme: Theme, items: list[Item]) -> None:
        self.there = False
        self.looks = 0
        self.on_bus = False
        self.items = items
        self.done: list[str] = []
        self.bridge = Bridge()
        self.present = Present(self.bridge, status())
        deeds = {name: (lambda name=name: self.done.append(name)) for name in DEEDS}
        self.tray = Tray(
            theme, self.present, self.bridge, deeds, lambda: sample.NOW, self._look, self._watched
        )
        self.bridge.start(lambda: FakeReader(items, sample.COUNTS))

    def _look(self) -> bool:
        self.looks += 1
        return self.there

    def _watched(self, parent: QObject, changed: Callable[[], object]) -> Heard:
        self.watch = Heard(parent, changed)
        self.watch.on_bus = self.on_bus
        return self.watch

    def words(self) -> list[str]:
        return [action.text() for action in self.tray.menu.actions() if not action.isSeparator()]


@pytest.fixture
def panelled(theme: Theme) -> Iterator[Panelled]:
    hostile = replace(
        sample.ORDER,
        notification=replace(sample.ORDER.notification, title="<img src=x> &Quit\u202e"),
    )
    made = Panelled(theme, [sample.COLD_STORE, hostile])
    yield made
    made.tray.stop()
    made.bridge.stop()


def test_the_icon_is_made_anew_when_a_panel_comes(panelled: Panelled) -> None:
    panelled.tray.start()
    assert panelled.tray.icon is None
    panelled.there = True
    panelled.tray.look_for_panel()
    first = panelled.tray.icon
    panelled.there = False
    panelled.tray.look_for_panel()
    panelled.there = True
    panelled.tray.look_for_panel()
    assert first is not None
    assert panelled.tray.icon not in (None, first)


def test_nobody_looks_for_a_panel_that_says_when_it_goes(panelled: Panelled) -> None:
    panelled.there = panelled.on_bus = True
    panelled.tray.start()
    assert panelled.tray._look.interval() == HEARD
    panelled.there = False
    panelled.watch.changed()
    assert panelled.tray.icon is None
    assert panelled.tray._look.interval() == SOON
    panelled.there = True
    panelled.watch.changed()
    assert panelled.tray.icon is not None
    assert panelled.tray._look.interval() == HEARD


def test_an_inbox_that_stays_complete_draws_nothing_anew(panelled: Panelled, qtbot: QtBot) -> None:
    panelled.there = True
    panelled.tray.start()
    panelled.bridge.status_seen.emit(status())
    qtbot.wait(2 * REFILL)
    filled = [id(action) for action in panelled.tray.menu.actions()]
    later = replace(status(), complete_at=sample.NOW + timedelta(seconds=30))
    panelled.bridge.status_seen.emit(later)
    qtbot.wait(2 * REDRAW)
    assert [id(action) for action in panelled.tray.menu.actions()] == filled
    panelled.bridge.status_seen.emit(replace(later, link=Link.RECONNECTING))
    qtbot.waitUntil(lambda: "Try now" in panelled.words())


def test_a_missing_tray_is_said_once_and_not_at_once(panelled: Panelled) -> None:
    said: list[int] = []
    panelled.tray.missing.connect(lambda: said.append(1))
    for _ in range(3):
        panelled.tray.look_for_panel()
    assert not said
    for _ in range(5):
        panelled.tray.look_for_panel()
    assert said == [1]


def test_the_bell_is_drawn_only_when_it_differs(panelled: Panelled, qtbot: QtBot) -> None:
    panelled.there = True
    panelled.tray.start()
    qtbot.wait(2 * REDRAW)
    before = panelled.tray.redrawn
    for total in range(100):
        panelled.bridge.changed(Changed(Counts(total=total, unread=12)))
    qtbot.wait(3 * REDRAW)
    assert panelled.tray.redrawn == before + 1
    panelled.bridge.changed(Changed(Counts(total=200, unread=3000)))
    qtbot.wait(2 * REDRAW)
    assert panelled.tray.redrawn == before + 1, "9+ stays 9+"


def test_a_burst_redraws_four_times_a_second_at_most(panelled: Panelled, qtbot: QtBot) -> None:
    panelled.there = True
    panelled.tray.start()
    before = panelled.tray.redrawn
    for step in range(50):
        panelled.bridge.changed(Changed(Counts(total=9, unread=step % 9)))
        qtbot.wait(10)
    assert panelled.tray.redrawn - before <= 4


def test_a_number_does_not_wait_for_the_rest_after_a_drawing_that_drew_nothing(
    panelled: Panelled, qtbot: QtBot
) -> None:
    panelled.there = True
    panelled.tray.start()
    qtbot.wait(3 * REDRAW)
    panelled.present.quiet_changed.emit()
    qtbot.waitUntil(lambda: not panelled.tray._wait.isActive())
    panelled.bridge.changed(Changed(Counts(total=9, unread=4)))
    assert panelled.tray._wait.interval() == TOGETHER


def test_the_menu_suffices_alone_and_shows_hostile_titles_as_text(
    panelled: Panelled, qtbot: QtBot
) -> None:
    panelled.tray.start()
    panelled.bridge.changed(Changed(Counts(total=9, unread=2)))
    qtbot.waitUntil(lambda: len(panelled.words()) >= 9)
    assert panelled.words() == [
        "Cold store 2 is at 9.4 °C",
        "<img src=x> &&Quit",
        "Open inbox (2)",
        "Do not disturb",
        "Snooze",
        "Mark all read",
        "Send me a test",
        "Preferences",
        "Sign out",
        "Quit",
    ]
    actions = {action.text(): action for action in panelled.tray.menu.actions()}
    for words in ("Open inbox (2)", "Mark all read", "Send me a test", "Preferences", "Quit"):
        actions[words].trigger()
    assert panelled.done == ["open", "read_all", "test", "preferences", "quit"]


def test_the_menus_icons_are_seen_in_a_light_panel_and_in_a_dark_one() -> None:
    """A panel draws the menu in the system's look, which need not be that of our windows."""
    kinds: list[Ink] = [attrgetter("text"), attrgetter("danger_ink")]
    for name in colours(Scheme.LIGHT).types:
        kinds.append(lambda c, name=name: c.types[name].ink)  # type: ignore[misc]
    for ink in kinds:
        for ground in ("#FFFFFF", "#25292F", "#303030"):
            assert contrast(between(ink), QColor(ground)) >= 3


def test_what_makes_the_bell_red_is_first_in_the_menu(panelled: Panelled, qtbot: QtBot) -> None:
    waits = replace(sample.COLD_STORE, state=replace(sample.COLD_STORE.state, read=True), place=1)
    told = sample.ORDER.notification
    newer = [
        replace(sample.ORDER, notification=replace(told, id=f"o{n}", title=f"Order {n}"), place=n)
        for n in range(2, 9)
    ]
    panelled.items[:] = [waits, *newer]
    panelled.bridge.stop()
    panelled.bridge.start(lambda: FakeReader(panelled.items, sample.COUNTS))
    panelled.tray.start()
    wanted = ["Cold store 2 is at 9.4 °C", "Order 8", "Order 7", "Order 6", "Order 5"]
    qtbot.waitUntil(lambda: panelled.words()[:5] == wanted)
    assert panelled.words()[5].startswith("Open inbox")
    assert panelled.tray.newest == 8


def test_a_menu_that_is_filled_anew_leaves_nothing_behind(panelled: Panelled) -> None:
    menu = panelled.tray.menu
    menu.fill([], sample.NOW)
    before = len(menu.findChildren(QObject))
    for _ in range(5):
        menu.fill([], sample.NOW)
    assert len(menu.findChildren(QObject)) == before


def test_the_tool_tip_tells_numbers_and_state(panelled: Panelled, qtbot: QtBot) -> None:
    panelled.there = True
    panelled.tray.start()
    panelled.bridge.status(status(Link.RECONNECTING))
    panelled.bridge.changed(Changed(Counts(total=9, unread=7, urgent=1)))
    assert panelled.tray.icon is not None
    icon = panelled.tray.icon
    wanted = "Deskbell: 7 unread, 1 urgent. Reconnecting since"
    qtbot.waitUntil(lambda: icon.toolTip().startswith(wanted))


@pytest.mark.parametrize(
    ("why", "told"), [("", "The server refuses this device."), ("Too new.", "Too new.")]
)
def test_the_tool_tip_tells_why_nothing_comes(
    panelled: Panelled, qtbot: QtBot, why: str, told: str
) -> None:
    """It need not be the server's no: the history may have been written by a newer Deskbell."""
    panelled.there = True
    panelled.tray.start()
    panelled.bridge.status(replace(status(Link.REFUSED), why=why))
    assert panelled.tray.icon is not None
    icon = panelled.tray.icon
    qtbot.waitUntil(lambda: icon.toolTip() == f"Deskbell: {told}")


def test_the_submenus_offer_times(panelled: Panelled, qtbot: QtBot) -> None:
    chosen: list[tuple[str, object]] = []
    panelled.tray.quiet_wanted.connect(lambda until: chosen.append(("quiet", until)))
    panelled.tray.snooze_wanted.connect(lambda until: chosen.append(("snooze", until)))
    panelled.tray.start()
    panelled.bridge.changed(Changed(Counts(total=9, unread=2)))
    qtbot.waitUntil(lambda: "Snooze" in panelled.words())
    menus = {action.text(): action.menu() for action in panelled.tray.menu.actions()}
    for name, words in (("Do not disturb", "Until I turn it off"), ("Snooze", "In 1 hour")):
        menu = menus[name]
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == words).trigger()
    assert chosen == [("quiet", 0.0), ("snooze", sample.NOW.timestamp() + 3600)]


@pytest.mark.parametrize(
    ("link", "has", "has_not"),
    [
        (Link.CONNECTED, {"Sign out"}, {"Try now", "Sign in"}),
        (Link.RECONNECTING, {"Try now", "Sign out"}, {"Sign in"}),
        (Link.REFUSED, {"Try now", "Sign out"}, {"Sign in"}),
        (Link.SIGNED_OUT, {"Sign in"}, {"Try now", "Sign out"}),
    ],
)
def test_the_menu_offers_what_helps_now(
    panelled: Panelled, qtbot: QtBot, link: Link, has: set[str], has_not: set[str]
) -> None:
    panelled.tray.start()
    panelled.bridge.status(status(link))
    qtbot.waitUntil(lambda: has <= set(panelled.words()))
    assert not has_not & set(panelled.words())


def test_what_a_person_says_of_the_panel_goes_before_what_is_seen(panelled: Panelled) -> None:
    for look, wanted in ((PanelLook.DARK, Panel.DARK), (PanelLook.COLOURED, Panel.ANY)):
        panelled.present.settled = Settled(replace(Preferences(), panel=look))
        assert panelled.tray.bell().panel is wanted


def test_a_double_click_is_told_from_a_click(panelled: Panelled) -> None:
    panelled.there = True
    panelled.tray.start()
    told: list[str] = []
    panelled.tray.clicked.connect(lambda: told.append("click"))
    panelled.tray.double_clicked.connect(lambda: told.append("double"))
    assert panelled.tray.icon is not None
    reason = QSystemTrayIcon.ActivationReason
    for why in (reason.Trigger, reason.DoubleClick, reason.MiddleClick, reason.Context):
        panelled.tray.icon.activated.emit(why)
    assert told == ["click", "double"]


def test_in_a_storm_the_menu_is_filled_once_a_second(panelled: Panelled, qtbot: QtBot) -> None:
    fills = 0
    fill = panelled.tray.menu.fill

    def counting(latest: Sequence[Row], now: datetime) -> None:
        nonlocal fills
        fills += 1
        fill(latest, now)

    panelled.tray.menu.fill = counting  # type: ignore[method-assign]
    panelled.there = True
    panelled.tray.start()
    fills, began = 0, time.monotonic()
    for number in range(60):
        panelled.bridge.changed(Changed(Counts(total=number + 9, unread=number + 1)))
        qtbot.wait(20)
    storm = time.monotonic() - began
    qtbot.waitUntil(lambda: "Open inbox (60)" in panelled.words())
    assert fills <= storm * 1000 / REFILL + 2


def test_the_newest_place_is_that_of_the_latest_unread(panelled: Panelled, qtbot: QtBot) -> None:
    assert panelled.tray.newest is None
    panelled.tray.start()
    qtbot.waitUntil(lambda: panelled.tray.newest == max(i.place for i in panelled.items))
