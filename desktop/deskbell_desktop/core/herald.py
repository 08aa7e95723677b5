"""The herald: announces new items as ``attention`` decides, each at most once."""

from __future__ import annotations

import logging
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from deskbell_desktop.core import attention, notices
from deskbell_desktop.core.attention import HELD, Plan, Scene, Screen
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.folding import Folded
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import Claims, Waiting
from deskbell_desktop.core.notice import Closed, Failed, Notice, Notifier, Shown
from deskbell_desktop.core.preferences import Preferences
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
    the slug for them if our own toast fails as well; ``revision``: of the one it shows."""

    notice: Notice
    ids: tuple[str, ...]
    native: bool
    why: str = "no-daemon"
    revision: int = 1


class Herald:
    """Claims, shows, withdraws. Told what came of it through ``told``.

    ``quiet``, ``screen`` and ``preferences`` are kept up to date by ``Interruption``.
    """

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
        self.screen = Screen.OPEN
        self.preferences = Preferences()
        self._asked: dict[str, _Asked] = {}
        self._bubbles: deque[float] = deque()
        self._folded = Folded()
        self._digest_at = float("-inf")
        self._rung = -1

    def use(self, claims: Claims | None) -> None:
        """Announce from this journal; bubbles of another account go."""
        for id in list(self._asked):
            self.withdraw(id)
        self.claims = claims
        self._folded = Folded()

    # -- announcing --------------------------------------------------------------------------------

    @property
    def withheld(self) -> str:
        """Why nothing is announced now unless it is urgent; empty: it is."""
        return self._scene(self._clock.wall(), away=False).withheld

    def _scene(self, now: datetime, *, away: bool) -> Scene:
        at = self._clock.wall().timestamp()
        quiet, screen, wishes = self.quiet, self.screen, self.preferences
        return Scene(now, at, away, quiet, screen, wishes, recent=self._recent())

    def ring(self, now: datetime, *, away: bool) -> None:
        """Announce what waits. ``now`` is the server's time; ``away``: after an absence."""
        if self.claims is None:
            return
        scene = self._scene(now, away=away)
        waiting, plan = self._plan(self.claims, scene)
        while waiting.beyond and plan.silent:  # the newest needed no word: look at the next
            if scene.withheld:
                self.claims.hold(None, scene.withheld)
            waiting, plan = self._plan(self.claims, scene)
        self.settle([*plan.together, *(item for item, _ in plan.silent)])
        for item in plan.singles:
            self._single(item)
        told = self._together(plan, waiting, away=away)
        self._ringer.ring([i for i in (*plan.singles, *told) if i.id not in _quietly(waiting)])

    def _plan(self, claims: Claims, scene: Scene) -> tuple[Waiting, Plan]:
        """What waits and what to do about it; what gets no bubble is noted at once."""
        waiting = claims.waiting(MANY, held=not scene.withheld)
        plan = attention.decide(waiting.items, replace(scene, before=waiting.before))
        for why in dict.fromkeys(why for _, why in plan.silent):
            ids = [item.id for item, w in plan.silent if w == why]
            claims.hold(ids, why) if why in HELD else claims.suppressed(ids, why)
        return waiting, plan

    def _single(self, item: Item) -> None:
        assert self.claims
        self.claims.claim([item.id])
        self._bubbles.append(self._clock.mono())
        self._show(notices.notice(item), (item.id,), item.notification.revision)

    def _together(self, plan: Plan, waiting: Waiting, *, away: bool) -> Sequence[Item]:
        """One notice for the rest; those of them that may sound."""
        assert self.claims
        now = self._clock.mono()
        if not plan.together or waiting.oldest is None:
            return ()
        cause = notices.AWAY if away else _cause(plan.together, waiting)
        if not cause and now - self._digest_at < DIGEST_EVERY:
            self._timers.sooner("ring", self._digest_at + DIGEST_EVERY)
            return ()
        if now - self._digest_at > DIGEST_LASTS or cause:
            self._folded, self._rung = Folded(), -1
        oldest = min([waiting.oldest] if waiting.beyond else [_sent(i) for i in plan.together])
        self._folded = self._folded.plus(plan.together, waiting.beyond, oldest)
        self._digest_at = now
        ids = None if waiting.beyond else [item.id for item in plan.together]
        self._show(notices.together(self._folded, cause), tuple(self.claims.claim(ids)))
        heavier = [i for i in plan.together if i.notification.priority.weight > self._rung]
        self._rung = max([self._rung, *(i.notification.priority.weight for i in heavier)])
        return heavier

    def _veiled(self, notice: Notice) -> Notice:
        if self.screen is Screen.OPEN:
            return notice
        return notices.veiled(notice, self.preferences.on_locked_screen)

    def _show(self, notice: Notice, ids: tuple[str, ...], revision: int = 1) -> None:
        notice = self._veiled(notice)
        while len(self._asked) >= REMEMBERED:
            del self._asked[next(iter(self._asked))]
        before = self._asked.pop(notice.id, None)
        if before is not None:  # the digest grows before the outcome of the earlier ones is known
            ids = (*before.ids, *ids)
        self._asked[notice.id] = _Asked(notice, ids, native=True, revision=revision)
        self._native.show(notice)

    def _recent(self) -> int:
        """Bubbles within the window, or since this storm began."""
        start = self._clock.mono() - attention.STORM_WINDOW
        if self._digest_at < start:
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

    def settle(self, items: Sequence[Item]) -> None:
        """Take off the screen what needs no attention any more, or not now."""
        for item in items:
            asked = self._asked.get(item.id)
            if asked is None:
                continue
            stays = (item.unread or item.pressing) and item.snoozed_until is None
            if not stays:
                self.withdraw(item.id)
            elif asked.revision != item.notification.revision:
                self._replace(asked, item)

    def _replace(self, asked: _Asked, item: Item) -> None:
        """What stands on the screen says what its sender says now, without a sound."""
        notice, revision = self._veiled(notices.notice(item)), item.notification.revision
        self._asked[item.id] = replace(asked, notice=notice, revision=revision)
        (self._native if asked.native else self._fallback).show(notice)

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
            self._folded = Folded()


def _sent(item: Item) -> datetime:
    return item.notification.created_at


def _cause(items: Sequence[Item], waiting: Waiting) -> str:
    """Why most of them come only now; empty: they are new."""
    held = Counter(why for i in items if (why := waiting.before.get(i.id)) in HELD)
    return next((why for why, _ in held.most_common(1) if why), "")


def _quietly(waiting: Waiting) -> frozenset[str]:
    """What was held back is told without a sound."""
    return frozenset(id for id, why in waiting.before.items() if why in HELD)
