"""The presence: tells the desk when the machine wakes up and when the screen is locked (Linux)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine

from dbus_fast import BusType

from deskbell_desktop.adapters.native import listening
from deskbell_desktop.adapters.native.logind import Logind
from deskbell_desktop.adapters.native.screensaver import ScreenSavers
from deskbell_desktop.core.mail import Mail, ScreenSeen, Woke


def watch(post: Callable[[Mail], None], *besides: Coroutine[None, None, None]) -> None:
    """Begin; where neither bus tells, the clock still notices a sleep, and no screen is locked.
    ``besides`` is done on the same thread."""
    logind = Logind(lambda: post(Woke()), lambda locked: post(ScreenSeen("logind", locked)))
    savers = ScreenSavers(lambda name, locked: post(ScreenSeen(name, locked)))
    listening.start([(BusType.SYSTEM, logind), (BusType.SESSION, savers)], *besides)
