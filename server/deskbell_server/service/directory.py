"""The directory: who there is and who hears which stream, in memory, as of the log.

Loaded once, then kept by the entries of the log (``apply``), so every server sees the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from deskbell_server.service.fleeting import Fleeting
from deskbell_server.store import memberships, people, sessions
from deskbell_server.store.connection import Connection
from deskbell_server.store.log import Head, Kind, Logged, head
from deskbell_server.store.people import Account


class Directory:
    """Accounts by id and name, listeners by stream."""

    def __init__(self) -> None:
        self._accounts: dict[int, Account] = {}
        self._ids: dict[str, int] = {}
        self._listeners: defaultdict[str, set[int]] = defaultdict(set)
        self._ended = Fleeting[bool](sessions.ACCESS_LIFE_MS / 1000)

    def load(self, connection: Connection) -> Head:
        """Read everything in one snapshot; returns the place of the log it shows."""
        for account in people.accounts(connection):
            self._put(account)
        for stream, user_id in memberships.listeners(connection):
            self._listeners[stream].add(user_id)
        for ended in sessions.ended(connection):
            self._ended.put(ended, True)
        return head(connection)

    def apply(self, entry: Logged) -> None:
        """Follow one entry of the log."""
        body = entry.body or {}
        match entry.kind:
            case Kind.ACCOUNT:
                self._put(Account(body["user"], body["name"], body["role"], body["off"]))
            case Kind.JOIN:
                self._listeners[body["stream"]].add(body["user"])
            case Kind.LEAVE:
                self._listeners[body["stream"]].discard(body["user"])
            case Kind.ENDED:
                self._ended.put(body["session"], True)

    def ended(self, session_id: str) -> bool:
        """Was this session ended (signed out, revoked), while a token of it may still live?"""
        return self._ended.get(session_id) is not None

    def account(self, id: int) -> Account | None:
        """The account of that id."""
        return self._accounts.get(id)

    def named(self, name: str) -> Account | None:
        """The account of that name or id."""
        id = int(name) if people.is_id(name) else self._ids.get(name)
        return self._accounts.get(id) if id is not None else None

    def listeners(self, stream: str) -> set[int]:
        """Who hears that stream now."""
        return self._listeners.get(stream) or set()

    def audience(self, streams: Iterable[str]) -> set[int]:
        """Everyone who hears one of these."""
        return set[int]().union(*(self.listeners(stream) for stream in streams))

    def _put(self, account: Account) -> None:
        before = self._accounts.get(account.id)
        if before and self._ids.get(before.name) == account.id:
            del self._ids[before.name]
        self._accounts[account.id] = account
        self._ids[account.name] = account.id
