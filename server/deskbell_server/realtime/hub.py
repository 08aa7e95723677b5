"""The hub: who is connected here, by person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from deskbell_server.realtime.connection import Connection


class Hub:
    """The connections of this server."""

    def __init__(self) -> None:
        self._by_sid: dict[str, Connection] = {}
        self._by_user: dict[int, tuple[Connection, ...]] = {}

    def __len__(self) -> int:
        return len(self._by_sid)

    def desktops(self) -> int:
        """How many of the connections are desktops."""
        return sum(connection.device is not None for connection in self._by_sid.values())

    def __iter__(self) -> Iterator[Connection]:
        return iter(tuple(self._by_sid.values()))

    def add(self, connection: Connection) -> Connection | None:
        """Add it; returns the older connection of the same device, which it replaces."""
        own = self.of_user(connection.user_id)
        self._by_sid[connection.sid] = connection
        self._by_user[connection.user_id] = (*own, connection)
        if connection.device is None:
            return None
        return next((other for other in own if other.device == connection.device), None)

    def remove(self, sid: str) -> Connection | None:
        """Forget it."""
        connection = self._by_sid.pop(sid, None)
        if connection:
            own = self._by_user.pop(connection.user_id)
            if left := tuple(other for other in own if other is not connection):
                self._by_user[connection.user_id] = left
        return connection

    def get(self, sid: str) -> Connection | None:
        """The connection of that socket."""
        return self._by_sid.get(sid)

    def of_user(self, user_id: int) -> tuple[Connection, ...]:
        """All sockets of one person."""
        return self._by_user.get(user_id, ())

    def any_of(self, users: Set[int]) -> bool:
        """Is one of these people connected?"""
        return not self._by_user.keys().isdisjoint(users)

    def of_users(self, users: Iterable[int]) -> list[Connection]:
        """All sockets of these people; the shorter of both sides is walked."""
        if not isinstance(users, set) or len(users) <= len(self._by_user):
            return [c for user in users for c in self._by_user.get(user, ())]
        return [c for user, own in self._by_user.items() if user in users for c in own]
