"""Deadlines: each thing is due once, in order, unless it was dropped."""

from hypothesis import given
from hypothesis import strategies as st

from deskbell_server.realtime.lane.deadlines import Deadlines


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_it_is_due_when_the_time_is_over_and_not_before() -> None:
    clock = Clock()
    deadlines = Deadlines[str](10, clock)
    deadlines.add("a")
    clock.now = 5
    deadlines.add("b")
    clock.now = 9.9
    assert list(deadlines.due()) == []
    clock.now = 10
    assert list(deadlines.due()) == ["a"]
    assert "a" not in deadlines
    assert "b" in deadlines


def test_adding_again_begins_again() -> None:
    clock = Clock()
    deadlines = Deadlines[str](10, clock)
    deadlines.add("a")
    clock.now = 6
    deadlines.add("a")
    clock.now = 12
    assert list(deadlines.due()) == []
    assert deadlines.drop("a")
    assert not deadlines.drop("a")


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["add", "drop", "wait"]))))
def test_what_is_due_is_what_a_plain_table_says(deeds: list[tuple[int, str]]) -> None:
    clock = Clock()
    deadlines = Deadlines[int](3, clock)
    table: dict[int, float] = {}
    for thing, deed in deeds:
        if deed == "add":
            deadlines.add(thing)
            table[thing] = clock.now + 3
        elif deed == "drop":
            assert deadlines.drop(thing) == (table.pop(thing, None) is not None)
        else:
            clock.now += thing
            due = {each for each, when in table.items() if when <= clock.now}
            assert set(deadlines.due()) == due
            table = {each: when for each, when in table.items() if each not in due}
