"""The notification daemon of Linux desktops, over D-Bus (its specification 1.3)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from dbus_fast import Variant
from dbus_fast.errors import DBusError

from deskbell.notification import Priority
from deskbell_desktop.adapters.native.bubbles import Bubbles
from deskbell_desktop.adapters.native.daemon_bus import DaemonBus, NoDaemonError
from deskbell_desktop.adapters.native.daemons import DEFAULT, Manners
from deskbell_desktop.adapters.native.loop import LoopThread
from deskbell_desktop.core.notice import Activated, Closed, Failed, Notice, Outcome, Shown
from deskbell_desktop.core.notices import OPEN

APP_NAME = "Deskbell"
DESKTOP_ENTRY = "deskbell"
_URGENCY = {Priority.LOW: 0, Priority.MEDIUM: 1, Priority.HIGH: 1, Priority.URGENT: 2}
_CLOSED = {1: "expired", 2: "dismissed", 3: "withdrawn"}
log = logging.getLogger(__name__)


class FreedesktopNotifier:
    """Implements ``core.notice.Notifier``. All calls run in order on one asyncio thread."""

    def __init__(self, icon: str = "") -> None:
        self._icon = icon
        self._loop = LoopThread("notifier")
        self._tell: Callable[[Outcome], None] = lambda _: None
        self._bus = DaemonBus(self._heard, self._forget)
        self._manners: Manners | None = None
        self._bubbles = Bubbles()
        self._tokens: dict[int, str] = {}

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self._tell = tell
        self._loop.start()

    def show(self, notice: Notice) -> None:
        self._loop.do(lambda: self._show(notice))

    def withdraw(self, id: str) -> None:
        self._loop.do(lambda: self._withdraw(id))

    def stop(self) -> None:
        self._loop.do(self._hang_up)
        self._loop.stop(1.0)

    # -- showing -----------------------------------------------------------------------------------

    async def _show(self, notice: Notice) -> None:
        try:
            number = await self._notify(notice)
        except TimeoutError:  # before OSError, which it is one of
            self._tell(Failed(notice.id, "the notification daemon does not answer"))
            return
        except (NoDaemonError, DBusError, OSError, EOFError, ValueError) as error:
            log.info("not shown: %s", error)
            self._tell(Failed(notice.id, str(error) or type(error).__name__))
            return
        for extra in self._bubbles.shown(notice.id, number, stays=notice.stays):
            await self._close(extra)
        self._tell(Shown(notice.id))

    async def _notify(self, notice: Notice) -> int:
        daemon = await self._daemon()
        arguments = [
            APP_NAME,
            self._bubbles.number(notice.id),
            self._icon,
            notice.title,
            daemon.body(notice.body),
            daemon.actions(notice),
            self._hints(notice),
            0 if notice.stays else -1,
        ]
        (number,) = await self._call("Notify", "susssasa{sv}i", arguments)
        return int(number)

    def _hints(self, notice: Notice) -> dict[str, Variant]:
        hints = {
            "urgency": Variant("y", _URGENCY[notice.priority]),
            "category": Variant("s", f"x-deskbell.{notice.type}"),
            "desktop-entry": Variant("s", DESKTOP_ENTRY),
            "suppress-sound": Variant("b", True),
        }
        return hints | ({"image-path": Variant("s", self._icon)} if self._icon else {})

    async def _withdraw(self, id: str) -> None:
        number = self._bubbles.number(id)
        if number:
            await self._close(number)

    async def _close(self, number: int) -> None:
        try:
            await self._call("CloseNotification", "u", [number])
        except (NoDaemonError, DBusError, OSError, EOFError):
            return  # it is gone already, or the daemon is; or it does not answer

    # -- the bus -----------------------------------------------------------------------------------

    async def _daemon(self) -> Manners:
        """Which one it is and what it can do; asked anew after it restarted."""
        if self._manners is None:
            name, *_ = await self._call("GetServerInformation", "", [])
            (able,) = await self._call("GetCapabilities", "", [])
            self._manners = Manners(str(name), frozenset(able))
        return self._manners

    async def _call(self, member: str, signature: str, body: list[Any]) -> list[Any]:
        return await self._bus.call(member, signature, body)

    async def _hang_up(self) -> None:
        """Our bubbles go with us: nobody would hear their buttons."""
        for number in self._bubbles.numbers():
            await self._close(number)
        self._bus.hang_up()

    # -- what the daemon says ----------------------------------------------------------------------

    def _heard(self, member: str, body: list[Any]) -> None:
        id = self._bubbles.id(body[0]) if body else None
        if id is not None:
            self._signal(member, id, body)

    def _signal(self, member: str, id: str, body: list[Any]) -> None:
        number = body[0]
        if member == "ActivationToken":
            self._tokens[number] = str(body[1])
        elif member == "ActionInvoked":
            button = OPEN if body[1] == DEFAULT else str(body[1])
            self._tell(Activated(id, button, self._tokens.pop(number, None)))
        elif member == "NotificationClosed":
            self._bubbles.gone(number)
            self._tokens.pop(number, None)
            self._tell(Closed(id, _CLOSED.get(body[1], "dismissed")))

    def _forget(self) -> None:
        """The daemon is another one now: it knows none of our numbers."""
        self._manners = None
        self._tokens.clear()
        for id in self._bubbles.clear():
            self._tell(Closed(id, "expired"))
