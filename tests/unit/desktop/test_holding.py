"""Holding back: what came while it was quiet or nobody was there is told once, in one summary."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from deskbell.notification import Priority, Sender
from deskbell.wire import What
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Profile
from deskbell_desktop.core.preferences import Policy, QuietHours, Reveal
from deskbell_desktop.core.quiet import LOUD, Why
from tests.unit.desktop.make import ALICE, NOON, arrival, change, page
from tests.unit.desktop.rig import Rig

LOCK, UNLOCK = m.ScreenSeen("logind", True), m.ScreenSeen("logind", False)
MINUTE = 60


@pytest.fixture
def rig(rig: Rig) -> Rig:
    rig.go_live()
    return rig


def prefer(rig: Rig, **wanted: Any) -> None:
    rig.person.prefer(replace(rig.watcher.settleds[-1].preferences, **wanted))
    rig.work()


def pass_time(rig: Rig, seconds: float) -> None:
    rig.desk._timers.clear("pos")  # nobody answers the checks in this test
    rig.wait(seconds)


def titles(rig: Rig) -> list[str]:
    return [notice.title for notice in rig.native.shown]


def ring(rig: Rig, *places: int, **more: Any) -> None:
    """They come now, by the server's clock."""
    now = rig.desk.follower.server_clock.now()
    rig.push(*(arrival(place, created_at=now, **more) for place in places))


def test_what_came_while_do_not_disturb_was_on_is_told_in_one_silent_summary(rig: Rig) -> None:
    rig.person.quiet(0)
    ring(rig, 1, 2, 3, type="order")
    ring(rig, 4, type="task", priority=Priority.HIGH, title="Count aisle 7")
    rig.push(change(5, What.READ, "n1", version=1))
    assert rig.native.shown == []
    rig.person.quiet(None)
    pass_time(rig, 1)
    (told,) = rig.native.shown
    assert told.title == "3 while do not disturb was on"
    assert told.body.endswith(" · 2 orders, 1 task\nCount aisle 7")
    assert rig.chime.played == []
    ring(rig, 6)
    pass_time(rig, 10)
    assert len(rig.native.shown) == 2


def test_no_summary_when_nothing_was_held_back(rig: Rig) -> None:
    rig.person.quiet((NOON + timedelta(hours=1)).timestamp())
    pass_time(rig, 3_700)
    assert rig.watcher.quiets[-1] == LOUD
    assert rig.native.shown == []


def test_the_summary_comes_after_a_restart_too_and_once(rig: Rig) -> None:
    rig.person.quiet((NOON + timedelta(hours=1)).timestamp())
    ring(rig, 1, 2)
    rig.end()
    rig.clock.now += 7_200
    rig.begin()
    rig.go_live(page(next=2))
    assert titles(rig) == ["2 while you were away"]
    rig.end()
    rig.begin()
    rig.go_live(page(next=2))
    assert titles(rig) == []


def test_quiet_hours_begin_and_end_by_the_clock_and_the_person_can_end_them(rig: Rig) -> None:
    local = NOON.astimezone()
    begin, end = local + timedelta(hours=1), local + timedelta(hours=3)
    every = frozenset(range(7))
    at = [time(t.hour, t.minute) for t in (begin, end)]
    prefer(rig, quiet_hours_on=True, quiet_hours=(QuietHours(every, *at),))
    assert not any(rig.watcher.quiets)
    pass_time(rig, 3_601)
    seen = rig.watcher.quiets[-1]
    assert (seen.why, seen.until) == (Why.HOURS, end.timestamp())
    ring(rig, 1)
    rig.person.quiet(None)
    pass_time(rig, 1)
    assert rig.watcher.quiets[-1] == LOUD
    assert titles(rig) == ["1 during quiet hours"]
    pass_time(rig, 24 * 3_600)
    assert rig.watcher.quiets[-1].why is Why.HOURS


