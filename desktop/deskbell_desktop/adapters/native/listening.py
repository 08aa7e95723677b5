"""The listening: signals of the D-Buses, all heard on one thread as long as their bus lives."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Coroutine, Sequence
from typing import Any, Protocol

from dbus_fast import BusType, Message, MessageFlag, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.errors import AuthError, DBusError, InvalidAddressError

DBUS = "org.freedesktop.DBus"
PROPERTIES = "org.freedesktop.DBus.Properties"
CALL_LIMIT = 5.0

log = logging.getLogger(__name__)


class Bus:
    """A connected bus, as far as listeners need it."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus = bus

    async def ask(
        self, to: str, path: str, interface: str, member: str, *strings: str
    ) -> Any | None:
        """The first value of the answer; ``None`` without one. Nobody is started for it."""
        message = Message(
            destination=to,
            path=path,
            interface=interface,
            member=member,
            flags=MessageFlag.NO_AUTOSTART,
            signature="s" * len(strings),
            body=list(strings),
        )
        try:
            reply = await asyncio.wait_for(self._bus.call(message), CALL_LIMIT)
        except TimeoutError:
            return None
        answered = reply.message_type is MessageType.METHOD_RETURN and reply.body
        return reply.body[0] if answered else None


class Listener(Protocol):
    """``rules`` choose the signals; ``begin`` is awaited once, ``heard`` for each of them."""

    rules: Sequence[str]

    async def begin(self, bus: Bus) -> None: ...
    async def heard(self, bus: Bus, message: Message) -> None: ...
    def gone(self) -> None:
        """The bus ended; nothing is heard any more."""
        ...


def start(
    listeners: Sequence[tuple[BusType, Listener]], *besides: Coroutine[None, None, None]
) -> None:
    """Begin to listen, on a daemon thread, and do besides what else waits for the system's word; a
    bus that is not there is no error."""
    listening = [_listen(kind, listener) for kind, listener in listeners]
    threading.Thread(
        target=lambda: asyncio.run(_all(*listening, *besides)), name="listener", daemon=True
    ).start()


async def _all(*listening: Coroutine[None, None, None]) -> None:
    await asyncio.gather(*listening)


async def _listen(kind: BusType, listener: Listener) -> None:
    signals: asyncio.Queue[Message] = asyncio.Queue()

    def heard(message: Message) -> None:
        if message.message_type is MessageType.SIGNAL:
            signals.put_nowait(message)

    try:
        connected = await MessageBus(bus_type=kind).connect()
        connected.add_message_handler(heard)
        bus = Bus(connected)
        for rule in listener.rules:
            await bus.ask(DBUS, "/org/freedesktop/DBus", DBUS, "AddMatch", rule)
        await listener.begin(bus)
        hearing = asyncio.create_task(_hear(bus, signals, listener))
        try:
            await connected.wait_for_disconnect()  # type: ignore[no-untyped-call]
        finally:
            hearing.cancel()
    except (OSError, EOFError, DBusError, AuthError, InvalidAddressError) as error:
        log.info("the %s bus cannot be heard: %r", kind.name.lower(), error)
    finally:
        listener.gone()


async def _hear(bus: Bus, signals: asyncio.Queue[Message], listener: Listener) -> None:
    while True:
        await listener.heard(bus, await signals.get())
