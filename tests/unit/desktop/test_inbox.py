"""The merge rules: whatever a person does offline, all desks end equal to the server."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from deskbell.notification import Answer, State
from deskbell.wire import Change, What
from deskbell_desktop.core import inbox
from deskbell_desktop.core.op import Op
from tests.unit.desktop.make import NOON

PERSONS = [What.READ, What.UNREAD, What.DELETED, What.RESTORED, What.ACKED, What.ANSWERED]
ACTIONS = st.sampled_from(["approve", "decline"])
ops = st.builds(
    Op,
    op_id=st.just("o"),
    what=st.sampled_from([*PERSONS, What.READ_ALL]),
    at=st.just(NOON),
    id=st.just("n"),
    up_to=st.just(5),
    version=st.integers(0, 3),
    action=ACTIONS,
)
states = st.builds(
    State,
    read=st.booleans(),
    deleted=st.booleans(),
    version=st.integers(0, 3),
    acked=st.sampled_from([None, NOON]),
    answer=st.sampled_from([None, Answer(action="approve", at=NOON)]),
)
changes = st.builds(
    Change,
    seq=st.just(1),
    what=st.sampled_from(PERSONS),
    id=st.just("n"),
    version=st.integers(1, 5),
    action=ACTIONS,
    at=st.just(NOON),
)


@given(states, changes)
def test_a_change_applied_twice_is_applied_once(state: State, change: Change) -> None:
    once = inbox.confirm(state, change)
    assert inbox.confirm(once, change) == once


@given(states, changes)
def test_an_older_change_is_ignored(state: State, change: Change) -> None:
    if change.version <= state.version:
        assert inbox.confirm(state, change) == state
    else:
        assert inbox.confirm(state, change).version == change.version


@given(states, st.lists(ops, max_size=5))
def test_what_is_seen_never_has_an_older_version_than_the_log(
    state: State, under_way: list[Op]
) -> None:
    assert inbox.rebase(state, under_way).version >= state.version


@given(states, st.lists(ops, max_size=5))
def test_read_deleted_and_acknowledged_are_only_undone_by_their_opposites(
    state: State, under_way: list[Op]
) -> None:
    seen = inbox.rebase(state, under_way)
    done = {op.what for op in under_way}
    if state.read and What.UNREAD not in done:
        assert seen.read
    if state.deleted and What.RESTORED not in done:
        assert seen.deleted
    if state.acked:
        assert seen.acked == state.acked
    if state.answer:
        assert seen.answer == state.answer


@given(states, st.integers(0, 5))
def test_unread_counts_only_on_the_version_it_was_made_on(state: State, version: int) -> None:
    op = Op("o", What.UNREAD, NOON, id="n", version=version)
    seen = inbox.perform(state, op)
    if version != state.version:
        assert seen == state
    elif not state.deleted:
        assert not seen.read


@given(states, st.sampled_from(PERSONS), st.integers(1, 9))
def test_an_accepted_op_looks_the_same_before_and_after_its_echo(
    state: State, what: What, more: int
) -> None:
    made = Op("o", what, NOON, id="n", version=state.version, action="decline")
    if inbox.perform(state, made) == state:
        return
    sent = replace(made, sent=state.version + more)
    before = inbox.rebase(state, [sent])
    change = Change(
        seq=9, what=what, id="n", version=state.version + more, action="decline", at=NOON
    )
    after = inbox.confirm(state, change)
    assert inbox.echoed(sent, after, change)
    assert after == before


def test_read_all_raises_the_version_only_where_there_is_one() -> None:
    assert inbox.read_all(State()) == State(read=True, version=0)
    assert inbox.read_all(State(version=3)) == State(read=True, version=4)
    assert inbox.read_all(State(read=True, version=3)) == State(read=True, version=3)


def test_a_second_acknowledgement_keeps_the_first_time() -> None:
    later = Change(seq=2, what=What.ACKED, id="n", version=2, at=NOON + timedelta(hours=1))
    assert inbox.confirm(State(acked=NOON, version=1), later).acked == NOON


def test_a_second_acknowledgement_reads_it_again() -> None:
    """As on the server: else a read-all would raise the version here alone."""
    again = Change(seq=3, what=What.ACKED, id="n", version=3, at=NOON)
    assert inbox.confirm(State(acked=NOON, version=2), again).read
