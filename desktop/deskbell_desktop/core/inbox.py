"""The inbox's merge rules: what the log says, and what the person did here on top of it.

The log's order wins. ``deleted > answered > acknowledged > read > delivered``; ``unread`` counts
only while nobody changed the notification meanwhile (compare and set on ``version``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from deskbell.notification import Answer, State
from deskbell.wire import Change, What
from deskbell_desktop.core.op import Op


def arrive(known: State | None, carried: State | None) -> State:
    """The confirmed state when a notification comes (again), perhaps with a state of its own."""
    if known is None:
        return carried or State()
    return carried if carried and carried.version > known.version else known


def confirm(state: State, change: Change) -> State:
    """The confirmed state after a change in the log; an older one than we have is ignored."""
    if change.version and change.version <= state.version:
        return state
    done = _do(state, change.what, change.at, change.action)
    return replace(done, version=max(state.version, change.version))


def read_all(state: State) -> State:
    """The state after a read-all that reached it; the same rule as the server's."""
    if state.read:
        return state
    return replace(state, read=True, version=state.version + 1 if state.version else 0)


def anew(state: State) -> State:
    """The state when its sender has it announced anew; the same rule as the server's."""
    return State(version=state.version + 1 if state.version else 0)


def perform(state: State, op: Op) -> State:
    """The state as the person sees it once they did this here."""
    if op.what is What.READ_ALL:
        return read_all(state)
    if op.what is What.UNREAD and op.version != state.version:
        return state
    done = _do(state, op.what, op.at, op.action)
    if done == state:
        return state
    return replace(done, version=op.sent or state.version + 1)


def rebase(confirmed: State, ops: Iterable[Op]) -> State:
    """What to show: the confirmed state with everything still under way on top."""
    shown = confirmed
    for op in ops:
        if op.sent is None or op.what is What.READ_ALL or confirmed.version < op.sent:
            shown = perform(shown, op)
    return shown


def echoed(op: Op, confirmed: State, change: Change) -> bool:
    """The log has caught up with an op that the server accepted: it may be forgotten."""
    if op.sent is None:
        return False
    if op.what is What.READ_ALL:
        return change.what is What.READ_ALL and (change.up_to or 0) >= (op.up_to or 0)
    return op.id == change.id and (
        confirmed.version >= op.sent or _do(confirmed, op.what, op.at, op.action) == confirmed
    )


def _do(state: State, what: What, at: datetime, action: str | None = None) -> State:
    if what is What.DELETED:
        return replace(state, deleted=True, read=True)
    if what is What.RESTORED:
        return replace(state, deleted=False)
    if what is What.READ:
        return replace(state, read=True)
    if what is What.UNREAD and not state.deleted:
        return replace(state, read=False)
    if what is What.ACKED:  # again, after it was marked unread: it is read once more
        return replace(state, read=True, acked=state.acked or at)
    if what is What.ANSWERED and action and state.answer is None:
        answer = Answer(action=action, at=at)
        return replace(state, read=True, acked=state.acked or at, answer=answer)
    return state
