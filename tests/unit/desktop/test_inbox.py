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


# -- a server and two desks ------------------------------------------------------------------------


class Server:
    """The server's rules in a few lines: steps on one notification, as a log of changes."""

    def __init__(self) -> None:
        self.state = State()
        self.log: list[Change] = []

    def take(self, op: Op) -> int | None:
        """Its version after the op; ``None``: refused."""
        if op.what is What.READ_ALL:
            self.state = inbox.read_all(self.state)
            self._tell(Change(seq=0, what=op.what, up_to=op.up_to, at=NOON))
            return None
        if op.what is What.UNREAD and op.version != self.state.version:
            return None
        given = self.state.answer
        if op.what is What.ANSWERED and given is not None and given.action != op.action:
            return None
        version = self.state.version + 1
        change = Change(seq=0, what=op.what, id="n", version=version, action=op.action, at=op.at)
        after = inbox.confirm(self.state, change)
        if after.model_copy(update={"version": self.state.version}) == self.state:
            return self.state.version
        self.state = after
        self._tell(change)
        return after.version

    def _tell(self, change: Change) -> None:
        self.log.append(change.model_copy(update={"seq": len(self.log) + 1}))


class Desk:
    def __init__(self, server: Server, action: str = "approve") -> None:
        self.action = action
        self.server = server
        self.confirmed = State()
        self.outbox: list[Op] = []
        self.at = 0

    @property
    def seen(self) -> State:
        return inbox.rebase(self.confirmed, self.outbox)

    def do(self, what: What) -> None:
        op = Op("o", what, NOON, id="n", up_to=5, version=self.seen.version, action=self.action)
        if inbox.perform(self.seen, op) != self.seen:
            self.outbox.append(op)

    def send(self) -> None:
        for i, op in enumerate(self.outbox):
            if op.sent is None:
                version = self.server.take(op)
                refused = version is None and op.what is not What.READ_ALL
                if refused or ((version or 0) <= self.confirmed.version and version is not None):
                    del self.outbox[i]
                else:
                    self.outbox[i] = replace(op, sent=version or 0)
                return

    def hear(self) -> None:
        for change in self.server.log[self.at : self.at + 1]:
            self.at += 1
            if change.what is What.READ_ALL:
                self.confirmed = inbox.read_all(self.confirmed)
                self.outbox = [op for op in self.outbox if op.what is not What.READ_ALL]
            else:
                self.confirmed = inbox.confirm(self.confirmed, change)
                self.outbox = [
                    op for op in self.outbox if not inbox.echoed(op, self.confirmed, change)
                ]


steps = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from([*PERSONS, What.READ_ALL, "send", "hear"])),
    max_size=40,
)


@given(steps)
def test_two_desks_end_equal_to_the_server_and_to_a_fresh_one(
    steps: list[tuple[int, What | str]],
) -> None:
    server = Server()
    desks = [Desk(server), Desk(server, "decline")]
    for number, step in steps:
        desk = desks[number]
        if step == "send":
            desk.send()
        elif step == "hear":
            desk.hear()
        else:
            desk.do(What(step))
    for _ in range(len(steps) + 1):
        for desk in desks:
            desk.send()
    fresh = Desk(server)
    for desk in (*desks, fresh):
        for _ in server.log:
            desk.hear()
        # what the server took before the last look at the log is in it
        desk.outbox = [op for op in desk.outbox if op.sent is None]
        assert desk.seen == server.state
