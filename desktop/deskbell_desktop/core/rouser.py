"""The rouser: what a wake-up of the machine or a network that came up means for the link."""

from __future__ import annotations

from deskbell_desktop.core.connection import Connection
from deskbell_desktop.core.follower import Follower


class Rouser:
    """A connection from before may be dead: ask it, or else begin anew."""

    def __init__(self, connection: Connection, follower: Follower) -> None:
        self._connection = connection
        self._follower = follower

    def woke(self) -> None:
        """The machine slept, or its clock jumped."""
        account = self._connection.account
        if self._follower.live and account and not account.history:
            self._connection.attempt_now()
        else:
            self.network_up()

    def network_up(self) -> None:
        """There is a network, or another one."""
        if self._connection.up:
            self._follower.doubt()
        else:
            self._connection.nudge()
