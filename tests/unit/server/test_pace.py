"""The pace of a socket's events: so many at once are free, then so many a second."""

from deskbell_server.realtime.connection import EVENTS_AT_ONCE, EVENTS_PER_SECOND, Connection


def test_a_burst_is_free_and_what_comes_behind_it_waits_for_its_turn() -> None:
    desk = Connection("sid", 1, "s", "d", 0.0, live=False)
    waits = [desk.wait(100.0) for _ in range(EVENTS_AT_ONCE + 50)]
    assert max(waits[:EVENTS_AT_ONCE]) < 1e-6
    assert [round(each * EVENTS_PER_SECOND) for each in waits[EVENTS_AT_ONCE:]] == [*range(1, 51)]


def test_who_keeps_the_pace_never_waits_and_a_pause_gives_the_burst_back() -> None:
    desk = Connection("sid", 1, "s", "d", 0.0, live=False)
    steady = [desk.wait(5.0 + n / EVENTS_PER_SECOND) for n in range(10 * EVENTS_AT_ONCE)]
    assert max(steady) < 1e-6
    for _ in range(2 * EVENTS_AT_ONCE):
        desk.wait(200.0)
    assert desk.wait(300.0) == 0.0
