"""What a sender does after it was sent, as a desk takes it: updates, taking back, its end."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from deskbell.notification import Priority
from deskbell.wire import Entry, What
from deskbell_desktop.core import mail as m
from tests.unit.desktop.make import NOON, arrival, change, notification, page
from tests.unit.desktop.rig import Rig

LATER = NOON + timedelta(minutes=5)


@pytest.fixture
def rig(rig: Rig) -> Rig:
    rig.go_live()
    return rig


def shown(rig: Rig) -> list[tuple[str, str]]:
    return [(notice.id, notice.title) for notice in rig.native.shown]


def inbox(rig: Rig) -> list[tuple[str, int, str, bool]]:
    return [(i.id, i.place, i.notification.title, i.unread) for i in rig.items()]


def unread(rig: Rig) -> int:
    return rig.watcher.changes[-1].counts.unread


def anew(seq: int, revision: int, title: str, **more: object) -> Entry:
    return arrival(
        seq, id="n1", revision=revision, title=title, created_at=LATER, updated_at=LATER, **more
    )


def quiet(seq: int, revision: int, title: str) -> Entry:
    told = notification(seq, id="n1", revision=revision, title=title, updated_at=LATER)
    return change(seq, What.UPDATED, "n1", notification=told)


def pass_time(rig: Rig, seconds: float) -> None:
    rig.desk._timers.clear("pos")  # nobody answers the checks in this test
    rig.wait(seconds)


def test_an_update_replaces_the_bubble_and_the_words_without_a_sound(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.push(quiet(2, 2, "60 %"))
    assert inbox(rig) == [("n1", 1, "60 %", True)]
    assert shown(rig) == [("n1", "Title 1"), ("n1", "60 %")]
    assert rig.chime.played == ["soft"]


def test_an_update_of_what_was_read_stays_read_and_shows_nothing(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.person.mark_read(["n1"])
    rig.work()
    rig.push(quiet(2, 2, "60 %"))
    assert inbox(rig) == [("n1", 1, "60 %", False)]
    assert shown(rig) == [("n1", "Title 1")]


def test_announced_anew_it_is_unread_on_top_and_rings_once_more(rig: Rig) -> None:
    rig.push(arrival(1), arrival(2))
    rig.person.mark_read(["n1"])
    rig.work()
    pass_time(rig, 10)
    rig.push(anew(3, 2, "Broken again", priority=Priority.HIGH))
    assert inbox(rig) == [("n1", 3, "Broken again", True), ("n2", 2, "Title 2", True)]
    assert shown(rig)[2:] == [("n1", "Broken again")]
    assert len(rig.chime.played) == 2
    assert rig.watcher.changes[-1].arrived == {"n1"}


def test_what_was_deleted_comes_back_when_it_is_announced_anew(rig: Rig) -> None:
    rig.push(arrival(1))
    rig.person.delete(["n1"])
    rig.work()
    rig.push(anew(2, 2, "Broken again"))
    assert inbox(rig) == [("n1", 2, "Broken again", True)]


def test_what_was_done_to_an_earlier_one_is_not_done_to_the_one_announced_anew(rig: Rig) -> None:
    rig.push(arrival(1, require_ack=True))
    rig.person.acknowledge("n1")
    rig.work()
    assert rig.courier.carried[-1].up_to == 1
    rig.push(anew(2, 2, "Broken again", require_ack=True))
    (item,) = rig.items()
    assert item.waits_for_answer
    assert item.pending is None
    rig.play(m.OpVoid(rig.courier.carried[-1]))
    assert rig.items() == [item]


def test_a_desk_that_comes_late_ends_the_same_and_rings_for_the_newest_only(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    rig.go_live(page(arrival(1), quiet(2, 2, "60 %"), anew(3, 3, "Done"), next=3))
    assert inbox(rig) == [("n1", 3, "Done", True)]
    assert shown(rig) == [("n1", "Done")]
    rig.end()


def test_an_earlier_revision_that_comes_again_changes_nothing(rig: Rig) -> None:
    rig.push(arrival(1), anew(2, 2, "Newest"))
    count = len(rig.native.shown)
    rig.push(arrival(3, id="n1", title="Title 1"))
    assert inbox(rig) == [("n1", 2, "Newest", True)]
    assert len(rig.native.shown) == count


def test_who_hears_an_update_first_has_it_as_new(rig: Rig) -> None:
    rig.push(quiet(5, 4, "60 %"))
    assert inbox(rig) == [("n1", 5, "60 %", True)]
    assert shown(rig) == [("n1", "60 %")]


def test_what_comes_already_taken_back_is_listed_and_rings_for_nobody(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    rig.go_live(page(arrival(1, retracted_at=LATER), change(2, What.RETRACTED, "n1"), next=2))
    assert inbox(rig) == [("n1", 1, "Title 1", False)]
    assert shown(rig) == []
    rig.end()


def test_its_end_takes_the_bubble_away_and_the_badge_down_by_the_servers_clock(rig: Rig) -> None:
    an_hour_on = NOON + timedelta(hours=1)
    rig.desk.follower.server_clock.tell(an_hour_on)
    rig.push(
        arrival(1, created_at=an_hour_on, expires_at=an_hour_on + timedelta(seconds=30)),
        arrival(2, created_at=an_hour_on),
    )
    assert unread(rig) == 2
    pass_time(rig, 29)
    assert rig.native.withdrawn == []
    pass_time(rig, 2)
    assert rig.native.withdrawn == ["n1"]
    assert unread(rig) == 1
    assert {i.id: i.unread for i in rig.items()} == {"n1": False, "n2": True}


def test_the_logs_word_of_the_end_is_enough(rig: Rig) -> None:
    rig.push(arrival(1, expires_at=NOON + timedelta(hours=1)))
    rig.push(change(2, What.EXPIRED, "n1"))
    assert rig.native.withdrawn == ["n1"]
    assert unread(rig) == 0


def test_one_that_ended_while_the_desk_was_off_is_over_when_it_starts(rig: Rig) -> None:
    rig.push(arrival(1, expires_at=NOON + timedelta(seconds=60)))
    rig.end()
    rig.clock.now += 120
    rig.begin()
    rig.wait(0)
    assert [i.over for i in rig.items()] == [True]


def test_what_only_a_wrong_clock_ended_goes_on_when_the_server_says_its_time(rig: Rig) -> None:
    rig.push(
        arrival(1, expires_at=NOON + timedelta(hours=2)),
        arrival(2, expires_at=NOON + timedelta(hours=2)),
        change(3, What.RETRACTED, "n2"),
        arrival(4, expires_at=NOON + timedelta(seconds=60)),
    )
    rig.end()
    rig.clock.now += 24 * 3600
    rig.begin()
    rig.wait(0)
    assert {i.id: i.over for i in rig.items()} == {"n1": True, "n2": True, "n4": True}
    rig.go_live(page(next=4, server_time=NOON + timedelta(minutes=10)))
    assert {i.id: i.over for i in rig.items()} == {"n1": False, "n2": True, "n4": True}
    assert unread(rig) == 1


def test_an_update_with_a_later_end_is_not_over(rig: Rig) -> None:
    rig.push(arrival(1, expires_at=NOON + timedelta(seconds=30)))
    rig.push(anew(2, 2, "Longer", expires_at=NOON + timedelta(seconds=90)))
    pass_time(rig, 60)
    assert unread(rig) == 1
    pass_time(rig, 40)
    assert unread(rig) == 0


def test_a_reminder_rings_again_though_it_was_read_until_it_is_acknowledged(rig: Rig) -> None:
    rig.push(arrival(1, require_ack=True))
    rig.person.mark_read(["n1"])
    rig.work()
    pass_time(rig, 10)
    rig.push(change(2, What.REMINDED, "n1"))
    assert shown(rig) == [("n1", "Title 1")] * 2
    assert len(rig.chime.played) == 2
    rig.person.acknowledge("n1")
    rig.work()
    rig.push(change(3, What.REMINDED, "n1"))
    assert len(rig.native.shown) == 2


def test_a_reminder_of_what_was_read_comes_when_do_not_disturb_ends(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1, require_ack=True))
    rig.person.mark_read(["n1"])
    rig.person.quiet(0)
    rig.work()
    rig.push(change(2, What.REMINDED, "n1"))
    assert len(rig.native.shown) == 1
    rig.person.quiet(None)
    rig.work()
    assert [notice.id for notice in rig.native.shown] == ["n1", "n1"]


def test_a_reminder_of_what_was_put_aside_waits_for_its_own_time(rig: Rig) -> None:
    rig.push(arrival(1, require_ack=True))
    rig.person.snooze(["n1"], (NOON + timedelta(hours=1)).timestamp())
    rig.work()
    rig.push(change(2, What.REMINDED, "n1"))
    assert len(rig.native.shown) == 1


def test_settled_by_somebody_else_it_asks_no_more(rig: Rig) -> None:
    rig.push(arrival(1, require_ack=True))
    rig.push(change(2, What.SETTLED, "n1", by="Ada"))
    (item,) = rig.items()
    assert (item.waits_for_answer, item.notification.acked_by) == (False, "Ada")
    rig.push(change(3, What.REMINDED, "n1"))
    assert len([n for n in rig.native.shown if n.buttons[0].id == "acknowledge"]) == 1
