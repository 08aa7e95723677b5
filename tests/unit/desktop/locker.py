"""A session that can be locked, for tests: logind and a screen saver's name on a real bus."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

LOGIND, SESSION = "org.freedesktop.login1", "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVER, SAVER_PATH = "org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"


class Locker:
    """Runs on a thread; ``lock`` and ``save`` say so as the real ones do."""

    def __init__(self, address: str, *, locked: bool = False, saving: bool = False) -> None:
        self.locked, self.saving = locked, saving
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._bus: MessageBus = self._do(self._connect(address))

    def lock(self, locked: bool) -> None:
        self.locked = locked
        changed = [SESSION, {"LockedHint": Variant("b", locked)}, []]
        path = "/org/freedesktop/login1/session/_31"
        self._say(path, PROPERTIES, "PropertiesChanged", "sa{sv}as", changed)

    def sleep(self, begins: bool) -> None:
        path = "/org/freedesktop/login1"
        self._say(path, f"{LOGIND}.Manager", "PrepareForSleep", "b", [begins])

    def save(self, saving: bool) -> None:
        self.saving = saving
        self._say(SAVER_PATH, SAVER, "ActiveChanged", "b", [saving])

    def end(self) -> None:
        self._do(self._disconnect())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def _do(self, job: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(job, self._loop).result(5)

    async def _connect(self, address: str) -> MessageBus:
        bus = await MessageBus(bus_address=address).connect()
        bus.add_message_handler(self._asked)
        await bus.request_name(LOGIND)
        await bus.request_name(SAVER)
        return bus

    async def _disconnect(self) -> None:
        self._bus.disconnect()
        await self._bus.wait_for_disconnect()  # type: ignore[no-untyped-call]

    def _asked(self, message: Message) -> Message | None:
        if message.message_type is not MessageType.METHOD_CALL:
            return None
        if message.member == "Get":
            return Message.new_method_return(message, "v", [Variant("b", self.locked)])
        if message.member == "GetActive":
            return Message.new_method_return(message, "b", [self.saving])
        return None

    def _say(self, path: str, interface: str, member: str, signature: str, body: list[Any]) -> None:
        async def send() -> None:
            await self._bus.send(Message.new_signal(path, interface, member, signature, body))

        self._do(send())