def test_hours_that_the_organisation_sets_cannot_be_ended(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    rig.end()
    every = (QuietHours(frozenset(range(7))),)
    rig.profiles.said = Policy(locked={"quiet_hours_on": True, "quiet_hours": every})
    rig.begin()
    rig.person.quiet(None)
    rig.work()
    assert rig.watcher.quiets[-1].why is Why.HOURS
    rig.end()


def test_a_muted_type_is_silent_until_its_time_and_never_summed_up(rig: Rig) -> None:
    until = (NOON + timedelta(hours=1)).timestamp()
    prefer(rig, muted_types={"order": until})
    ring(rig, 1, type="order")
    ring(rig, 2, type="task")
    pass_time(rig, 3_700)
    ring(rig, 3, type="order")
    assert [n.id for n in rig.native.shown] == ["n2", "n3"]


def test_on_a_locked_screen_a_bubble_says_who_and_what_kind_only(rig: Rig) -> None:
    rig.play(LOCK)
    ring(rig, 1, type="order", title="Secret", message="More of it")
    prefer(rig, on_locked_screen=Reveal.EVERYTHING)
    ring(rig, 2, title="Open")
    prefer(rig, on_locked_screen=Reveal.NOTHING)
    ring(rig, 3)
    ring(rig, 4, priority=Priority.URGENT, title="Secret", sender=Sender(id="9", name="Secret"))
    assert titles(rig) == ["Order from Warehouse", "Open", "New notification"]
    assert "Secret" not in repr([replace(n, id="") for n in rig.native.shown])
    rig.play(UNLOCK)
    pass_time(rig, 1)
    assert titles(rig)[3:] == ["1 while you were away"]


def test_who_left_a_locked_screen_gets_one_summary_at_their_return(rig: Rig) -> None:
    rig.play(LOCK, m.ScreenSeen("org.gnome.ScreenSaver", True))
    ring(rig, 1)
    pass_time(rig, 10 * MINUTE + 1)
    ring(rig, *range(2, 7))
    ring(rig, 7, priority=Priority.URGENT)
    assert [n.id for n in rig.native.shown] == ["n1", "n7"]
    rig.play(UNLOCK)
    pass_time(rig, 1)
    assert len(rig.native.shown) == 2  # the saver is still on
    rig.play(m.ScreenSeen("org.gnome.ScreenSaver", False))
    pass_time(rig, 1)
    assert titles(rig)[2:] == ["5 while you were away"]
    assert rig.chime.played == ["soft", "insistent"]


def test_without_absences_a_locked_screen_holds_nothing_back(rig: Rig) -> None:
    prefer(rig, away_minutes=0)
    rig.play(LOCK)
    pass_time(rig, 3_600)
    ring(rig, 1)
    assert len(rig.native.shown) == 1


@pytest.mark.parametrize(("minutes", "gone", "summary"), [(10, 11, 1), (10, 9, 0), (0, 600, 0)])
def test_only_a_long_absence_of_the_connection_ends_in_a_summary(
    rig: Rig, minutes: int, gone: int, summary: int
) -> None:
    prefer(rig, away_minutes=minutes)
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.clock.now += gone * MINUTE
    now = rig.clock.wall()
    rig.go_live(page(*(arrival(i, created_at=now) for i in range(1, 6)), server_time=now))
    assert len([t for t in titles(rig) if "while you were away" in t]) == summary
    assert sum(n.digest is not None for n in rig.native.shown) == 1


def test_quiet_that_ends_while_nobody_is_there_is_summed_up_at_their_return(rig: Rig) -> None:
    rig.person.quiet((NOON + timedelta(hours=1)).timestamp())
    rig.play(LOCK)
    ring(rig, 1, 2)
    pass_time(rig, 2 * 3_600)
    ring(rig, 3)
    assert rig.native.shown == []
    rig.play(UNLOCK)
    pass_time(rig, 1)
    (told,) = rig.native.shown
    assert told.title.startswith("3 while")


def test_a_desk_that_held_something_back_for_good_says_why(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ALICE, quiet_until=0))
    rig.go_live(page(arrival(1)))
    assert rig.desk.premises.journal
    (receipt,) = rig.desk.premises.journal.receipts.owed(9).receipts
    assert (receipt.what, receipt.why) == ("suppressed", "do-not-disturb")
    rig.end()
