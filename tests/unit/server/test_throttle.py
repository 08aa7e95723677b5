"""The throttle: the wait after wrong passwords."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskbell_server.auth.throttle import FORGOTTEN_MS, FREE, LONGEST_MS, key, wait_ms

NOW = 1_700_000_000_000


def test_four_wrong_ones_cost_nothing_and_then_each_doubles_the_wait() -> None:
    waits = [wait_ms(count, NOW, NOW) for count in range(FREE + 5)]
    assert waits == [0] * (FREE + 1) + [1000, 2000, 4000, 8000]


@given(count=st.integers(0, 10**9), ago=st.integers(-(10**12), 10**12))
def test_nobody_is_ever_locked_out(count: int, ago: int) -> None:
    """Not even when the clock stepped."""
    assert 0 <= wait_ms(count, NOW - ago, NOW) <= LONGEST_MS


def test_a_day_later_all_is_forgotten() -> None:
    assert wait_ms(50, NOW, NOW + FORGOTTEN_MS + 1) == 0


def test_a_clock_that_was_ahead_keeps_nobody_out() -> None:
    assert wait_ms(9, NOW + 5 * LONGEST_MS, NOW) == 0
    assert wait_ms(9, NOW + 2_000, NOW) > 0  # servers differ by a little


def test_a_familiar_device_is_counted_apart_and_names_are_not_kept() -> None:
    assert len({key("alice"), key("alice", "desk"), key("alicedesk"), key("bob")}) == 4
    assert "alice" not in key("alice")
