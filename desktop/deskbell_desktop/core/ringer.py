"""The ringer: one sound for many, seldom, and the heaviest wins."""

from __future__ import annotations

from collections.abc import Sequence

from deskbell_desktop.core import attention
from deskbell_desktop.core.attention import Heard, Sound
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Chime
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.timers import Timers


class Ringer:
    """Plays the sound of what is announced, as ``preferences`` say."""

    def __init__(self, chime: Chime, clock: Clock, timers: Timers) -> None:
        self._chime = chime
        self._clock = clock
        self._timers = timers
        self.preferences = Preferences()
        self._heard: Heard | None = None
        self._owed: Sound | None = None

    def ring(self, announced: Sequence[Item]) -> None:
        """These are announced now."""
        sound = attention.sound_of(announced, self.preferences)
        if sound is None:
            return
        now = self._clock.mono()
        at = attention.sound_at(now, sound.weight, self._heard)
        if at is None:
            return
        if at > now:
            self._owed = max(sound, self._owed or sound, key=lambda s: s.weight)
            self._timers.set("sound", at)
            return
        self._play(sound)

    def owed(self) -> None:
        """The gap is over: play the heavier sound that had to wait."""
        if self._owed is not None and self.preferences.sound_on:
            self._play(self._owed)
        self._owed = None

    def preview(self, sound: str) -> None:
        """Play it for the person who chooses it."""
        self._chime.play(sound, self.preferences.volume)

    def _play(self, sound: Sound) -> None:
        self._heard = Heard(self._clock.mono(), sound.weight)
        self._chime.play(sound.name, self.preferences.volume)
