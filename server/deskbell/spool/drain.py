"""The drain: sends what waits, oldest first, and says how long to pause when it cannot."""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from deskbell.content import Audience, Content
from deskbell.errors import DeskbellError, Refused
from deskbell.notification import Notification
from deskbell.spool.callers import Callers
from deskbell.spool.entries import Entry
from deskbell.spool.store import Spool
from deskbell.spool.verdict import Then, Verdict, judge

WINDOW = 7 * 86_400 - 3_600
"""Seconds for which a server surely knows a key; its own window is seven days."""
BACKOFF = 0.5
BACKOFF_MAX = 60.0
SLOWLY = 60.0
RETRY_AFTER_MAX = 3_600.0
NUDGE = 1.0
"""A new request ends a pause, but not sooner than this after the last try."""

Send = Callable[[Content, Audience, str], Notification]
_log = logging.getLogger("deskbell.spool")


@dataclass(frozen=True, slots=True)
class Pause:
    """How long to wait, why, and for how long at least even if something new comes."""

    seconds: float
    why: str
    at_least: float = 0.0


class Drain:
    """Sends the head of a spool. Only the holder of the spool's lock may call ``step``."""

    def __init__(
        self,
        spool: Spool,
        send: Send,
        callers: Callers,
        sender: str,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._spool = spool
        self._send = send
        self._callers = callers
        self._sender = sender
        self._clock = clock
        self._failures = 0

    def step(self, entry: Entry) -> Pause | None:
        """Try to send the head; ``None`` when it is out of the way."""
        if reason := self._too_late(entry):
            self._bury(entry, reason)
            return None
        if entry.tried is None:
            self._spool.mark(entry.place, self._clock(), self._sender)
        try:
            told = self._send(*entry.request(), entry.key)
        except (DeskbellError, ValueError) as error:
            return self._failed(entry, error)
        self._succeeded(entry, told)
        return None

    def _too_late(self, entry: Entry) -> str | None:
        """Why sending it again could deliver it twice: the server may not know its key."""
        if entry.tried is None:
            return None
        if self._clock() - entry.tried > WINDOW:
            return "It may have been delivered, and the server may have forgotten its key by now."
        if entry.tried_as != self._sender:
            return "It may have been delivered with another token or to another address."
        return None

    def _succeeded(self, entry: Entry, told: Notification) -> None:
        if self._failures:
            _log.info("the spool %s is sent again", self._spool.path)
        self._failures = 0
        callers = self._callers.claim(entry.key)
        try:
            self._spool.remove(entry.place)
        finally:  # stored is stored: an entry that stays is sent again under its key
            for caller in callers:
                caller.set_result(told)

    def _failed(self, entry: Entry, error: DeskbellError | ValueError) -> Pause | None:
        verdict = judge(error)
        if verdict.then is Then.NEVER:
            self._refused(entry, error)
            return None
        if entry.tried is None and not verdict.maybe_stored:
            self._spool.mark(entry.place, None, None)
        pause = self._pause(verdict, str(error))
        if not self._failures:
            _log.warning("the spool %s waits: %s", self._spool.path, error)
        self._failures += 1
        return pause

    def _pause(self, verdict: Verdict, why: str) -> Pause:
        most = min(BACKOFF_MAX, BACKOFF * 2 ** min(self._failures, 10))
        jitter = random.uniform(0, most)  # noqa: S311 - spreads load, guards nothing
        if verdict.after is not None:
            wait = min(verdict.after, RETRY_AFTER_MAX) + jitter
            return Pause(wait, why, at_least=wait)
        if verdict.then is Then.SLOWLY:
            wait = random.uniform(SLOWLY / 2, SLOWLY)  # noqa: S311
            return Pause(wait, why, at_least=wait)
        return Pause(jitter, why, at_least=NUDGE)

    def _refused(self, entry: Entry, error: DeskbellError | ValueError) -> None:
        callers = self._callers.claim(entry.key)
        if not callers:
            self._bury(entry, str(error), error)
            return
        try:
            self._spool.remove(entry.place)
        finally:
            for caller in callers:
                caller.set_exception(error)

    def _bury(self, entry: Entry, reason: str, error: Exception | None = None) -> None:
        problem = error.problem if isinstance(error, Refused) else None
        self._spool.bury(entry.place, reason, problem)
        _log.error("the request %s will not be sent: %s", entry.key, reason)
