"""The pusher: everyone hears what is theirs, once and in order, in as few writes as can be."""

import asyncio
from collections import defaultdict
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from deskbell_server.realtime import pusher
from deskbell_server.realtime.connection import Connection
from deskbell_server.realtime.hub import Hub
from deskbell_server.realtime.lane import frames
from deskbell_server.realtime.packets import event_text
from deskbell_server.realtime.pusher import Push, Pusher


class Wire:
    """A client of the lane: what was written, and whether there is room for it."""

    def __init__(self) -> None:
        self.writes: list[bytes] = []
        self.full = False

    def push(self, data: bytes) -> bool:
        if not self.full:
            self.writes.append(data)
        return not self.full


def frame(push: Push) -> bytes:
    return frames.text(event_text(push.event, push.payload))


def pushed(seq: int, users: set[int]) -> Push:
    return Push(seq, "e", {"seq": seq}, users)


def connection(user: int, wire: Wire | None, device: str | None = None) -> Connection:
    return Connection(f"s{user}{device}", user, "session", device, 0, True, direct=wire)


def run(hub: Hub, pushes: list[Push]) -> dict[str, list[int]]:
    """Push them; returns what the library was asked to emit."""
    emitted: defaultdict[str, list[int]] = defaultdict(list)

    async def emit(to: Connection, _event: str, payload: dict[str, Any]) -> None:
        emitted[to.sid].append(payload["seq"])

    asyncio.run(Pusher(hub, emit).push(pushes))
    return emitted


AUDIENCES = st.lists(st.sets(st.integers(0, 4)), max_size=12)


@given(AUDIENCES, st.booleans())
def test_everyone_hears_their_own_once_and_in_order(
    audiences: list[set[int]], sorted_: bool
) -> None:
    everyone = set(range(5))
    audiences = [everyone if len(a) == 5 else a for a in audiences]
    pushes = [pushed(seq, users) for seq, users in enumerate(audiences, 1)]
    hub, wires = Hub(), [Wire() for _ in everyone]
    for user, wire in enumerate(wires):
        hub.add(connection(user, wire))
        hub.add(connection(user, None, "polls"))
    before, pusher.SORTED_MAX = pusher.SORTED_MAX, 20_000 if sorted_ else 0
    try:
        emitted = run(hub, pushes)
    finally:
        pusher.SORTED_MAX = before
    for user, wire in enumerate(wires):
        theirs = [push for push in pushes if user in push.users]
        assert b"".join(wire.writes) == b"".join(map(frame, theirs))
        assert emitted.get(f"s{user}polls", []) == [push.seq for push in theirs]


def test_a_batch_for_everyone_is_one_write_each() -> None:
    everyone, hub, wires = {1, 2, 3}, Hub(), [Wire(), Wire(), Wire()]
    for user, wire in zip(everyone, wires, strict=True):
        hub.add(connection(user, wire))
    run(hub, [pushed(seq, everyone) for seq in range(10)])
    assert [len(wire.writes) for wire in wires] == [1, 1, 1]


def test_a_few_for_each_are_one_write_each() -> None:
    hub, wires = Hub(), [Wire(), Wire()]
    for user, wire in enumerate(wires):
        hub.add(connection(user, wire))
    run(hub, [pushed(seq, {seq % 2}) for seq in range(10)])
    assert [len(wire.writes) for wire in wires] == [1, 1]


def test_what_a_client_pulled_meanwhile_is_not_pushed_again() -> None:
    hub, wire = Hub(), Wire()
    mine = connection(1, wire)
    hub.add(mine)
    pushes = [pushed(seq, {1}) for seq in (5, 6, 7)]
    mine.position = 6
    run(hub, pushes)
    assert wire.writes == [frame(pushes[2])]
    assert mine.position == 7


def test_a_full_desktop_pulls_and_a_full_plain_client_misses() -> None:
    hub, desktops, plains = Hub(), Wire(), Wire()
    desk, plain = connection(1, desktops, "desk"), connection(2, plains)
    for each in (desk, plain):
        hub.add(each)
    desktops.full = plains.full = True
    run(hub, [pushed(1, {1, 2})])
    desktops.full = plains.full = False
    run(hub, [pushed(2, {1, 2})])
    assert (desk.live, plain.live) == (False, True)
    assert desktops.writes == []
    assert len(plains.writes) == 1


def test_a_write_has_a_limit() -> None:
    everyone, hub, wire = {1}, Hub(), Wire()
    hub.add(connection(1, wire))
    long = [Push(seq, "e", {"seq": seq, "m": "x" * 20_000}, everyone) for seq in range(1, 11)]
    run(hub, long)
    assert len(wire.writes) > 1
    assert max(map(len, wire.writes)) <= pusher.BURST_BYTES
    assert b"".join(wire.writes) == b"".join(map(frame, long))
