from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.preferences import Preferences, Settled
from deskbell_desktop.core.release import Release, newer
from deskbell_desktop.ui import links
from deskbell_desktop.ui.host import Host
from deskbell_desktop.ui.lookout import DAY, FIRST, Lookout
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.tray_menu import TrayMenu
from tests.gallery import sample
from tests.gallery.preferences import Cabinet

NAMED = Preferences(update_manifest="https://bell.test/release.json", update_key="a key")
NEWER = Release("1.2.0", "https://downloads.bell.test/1.2.0")


def at_once(work: Callable[[], Any], done: Callable[[Any], object]) -> None:
    done(work())


class Watch:
    """A lookout of version 1.1.0 whose time the test makes pass, at whose asking it answers."""

    def __init__(self, theme: Theme, held: Preferences = NAMED) -> None:
        self.cabinet = Cabinet(theme, held)
        self.present, self.now = self.cabinet.present, 0.0
        self.answer: Release | None = NEWER
        self.asked: list[float] = []
        self.lookout = Lookout(
            self.present,
            self.cabinet.bridge,
            "1.1.0",
            self._ask,
            lambda: self.now,
            lambda least, most: (least + most) / 2,
        )
        self.cabinet.bridge.aside = at_once  # type: ignore[method-assign]

    def _ask(self, _held: Preferences) -> Release | None:
        self.asked.append(self.now)
        return self.answer

    def until(self, end: float) -> None:
        """Time passes, an hour at most at a time, as the timer has it."""
        while self.lookout._timer.isActive():
            step = self.lookout._timer.interval() / 1000
            if self.now + step > end:
                break
            self.now += step
            self.lookout.look()
        self.now = end


@pytest.fixture
def watch(theme: Theme, qtbot: QtBot) -> Iterator[Watch]:
    made = Watch(theme)
    yield made
    made.lookout._timer.stop()
    made.cabinet.close()


def test_it_asks_a_while_after_the_start_and_then_once_a_day(watch: Watch) -> None:
    watch.until(FIRST[0])
    assert not watch.asked
    watch.until(3.5 * DAY)
    assert len(watch.asked) == 4
    assert [round(b - a) for a, b in zip(watch.asked, watch.asked[1:], strict=False)] == [DAY] * 3


def test_without_a_manifest_in_the_policy_no_timer_runs(theme: Theme, qtbot: QtBot) -> None:
    made = Watch(theme, Preferences(update_manifest="https://bell.test/"))
    made.until(10 * DAY)
    assert not made.lookout._timer.isActive()
    assert not made.asked
    made.cabinet.close()


@pytest.mark.parametrize("version", ["1.1.0", "1.0.9", "0.99", "1.1"])
def test_what_is_not_newer_is_not_told(watch: Watch, version: str) -> None:
    watch.answer = Release(version, NEWER.url)
    watch.until(DAY)
    assert watch.asked
    assert watch.present.release is None


def test_word_of_a_release_is_never_taken_back_by_an_older_manifest(watch: Watch) -> None:
    watch.until(DAY)
    watch.answer = Release("1.1.5", NEWER.url)
    watch.until(2 * DAY)
    watch.answer = None
    watch.until(3 * DAY)
    assert watch.present.release == NEWER


def test_the_word_goes_when_the_policy_names_no_manifest_any_more(watch: Watch) -> None:
    watch.until(DAY)
    assert watch.present.release
    watch.cabinet.bridge.settled(Settled(Preferences()))
    assert watch.present.release is None
    assert not watch.lookout._timer.isActive()


def test_the_menu_and_the_preferences_tell_it_with_the_host_and_open_its_page(
    watch: Watch, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(links, "open_link", opened.append)
    watch.until(DAY)
    menu = TrayMenu(theme, watch.present, {}, len, id, id)
    menu.fill([], sample.NOW)
    said = "Version 1.2.0 is available · downloads.bell.test"
    (action,) = [each for each in menu.actions() if each.text() == said]
    action.trigger()
    page = watch.cabinet.window.general
    (host,) = [w for w in page.findChildren(QPushButton) if isinstance(w, Host)]
    assert host.text() == "downloads.bell.test"
    host.click()
    assert opened == [NEWER.url, NEWER.url]


def test_numbers_are_compared_as_numbers() -> None:
    assert newer("1.10.0", "1.9.9")
    assert newer("1.0.0.1", "1.0")
    assert not newer("1.0", "1.0.0")
    assert newer("1.2.0", "1.1.0.dev3")
