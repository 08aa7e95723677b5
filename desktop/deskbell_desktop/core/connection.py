"""The connection: keeps one attempt going after another, with a token that is good.

It decides nothing about what comes through; that is ``follower``.
"""

from __future__ import annotations

from collections.abc import Callable

from deskbell.wire import Bye
from deskbell_desktop.core.access import Access
from deskbell_desktop.core.account import Account, Registrar
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.line import Line, Refresh
from deskbell_desktop.core.mail import Rejected, Renewed, RenewFailed, SignedIn
from deskbell_desktop.core.session import ENDED, Next, Session, backoff, verdict, wished
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.timers import Timers
from deskbell_desktop.core.translate import tr, tr_marked

ATTEMPT_LIMIT = 25.0
RENEW_AGAIN = 10.0
REJECTIONS_BELIEVED = 2
"""A server without codes says no this often before we believe that the sign-in is over."""
AUTH_CODES = frozenset(
    {"session-ended", "bad-token", "expired-token", "unauthenticated", "revoked"}
)
SIGNED_OUT = "signed-out"
"""The registrar's own code: there is nothing to renew with, ``why`` says it."""


class Connection:
    """One account's connection. ``changed`` is called after every change of ``session``, ``cut``
    when what came through is over."""

    def __init__(
        self,
        line: Line,
        registrar: Registrar,
        clock: Clock,
        timers: Timers,
        random: Callable[[], float],
        changed: Callable[[], None],
        cut: Callable[[], None],
    ) -> None:
        self._line = line
        self._clock = clock
        self._timers = timers
        self._random = random
        self.changed = changed
        self._tell_cut = cut
        self.account: Account | None = None
        self.session = Session(Link.SIGNED_OUT, clock.wall())
        self.attempt = 0
        self.up = False
        self.access = Access(registrar, clock, timers)
        self._opening = False
        self._renewed = False
        self._rejections = 0

    # -- beginning and ending ----------------------------------------------------------------------

    def begin(self, account: Account, signed_in: SignedIn | None = None) -> None:
        """Connect for this account."""
        self._cut()
        self.account = account
        self.access.forget()
        self._rejections = 0
        if signed_in:
            self.access.take(signed_in.token, signed_in.expires_in)
        self._go(self.session.begun(self._clock.wall()))
        self.attempt_now()

    def signing_in(self) -> None:
        """Somebody is at the server's door for the first time."""
        self._go(self.session.begun(self._clock.wall()))

    def end(self, why: str = "") -> None:
        """Stop for good; a person must sign in."""
        self._cut()
        self.account = None
        self.access.forget()
        self._go(self.session.signed_out(self._clock.wall(), why))

    def refuse(self, why: str) -> None:
        """Stop until the person wants to try again."""
        self._cut()
        self._go(self.session.refused(self._clock.wall(), why))

    def lose(self, why: str, at_least: float | None = None) -> None:
        """Give this attempt up and make another one later; ``at_least``: the server's wish."""
        self._cut()
        if self.account is None:
            return
        wait = backoff(self.session.failures, self._random)
        at_least = wished(at_least)
        if at_least:
            wait = at_least + self._random() * max(1.0, at_least / 2)
        self._timers.set("retry", self._clock.mono() + wait)
        self._go(self.session.lost(self._clock.wall(), why, wait))

    def attempt_now(self) -> None:
        """Begin a fresh attempt, with a fresh token if the old one is worn."""
        if self.account is None:
            return
        self._cut()
        self._go(self.session.trying(self._clock.wall()))
        if self.access.good:
            self._open()
        else:
            self.renew()

    def _open(self) -> None:
        assert self.account and self.access.token
        self._opening = True
        self._timers.set("attempt", self._clock.mono() + ATTEMPT_LIMIT)
        self._line.open(
            self.attempt, self.account.server, self.access.token, history=self.account.history
        )

    def _cut(self) -> None:
        self._timers.clear("retry", "attempt")
        self.attempt += 1
        self.up = self._opening = False
        self._line.abort()
        self._tell_cut()

    def _go(self, session: Session) -> None:
        self.session = session
        self.changed()

    # -- what the line says ------------------------------------------------------------------------

    def opened(self) -> None:
        """The server took us in."""
        self._timers.clear("attempt")
        self._opening = False
        self.up = True
        self._rejections = 0
        self._renewed = False
        self._go(self.session.catching_up(self._clock.wall()))

    def live(self, why: str = "") -> None:
        """Everything is here and pushes come in."""
        self._go(self.session.connected(self._clock.wall(), why))

    def rejected(self, said: Rejected) -> None:
        """The server refused the connection."""
        self._rejections += 1
        if self.account and not self.account.history and self._rejections >= REJECTIONS_BELIEVED:
            self.end(tr_marked(ENDED))
            return
        self._follow(said.code, said.message, said.retry_after)

    def farewell(self, bye: Bye) -> None:
        """The server ends the connection and says why."""
        self._follow(bye.code, "", bye.retry_after)

    def _follow(self, code: str, message: str, retry_after: float | None) -> None:
        told = verdict(code, message)
        if told.next is Next.SIGN_OUT:
            self.end(told.why)
        elif told.next is Next.REFUSE:
            self.refuse(told.why)
        elif told.next is Next.RENEW and self._may_renew():
            self.attempt_now()
        else:
            self.lose(told.why, retry_after)

    def _may_renew(self) -> bool:
        """Not for a token that is fresh: what refuses it would refuse the next one as well."""
        self.access.drop()
        self._renewed = not self._renewed
        return self._renewed

    # -- tokens ------------------------------------------------------------------------------------

    def renew(self) -> None:
        """Get a fresh token, unless that is under way."""
        if self.account is not None:
            self.access.renew(self.account)

    def renewed(self, fresh: Renewed) -> None:
        """The fresh token is here and its successor is safe."""
        self.access.take(fresh.token, fresh.expires_in)
        if self.up:
            self._line.ask(self.attempt, Refresh(fresh.token))
        elif not self._opening and self.session.next_try_in is None and self._trying():
            self._open()

    def renew_failed(self, failed: RenewFailed) -> None:
        """No fresh token: the sign-in is over, or the server is not to be reached."""
        self.access.settled()
        if failed.code == SIGNED_OUT:
            self.end(failed.why)
        elif failed.code in AUTH_CODES:
            self.end(verdict(failed.code if failed.code == "revoked" else "session-ended").why)
        elif self.up:
            self.access.again(wished(failed.retry_after) or RENEW_AGAIN)
        elif self._trying():
            self.lose(failed.why, failed.retry_after)

    def _trying(self) -> bool:
        return self.session.link in {Link.CONNECTING, Link.RECONNECTING}

    # -- time and the machine ----------------------------------------------------------------------

    def due(self, timer: str) -> None:
        """A timer of ours rang."""
        if timer == "retry":
            self.attempt_now()
        elif timer == "attempt":
            self.lose(tr("The server does not answer."))
        elif timer == "renew":
            self.renew()
        elif timer == "renewal":
            self.access.settled()
            if self.up:
                self.access.again(RENEW_AGAIN)
            else:
                self.lose(tr("The sign-in could not be renewed in time."))

    def nudge(self, *, person: bool = False) -> None:
        """Something changed for the better (network up, wake-up, a click): try at once."""
        waiting = self._trying() and not self.up
        if waiting or (person and self.session.link is Link.REFUSED):
            self.attempt_now()
