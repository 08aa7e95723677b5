"""Snoozing: put aside until a time, back with a bubble, over restarts, ended by reading."""

from __future__ import annotations

from datetime import timedelta

import pytest

from deskbell.wire import What
from deskbell_desktop.core import mail as m
from tests.unit.desktop.make import NOON, arrival, change
from tests.unit.desktop.rig import Rig

IN_AN_HOUR = (NOON + timedelta(hours=1)).timestamp()


@pytest.fixture
def rig(rig: Rig) -> Rig:
    rig.go_live()
    return rig


def shown(rig: Rig) -> list[str]:
    return [notice.id for notice in rig.native.shown]


def snoozed(rig: Rig) -> dict[str, float | None]:
    return {item.id: item.snoozed_until for item in rig.items()}


def pass_time(rig: Rig, seconds: float) -> None:
    rig.desk._timers.clear("pos")  # nobody answers the checks in this test
    rig.wait(seconds)


def test_a_snoozed_notification_leaves_the_screen_and_stays_in_the_list(rig: Rig) -> None:
    rig.push(arrival(1), arrival(2))
    rig.person.snooze(["n1"], IN_AN_HOUR)
    rig.work()
    assert rig.native.withdrawn == ["n1"]
    assert snoozed(rig) == {"n1": IN_AN_HOUR, "n2": None}
    assert rig.watcher.changes[-1].items[0].snoozed_until == IN_AN_HOUR
    assert rig.watcher.changes[-1].counts.unread == 2


def test_it_comes_back_with_its_bubble_and_sound_at_that_time_and_once(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.person.snooze(["n1"], IN_AN_HOUR)
    pass_time(rig, 3_590)
    assert shown(rig) == ["n1"]
    pass_time(rig, 20)
    assert shown(rig) == ["n1", "n1"]
    assert rig.chime.played == ["soft", "soft"]
    assert snoozed(rig) == {"n1": None}
    pass_time(rig, 7_200)
    assert shown(rig) == ["n1", "n1"]


def test_a_snooze_outlives_a_restart_and_rings_late_rather_than_never(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.person.snooze(["n1"], IN_AN_HOUR)
    rig.work()
    rig.end()
    rig.begin()
    assert shown(rig) == []
    rig.end()
    rig.clock.now += 8_000
    rig.begin()
    pass_time(rig, 1)
    assert shown(rig) == ["n1"]
    rig.end()
    rig.begin()
    pass_time(rig, 60)
    assert shown(rig) == []


@pytest.mark.parametrize("what", [What.READ, What.DELETED])
def test_reading_or_deleting_ends_a_snooze_wherever_it_is_done(rig: Rig, what: What) -> None:
    rig.push(arrival(1))
    rig.person.snooze(["n1"], IN_AN_HOUR)
    rig.work()
    rig.push(change(2, what, "n1", version=1))
    rig.push(change(3, What.RESTORED if what is What.DELETED else What.UNREAD, "n1", version=2))
    assert snoozed(rig) == {"n1": None}
    pass_time(rig, 7_200)
    assert shown(rig) == ["n1"]


def test_what_was_opened_first_is_unread_again_and_comes_back(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.person.mark_read(["n1"])
    rig.person.snooze(["n1"], IN_AN_HOUR)
    rig.work()
    assert [op.what for op in rig.courier.carried] == [What.READ]
    (item,) = rig.items()
    assert (item.unread, item.snoozed_until) == (True, IN_AN_HOUR)
    rig.push(change(2, What.READ, "n1", version=1))  # the echo of the first
    assert snoozed(rig) == {"n1": IN_AN_HOUR}
    pass_time(rig, 3_700)
    assert shown(rig) == ["n1", "n1"]


def test_unsnoozing_brings_it_back_without_a_word(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.person.snooze(["n1"], IN_AN_HOUR)
    rig.person.unsnooze(["n1"])
    pass_time(rig, 7_200)
    assert shown(rig) == ["n1"]
    assert snoozed(rig) == {"n1": None}


def test_all_that_is_unread_can_be_snoozed_and_what_comes_later_rings(rig: Rig) -> None:
    rig.push(arrival(1), arrival(2))
    rig.push(change(3, What.READ, "n2", version=1))
    rig.person.snooze_all(IN_AN_HOUR)
    rig.work()
    assert snoozed(rig) == {"n1": IN_AN_HOUR, "n2": None}
    assert rig.watcher.changes[-1].reloaded
    assert set(rig.native.withdrawn) == {"n1", "n2"}
    rig.push(arrival(4))
    assert shown(rig) == ["n1", "n2", "n4"]


def test_a_clock_that_jumped_over_the_time_brings_it_back_at_the_wake_up(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.person.snooze(["n1"], IN_AN_HOUR)
    rig.work()
    rig.clock.now += 4_000
    rig.play(m.Woke())
    assert shown(rig) == ["n1", "n1"]
