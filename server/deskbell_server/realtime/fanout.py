"""The fan-out: which connections an entry goes to, and as what."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from typing import Any

from deskbell.catalogue import CATALOGUE, NOTIFICATION, STATE
from deskbell_server.realtime.connection import Connection
from deskbell_server.realtime.hub import Hub
from deskbell_server.service.directory import Directory
from deskbell_server.store.log import Kind, Logged

Emit = Callable[[Sequence[Connection], str, dict[str, Any]], Awaitable[None]]
Cut = Callable[[Connection, str], Awaitable[None]]


class Fanout:
    """Follows the log: keeps the directory, pushes to who hears a stream, cuts ended sessions."""

    def __init__(self, hub: Hub, directory: Directory, emit: Emit, cut: Cut) -> None:
        self._hub = hub
        self._directory = directory
        self._emit = emit
        self._cut = cut

    async def push(self, batch: Sequence[Logged]) -> None:
        """Hand on entries that follow each other in the log."""
        for group in groups(batch):
            entry = group[0]
            if entry.kind is Kind.NOTIFICATION:
                await self._notify(group)
            elif entry.change is not None:
                mine = self._hub.of_users(self._directory.listeners(entry.stream))
                await self._give(mine, entry.seq, STATE, entry.change.wire())
            else:
                self._directory.apply(entry)
                await self._end(entry)

    async def _notify(self, group: Sequence[Logged]) -> None:
        """Each person hears it once, at the first of its places that they are in the audience of:
        the place it has in their inbox."""
        heard: set[int] = set()
        for entry in group:
            users = self._directory.listeners(entry.stream)
            told = entry.notification
            assert told is not None
            event = told.event if told.event in CATALOGUE else NOTIFICATION
            to = self._hub.of_users(users - heard if heard else users)
            await self._give(to, entry.seq, event, told.wire())
            if len(group) > 1:
                heard |= users

    async def _give(
        self, to: Iterable[Connection], seq: int, event: str, payload: dict[str, Any]
    ) -> None:
        ready = [c for c in to if c.live and c.position < seq]
        for connection in ready:
            connection.position = seq
        if ready:
            await self._emit(ready, event, payload)

    async def _end(self, entry: Logged) -> None:
        body = entry.body or {}
        if entry.kind is Kind.ENDED:
            for connection in self._hub.of_users(self._directory.listeners(entry.stream)):
                if connection.session_id == body["session"]:
                    await self._cut(
                        connection, "revoked" if body["why"] == "revoked" else "session-ended"
                    )
        elif entry.kind is Kind.ACCOUNT and body["off"]:
            for connection in self._hub.of_user(body["user"]):
                await self._cut(connection, "revoked")


def groups(batch: Sequence[Logged]) -> Iterator[list[Logged]]:
    """Neighbours that are one notification on several streams go together: each person once."""
    group: list[Logged] = []
    for entry in batch:
        if group and not _same(group[-1], entry):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _same(one: Logged, other: Logged) -> bool:
    return (
        one.notification is not None
        and other.notification is not None
        and one.notification.id == other.notification.id
    )
