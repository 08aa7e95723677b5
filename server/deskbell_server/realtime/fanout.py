"""The fan-out: which connections an entry goes to, and as what."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence, Set

from deskbell.catalogue import CATALOGUE, NOTIFICATION, STATE
from deskbell_server.realtime.connection import Connection
from deskbell_server.realtime.hub import Hub
from deskbell_server.realtime.packets import open_end
from deskbell_server.realtime.pusher import Push
from deskbell_server.service.directory import Directory
from deskbell_server.store.log import Kind, Logged, same
from deskbell_server.store.sessions import REPLACED

ENDINGS = {"revoked": "revoked", REPLACED: "superseded"}
"""What a socket is told of why its session ended; of any other reason, just that it did."""
Give = Callable[[Sequence[Push]], Awaitable[None]]
Cut = Callable[[Connection, str], Awaitable[None]]


class Fanout:
    """Follows the log: keeps the directory, pushes to who hears a stream, cuts ended sessions."""

    def __init__(self, hub: Hub, directory: Directory, push: Give, cut: Cut) -> None:
        self._hub = hub
        self._directory = directory
        self._push = push
        self._cut = cut

    async def push(self, batch: Sequence[Logged]) -> None:
        """Hand on entries that follow each other in the log.

        Pushes are collected up to an entry that changes who hears what, so an audience is that of
        its place in the log.
        """
        pushes: list[Push] = []
        for group in groups(batch):
            entry = group[0]
            if entry.kind is Kind.NOTIFICATION:
                pushes.extend(self._notify(group))
            elif entry.change is not None:
                pushes.extend(self._change(group))
            else:
                await self._push(pushes)
                pushes = []
                self._directory.apply(entry)
                await self._end(entry)
        await self._push(pushes)

    def _notify(self, group: Sequence[Logged]) -> Iterator[Push]:
        """As its event; nothing is written where nobody here hears it."""
        told, heard = group[0].told, list(self._heard(group))
        assert told is not None
        if not heard:
            return
        event = told.event if told.event in CATALOGUE else NOTIFICATION
        said = told.wire()
        del said["seq"], said["stream"]
        rest = open_end(said)
        for entry, users in heard:
            yield Push(entry.seq, event, said, users, entry.stream, rest)

    def _change(self, group: Sequence[Logged]) -> Iterator[Push]:
        for entry, users in self._heard(group):
            if entry.change is not None:
                yield Push(entry.seq, STATE, entry.change.wire(), users)

    def _heard(self, group: Sequence[Logged]) -> Iterator[tuple[Logged, Set[int]]]:
        """Each person hears it once, at the first of its places that they are in the audience of:
        the place it has in their inbox. Places that nobody who is connected hears are left out."""
        heard: set[int] = set()
        for entry in group:
            users = self._directory.listeners(entry.stream)
            if self._hub.any_of(users):
                yield entry, users - heard if heard else users
            if len(group) > 1:
                heard |= users

    async def _end(self, entry: Logged) -> None:
        body = entry.body or {}
        if entry.kind is Kind.ENDED:
            for connection in self._hub.of_users(self._directory.listeners(entry.stream)):
                if connection.session_id == body["session"]:
                    await self._cut(connection, ENDINGS.get(body["why"], "session-ended"))
        elif entry.kind is Kind.ACCOUNT and body["off"]:
            for connection in self._hub.of_user(body["user"]):
                await self._cut(connection, "revoked")


def groups(batch: Sequence[Logged]) -> Iterator[list[Logged]]:
    """Neighbours that say one thing on several streams go together: each person once."""
    group: list[Logged] = []
    for entry in batch:
        if group and not same(group[-1], entry):
            yield group
            group = []
        group.append(entry)
    if group:
        yield group
