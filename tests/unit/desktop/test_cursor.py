"""The cursor's properties."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskbell.wire import Page
from deskbell_desktop.core.cursor import Placement, Position, after_page, place
from tests.unit.desktop.make import NOON

seqs = st.integers(min_value=0, max_value=10_000)


@given(seqs, seqs, st.booleans(), st.booleans())
def test_what_is_behind_the_cursor_is_never_applied(
    seq: int, cursor: int, live: bool, pulling: bool
) -> None:
    where = place(seq, cursor, live=live, pulling=pulling)
    assert (where is Placement.IGNORE) == (seq <= cursor)


@given(seqs, seqs)
def test_only_a_live_connection_that_pulls_nothing_applies(seq: int, cursor: int) -> None:
    applied = [
        (live, pulling)
        for live in (False, True)
        for pulling in (False, True)
        if place(seq, cursor, live=live, pulling=pulling) is Placement.APPLY
    ]
    assert applied in ([], [(True, False)])


@given(seqs, seqs, st.sampled_from(["", "e1", "e2"]))
def test_the_cursor_never_goes_back_within_an_epoch(cursor: int, next: int, epoch: str) -> None:
    page = Page(epoch="e1", next=next, more=False, head=next, server_time=NOON)
    after = after_page(Position(epoch, cursor), page)
    if epoch == "e2" or next < cursor:
        assert after is None
    else:
        assert after == Position("e1", next)
