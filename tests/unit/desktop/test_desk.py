"""The desk: connecting, catching up, staying live, and what it tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskbell import wire
from deskbell.wire import Bye, Reset, What
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account, Profile
from deskbell_desktop.core.line import Ack, Pos, Refresh, Sync
from deskbell_desktop.core.preferences import Given, Preferences
from deskbell_desktop.core.session import ENDED
from deskbell_desktop.core.status import Link
from tests.unit.desktop.make import ABROAD, ALICE, arrival, change, notification, page
from tests.unit.desktop.rig import Rig


def places(rig: Rig) -> list[int]:
    return [item.place for item in rig.items()]


def test_renews_then_connects_then_syncs_from_nothing(rig: Rig) -> None:
    assert rig.registrar.renewals == [ALICE]
    rig.connect()
    assert rig.line.opened[-1][1:] == (ALICE.server, "t1", True)
    assert rig.syncs() == [Sync("", 0, 200)]
    assert rig.status.link is Link.CATCHING_UP


def test_pulls_page_after_page_and_is_live_after_the_last(rig: Rig) -> None:
    rig.connect()
    rig.answer(page(arrival(3), more=True, head=9))
    assert rig.status.missed == 6
    rig.answer(page(arrival(9)))
    assert rig.syncs()[-1] == Sync("e1", 3, 200)
    assert rig.status.link is Link.CONNECTED
    assert places(rig) == [9, 3]


def test_a_push_during_a_sync_waits_for_the_page(rig: Rig) -> None:
    rig.connect()
    rig.push(arrival(7))
    assert places(rig) == []
    rig.answer(page(arrival(5), next=6))
    assert places(rig) == [7, 5]
    assert rig.desk.follower.at.cursor == 7


def test_a_push_that_the_page_already_brought_is_taken_once(rig: Rig) -> None:
    rig.connect()
    rig.push(arrival(5))
    rig.answer(page(arrival(5)))
    assert places(rig) == [5]


def test_gaps_between_pushes_are_no_reason_to_pull(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(4), arrival(900))
    assert places(rig) == [900, 4]
    assert len(rig.syncs()) == 1


def test_a_push_from_an_older_attempt_is_not_heard(rig: Rig) -> None:
    rig.go_live()
    rig.play(m.Pushed(rig.attempt - 1, arrival(4)))
    assert places(rig) == []


def test_after_a_restart_it_goes_on_from_its_cursor(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.end()
    rig.begin()
    rig.connect()
    assert rig.syncs() == [Sync("e1", 5, 200)]


def test_acknowledges_after_twenty_entries_or_two_seconds(rig: Rig) -> None:
    rig.go_live()
    rig.push(*(arrival(n) for n in range(1, 21)))
    assert rig.line.asked[-1][1] == Ack(20)
    rig.push(arrival(21))
    assert rig.line.asked[-1][1] == Ack(20)
    rig.wait(2)
    assert rig.line.asked[-1][1] == Ack(21)


def test_checks_its_position_and_pulls_when_something_is_missing(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.wait(30)
    assert rig.line.asked[-1][1] == Pos(5)
    rig.answer(wire.Position(head=8, live=True))
    assert rig.syncs()[-1] == Sync("e1", 5, 200)


def test_tells_with_its_position_that_it_must_not_disturb(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.person.quiet(0.0)
    rig.work()
    rig.wait(30)
    assert rig.line.asked[-1][1] == Pos(5, quiet=True)


def test_what_the_server_gives_holds_at_once_and_is_told_with_the_position(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    account = rig.desk.connection.account
    assert account
    rig.play(m.Renewed(account, "t2", 600, given=Given(3, {"volume": 20})))
    assert rig.watcher.settleds[-1].preferences.volume == 20
    rig.wait(30)
    assert Pos(5, rollout=3) in [ask for _, ask in rig.line.asked]
    rig.play(m.Renewed(account, "t3", 600))
    assert rig.watcher.settleds[-1].preferences.volume == Preferences().volume


def test_pulls_when_the_server_stopped_pushing(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.wait(30)
    rig.answer(wire.Position(head=5, live=False))
    assert rig.syncs()[-1] == Sync("e1", 5, 200)


def test_no_answer_to_pos_cuts_the_connection(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.wait(34)
    assert rig.status.link is Link.CONNECTED
    rig.wait(1.1)
    assert rig.status.link is Link.RECONNECTING


def test_wake_up_checks_a_live_connection_at_once(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.play(m.Woke())
    assert rig.line.asked[-1][1] == Pos(5)


def test_network_up_ends_the_wait_between_attempts(rig: Rig) -> None:
    rig.go_live()
    rig.play(m.Dropped(rig.attempt, "gone"))
    opened = len(rig.line.opened)
    rig.play(m.NetworkUp())
    assert len(rig.line.opened) == opened + 1


def test_network_up_also_ends_the_wait_after_a_check_that_failed(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.wait(35.1)
    assert rig.status.link is Link.RECONNECTING
    opened = len(rig.line.opened)
    rig.play(m.NetworkUp())
    assert len(rig.line.opened) == opened + 1


def test_a_sync_of_a_lost_connection_does_not_cut_the_next_one(rig: Rig) -> None:
    rig.connect()
    rig.desk.connection.lose("something else")
    rig.wait(1)
    rig.play(m.Opened(rig.attempt))
    rig.answer(page(next=3))
    rig.wait(19.5)
    assert rig.status.link is Link.CONNECTED


def test_signing_in_as_somebody_else_lets_the_one_before_rest(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    other = Account(ALICE.server, "2", "bob")
    rig.play(m.SignedIn(other, "fresh", 600))
    assert rig.registrar.gone == []
    assert rig.watcher.accounts_told[-1] == (other, (ALICE,))
    assert rig.items() == []


def test_tries_for_ever_with_growing_waits(rig: Rig) -> None:
    rig.token()
    waits = []
    for _ in range(12):
        rig.play(m.Dropped(rig.attempt, "no answer"))
        wait = rig.status.next_try_in
        assert wait is not None
        waits.append(wait)
        rig.wait(wait)
        if not rig.desk.connection.access.token or rig.registrar.renewals[1:]:
            rig.token()
    assert waits[:4] == [0.5, 1.0, 2.0, 4.0]
    assert max(waits) == 30.0  # half of a minute: the jitter of this test is one half


def test_an_attempt_that_hangs_is_given_up(rig: Rig) -> None:
    rig.token()
    rig.wait(25)
    assert rig.status.link is Link.RECONNECTING
    assert rig.line.aborts >= 1


def test_obeys_the_wait_of_a_server_that_shuts_down(rig: Rig) -> None:
    rig.go_live()
    rig.play(m.Farewell(rig.attempt, Bye(code="shutdown", retry_after=10)))
    assert rig.status.why == "The server is restarting."
    assert (rig.status.next_try_in or 0) >= 10


@pytest.mark.parametrize("code", ["session-ended", "revoked"])
def test_a_session_that_ended_asks_the_person_to_sign_in(rig: Rig, code: str) -> None:
    rig.go_live(page(arrival(5)))
    rig.play(m.Farewell(rig.attempt, Bye(code=code)))
    assert rig.status.link is Link.SIGNED_OUT
    assert "Sign in to go on receiving." in rig.status.why
    assert places(rig) == [5]


def test_superseded_does_not_fight_back(rig: Rig) -> None:
    rig.go_live()
    rig.play(m.Farewell(rig.attempt, Bye(code="superseded")))
    opened = len(rig.line.opened)
    rig.play(m.NetworkUp(), m.Woke())
    rig.wait(500)
    assert rig.status.link is Link.REFUSED
    assert len(rig.line.opened) == opened


def test_a_person_may_try_again_after_a_refusal(rig: Rig) -> None:
    rig.go_live()
    rig.play(m.Farewell(rig.attempt, Bye(code="superseded")))
    opened = len(rig.line.opened)
    rig.person.try_now()
    rig.work()
    assert len(rig.line.opened) == opened + 1


def test_an_expired_token_is_renewed_and_used(rig: Rig) -> None:
    rig.token()
    rig.play(m.Rejected(rig.attempt, "expired", "expired-token"))
    assert len(rig.registrar.renewals) == 2
    rig.token("t2")
    assert rig.line.opened[-1][2] == "t2"


def test_a_fresh_token_that_is_refused_too_is_not_renewed_in_a_circle(rig: Rig) -> None:
    rig.token()
    rig.play(m.Rejected(rig.attempt, "bad", "bad-token"))
    rig.token("t2")
    rig.play(m.Rejected(rig.attempt, "bad", "bad-token"))
    assert len(rig.registrar.renewals) == 2
    assert rig.status.link is Link.RECONNECTING


def test_renews_at_eighty_percent_of_life_on_the_same_socket(rig: Rig) -> None:
    rig.go_live()
    for _ in range(16):  # the server answers each check
        rig.wait(30)
        rig.answer(wire.Position(head=0, live=True)) if isinstance(
            rig.line.asked[-1][1], Pos
        ) else None
    assert len(rig.registrar.renewals) == 2
    opened = len(rig.line.opened)
    rig.token("t2")
    assert rig.line.asked[-1][1] == Refresh("t2")
    assert len(rig.line.opened) == opened


def test_session_ended_at_renewal_signs_out_with_the_sentence(rig: Rig) -> None:
    rig.play(m.RenewFailed(ALICE, "no", "session-ended"))
    assert rig.status.link is Link.SIGNED_OUT
    assert rig.status.why == ENDED


def test_an_unreachable_server_at_renewal_is_tried_again(rig: Rig) -> None:
    rig.play(m.RenewFailed(ALICE, "it does not answer."))
    assert rig.status.link is Link.RECONNECTING
    rig.wait(1)
    assert len(rig.registrar.renewals) == 2


def test_a_reset_begins_again_without_announcing_what_is_known(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    shown = len(rig.native.shown)
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.wait(1)
    rig.play(m.Opened(rig.attempt))
    rig.answer(Reset(why="epoch", epoch="e2", floor=0))
    assert rig.syncs()[-1] == Sync("e2", 0, 200)
    rig.answer(page(arrival(2, id="n5"), epoch="e2"))
    assert [item.id for item in rig.items()] == ["n5"]
    assert len(rig.native.shown) == shown


def test_a_server_that_resets_for_ever_is_left_alone_for_a_while(rig: Rig) -> None:
    rig.connect()
    for _ in range(3):
        rig.answer(Reset(why="epoch", epoch="e2", floor=0))
    assert rig.status.link is Link.RECONNECTING


def test_a_page_that_does_not_go_on_is_not_asked_for_in_a_circle(rig: Rig) -> None:
    rig.connect()
    rig.answer(page(next=0, more=True, head=9))
    assert rig.status.link is Link.RECONNECTING


def test_an_answer_without_sense_is_a_lost_connection(rig: Rig) -> None:
    rig.connect()
    rig.answer(None)
    assert rig.status.link is Link.RECONNECTING


def test_read_elsewhere_takes_the_bubble_away(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(4))
    rig.push(change(5, What.READ, "n4", version=1))
    assert rig.native.withdrawn == ["n4"]
    assert rig.watcher.changes[-1].counts.unread == 0


def test_read_all_elsewhere_takes_all_bubbles_away(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(4))
    rig.push(arrival(5))
    rig.push(change(6, What.READ_ALL, up_to=4))
    assert rig.native.withdrawn == ["n4"]
    assert rig.watcher.changes[-1].all_read_up_to == 4


def test_signing_out_shows_an_empty_inbox_and_forgets_the_account(rig: Rig) -> None:
    rig.go_live(page(arrival(5)))
    rig.person.sign_out()
    rig.work()
    assert rig.status.link is Link.SIGNED_OUT
    assert rig.registrar.gone == [(ALICE, "t1")]
    assert rig.profiles.profile.account is None
    assert rig.watcher.changes[-1].counts.total == 0
    assert rig.items() == []


def test_a_failed_sign_in_leaves_things_as_they_were(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile())
    assert rig.status.link is Link.SIGNED_OUT
    rig.person.sign_in("bell.test", "alice", "wrong")
    rig.work()
    assert rig.status.link is Link.CONNECTING
    rig.play(m.SignInFailed("Name or password is wrong.", "Check both and try again."))
    assert rig.status.link is Link.SIGNED_OUT
    assert rig.watcher.failures == [("Name or password is wrong.", "Check both and try again.")]
    rig.end()


def test_signing_in_connects_with_the_token_of_the_sign_in(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile())
    rig.play(m.SignedIn(ALICE, "fresh", 600))
    assert rig.line.opened[-1][2] == "fresh"
    assert rig.registrar.renewals == []
    assert rig.profiles.profile.account == ALICE
    rig.end()


def test_a_foreign_server_is_live_at_once_and_says_that_it_keeps_no_history(
    tmp_path: Path,
) -> None:
    rig = Rig(tmp_path, Profile(ABROAD))
    rig.token("t", None)
    rig.play(m.Opened(rig.attempt))
    assert rig.status.link is Link.CONNECTED
    assert not rig.status.history
    assert "no history" in rig.status.why
    rig.play(m.Pushed(rig.attempt, wire.Entry(seq=0, notification=notification(None, id="x"))))
    assert [item.id for item in rig.items()] == ["x"]
    assert rig.line.asked == []
    assert len(rig.native.shown) == 1
    rig.end()


def test_after_a_sleep_a_foreign_connection_is_made_anew(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ABROAD))
    rig.token("t", None)
    rig.play(m.Opened(rig.attempt))
    rig.play(m.Woke())
    assert len(rig.line.opened) == 2
    rig.end()


def test_a_foreign_server_that_refuses_twice_ended_the_session(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ABROAD))
    rig.token("t", None)
    rig.play(m.Rejected(rig.attempt, "no"))
    rig.wait(1)
    rig.play(m.Rejected(rig.attempt, "no"))
    assert rig.status.link is Link.SIGNED_OUT
    rig.end()


def test_a_mistake_inside_does_not_end_the_desk(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    rig.go_live()

    def fail(_: object) -> None:
        raise ZeroDivisionError

    rig.desk._hands[m.SendTest] = fail
    rig.person.send_test()
    rig.work()
    assert rig.status.link is Link.RECONNECTING
    assert "ZeroDivisionError" in caplog.text


def test_the_status_carries_up_to_where_the_inbox_is_complete(rig: Rig) -> None:
    rig.go_live(page(arrival(3), next=9))
    assert rig.status.complete_to == 9
    rig.push(arrival(12))
    assert rig.status.complete_to == 12
    rig.play(m.Dropped(rig.attempt, "gone"))
    assert rig.status.complete_to == 12


def test_another_way_out_holds_at_once(rig: Rig) -> None:
    rig.go_live()
    before = rig.attempt
    rig.person.prefer(Preferences(volume=10))
    rig.work()
    assert rig.attempt == before
    rig.person.prefer(Preferences(volume=10, proxy="proxy.test:3128", ca_file="/ca.pem"))
    rig.work()
    assert rig.ways[0] == ("", "")
    assert rig.ways[-1] == ("proxy.test:3128", "/ca.pem")
    assert rig.attempt > before
    assert rig.status.link is not Link.CONNECTED


def test_a_file_of_certificates_that_is_of_no_use_is_told(rig: Rig) -> None:
    rig.go_live()
    rig.wrong_files.add("/wrong.pem")
    rig.person.prefer(Preferences(ca_file="/wrong.pem"))
    rig.work()
    assert rig.watcher.said == ["/wrong.pem is of no use."]
