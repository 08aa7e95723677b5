"""The access: an access token that is good, renewed before it ends."""

from __future__ import annotations

from deskbell_desktop.core.account import Account, Registrar
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.timers import Timers

RENEW_AT = 0.8
"""Of a token's life."""
RENEW_PAUSE = 1.0
LIFE_MAX = 86_400.0
"""Seconds: what a server says beyond these bounds is not believed."""
LIMIT = 90.0
MARGIN = 2.0
"""Seconds that a token must still live to connect with it."""


class Access:
    """At most one renewal is under way. Life is measured in elapsed time: wall clocks are wrong."""

    def __init__(self, registrar: Registrar, clock: Clock, timers: Timers) -> None:
        self._registrar = registrar
        self._clock = clock
        self._timers = timers
        self._dies_at: float | None = None
        self._renewing = False
        self.token: str | None = None

    @property
    def good(self) -> bool:
        """There is a token that lives long enough to connect with."""
        alive = self._dies_at is None or self._clock.mono() < self._dies_at - MARGIN
        return self.token is not None and alive

    def take(self, token: str, expires_in: float | None) -> None:
        """A fresh token; ``None``: the server did not say how long it lives."""
        self.settled()
        now = self._clock.mono()
        self.token = token
        self._dies_at = None
        if expires_in is not None:
            life = max(0.0, min(expires_in, LIFE_MAX))
            self._dies_at = now + life
            self._timers.set("renew", now + max(RENEW_AT * life, RENEW_PAUSE))

    def drop(self) -> None:
        """The token is worthless; a renewal that is under way goes on."""
        self.token = None

    def forget(self) -> None:
        """Nobody is signed in any more."""
        self.drop()
        self.settled()
        self._timers.clear("renew")

    def renew(self, account: Account) -> None:
        """Get a fresh one, unless that is under way."""
        if self._renewing:
            return
        self._renewing = True
        self._timers.clear("renew")
        self._timers.set("renewal", self._clock.mono() + LIMIT)
        self._registrar.renew(account)

    def settled(self) -> None:
        """The renewal came to an end."""
        self._renewing = False
        self._timers.clear("renewal")

    def again(self, wait: float) -> None:
        """Try to renew later."""
        self._timers.set("renew", self._clock.mono() + wait)
