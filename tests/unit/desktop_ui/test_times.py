"""What is said of times stays true while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from deskbell_desktop.core.item import Item
from deskbell_desktop.ui import words
from deskbell_desktop.ui.detail_parts import Byline
from deskbell_desktop.ui.prose import Prose
from tests.gallery import sample
from tests.gallery.stage import Stage
from tests.unit.desktop_ui.conftest import MakeStage


class Clock:
    """Goes on when it is told to, and the window looks at it as it does every half minute."""

    def __init__(self, stage: MakeStage, *items: Item) -> None:
        self.now = sample.NOW
        self.stage: Stage = stage(items=items, now=lambda: self.now)

    def goes_on(self, by: timedelta) -> None:
        self.now += by
        self.stage.window._clock.timeout.emit()
        self.stage.settle()


@pytest.fixture(autouse=True)
def in_utc(in_zone: Callable[[str], None]) -> None:
    in_zone("UTC")


def said(stage: Stage) -> list[str]:
    return [one.text() for one in stage.window.detail.findChildren(Prose)]


def test_how_long_ago_it_was_goes_on_in_the_details(stage: MakeStage) -> None:
    clock = Clock(stage, sample.COLD_STORE)
    clock.stage.window.show_item(sample.COLD_STORE.id)
    (line,) = clock.stage.window.detail.findChildren(Byline)
    assert "Today, 15:46 (2 minutes ago)" in line.accessibleName()
    clock.goes_on(timedelta(minutes=5))
    assert "Today, 15:46 (7 minutes ago)" in line.accessibleName()


def test_what_expires_while_it_is_read_says_so(stage: MakeStage) -> None:
    ends = sample.NOW + timedelta(minutes=3)
    short = replace(sample.ORDER, notification=replace(sample.ORDER.notification, expires_at=ends))
    clock = Clock(stage, short)
    clock.stage.window.show_item(short.id)
    assert "It expired at 15:51." not in said(clock.stage)
    clock.goes_on(timedelta(minutes=4))
    assert "It expired at 15:51." in said(clock.stage)


def test_today_is_not_today_any_more_on_the_next_day(stage: MakeStage) -> None:
    due = {**sample.TASK.notification.data, "due": "2026-11-24T17:00:00Z"}
    task = replace(sample.TASK, notification=replace(sample.TASK.notification, data=due))
    back = (sample.NOW + timedelta(hours=17)).timestamp()
    taken = replace(sample.ORDER.notification, retracted_at=sample.NOW - timedelta(hours=1))
    gone = replace(sample.ORDER, notification=taken, over=True)
    clock = Clock(stage, replace(task, snoozed_until=back), gone)
    rows = {row.item.id: row for row in clock.stage.model._rows.all}
    assert rows[task.id].glance == "due 17:00"
    assert rows[task.id].aside == "Reminder tomorrow, 08:48"
    assert rows[gone.id].message == "Taken back by the sender at 14:48."
    clock.goes_on(timedelta(hours=12))
    rows = {row.item.id: row for row in clock.stage.model._rows.all}
    assert rows[task.id].glance == "due 24 Nov"
    assert rows[task.id].aside == "Reminder at 08:48"
    assert rows[gone.id].message == "Taken back by the sender on 24 Nov, 14:48."


@pytest.mark.parametrize(
    ("until", "told"),
    [
        (datetime(2026, 11, 24, 17, tzinfo=UTC), "Reminder at 17:00"),
        (datetime(2026, 11, 25, 8, tzinfo=UTC), "Reminder tomorrow, 08:00"),
        (datetime(2026, 11, 30, 8, tzinfo=UTC), "Reminder on Mon 30 Nov, 08:00"),
    ],
)
def test_a_reminder_is_said_by_the_shortest_name_of_its_day(until: datetime, told: str) -> None:
    assert words.reminder(until.timestamp(), sample.NOW.date()) == told
