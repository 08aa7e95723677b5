"""The session bus, as far as the notification daemon is reached over it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from dbus_fast import BusType, Message, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.errors import AuthError, DBusError, InvalidAddressError

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
DBUS = "org.freedesktop.DBus"
CALL_LIMIT = 5.0
CONNECT_AGAIN = 10.0
_RULES = (
    f"type='signal',interface='{NAME}',path='{PATH}'",
    f"type='signal',sender='{DBUS}',member='NameOwnerChanged',arg0='{NAME}'",
)


class NoDaemonError(Exception):
    """The sentence says what is missing."""


class DaemonBus:
    """Connects when it is needed. ``heard`` gets the daemon's signals, ``changed`` is called when
    another daemon, or none, owns the name."""

    def __init__(
        self, heard: Callable[[str, list[Any]], None], changed: Callable[[], None]
    ) -> None:
        self._heard = heard
        self._changed = changed
        self._bus: MessageBus | None = None
        self._failed_at = float("-inf")

    async def call(self, member: str, signature: str, body: list[Any]) -> list[Any]:
        """Call the daemon; ``NoDaemonError`` or ``TimeoutError`` when it does not do it."""
        bus = await self._connected()
        reply = await asyncio.wait_for(
            bus.call(_message(NAME, PATH, NAME, member, signature, body)), CALL_LIMIT
        )
        if reply.message_type is MessageType.ERROR:
            raise NoDaemonError(_reason(reply))
        return list(reply.body)

    def hang_up(self) -> None:
        """Leave the bus."""
        if self._bus is not None:
            self._bus.disconnect()

    async def _connected(self) -> MessageBus:
        if self._bus is not None and self._bus.connected:
            return self._bus
        if time.monotonic() - self._failed_at < CONNECT_AGAIN:
            raise NoDaemonError("there is no session bus")
        self._changed()
        try:
            bus = await asyncio.wait_for(MessageBus(bus_type=BusType.SESSION).connect(), CALL_LIMIT)
            bus.add_message_handler(self._signal)
            for rule in _RULES:
                await bus.call(
                    _message(DBUS, "/org/freedesktop/DBus", DBUS, "AddMatch", "s", [rule])
                )
        except (OSError, EOFError, DBusError, AuthError, InvalidAddressError) as error:
            self._failed_at = time.monotonic()
            raise NoDaemonError(f"there is no session bus: {error}") from error
        self._bus = bus
        return bus

    def _signal(self, message: Message) -> None:
        if message.message_type is not MessageType.SIGNAL:
            return
        if message.member == "NameOwnerChanged":
            self._changed()
        elif message.interface == NAME:
            self._heard(str(message.member), list(message.body))


def _message(
    to: str, path: str, interface: str, member: str, signature: str, body: list[Any]
) -> Message:
    return Message(
        destination=to,
        path=path,
        interface=interface,
        member=member,
        signature=signature,
        body=body,
    )


def _reason(reply: Message) -> str:
    if reply.error_name == "org.freedesktop.DBus.Error.ServiceUnknown":
        return "no notification daemon runs on this desktop"
    return str(reply.body[0]) if reply.body else str(reply.error_name)
