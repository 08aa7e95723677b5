"""Unanswered: an urgent one that waits for its acknowledgement has a bubble again after a start."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from deskbell.notification import Priority
from deskbell.wire import Entry, What
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account, Profile
from tests.unit.desktop.make import ALICE, NOON, arrival, change, page
from tests.unit.desktop.rig import Rig

BOB = Account("https://other.test", "7", "bob")
IN_AN_HOUR = (NOON + timedelta(hours=1)).timestamp()


def asking(place: int, **more: Any) -> Entry:
    return arrival(place, **{"priority": Priority.URGENT, "require_ack": True} | more)


def restart(rig: Rig, *entries: Entry, place: int = 9) -> None:
    rig.end()
    rig.begin()
    rig.go_live(page(*entries, next=place))


def shown(rig: Rig) -> list[str]:
    return [notice.id for notice in rig.native.shown]


def prefer(rig: Rig, **wanted: Any) -> None:
    rig.person.prefer(replace(rig.watcher.settleds[-1].preferences, **wanted))
    rig.work()


def test_it_is_announced_once_after_each_start_and_at_no_reconnection(rig: Rig) -> None:
    rig.go_live()
    rig.push(asking(1), arrival(2, priority=Priority.URGENT), arrival(3, require_ack=True))
    for _ in range(2):
        restart(rig)
        assert shown(rig) == ["n1"]
        assert rig.native.shown[0].stays
        assert rig.native.shown[0].buttons[0].id == "acknowledge"
        assert rig.chime.played == ["insistent"]
        rig.play(m.Dropped(rig.attempt, "gone"))
        rig.wait(3)
        rig.go_live(page(next=9))
        rig.wait(60)
        assert shown(rig) == ["n1"]


def test_a_kill_makes_no_difference_nor_does_having_read_it(rig: Rig) -> None:
    rig.go_live()
    rig.push(asking(1))
    rig.person.mark_read(["n1"])
    rig.work()
    rig.begin()
    rig.begin()  # ended before it was announced
    rig.go_live(page(next=9))
    assert shown(rig) == ["n1"]


def test_without_a_connection_it_is_announced_from_the_journal(rig: Rig) -> None:
    rig.go_live()
    rig.push(asking(1))
    rig.end()
    rig.begin()
    assert shown(rig) == []
    rig.wait(10)
    assert shown(rig) == ["n1"]


@pytest.mark.parametrize("what", [What.ACKED, What.DELETED, What.RETRACTED, What.EXPIRED])
def test_what_ended_before_or_while_it_was_off_is_not(rig: Rig, what: What) -> None:
    rig.go_live()
    rig.push(asking(1), asking(2), change(3, what, "n1", version=1))
    restart(rig, change(4, what, "n2", version=1))
    assert shown(rig) == []


def test_what_was_put_aside_comes_at_its_time_and_not_before(rig: Rig) -> None:
    rig.go_live()
    rig.push(asking(1))
    rig.person.snooze(["n1"], IN_AN_HOUR)
    rig.work()
    restart(rig)
    assert shown(rig) == []
    rig.end()
    rig.clock.now += 3_700
    rig.begin()
    rig.go_live(page(next=9))
    assert shown(rig) == ["n1"]


def test_in_quiet_it_waits_for_the_end_of_it_as_it_did_at_first(rig: Rig) -> None:
    rig.go_live()
    prefer(rig, urgent_breaks_through=False)
    rig.push(asking(1), asking(2))
    rig.person.mark_read(["n1"])
    rig.person.quiet(0)
    rig.work()
    restart(rig)
    restart(rig)
    assert shown(rig) == []
    rig.person.acknowledge("n2")
    rig.person.quiet(None)
    rig.work()
    assert shown(rig) == ["n1"]
    assert rig.native.shown[0].stays


def test_a_muted_type_stays_silent(rig: Rig) -> None:
    rig.go_live()
    prefer(rig, urgent_breaks_through=False)
    rig.push(asking(1, type="order"))
    prefer(rig, muted_types={"order": 0})
    restart(rig)
    assert shown(rig) == []


def test_beside_the_summary_of_an_absence_it_is_said_once(rig: Rig) -> None:
    rig.go_live()
    rig.push(asking(1))
    restart(rig, *(arrival(n) for n in range(2, 7)))
    assert [notice.title for notice in rig.native.shown] == ["Title 1", "5 while you were away"]


def test_of_many_all_but_a_few_are_folded_into_one_that_says_what_they_are(rig: Rig) -> None:
    rig.go_live()
    rig.push(*(asking(n) for n in range(1, 10)))
    restart(rig)
    titles = [notice.title for notice in rig.native.shown]
    assert titles == [*(f"Title {n}" for n in range(1, 7)), "3 still wait for your answer"]
    assert rig.chime.played == ["insistent"]


def test_coming_back_to_an_account_brings_its_bubbles_back(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ALICE, others=(BOB,)))
    rig.go_live()
    rig.push(asking(1))
    rig.person.switch(BOB)
    rig.work()
    rig.go_live()
    assert rig.native.withdrawn == ["n1"]
    rig.person.switch(ALICE)
    rig.work()
    rig.go_live(page(next=9))
    assert shown(rig) == ["n1", "n1"]
    rig.end()


def test_a_journal_that_broke_and_was_fetched_again_brings_them_back_too(rig: Rig) -> None:
    rig.go_live()
    rig.push(asking(1), arrival(2))
    rig.play(m.FoundBroken(rig.clock.now + 1))
    assert rig.native.withdrawn == ["n1", "n2"]
    rig.go_live(page(asking(1), arrival(2), next=9))
    assert shown(rig) == ["n1", "n2", "n1"]
