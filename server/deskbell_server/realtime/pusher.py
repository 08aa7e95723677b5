"""The pusher: from the entries of one batch to one write for each connection."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence, Set
from itertools import groupby
from typing import Any, NamedTuple

from deskbell_server.realtime.connection import Connection
from deskbell_server.realtime.hub import Hub
from deskbell_server.realtime.lane import frames
from deskbell_server.realtime.packets import event_text, placed_text

BURST_BYTES = 64 * 1024
"""Frames that are joined into one write, at most."""
BREATH = 500
"""Connections between two breaths of the event loop."""
SORTED_MAX = 20_000
"""Deliveries that are sorted by person to save writes, at most; the sorting is done in one go."""
Emit = Callable[[Connection, str, dict[str, Any]], Awaitable[None]]


class Push(NamedTuple):
    """An event for those who hear it; ``seq`` is its entry of the log.

    One notification on many streams is written once: ``said`` and ``rest`` lack its place then.
    """

    seq: int
    event: str
    said: dict[str, Any]
    users: Set[int]
    stream: str = ""
    rest: bytes = b""

    @property
    def payload(self) -> dict[str, Any]:
        """What a client is given."""
        return self.said | {"seq": self.seq, "stream": self.stream} if self.rest else self.said

    def text(self) -> bytes:
        """The event as it stands in a message."""
        if self.rest:
            return placed_text(self.event, self.seq, self.stream, self.rest)
        return event_text(self.event, self.said)


Burst = Sequence[tuple[Push, bytes]]
"""Pushes to the same people, each with its frame: one write for each connection."""


class Pusher:
    """Gives live connections what is for them, in order.

    Whether a connection is live and how far it is, is looked up in the step that writes: between
    the two there is no ``await``, so a client that pulls meanwhile is given nothing twice.
    ``pushed`` counts what was given to sockets of the fast lane, ``dropped`` how often one of them
    had too much waiting.
    """

    def __init__(self, hub: Hub, emit: Emit) -> None:
        self._hub = hub
        self._emit = emit
        self._written = 0
        self.pushed = 0
        self.dropped = 0

    async def push(self, pushes: Sequence[Push]) -> None:
        """Push entries that follow each other in the log."""
        for part in parts(pushes):
            for to, burst in self._bursts(part):
                for start in range(0, len(to), BREATH):
                    others = self._write(to[start : start + BREATH], burst)
                    if others or self._written >= BREATH:
                        await self._breathe(others, burst)

    def _bursts(self, part: Burst) -> Iterator[tuple[Sequence[Connection], Burst]]:
        """Who hears what of it: neighbours with the same audience together; when the audiences
        are small and many, what each person hears together."""
        audiences = {id(push.users) for push, _ in part}
        if len(audiences) == 1 or sum(len(push.users) for push, _ in part) > SORTED_MAX:
            for _, run in groupby(part, key=lambda pair: id(pair[0].users)):
                burst = list(run)
                yield self._hub.of_users(burst[0][0].users), burst
            return
        heard: defaultdict[int, list[tuple[Push, bytes]]] = defaultdict(list)
        for pair in part:
            for user in pair[0].users:
                heard[user].append(pair)
        for user, theirs in heard.items():
            yield self._hub.of_user(user), theirs

    async def _breathe(self, others: Sequence[Connection], burst: Burst) -> None:
        for connection in others:
            await self._emit_each(connection, burst)
        if self._written >= BREATH:
            self._written = 0
            await asyncio.sleep(0)

    def _write(self, to: Sequence[Connection], burst: Burst) -> list[Connection]:
        """Give it to those in the fast lane; returns the others."""
        others = []
        self._written += len(to)
        first, last, whole = burst[0][0].seq, burst[-1][0].seq, joined(burst)
        for connection in to:
            direct, position = connection.direct, connection.position
            if direct is None:
                others.append(connection)
            elif connection.live and position < last:
                connection.position = last
                if not direct.push(whole if position < first else joined(burst, position)):
                    connection.behind()
                    self.dropped += 1
        self.pushed += (len(to) - len(others)) * len(burst)
        return others

    async def _emit_each(self, connection: Connection, burst: Burst) -> None:
        for push, _ in burst:
            if connection.live and connection.position < push.seq:
                connection.position = push.seq
                await self._emit(connection, push.event, push.payload)


def joined(burst: Burst, after: int | None = None) -> bytes:
    """The frames as one; of those only that come ``after`` a place of the log."""
    if after is None and len(burst) == 1:
        return burst[0][1]
    return b"".join(frame for push, frame in burst if after is None or push.seq > after)


def parts(pushes: Iterable[Push]) -> Iterator[list[tuple[Push, bytes]]]:
    """The pushes with their frames, as many at a time as make one write."""
    part: list[tuple[Push, bytes]] = []
    size = 0
    for push in pushes:
        frame = frames.text(push.text())
        if part and size + len(frame) > BURST_BYTES:
            yield part
            part, size = [], 0
        part.append((push, frame))
        size += len(frame)
    if part:
        yield part
