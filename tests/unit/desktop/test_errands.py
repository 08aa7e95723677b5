"""Errands: what the person does reaches the server, in order, whatever happens on the way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from deskbell.notification import Action, Answer, State
from deskbell.wire import Entry, What
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Profile
from tests.unit.desktop.make import ABROAD, NOON, arrival, change, notification, page
from tests.unit.desktop.rig import Rig


@pytest.fixture
def rig(rig: Rig) -> Rig:
    rig.go_live(page(arrival(1), arrival(2)))
    return rig


def test_a_mark_is_seen_at_once_and_carried(rig: Rig) -> None:
    rig.person.mark_read(["n1", "n2"])
    rig.work()
    assert rig.watcher.changes[-1].counts.unread == 0
    assert [op.id for op in rig.courier.carried] == ["n1"]
    rig.play(m.OpTaken(rig.courier.carried[0], State(read=True, version=1)))
    assert [op.id for op in rig.courier.carried] == ["n1", "n2"]


def test_made_offline_it_leaves_when_the_connection_stands(rig: Rig) -> None:
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.person.delete(["n1"])
    rig.person.mark_all_read(2)
    rig.work()
    assert rig.courier.carried == []
    rig.wait(1)
    rig.play(m.Opened(rig.attempt))
    rig.answer(page(next=2))
    assert rig.courier.carried[0].what is What.DELETED
    rig.play(m.OpTaken(rig.courier.carried[0], None))
    assert rig.courier.carried[1].up_to == 2


def test_made_offline_it_survives_a_restart(rig: Rig) -> None:
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.person.delete(["n1"])
    rig.work()
    rig.end()
    rig.begin()
    rig.go_live(page(next=2))
    assert [op.what for op in rig.courier.carried] == [What.DELETED]


def test_a_failure_is_tried_again_with_the_same_op(rig: Rig) -> None:
    rig.person.mark_read(["n1"])
    rig.work()
    rig.play(m.OpWaits(rig.courier.carried[0], retry_after=7))
    rig.wait(6.9)
    assert len(rig.courier.carried) == 1
    rig.wait(0.2)
    assert rig.courier.carried[0] == rig.courier.carried[1]


def test_a_token_that_was_refused_is_renewed_first(rig: Rig) -> None:
    rig.person.mark_read(["n1"])
    rig.work()
    before = len(rig.registrar.renewals)
    rig.play(m.OpWaits(rig.courier.carried[0], renew=True))
    assert len(rig.registrar.renewals) == before + 1
    rig.token("t2")
    rig.wait(5)
    assert len(rig.courier.carried) == 2


def test_the_servers_state_wins_over_a_void_op(rig: Rig) -> None:
    rig.person.mark_read(["n1"])
    rig.work()
    rig.play(m.OpVoid(rig.courier.carried[0]))
    assert rig.watcher.changes[-1].counts.unread == 2


def test_the_own_change_comes_back_by_the_log_and_changes_nothing_more(rig: Rig) -> None:
    rig.person.mark_read(["n1"])
    rig.work()
    rig.play(m.OpTaken(rig.courier.carried[0], State(read=True, version=1)))
    rig.push(change(3, What.READ, "n1", version=1))
    assert rig.watcher.changes[-1].counts.unread == 1
    rig.end()
    rig.begin()
    rig.go_live(page(next=3))
    assert rig.courier.carried == []


def test_an_answer_that_never_comes_does_not_block_the_outbox(rig: Rig) -> None:
    rig.person.mark_read(["n1"])
    rig.work()
    rig.desk._timers.clear("pos", "pos-limit")
    rig.wait(61)
    assert len(rig.courier.carried) == 2


def test_an_unknown_id_is_nothing_to_do(rig: Rig) -> None:
    rig.person.mark_read(["nobody"])
    rig.work()
    assert rig.courier.carried == []


def test_a_test_notification_needs_a_connection(rig: Rig) -> None:
    rig.person.send_test()
    rig.work()
    assert rig.courier.tests == 1
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.person.send_test()
    rig.work()
    assert rig.watcher.said[-1] == "A test notification needs a connection to the server."


def test_with_a_foreign_server_nothing_is_carried(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ABROAD))
    rig.token("t", None)
    rig.play(m.Opened(rig.attempt))
    from deskbell.wire import Entry
    from tests.unit.desktop.make import notification

    rig.push(Entry(seq=0, notification=notification(None, id="x")))
    rig.person.mark_read(["x"])
    rig.work()
    assert rig.watcher.changes[-1].counts.unread == 0
    assert rig.courier.carried == []
    rig.end()


# -- answers ---------------------------------------------------------------------------------------

ACTS = (Action(id="approve", label="Approve"), Action(id="decline", label="Decline"))


def test_an_answer_made_offline_is_seen_at_once_kept_and_carried(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    rig.go_live(page(arrival(1, actions=ACTS, require_ack=True)))
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.person.answer("n1", "approve")
    rig.person.answer("n1", "decline")
    rig.work()
    rig.end()
    rig.begin()
    (item,) = rig.items()
    assert (item.answer, item.pending, item.unread) == ("Approve", What.ANSWERED, False)
    assert (item.choices, item.waits_for_answer) == ((), False)
    rig.go_live(page(next=1))
    assert [op.action for op in rig.courier.carried] == ["approve"]
    at = NOON + timedelta(minutes=1)
    told = State(read=True, acked=at, answer=Answer(action="approve", at=at), version=1)
    rig.play(m.OpTaken(rig.courier.carried[0], told))
    rig.push(change(2, What.ANSWERED, "n1", version=1, action="approve", at=at))
    (item,) = rig.items()
    assert (item.state, item.pending) == (told, None)
    rig.end()


def test_an_answer_on_another_desk_holds_against_a_later_one_here(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    rig.go_live(page(arrival(1, actions=ACTS)))
    rig.person.answer("n1", "approve")
    rig.work()
    rig.push(change(2, What.ANSWERED, "n1", version=1, action="decline"))
    given = Answer(action="decline", at=NOON)
    now = notification(1, actions=ACTS, state=State(read=True, answer=given, version=1))
    rig.play(m.OpVoid(rig.courier.carried[0], now=now))
    (item,) = rig.items()
    assert (item.answer, item.pending) == ("Decline", None)
    at = f"{NOON.astimezone():%H:%M}"
    said = f"“Title 1”: “Approve” came too late, you answered “Decline” at {at}."
    assert rig.watcher.said == [said]
    rig.end()


def test_there_is_no_answer_without_a_server_that_takes_it(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ABROAD))
    rig.token(expires_in=None)
    rig.play(m.Opened(rig.attempt))
    rig.push(Entry(seq=0, notification=notification(None, id="x", actions=ACTS)))
    rig.person.answer("x", "approve")
    rig.work()
    assert [(item.id, item.answer) for item in rig.items()] == [("x", "")]
    rig.end()
