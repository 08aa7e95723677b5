"""Owns the name of the program that asks for a keyring's password, and answers nothing."""

import asyncio

from dbus_fast import BusType, Message
from dbus_fast.aio import MessageBus


async def main() -> None:
    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    bus.add_message_handler(_deaf)
    await bus.request_name("org.gnome.keyring.SystemPrompter")
    await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]


def _deaf(message: Message) -> bool:
    """Taken, never answered."""
    return message.interface == "org.gnome.keyring.internal.Prompter"


asyncio.run(main())
