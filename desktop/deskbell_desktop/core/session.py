"""The session: the states of the link to the server, and what follows from each word it says.

Pure: no state is reached by doing anything here. ``connection`` does what this decides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from deskbell_desktop.core import text
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import mark, tr, tr_marked

BACKOFF_MAX = 60.0
WISH_MAX = 900.0
"""Seconds that a server's wish is followed at most: it might be wrong, or not a server of ours."""
ENDED = mark("Your session has ended. Sign in to go on receiving.")
REVOKED = mark("This desktop was signed out from elsewhere. Sign in to go on receiving.")
SUPERSEDED = mark("Another desktop took over with the identity of this one.")


def backoff(failures: int, random: Callable[[], float]) -> float:
    """Seconds before the next attempt: full jitter under a ceiling that doubles up to a minute."""
    return random() * min(BACKOFF_MAX, 2.0 ** min(failures, 10))


def wished(seconds: float | None) -> float | None:
    """The server's wish for a pause, as far as it is followed."""
    return min(seconds, WISH_MAX) if seconds is not None and seconds > 0 else None


@dataclass(frozen=True, slots=True)
class Session:
    """Where we are. ``failures``: attempts in a row that did not get through."""

    link: Link
    since: datetime
    why: str = ""
    failures: int = 0
    next_try_in: float | None = None

    def signed_out(self, now: datetime, why: str = "") -> Session:
        """Nobody is signed in; the person must act."""
        return self._to(Link.SIGNED_OUT, now, why, 0)

    def refused(self, now: datetime, why: str) -> Session:
        """The server does not want this desk; trying again by itself would not help."""
        return self._to(Link.REFUSED, now, why, 0)

    def begun(self, now: datetime) -> Session:
        """A new beginning: nothing failed yet."""
        return self._to(Link.CONNECTING, now, "", 0)

    def trying(self, now: datetime) -> Session:
        """An attempt begins. While reconnecting it stays "reconnecting since" for the person."""
        if self.link is Link.RECONNECTING:
            return replace(self, next_try_in=None)
        return self._to(Link.CONNECTING, now, self.why, self.failures)

    def catching_up(self, now: datetime) -> Session:
        """The server took us in; the pages are on their way."""
        return self._to(Link.CATCHING_UP, now, "", self.failures)

    def connected(self, now: datetime, why: str = "") -> Session:
        """We are live and complete."""
        return self._to(Link.CONNECTED, now, why, 0)

    def lost(self, now: datetime, why: str, wait: float) -> Session:
        """Not connected; another attempt after ``wait`` seconds."""
        lost = self._to(Link.RECONNECTING, now, why, self.failures + 1)
        return replace(lost, next_try_in=wait)

    def _to(self, link: Link, now: datetime, why: str, failures: int) -> Session:
        since = self.since if link is self.link else now
        return Session(link, since, why, failures)


class Next(Enum):
    """What to do after the server's word."""

    RETRY = auto()
    RENEW = auto()
    SIGN_OUT = auto()
    REFUSE = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from a code; ``why`` is the sentence for the person."""

    next: Next
    why: str


_VERDICTS = {
    "shutdown": Verdict(Next.RETRY, mark("The server is restarting.")),
    "busy": Verdict(Next.RETRY, mark("The server is busy.")),
    "rate-limited": Verdict(Next.RETRY, mark("The server asks this desktop to wait.")),
    "unavailable": Verdict(Next.RETRY, mark("The server cannot do this just now.")),
    "expired-token": Verdict(Next.RENEW, mark("Signing in again by itself.")),
    "bad-token": Verdict(Next.RENEW, mark("Signing in again by itself.")),
    "unauthenticated": Verdict(Next.RENEW, mark("Signing in again by itself.")),
    "session-ended": Verdict(Next.SIGN_OUT, ENDED),
    "revoked": Verdict(Next.SIGN_OUT, REVOKED),
    "superseded": Verdict(Next.REFUSE, SUPERSEDED),
    "forbidden": Verdict(Next.REFUSE, mark("The server does not let this account in.")),
}


def verdict(code: str, message: str = "") -> Verdict:
    """What follows from the code of ``bye`` or of a refused connection."""
    known = _VERDICTS.get(code)
    if known is None:
        return Verdict(Next.RETRY, text.title(message) or tr("The server ended the connection."))
    return replace(known, why=tr_marked(known.why))
