"""logind: tells at once when the machine wakes up, or the screen is locked (with systemd)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dbus_fast import Message, Variant

from deskbell_desktop.adapters.native.listening import PROPERTIES, Bus

NAME = "org.freedesktop.login1"
SESSION = "org.freedesktop.login1.Session"
OURS = "/org/freedesktop/login1/session/auto"
"""The session of whoever asks."""


class Logind:
    """Implements ``listening.Listener`` on the system bus. ``woke`` after every sleep; ``locked``
    with what the session says of its screen, as far as the desktop tells logind."""

    rules: Sequence[str] = (
        f"type='signal',interface='{NAME}.Manager',member='PrepareForSleep'",
        f"type='signal',interface='{PROPERTIES}',member='PropertiesChanged',arg0='{SESSION}'",
    )

    def __init__(self, woke: Callable[[], None], locked: Callable[[bool], None]) -> None:
        self._woke = woke
        self._locked = locked

    async def begin(self, bus: Bus) -> None:
        await self._look(bus)

    async def heard(self, bus: Bus, message: Message) -> None:
        if message.member == "PrepareForSleep" and message.body == [False]:
            self._woke()
        elif message.member == "PropertiesChanged":
            await self._look(bus)

    def gone(self) -> None:
        self._locked(False)

    async def _look(self, bus: Bus) -> None:
        """Ask, because the signal may be another session's."""
        hint = await bus.ask(NAME, OURS, PROPERTIES, "Get", SESSION, "LockedHint")
        if isinstance(hint, Variant):
            self._locked(bool(hint.value))
