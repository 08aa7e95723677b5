"""The interruption: what holds back bubbles and sounds at the moment, looked at when it changes."""

from __future__ import annotations

from collections.abc import Callable

from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Profile
from deskbell_desktop.core.attention import Screen
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
        self._locked_by: set[str] = set()
        self._locked_at = 0.0

    def seen(self, screen: m.ScreenSeen) -> None:
        """One source says whether the screen is locked; one that says so is enough."""
        before = bool(self._locked_by)
        (self._locked_by.add if screen.locked else self._locked_by.discard)(screen.source)
        if bool(self._locked_by) != before:
            self._locked_at = self._clock.mono()
            self.look()

    def absence(self, seconds: float) -> bool:
        """Whether so long without word from the server is an absence, as the person sees it."""
        minutes = self._settled.preferences.away_minutes
        return minutes > 0 and seconds >= 60 * minutes

    def know(self, profile: Profile, settled: Settled) -> None:
        """These hold now."""
        self._profile, self._settled = profile, settled
        self._ringer.preferences = self._herald.preferences = settled.preferences
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
        """Is it quiet, is the screen locked? Ask again when that may change."""
        now, withheld = self._clock.wall().timestamp(), self._herald.withheld
        seen = self._outlook(now)
        self._timers.clear("quiet")
        if seen.changes_at is not None:
            self._timers.set("quiet", self._clock.mono() + max(0.0, seen.changes_at - now))
        self._herald.quiet, self._herald.screen = seen.quiet, self._screen()
        if withheld and not self._herald.withheld:
            self._timers.sooner("ring", self._clock.mono())
        if seen.quiet != self._told:
            self._told = seen.quiet
            self._watcher.quiet_changed(seen.quiet)

    def _screen(self) -> Screen:
        self._timers.clear("left")
        if not self._locked_by:
            return Screen.OPEN
        now, minutes = self._clock.mono(), self._settled.preferences.away_minutes
        left_at = self._locked_at + 60 * minutes
        if minutes and left_at > now:
            self._timers.set("left", left_at)
        return Screen.LEFT if minutes and left_at <= now else Screen.LOCKED

    def _outlook(self, now: float) -> Outlook:
        kept = self._profile
        return outlook(now, kept.quiet_until, self._settled.preferences, kept.awake_until or 0.0)
