"""Fleeting values: known for a while, and then no memory is left of them."""

from deskbell_server.service.fleeting import Fleeting


def test_what_was_put_long_ago_takes_no_memory() -> None:
    clock = iter(range(10**6))
    kept = Fleeting[int](100, lambda: next(clock))
    for n in range(5_000):
        kept.put(f"session {n}", n)
        assert len(kept) <= 101
    assert kept.get("session 4999") == 4999
    assert kept.get("session 0") is None


def test_what_is_put_again_is_known_for_as_long_again() -> None:
    now = 0.0
    kept = Fleeting[str](10, lambda: now)
    for now in (0.0, 6.0):
        kept.put("one", f"at {now}")
        kept.put(f"other {now}", "")
    now = 11.0
    kept.put("last", "")
    assert kept.get("one") == "at 6.0"
    assert kept.get("other 0.0") is None
    assert len(kept) == 3
