"""A link that died without a word is found within 50 s, and at once when there is a reason to look.

Time is the rig's: nothing here waits.
"""

from __future__ import annotations

import pytest

from deskbell.wire import Position
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.line import Pos
from deskbell_desktop.core.status import Link
from tests.unit.desktop.make import arrival, page
from tests.unit.desktop.rig import Rig

LIMIT = 50.0


def until(rig: Rig, link: Link) -> float:
    """Seconds until it is so."""
    began = rig.clock.now
    while rig.status.link is not link:
        assert rig.clock.now < began + 1_000
        rig.wait(0.1)
    return rig.clock.now - began


def positions(rig: Rig) -> list[Pos]:
    return [ask for _, ask in rig.line.asked if isinstance(ask, Pos)]


def test_a_live_link_that_is_silent(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    assert until(rig, Link.RECONNECTING) <= LIMIT


def test_at_any_moment_after_an_answer(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    for _ in range(3):
        rig.wait(30)
        assert isinstance(rig.line.asked[-1][1], Pos)
        rig.answer(Position(head=1, live=True))
    assert until(rig, Link.RECONNECTING) <= LIMIT


def test_a_question_that_the_line_asked_with_a_ping(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    rig.wait(25)
    rig.ping()
    assert rig.line.asked[-1][1] == Pos(1)
    assert until(rig, Link.RECONNECTING) == pytest.approx(5, abs=0.2)


def test_a_line_that_vouches_leaves_the_desk_asleep(rig: Rig) -> None:
    rig.go_live()
    rig.wait(20)
    told = len(rig.watcher.statuses)
    for _ in range(5):
        rig.ping(Position(head=0, live=True))
        assert rig.desk.follower.complete_at == rig.clock.wall()
        rig.wait(25)
    assert len(rig.watcher.statuses) == told
    left = rig.desk._timers.left(rig.clock.now)
    assert left is not None
    assert left > 300, "to the next renewal of the token"
    assert len(positions(rig)) == 5
    assert rig.status.link is Link.CONNECTED


def test_where_the_server_pings_the_desk_sleeps_as_soon_as_it_is_live(rig: Rig) -> None:
    rig.go_live(pinged=True)
    rig.wait(2)
    left = rig.desk._timers.left(rig.clock.now)
    assert left is not None
    assert left > 300, "to the next renewal of the token"


def test_pushes_of_a_server_that_was_to_ping_and_never_does(rig: Rig) -> None:
    rig.go_live(pinged=True)
    for n in (1, 2, 3):
        rig.wait(9)
        rig.push(arrival(n))
    rig.wait(3.1)
    assert positions(rig) == [Pos(3)]


def test_a_line_that_vouches_no_more_is_looked_after(rig: Rig) -> None:
    rig.go_live()
    rig.wait(25)
    rig.ping(Position(head=0, live=True))
    rig.wait(25)
    rig.play(m.Dropped(rig.attempt, "nothing came"))
    assert rig.desk._timers.has("clock")


@pytest.mark.parametrize("answer", [Position(head=2, live=True), Position(head=1, live=False)])
def test_what_a_line_that_vouches_finds_missing_is_fetched(rig: Rig, answer: Position) -> None:
    rig.go_live(page(arrival(1)))
    for each in (Position(head=1, live=True), answer):
        rig.wait(25)
        rig.ping(each)
    assert rig.syncs()[-1].cursor == 1
    assert len(rig.syncs()) == 2


def test_pushes_that_come_in_do_not_hide_that_nothing_goes_out(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    for n in range(2, 7):
        rig.wait(9)
        rig.push(arrival(n))
    assert rig.status.link is Link.RECONNECTING


def test_pushes_of_a_server_that_pings_no_more_do_not_leave_the_position_unasked(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    rig.wait(25)
    rig.ping(Position(head=1, live=True))
    for n in (2, 3):
        rig.wait(14.9)
        rig.push(arrival(n))
    asked = len(positions(rig))
    rig.wait(0.3)
    assert positions(rig)[asked:] == [Pos(3)]
    assert until(rig, Link.RECONNECTING) == pytest.approx(5, abs=0.3)


def test_a_push_while_the_line_vouches_asks_nothing_more_than_the_pings(rig: Rig) -> None:
    rig.go_live()
    for n in range(1, 6):
        rig.wait(20)
        rig.push(arrival(n))
        rig.wait(5)
        rig.ping(Position(head=n, live=True))
    assert len(positions(rig)) == 5


def test_while_catching_up(rig: Rig) -> None:
    rig.connect()
    assert until(rig, Link.RECONNECTING) <= LIMIT


def test_while_connecting(rig: Rig) -> None:
    rig.token()
    assert until(rig, Link.RECONNECTING) <= LIMIT


@pytest.mark.parametrize("signal", [m.Woke(), m.NetworkUp()])
@pytest.mark.parametrize("state", ["live", "checking", "catching up", "connecting", "waiting"])
def test_after_a_wake_up_or_a_network_it_dials_again_within_four_seconds(
    rig: Rig, state: str, signal: m.Mail
) -> None:
    if state == "connecting":
        rig.token()
    elif state == "catching up":
        rig.connect()
    else:
        rig.go_live(page(arrival(1)))
    if state == "checking":
        rig.wait(31)
    if state == "waiting":
        rig.play(m.Dropped(rig.attempt, "gone"))
    dialled = len(rig.line.opened)
    rig.play(signal)
    rig.wait(4)
    assert len(rig.line.opened) > dialled


def test_a_link_that_answers_is_left_alone(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    dialled = len(rig.line.opened)
    rig.play(m.Woke())
    rig.answer(Position(head=1, live=True))
    rig.wait(20)
    assert len(rig.line.opened) == dialled
    assert rig.status.link is Link.CONNECTED
