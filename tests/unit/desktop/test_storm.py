"""Storms: few bubbles, one digest that says what it folded, few sounds, nothing lost, no growth."""

from __future__ import annotations

import gc
from collections import Counter
from typing import Any

import pytest

from deskbell.notification import Priority
from deskbell.wire import What
from deskbell_desktop.core.herald import REMEMBERED
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Closed, Notice
from deskbell_desktop.core.notices import DIGEST
from tests.unit.desktop.make import arrival, change
from tests.unit.desktop.rig import Rig

KINDS = ("order", "order", "order", "order", "task", "task", "task", "info", "info", "error")
SPAN = 10
"""Seconds of the storm."""


@pytest.fixture
def rig(rig: Rig) -> Rig:
    rig.go_live()
    rig.desk._timers.clear("pos")  # nobody answers the checks in this test
    return rig


def burst(rig: Rig, first: int, count: int, **more: Any) -> None:
    now = rig.desk.follower.server_clock.now()
    places = range(first, first + count)
    rig.push(
        *(arrival(i, created_at=now, type=KINDS[i % 10], title=f"No {i}", **more) for i in places)
    )


def singles(rig: Rig) -> list[Notice]:
    return [n for n in rig.native.shown if n.id != DIGEST]


def digests(rig: Rig) -> list[Notice]:
    return [n for n in rig.native.shown if n.id == DIGEST]


def test_a_thousand_in_ten_seconds(rig: Rig) -> None:
    for tenth in range(SPAN * 10):
        burst(rig, 1 + tenth * 10, 10)
        rig.wait(0.1)
    rig.wait(5)
    assert len(singles(rig)) == 3
    assert len(rig.chime.played) <= 5
    last = digests(rig)[-1]
    assert last.title == "997 new notifications"
    assert last.digest
    assert last.digest.kinds == (("order", 397), ("task", 300), ("info", 200), ("error", 100))
    assert "397 orders, 300 tasks, 200 information, 100 errors" in last.body
    assert last.digest.first < last.digest.last
    assert rig.watcher.changes[-1].counts.unread == 1_000
    assert len(rig.items()) == 1_000


def test_two_hundred_at_once(rig: Rig) -> None:
    burst(rig, 1, 200)
    rig.wait(5)
    assert len(singles(rig)) == 3
    assert [n.title for n in digests(rig)] == ["197 new notifications"]
    assert len(rig.chime.played) == 1
    assert rig.watcher.changes[-1].counts.unread == 200


def test_an_urgent_one_in_a_storm_has_its_own_bubble_and_sound(rig: Rig) -> None:
    burst(rig, 1, 100)
    rig.wait(4)
    burst(rig, 101, 1, priority=Priority.URGENT)
    burst(rig, 102, 50)
    rig.wait(5)
    assert [n.id for n in singles(rig)][3:] == ["n101"]
    assert rig.chime.played == ["soft", "insistent"]


def test_a_digest_names_the_most_urgent_of_all_that_it_folded(rig: Rig) -> None:
    burst(rig, 1, 10)
    rig.wait(2)
    burst(rig, 11, 1, priority=Priority.HIGH)
    rig.wait(2)
    burst(rig, 12, 10)
    rig.wait(2)
    assert digests(rig)[-1].body.endswith("\nNo 11")
    assert digests(rig)[-1].title == "18 new notifications"


def test_after_a_storm_each_has_its_bubble_again(rig: Rig) -> None:
    burst(rig, 1, 50)
    rig.wait(20)
    burst(rig, 51, 1)
    assert singles(rig)[-1].id == "n51"


def sizes(rig: Rig) -> dict[str, int]:
    """What the desk keeps in memory of the past."""
    herald, follower = rig.desk.herald, rig.desk.follower
    return {
        "asked": len(herald._asked),
        "ids": sum(len(asked.ids) for asked in herald._asked.values()),
        "bubbles": len(herald._bubbles),
        "held": len(follower._held),
        "timers": len(rig.desk._timers._at),
    }


def live() -> Counter[str]:
    gc.collect()
    return Counter(type(o).__name__ for o in gc.get_objects() if isinstance(o, Item | Notice))


def forget(rig: Rig) -> None:
    """What the bench itself recorded."""
    watcher, chime = rig.watcher, rig.chime
    for record in (rig.native.shown, rig.native.withdrawn, watcher.changes, watcher.quiets):
        record.clear()
    for kept in (rig.line.asked, chime.played, chime.volumes, watcher.statuses):
        del kept[:-1]


@pytest.mark.slow
def test_twelve_hours_in_fast_motion_leave_nothing_behind(rig: Rig) -> None:
    """One a minute, a burst every half hour, some read; what the tests record is thrown away."""
    place, after = 1, dict[int, tuple[dict[str, int], Counter[str]]]()
    before = live()  # of other tests
    for minute in range(12 * 60):
        count = 40 if minute % 30 == 0 else 1
        burst(rig, place, count)
        place += count
        if minute % 5 == 0:
            rig.push(change(place, What.READ, f"n{place - 1}", version=1))
            place += 1
        elif minute % 7 == 0:
            rig.native.tell(Closed(f"n{place - 1}", "expired"))
        rig.wait(60)
        forget(rig)
        if minute in {179, 719}:
            after[minute] = sizes(rig), live() - before
    (early, early_live), (late, late_live) = after[179], after[719]
    assert late["asked"] <= REMEMBERED
    assert late["ids"] == 0
    assert late["bubbles"] <= 6
    assert late["held"] == 0
    assert late["timers"] == early["timers"]
    assert late_live["Notice"] <= REMEMBERED + 2
    assert late_live["Item"] <= early_live["Item"] + 2
