"""The interruption: what holds back bubbles and sounds at the moment, looked at when it changes."""

from __future__ import annotations

from collections.abc import Callable

from deskbell_desktop.core.account import Profile
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.door import Watcher
from deskbell_desktop.core.herald import Herald
from deskbell_desktop.core.preferences import Settled
from deskbell_desktop.core.quiet import Outlook, Quiet, Why, outlook
from deskbell_desktop.core.ringer import Ringer
from deskbell_desktop.core.timers import Timers

HOURS = frozenset({"quiet_hours", "quiet_hours_on"})


class Interruption:
    """Tells herald and ringer what holds, and the watcher what changed of it."""

    def __init__(
        self,
        watcher: Watcher,
        clock: Clock,
        timers: Timers,
        herald: Herald,
        ringer: Ringer,
        remember: Callable[..., Profile],
    ) -> None:
        self._watcher, self._clock, self._timers = watcher, clock, timers
        self._herald, self._ringer = herald, ringer
        self._remember = remember
        self._profile = Profile()
        self._settled = Settled()
        self._told: Quiet | None = None

    def know(self, profile: Profile, settled: Settled) -> None:
        """These hold now."""
        self._profile, self._settled = profile, settled
        self._ringer.preferences = settled.preferences
        self.look()

    def quiet(self, until: float | None) -> None:
        """Do not disturb until then, until further notice (0); ``None`` ends the quiet there is."""
        now = self._clock.wall().timestamp()
        held = self._outlook(now)
        ended = until is None and held.quiet.why is Why.HOURS and not HOURS & self._settled.locked
        awake = held.changes_at if ended else None
        self._profile = self._remember(quiet_until=until, awake_until=awake)
        self.look()

    def look(self) -> None:
        """Is it quiet? Ask again when that may change."""
        now = self._clock.wall().timestamp()
        seen = self._outlook(now)
        self._timers.clear("quiet")
        if seen.changes_at is not None:
            self._timers.set("quiet", self._clock.mono() + max(0.0, seen.changes_at - now))
        self._herald.quiet = seen.quiet
        if seen.quiet != self._told:
            self._told = seen.quiet
            self._watcher.quiet_changed(seen.quiet)

    def _outlook(self, now: float) -> Outlook:
        kept = self._profile
        return outlook(now, kept.quiet_until, self._settled.preferences, kept.awake_until or 0.0)
