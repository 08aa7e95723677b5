"""The screen savers of the desktops, which know of a locked or blank screen (session bus)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dbus_fast import Message

from deskbell_desktop.adapters.native.listening import DBUS, Bus

SAVERS: Mapping[str, str] = {
    "org.freedesktop.ScreenSaver": "/org/freedesktop/ScreenSaver",
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
    "org.cinnamon.ScreenSaver": "/org/cinnamon/ScreenSaver",
    "org.mate.ScreenSaver": "/org/mate/ScreenSaver",
    "org.xfce.ScreenSaver": "/org/xfce/ScreenSaver",
}


class ScreenSavers:
    """Implements ``listening.Listener``; ``locked`` with the saver's name and whether it is on."""

    rules: Sequence[str] = tuple(
        rule
        for name in SAVERS
        for rule in (
            f"type='signal',interface='{name}',member='ActiveChanged'",
            f"type='signal',sender='{DBUS}',member='NameOwnerChanged',arg0='{name}'",
        )
    )

    def __init__(self, locked: Callable[[str, bool], None]) -> None:
        self._locked = locked

    async def begin(self, bus: Bus) -> None:
        for name, path in SAVERS.items():
            if await bus.ask(name, path, name, "GetActive") is True:
                self._locked(name, True)

    async def heard(self, bus: Bus, message: Message) -> None:
        if message.member == "ActiveChanged" and message.interface in SAVERS:
            self._locked(str(message.interface), bool(message.body and message.body[0]))
        elif message.member == "NameOwnerChanged":
            self._locked(str(message.body[0]), False)

    def gone(self) -> None:
        for name in SAVERS:
            self._locked(name, False)
