"""The count of requests: a window that slides, as the library that counts in Redis has it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from deskbell_server.rest.counts import TIDY_SECONDS, Counts

EIGHTH = 7.5
"""Of a minute: both reckon with it without rounding."""
STEPS = st.lists(st.tuples(st.integers(0, 12), st.booleans()), max_size=60)


@given(STEPS)
def test_it_lets_through_and_tells_what_the_library_does(steps: list[tuple[int, bool]]) -> None:
    rate, ours = parse("5/minute"), Counts()
    theirs, now = SlidingWindowCounterRateLimiter(MemoryStorage()), 1_800_000_000.0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "time", lambda: now)
        for eighths, asks in steps:
            now += eighths * EIGHTH
            if asks:
                assert ours.hit(rate, "send", "a") == theirs.hit(rate, "send", "a")
            left = ours.window(rate, "send", "a")
            assert left.remaining == theirs.get_window_stats(rate, "send", "a").remaining
            assert now <= left.reset_time <= now + 60


def test_who_asks_no_more_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    rate, counts, now = parse("5/minute"), Counts(), 1_800_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    for i in range(1_000):
        counts.hit(rate, "login", str(i))
    now += 2 * 60 + TIDY_SECONDS
    counts.hit(rate, "login", "another")
    assert len(counts) == 1
