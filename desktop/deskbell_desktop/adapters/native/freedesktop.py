"""The notification daemon of Linux desktops, over D-Bus (its specification 1.3)."""

from __future__ import annotations

import asyncio
import html
import logging
import time
from collections.abc import Callable
from typing import Any

from dbus_fast import BusType, Message, MessageType, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.errors import AuthError, DBusError, InvalidAddressError

from deskbell.notification import Priority
from deskbell_desktop.adapters.native.bubbles import Bubbles
from deskbell_desktop.adapters.native.loop import LoopThread
from deskbell_desktop.core.notice import Activated, Closed, Failed, Notice, Outcome, Shown

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
DBUS = "org.freedesktop.DBus"
APP_NAME = "Deskbell"
DESKTOP_ENTRY = "deskbell"
CALL_LIMIT = 5.0
CONNECT_AGAIN = 10.0
DEFAULT = "default"
_URGENCY = {Priority.LOW: 0, Priority.MEDIUM: 1, Priority.HIGH: 1, Priority.URGENT: 2}
_CLOSED = {1: "expired", 2: "dismissed", 3: "withdrawn"}
_RULES = (
    f"type='signal',interface='{NAME}',path='{PATH}'",
    f"type='signal',sender='{DBUS}',member='NameOwnerChanged',arg0='{NAME}'",
)

log = logging.getLogger(__name__)


class _NoDaemonError(Exception):
    """The sentence says what is missing."""


class FreedesktopNotifier:
    """Implements ``core.notice.Notifier``. All calls run in order on one asyncio thread."""

    def __init__(self, icon: str = "") -> None:
        self._icon = icon
        self._loop = LoopThread("notifier")
        self._tell: Callable[[Outcome], None] = lambda _: None
        self._bus: MessageBus | None = None
        self._capabilities: frozenset[str] | None = None
        self._failed_at = float("-inf")
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
        except (_NoDaemonError, DBusError, OSError, EOFError, ValueError) as error:
            log.info("not shown: %s", error)
            self._tell(Failed(notice.id, str(error) or type(error).__name__))
            return
        for extra in self._bubbles.shown(notice.id, number, stays=notice.stays):
            await self._close(extra)
        self._tell(Shown(notice.id))

    async def _notify(self, notice: Notice) -> int:
        known = await self._able()
        arguments = [
            APP_NAME,
            self._bubbles.number(notice.id),
            self._icon,
            notice.title,
            html.escape(notice.body, quote=False) if "body-markup" in known else notice.body,
            _actions(notice) if "actions" in known else [],
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
        except (_NoDaemonError, DBusError, OSError, EOFError, TimeoutError):
            return  # it is gone already, or the daemon is

    # -- the bus -----------------------------------------------------------------------------------

    async def _able(self) -> frozenset[str]:
        """What the daemon can do; asked anew after it restarted."""
        if self._capabilities is None:
            (found,) = await self._call("GetCapabilities", "", [])
            self._capabilities = frozenset(found)
        return self._capabilities

    async def _call(self, member: str, signature: str, body: list[Any]) -> list[Any]:
        bus = await self._connected()
        message = Message(
            destination=NAME,
            path=PATH,
            interface=NAME,
            member=member,
            signature=signature,
            body=body,
        )
        reply = await asyncio.wait_for(bus.call(message), CALL_LIMIT)
        if reply.message_type is MessageType.ERROR:
            raise _NoDaemonError(_reason(reply))
        return list(reply.body)

    async def _connected(self) -> MessageBus:
        if self._bus is not None and self._bus.connected:
            return self._bus
        if time.monotonic() - self._failed_at < CONNECT_AGAIN:
            raise _NoDaemonError("there is no session bus")
        self._forget()
        try:
            bus = await asyncio.wait_for(MessageBus(bus_type=BusType.SESSION).connect(), CALL_LIMIT)
            bus.add_message_handler(self._heard)
            for rule in _RULES:
                await bus.call(
                    Message(
                        destination=DBUS,
                        path="/org/freedesktop/DBus",
                        interface=DBUS,
                        member="AddMatch",
                        signature="s",
                        body=[rule],
                    )
                )
        except (OSError, EOFError, DBusError, AuthError, InvalidAddressError) as error:
            self._failed_at = time.monotonic()
            raise _NoDaemonError(f"there is no session bus: {error}") from error
        self._bus = bus
        return bus

    async def _hang_up(self) -> None:
        if self._bus is not None:
            self._bus.disconnect()

    # -- what the daemon says ----------------------------------------------------------------------

    def _heard(self, message: Message) -> None:
        if message.message_type is not MessageType.SIGNAL:
            return
        if message.member == "NameOwnerChanged":
            self._forget()
        elif message.interface == NAME and message.body:
            id = self._bubbles.id(message.body[0])
            if id is not None:
                self._signal(str(message.member), id, message.body)

    def _signal(self, member: str, id: str, body: list[Any]) -> None:
        number = body[0]
        if member == "ActivationToken":
            self._tokens[number] = str(body[1])
        elif member == "ActionInvoked":
            button = "open" if body[1] == DEFAULT else str(body[1])
            self._tell(Activated(id, button, self._tokens.pop(number, None)))
        elif member == "NotificationClosed":
            self._bubbles.gone(number)
            self._tokens.pop(number, None)
            self._tell(Closed(id, _CLOSED.get(body[1], "dismissed")))

    def _forget(self) -> None:
        """The daemon is another one now: it knows none of our numbers."""
        self._capabilities = None
        self._tokens.clear()
        for id in self._bubbles.clear():
            self._tell(Closed(id, "expired"))


def _actions(notice: Notice) -> list[str]:
    """Pairs of id and label; a click on the bubble itself is ``default``."""
    pairs = [(DEFAULT, "Open"), *((button.id, button.label) for button in notice.buttons)]
    return [text for pair in pairs for text in pair]


def _reason(reply: Message) -> str:
    if reply.error_name == "org.freedesktop.DBus.Error.ServiceUnknown":
        return "no notification daemon runs on this desktop"
    return str(reply.body[0]) if reply.body else str(reply.error_name)
