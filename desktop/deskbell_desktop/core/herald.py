"""The herald: announces new items as ``attention`` decides, each at most once."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from deskbell_desktop.core import attention, notices
from deskbell_desktop.core.attention import Plan, Scene
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import Claims, Waiting
from deskbell_desktop.core.notice import Closed, Failed, Notice, Notifier, Shown
from deskbell_desktop.core.quiet import LOUD
from deskbell_desktop.core.ringer import Ringer
from deskbell_desktop.core.timers import Timers

MANY = 500
DIGEST_EVERY = 1.0
DIGEST_LASTS = 30.0
REMEMBERED = 200

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A notice that was handed to a notifier, and the items whose outcome it will tell; ``why``:
    the slug for them if our own toast fails as well."""

    notice: Notice
    ids: tuple[str, ...]
    native: bool
    why: str = "no-daemon"


class Herald:
    """Claims, shows, withdraws. Told what came of it through ``told``."""

    def __init__(
        self, native: Notifier, fallback: Notifier, ringer: Ringer, clock: Clock, timers: Timers
    ) -> None:
        self._native = native
        self._fallback = fallback
        self._ringer = ringer
        self._clock = clock
        self._timers = timers
        self.claims: Claims | None = None
        self.quiet = LOUD
        self._asked: dict[str, _Asked] = {}
        self._bubbles: deque[float] = deque()
        self._digested = 0
        self._digest_at = float("-inf")

    def use(self, claims: Claims | None) -> None:
        """Announce from this journal; bubbles of another account go."""
        for id in list(self._asked):
            self.withdraw(id)
        self.claims = claims
        self._digested = 0

    # -- announcing --------------------------------------------------------------------------------

    def ring(self, now: datetime, *, away: bool) -> None:
        """Announce what waits. ``now`` is the server's time."""
        if self.claims is None:
            return
        waiting = self.claims.waiting(MANY)
        if not waiting.count:
            return
        scene = Scene(now, away, self.quiet, self._recent())
        plan = attention.decide(waiting.items, scene)
        self._hush(plan)
        for item in plan.singles:
            self._single(item)
        together = self._together(plan, waiting, away=away)
        self._ringer.ring(plan.announced if together else plan.singles)

    def _hush(self, plan: Plan) -> None:
        assert self.claims
        for why in dict.fromkeys(why for _, why in plan.silent):
            self.claims.suppressed([i.id for i, w in plan.silent if w == why], why)

    def _single(self, item: Item) -> None:
        assert self.claims
        self.claims.claim([item.id])
        self._bubbles.append(self._clock.mono())
        self._show(notices.notice(item), (item.id,))

    def _together(self, plan: Plan, waiting: Waiting, *, away: bool) -> bool:
        """One notice for the rest; False when there is none or its turn comes later."""
        assert self.claims
        beyond = waiting.count - len(waiting.items)
        if beyond and self.quiet.why:
            self.claims.suppressed(None, self.quiet.why)
            return False
        now = self._clock.mono()
        if not plan.together:
            if beyond:  # the newest need no word; the older ones are looked at next
                self._timers.sooner("ring", now)
            return False
        if now - self._digest_at < DIGEST_EVERY:
            self._timers.sooner("ring", self._digest_at + DIGEST_EVERY)
            return False
        if now - self._digest_at > DIGEST_LASTS or away:
            self._digested = 0
        self._digested += len(plan.together) + beyond
        self._digest_at = now
        claimed = self.claims.claim(None if beyond else [item.id for item in plan.together])
        ids = tuple(claimed)
        self._show(notices.together(plan.together, self._digested, away=away), ids)
        return True

    def _show(self, notice: Notice, ids: tuple[str, ...]) -> None:
        while len(self._asked) >= REMEMBERED:
            del self._asked[next(iter(self._asked))]
        before = self._asked.pop(notice.id, None)
        if before is not None:  # the digest grows before the outcome of the earlier ones is known
            ids = (*before.ids, *ids)
        self._asked[notice.id] = _Asked(notice, ids, native=True)
        self._native.show(notice)

    def _recent(self) -> int:
        start = self._clock.mono() - attention.STORM_WINDOW
        while self._bubbles and self._bubbles[0] < start:
            self._bubbles.popleft()
        return len(self._bubbles)

    # -- what came of it ---------------------------------------------------------------------------

    def told(self, native: bool, outcome: Shown | Failed | Closed) -> None:
        """A notifier says what happened; the fallback takes over what the native one could not."""
        asked = self._asked.get(outcome.id)
        if self.claims is None:
            return
        if isinstance(outcome, Shown):
            why = "digest" if outcome.id == notices.DIGEST else ""
            self.claims.shown(asked.ids if asked else (outcome.id,), why)
            if asked:
                self._asked[outcome.id] = replace(asked, ids=())
        elif asked is None or asked.native is not native:
            return
        elif isinstance(outcome, Closed):
            self._forget(outcome.id)
        elif native:
            why = asked.why if outcome.allowed else "permission"
            self._asked[outcome.id] = replace(asked, native=False, why=why)
            self._fallback.show(asked.notice)
        else:
            self._forget(outcome.id)
            log.warning("nothing could show a notification: %s", outcome.why)
            self.claims.suppressed(asked.ids, asked.why)

    def answered(self, id: str) -> None:
        """The person acted on it: it may go."""
        self.withdraw(id)

    def settle(self, items: Sequence[Item]) -> None:
        """Take off the screen what needs no attention any more."""
        for item in items:
            if not item.unread and item.id in self._asked:
                self.withdraw(item.id)

    def on_screen(self) -> list[str]:
        """Ids of single notices that may still be shown."""
        return [id for id in self._asked if id != notices.DIGEST]

    def withdraw(self, id: str) -> None:
        """Take it off the screen, if it is there."""
        asked = self._asked.get(id)
        if asked is None:
            return
        self._forget(id)
        (self._native if asked.native else self._fallback).withdraw(id)

    def _forget(self, id: str) -> None:
        self._asked.pop(id, None)
        if id == notices.DIGEST:
            self._digested = 0
