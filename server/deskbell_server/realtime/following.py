"""Following: how a desktop catches up and goes live without a gap or a doubled entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from deskbell.notification import iso
from deskbell.wire import Position, Reset
from deskbell_server.realtime.connection import Connection
from deskbell_server.realtime.packets import Written
from deskbell_server.realtime.tailer import Tailer
from deskbell_server.service.directory import Directory
from deskbell_server.service.inboxes import Inboxes, reset_of
from deskbell_server.store.log import FOR_DESKS, Kind, Logged, Stretch, json_of, once
from deskbell_server.store.times import from_ms, now_ms


@dataclass(frozen=True, slots=True)
class Given:
    """``wire.Page``, JSON-ready: its entries as they were written when they were first read."""

    said: dict[str, Any]
    entries: int

    def wire(self) -> dict[str, Any]:
        """The page as it travels."""
        return self.said


class Following:
    """Answers ``sync``, ``ack`` and ``pos``."""

    def __init__(self, inboxes: Inboxes, directory: Directory, tailer: Tailer) -> None:
        self._inboxes = inboxes
        self._directory = directory
        self._tailer = tailer

    async def sync(
        self, connection: Connection, epoch: str | None, cursor: int, limit: int
    ) -> Given | Reset:
        """A page after ``cursor``, or a reset; with the last page the connection goes live.

        From the moment the page is read to ``live`` there is no ``await``: what the tailer pushed
        meanwhile comes from its memory, what it has yet to push finds the connection live.
        """
        connection.live = False
        found = await self._inboxes.stretch(connection.user_id, cursor, limit)
        reset = reset_of(found, epoch, cursor)
        if reset:
            return reset
        if found.more:
            return _page(found, found.texts)
        missed = self._missed(connection.user_id, found)
        if missed is None:
            return _page(replace(found, more=True), found.texts)
        head = max(found.head.seq, self._tailer.seq)
        connection.position = head
        connection.live = True
        reached = replace(found, next=head, head=replace(found.head, seq=head))
        return _page(reached, [*found.texts, *map(json_of, missed)])

    def acknowledge(self, connection: Connection, cursor: int) -> Position:
        """The desktop has stored everything up to there."""
        connection.acknowledged = max(connection.acknowledged, cursor)
        return self.position(connection)

    def position(self, connection: Connection) -> Position:
        """What the desktop should have reached, and whether pushes go to it."""
        head = connection.position if connection.live else self._tailer.seq
        return Position(head=head, live=connection.live)

    def _missed(self, user_id: int, found: Stretch) -> list[Logged] | None:
        """What the tailer handed on after the page was read; ``None``: pull again."""
        since = self._tailer.since(found.head.seq)
        if since is None or any(_moves(entry, user_id) for entry in since):
            return None
        return once(self._heard(since, user_id))

    def _heard(self, entries: Iterable[Logged], user_id: int) -> Iterable[Logged]:
        for entry in entries:
            if entry.kind in FOR_DESKS and user_id in self._directory.listeners(entry.stream):
                yield entry


def _moves(entry: Logged, user_id: int) -> bool:
    """Does it change what this person hears? Then the store decides, not our memory."""
    body = entry.body or {}
    return entry.kind in (Kind.JOIN, Kind.LEAVE) and body.get("user") == user_id


def _page(found: Stretch, texts: Sequence[bytes]) -> Given:
    said = {
        "epoch": found.head.epoch,
        "entries": Written(b"[" + b",".join(texts) + b"]"),
        "next": found.next,
        "more": found.more,
        "head": found.head.seq,
        "floor": found.head.floor,
        "server_time": iso(from_ms(now_ms())),
    }
    return Given(said, len(texts))
