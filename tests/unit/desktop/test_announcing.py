"""Announcing: once each, by the right means, with the right sound, and answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from deskbell.notification import Action, Priority
from deskbell.wire import What
from deskbell_desktop.core import mail as m
from deskbell_desktop.core import notices
from deskbell_desktop.core.account import Profile
from deskbell_desktop.core.notice import Activated
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.quiet import LOUD, Quiet, Why
from tests.unit.desktop.make import ALICE, NOON, arrival, change, item, page
from tests.unit.desktop.rig import Rig


def shown(rig: Rig) -> list[str]:
    return [notice.id for notice in rig.native.shown]


def outcomes(rig: Rig) -> dict[str, tuple[int, str | None]]:
    import sqlite3

    assert rig.shelf.current
    db = sqlite3.connect(rig.shelf.current)
    found = {id: (n, why) for id, n, why in db.execute("SELECT id, announced, why FROM item")}
    db.close()
    return found


def test_a_push_is_shown_natively_and_that_is_recorded(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1))
    assert shown(rig) == ["n1"]
    assert rig.chime.played == ["soft"]
    assert outcomes(rig) == {"n1": (2, None)}


def test_what_the_desktop_cannot_show_is_shown_by_the_fallback(rig: Rig) -> None:
    rig.native.works = False
    rig.go_live()
    rig.push(arrival(1))
    assert [n.id for n in rig.toast.shown] == ["n1"]
    assert outcomes(rig) == {"n1": (2, None)}


def test_what_nothing_can_show_is_recorded_with_the_reason(rig: Rig) -> None:
    rig.native.works = rig.toast.works = False
    rig.go_live()
    rig.push(arrival(1))
    assert outcomes(rig) == {"n1": (3, "no-daemon")}


def test_three_after_an_absence_ring_singly(rig: Rig) -> None:
    rig.go_live(page(arrival(1), arrival(2), arrival(3)))
    assert shown(rig) == ["n1", "n2", "n3"]
    assert rig.chime.played == ["soft"]


def test_twelve_after_an_absence_are_one_summary(rig: Rig) -> None:
    rig.go_live(page(*(arrival(n) for n in range(1, 13))))
    assert [n.title for n in rig.native.shown] == ["12 while you were away"]
    assert rig.native.shown[0].id == "digest"


def test_a_summary_counts_over_all_pages(rig: Rig) -> None:
    pages = [
        page(*(arrival(n) for n in range(s, s + 200)), more=s < 801) for s in range(1, 1001, 200)
    ]
    rig.go_live(*pages)
    assert [n.title for n in rig.native.shown] == ["1,000 while you were away"]
    assert rig.watcher.changes[-1].counts.unread == 1_000


def test_a_storm_becomes_one_digest_that_counts(rig: Rig) -> None:
    rig.go_live()
    for n in range(1, 51):
        rig.push(arrival(n))
        rig.wait(0.05)
    rig.wait(2)
    assert shown(rig)[:3] == ["n1", "n2", "n3"]
    assert set(shown(rig)[3:]) == {"digest"}
    assert len(shown(rig)) < 10
    assert rig.native.shown[-1].title == "47 new notifications"
    assert rig.watcher.changes[-1].counts.total == 50


def test_one_sound_for_many_and_the_heaviest_wins(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1), arrival(2, priority=Priority.HIGH))
    rig.push(arrival(3))
    assert rig.chime.played == ["clear"]


def test_an_urgent_sound_is_owed_when_it_comes_right_after_another(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1))
    rig.push(arrival(2, priority=Priority.URGENT))
    assert rig.chime.played == ["soft"]
    rig.wait(3)
    assert rig.chime.played == ["soft", "insistent"]


def test_low_priority_is_listed_and_counted_and_never_announced(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1, priority=Priority.LOW))
    assert shown(rig) == []
    assert rig.chime.played == []
    assert rig.watcher.changes[-1].counts.unread == 1
    assert outcomes(rig)["n1"] == (3, "low")


def test_an_urgent_bubble_stays_until_it_is_answered(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1, priority=Priority.URGENT, require_ack=True))
    rig.push(arrival(2, priority=Priority.URGENT))
    rig.push(change(3, What.READ, "n1", version=1), change(4, What.READ, "n2", version=1))
    assert rig.native.withdrawn == ["n2"]
    assert rig.watcher.changes[-1].counts.urgent == 1
    rig.push(change(5, What.ACKED, "n1", version=2))
    assert rig.native.withdrawn == ["n2", "n1"]
    assert rig.watcher.changes[-1].counts.urgent == 0


def test_muted_means_no_sound(rig: Rig) -> None:
    rig.go_live()
    rig.person.prefer(replace(Preferences(), sound_on=False))
    rig.work()
    rig.push(arrival(1, priority=Priority.URGENT))
    rig.wait(5)
    assert shown(rig) == ["n1"]
    assert rig.chime.played == []
    assert rig.profiles.profile.wishes == {"sound_on": False}
    assert not rig.watcher.settleds[-1].preferences.sound_on


def test_do_not_disturb_lets_only_urgent_through(rig: Rig) -> None:
    rig.go_live()
    rig.person.quiet(0)
    rig.work()
    rig.push(arrival(1), arrival(2, priority=Priority.URGENT))
    assert shown(rig) == ["n2"]
    assert outcomes(rig)["n1"] == (4, "do-not-disturb")
    assert rig.watcher.quiets[-1] == Quiet(Why.PERSON)


def test_do_not_disturb_ends_by_itself(rig: Rig) -> None:
    rig.go_live()
    rig.person.quiet((NOON + timedelta(hours=1)).timestamp())
    rig.work()
    rig.desk._timers.clear("pos")  # nobody answers the checks in this test
    rig.wait(3_601)
    assert rig.watcher.quiets[-1] == LOUD
    rig.push(arrival(1, created_at=rig.desk.follower.server_clock.now()))
    assert shown(rig) == ["n1"]


def test_do_not_disturb_that_ended_while_we_were_off_is_over(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ALICE, quiet_until=(NOON - timedelta(hours=1)).timestamp()))
    assert rig.watcher.quiets == [LOUD]
    rig.end()


def test_nothing_is_announced_twice_over_restarts_and_resyncs(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1), arrival(2))
    for _ in range(3):
        rig.end()
        rig.begin()
        rig.go_live(page(arrival(1), arrival(2), next=2))
        assert shown(rig) == []


def test_a_claim_that_was_not_confirmed_is_left_to_the_badge(rig: Rig) -> None:
    rig.go_live()
    assert rig.desk.herald.claims
    rig.native.show = lambda notice: None  # type: ignore[method-assign]  # killed in the call
    rig.push(arrival(1))
    rig.begin()
    rig.go_live(page(next=1))
    assert shown(rig) == []
    assert rig.watcher.changes[0].counts.unread == 1


def test_what_was_stored_but_not_claimed_is_announced_after_the_start(rig: Rig) -> None:
    rig.connect()
    rig.answer(page(arrival(1), more=True, head=9))
    assert shown(rig) == []
    rig.end()
    rig.begin()
    rig.wait(10)
    assert shown(rig) == ["n1"]


def test_old_ones_are_not_announced_singly(rig: Rig) -> None:
    rig.go_live(page(arrival(1, created_at=NOON - timedelta(hours=2))))
    assert [n.title for n in rig.native.shown] == ["1 while you were away"]


def test_the_age_is_measured_by_the_servers_clock(rig: Rig) -> None:
    ahead = NOON + timedelta(days=1)
    rig.go_live(page(next=0, server_time=ahead))
    rig.push(arrival(1, created_at=ahead - timedelta(minutes=1)))
    assert shown(rig) == ["n1"]


def test_an_urgent_notice_stays_and_has_only_buttons_that_do_something(rig: Rig) -> None:
    rig.go_live()
    acts = (Action(id="approve", label="Approve"),)
    rig.push(arrival(1, priority=Priority.URGENT, require_ack=True, actions=acts))
    notice = rig.native.shown[0]
    assert notice.stays
    assert [b.id for b in notice.buttons] == ["acknowledge", "answer:approve", "open"]


@pytest.mark.parametrize(
    ("button", "what", "opens"),
    [
        ("open", What.READ, [("n1", "token")]),
        ("mark-read", What.READ, []),
        ("acknowledge", What.ACKED, []),
    ],
)
def test_each_button_does_what_it_says(
    rig: Rig, button: str, what: What, opens: list[tuple[str, str]]
) -> None:
    rig.go_live()
    rig.push(arrival(1, require_ack=True))
    rig.play(m.Told(True, Activated("n1", button, "token")))
    assert [op.what for op in rig.courier.carried] == [what]
    assert rig.watcher.opens == opens
    assert rig.native.withdrawn == ["n1"]


def test_a_bubble_offers_what_the_sender_asks_before_what_we_offer(rig: Rig) -> None:
    rig.go_live()
    names = ("open", "mark-read", "later")
    acts = tuple(Action(id=name, label=f"<b>{name}</b>") for name in names)
    rig.push(arrival(1), arrival(2, require_ack=True), arrival(3, require_ack=True, actions=acts))
    plain, wanted, all_of_it = ([b.id for b in n.buttons] for n in rig.native.shown)
    assert plain == ["open", "mark-read"]
    assert wanted == ["acknowledge", "open"]
    assert all_of_it == ["acknowledge", "answer:open", "answer:mark-read", "answer:later"]


def test_an_answer_in_the_bubble_is_carried_and_opens_nothing(rig: Rig) -> None:
    rig.go_live()
    acts = (Action(id="open", label="Open the gate"), Action(id="leave", label="Leave it"))
    rig.push(arrival(1, actions=acts, require_ack=True))
    rig.play(m.Told(True, Activated("n1", "answer:open", "token")))
    assert [(op.what, op.action) for op in rig.courier.carried] == [(What.ANSWERED, "open")]
    assert rig.watcher.opens == []
    assert rig.native.withdrawn == ["n1"]
    rig.play(m.Told(True, Activated("n1", "answer:leave")))
    assert len(rig.courier.carried) == 1


def test_the_summary_opens_the_inbox(rig: Rig) -> None:
    rig.go_live(page(*(arrival(n) for n in range(1, 9))))
    rig.play(m.Told(True, Activated("digest", "open")))
    assert rig.watcher.opens == [(None, None)]
    assert rig.courier.carried == []


@pytest.mark.parametrize(
    ("message", "said"),
    [("Total EUR 7,100.00.", False), ("36 items.", True), ("", True)],
)
def test_a_bubble_says_no_number_twice(message: str, said: bool) -> None:
    data = {"order_id": 1, "customer": "Alder", "total": 7100, "currency": "EUR"}
    told = notices.notice(item(event="order:new", message=message, data=data))
    assert (told.glance != "") is said
