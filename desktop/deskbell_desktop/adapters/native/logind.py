"""logind: tells at once when the machine wakes up (Linux with systemd)."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from pathlib import Path

from dbus_fast import BusType, Message, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.errors import AuthError, DBusError, InvalidAddressError

_SOCKET = Path("/run/dbus/system_bus_socket")
_RULE = "type='signal',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'"

log = logging.getLogger(__name__)


def watch(woke: Callable[[], None]) -> None:
    """Call ``woke`` after every sleep; without a system bus, nothing happens."""
    if _SOCKET.exists():
        threading.Thread(
            target=lambda: asyncio.run(_watch(woke)), name="logind", daemon=True
        ).start()


async def _watch(woke: Callable[[], None]) -> None:
    def heard(message: Message) -> None:
        signal = message.message_type is MessageType.SIGNAL
        if signal and message.member == "PrepareForSleep" and message.body == [False]:
            woke()

    try:
        bus = await MessageBus(bus_type=BusType.SYSTEM).connect()
        bus.add_message_handler(heard)
        await bus.call(
            Message(
                destination="org.freedesktop.DBus",
                path="/org/freedesktop/DBus",
                interface="org.freedesktop.DBus",
                member="AddMatch",
                signature="s",
                body=[_RULE],
            )
        )
        await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]
    except (
        OSError,
        EOFError,
        DBusError,
        AuthError,
        InvalidAddressError,
    ) as error:  # the clock tells of the sleep as well, a few seconds later
        log.info("logind cannot be heard: %r", error)
