"""The ringer: one sound for many, seldom, and the heaviest wins."""

from __future__ import annotations

from deskbell.notification import Priority
from deskbell_desktop.core import attention
from deskbell_desktop.core.attention import Heard
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.notice import Chime
from deskbell_desktop.core.timers import Timers


class Ringer:
    """Plays the sound of what is announced, unless ``muted``."""

    def __init__(self, chime: Chime, clock: Clock, timers: Timers) -> None:
        self._chime = chime
        self._clock = clock
        self._timers = timers
        self.muted = False
        self._heard: Heard | None = None
        self._owed: Priority | None = None

    def ring(self, heaviest: Priority | None) -> None:
        """The heaviest priority of what is announced now."""
        if heaviest is None or self.muted or attention.SOUNDS[heaviest] is None:
            return
        now = self._clock.mono()
        at = attention.sound_at(now, heaviest.weight, self._heard)
        if at is None:
            return
        if at > now:
            self._owed = max(heaviest, self._owed or heaviest, key=lambda p: p.weight)
            self._timers.set("sound", at)
            return
        self._play(heaviest)

    def owed(self) -> None:
        """The gap is over: play the heavier sound that had to wait."""
        if self._owed is not None and not self.muted:
            self._play(self._owed)
        self._owed = None

    def _play(self, priority: Priority) -> None:
        self._heard = Heard(self._clock.mono(), priority.weight)
        sound = attention.SOUNDS[priority]
        if sound:
            self._chime.play(sound)
