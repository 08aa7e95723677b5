"""The pusher: from the entries of one batch to one write for each connection."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Push:
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


class Burst:
    """Pushes to the same people, each encoded once and all joined once."""

    def __init__(self, pushes: Sequence[tuple[Push, bytes]]) -> None:
        self.pushes = [push for push, _ in pushes]
        self.first = self.pushes[0].seq
        self.last = self.pushes[-1].seq
        self._frames = [frame for _, frame in pushes]
        self.whole = self._frames[0] if len(pushes) == 1 else b"".join(self._frames)

    def after(self, position: int) -> bytes:
        """The frames of what comes after that place of the log, if not the whole."""
        pairs = zip(self.pushes, self._frames, strict=True)
        return b"".join(frame for push, frame in pairs if push.seq > position)


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
            for users, burst in bursts(part):
                to = self._hub.of_users(users)
                for start in range(0, len(to), BREATH):
                    others = self._write(to[start : start + BREATH], burst)
                    if others or self._written >= BREATH:
                        await self._breathe(others, burst)

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
        last, first, whole = burst.last, burst.first, burst.whole
        for connection in to:
            direct, position = connection.direct, connection.position
            if direct is None:
                others.append(connection)
            elif connection.live and position < last:
                connection.position = last
                if not direct.push(whole if position < first else burst.after(position)):
                    connection.behind()
                    self.dropped += 1
        self.pushed += (len(to) - len(others)) * len(burst.pushes)
        return others

    async def _emit_each(self, connection: Connection, burst: Burst) -> None:
        for push in burst.pushes:
            if connection.live and connection.position < push.seq:
                connection.position = push.seq
                await self._emit(connection, push.event, push.payload)


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


def bursts(part: Sequence[tuple[Push, bytes]]) -> Iterator[tuple[Set[int], Burst]]:
    """Who hears what of it: neighbours with the same audience together; when the audiences are
    small and many, what each person hears together."""
    runs = [list(run) for _, run in groupby(part, key=lambda pair: id(pair[0].users))]
    if len(runs) == 1 or sum(len(push.users) for push, _ in part) > SORTED_MAX:
        for run in runs:
            yield run[0][0].users, Burst(run)
        return
    heard: defaultdict[int, list[tuple[Push, bytes]]] = defaultdict(list)
    for pair in part:
        for user in pair[0].users:
            heard[user].append(pair)
    for user, theirs in heard.items():
        yield {user}, Burst(theirs)
