"""A notification daemon for tests, on a session bus of its own: records, answers, signals."""

from __future__ import annotations

import asyncio
import itertools
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dbus_fast import BusType, Message, MessageType
from dbus_fast.aio import MessageBus

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


_CONFIG = """
<busconfig><type>session</type><listen>unix:tmpdir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
"""
"""Without service files: nothing is started by asking for it."""


class Bus:
    """A ``dbus-daemon`` for this test."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="deskbell-bus-")
        config = Path(self._folder.name, "bus.conf")
        config.write_text(_CONFIG.format(folder=self._folder.name))
        self._process = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout
        self.address = self._process.stdout.readline().strip()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._folder.cleanup()


@dataclass
class Daemon:
    """Runs on a thread; ``calls`` are (member, body)."""

    address: str
    capabilities: list[str] = field(default_factory=lambda: ["actions", "body", "body-markup"])
    name: str = "Stub"
    error: str = ""
    deaf: bool = False
    calls: list[tuple[str, list[Any]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()))
        self._thread.start()
        assert self._ready.wait(30)

    def of(self, member: str) -> list[list[Any]]:
        return [body for name, body in self.calls if name == member]

    def signal(self, member: str, signature: str, *body: Any) -> None:
        async def send() -> None:
            await self._bus.send(
                Message(
                    message_type=MessageType.SIGNAL,
                    path=PATH,
                    interface=NAME,
                    member=member,
                    signature=signature,
                    body=list(body),
                )
            )

        asyncio.run_coroutine_threadsafe(send(), self._loop).result(30)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._bus.disconnect)
        self._thread.join(5)

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        bus = MessageBus(bus_type=BusType.SESSION, bus_address=self.address)
        self._bus = await bus.connect()
        self._bus.add_message_handler(self._heard)
        await self._bus.request_name(NAME)
        self._ready.set()
        await self._bus.wait_for_disconnect()  # type: ignore[no-untyped-call]

    def _heard(self, message: Message) -> Message | bool | None:
        if message.message_type is not MessageType.METHOD_CALL or message.interface != NAME:
            return None
        self.calls.append((str(message.member), list(message.body)))
        if self.deaf:
            return True
        if self.error:
            return Message.new_error(message, self.error, "too many")
        if message.member == "GetCapabilities":
            return Message.new_method_return(message, "as", [self.capabilities])
        if message.member == "GetServerInformation":
            said = [self.name, "tests", "1", "1.2"]
            return Message.new_method_return(message, "ssss", said)
        if message.member == "Notify":
            return Message.new_method_return(message, "u", [message.body[1] or next(self._numbers)])
        self._loop.call_soon(
            self._bus.send,
            Message(
                message_type=MessageType.SIGNAL,
                path=PATH,
                interface=NAME,
                member="NotificationClosed",
                signature="uu",
                body=[message.body[0], 3],
            ),
        )
        return Message.new_method_return(message, "", [])
