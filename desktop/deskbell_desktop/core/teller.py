"""The teller: tells the watcher what changed, and how the link to the server is."""

from __future__ import annotations

from dataclasses import replace

from deskbell_desktop.core.connection import Connection
from deskbell_desktop.core.door import Changed, Watcher
from deskbell_desktop.core.follower import Follower
from deskbell_desktop.core.herald import Herald
from deskbell_desktop.core.journal import Journal, Taken
from deskbell_desktop.core.status import Status

LISTED = 200
"""More changed items than this are not listed one by one."""


class Teller:
    """Tells each thing once; what needs no attention any more leaves the screen with it."""

    def __init__(
        self, watcher: Watcher, connection: Connection, follower: Follower, herald: Herald
    ) -> None:
        self._watcher = watcher
        self._connection = connection
        self._follower = follower
        self._herald = herald
        self._told: Status | None = None

    def changed(self, journal: Journal, taken: Taken) -> None:
        """The inbox changed."""
        items = sorted((*taken.arrived, *taken.changed), key=lambda item: -item.place)
        many = len(items) > LISTED or taken.reloaded
        self._watcher.changed(
            Changed(
                counts=journal.counts(),
                items=() if many else tuple(items),
                all_read_up_to=taken.all_read_up_to,
                reloaded=many,
                arrived=frozenset(item.id for item in taken.arrived),
            )
        )
        self._herald.settle(taken.changed)
        if taken.all_read_up_to is not None or taken.reloaded:
            found = map(journal.ledger.get, self._herald.on_screen())
            self._herald.settle([item for item in found if item])

    def status(self) -> None:
        """The link, if that differs from what was told."""
        session, account = self._connection.session, self._connection.account
        status = Status(
            link=session.link,
            since=session.since,
            server=account.server if account else "",
            person=account.name if account else "",
            complete_at=self._follower.complete_at,
            complete_to=self._follower.at.cursor or None,
            missed=self._follower.missed,
            why=session.why,
            history=account.history if account else True,
            next_try_in=session.next_try_in,
        )
        known = self._told and replace(self._told, complete_at=status.complete_at)
        if status != known:  # that all is still well wakes no windows
            self._told = status
            self._watcher.status(status)
