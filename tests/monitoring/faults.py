"""The faults that provoke the alerts, each on a real server, and undone afterwards."""

import contextlib
import json
import os
import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import requests
from websockets.sync.client import connect

from deskbell import NotificationEmitter
from deskbell.errors import DeskbellError
from deskbell.notification import Notification
from tests.running import RunningServer

MUCH = {"much": "x" * 12_000}
MEBI = 1024 * 1024


@dataclass
class World:
    """What a fault works on."""

    server: RunningServer
    bell: NotificationEmitter[Notification]
    token: str
    leave: Callable[[], None]
    """Takes the desktops away."""


@contextmanager
def repeated(deed: Callable[[], object]) -> Iterator[None]:
    """The deed again and again, on a thread, until the end."""
    ends = threading.Event()

    def run() -> None:
        while not ends.is_set():
            with contextlib.suppress(DeskbellError, OSError):
                deed()
            ends.wait(0.02)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        ends.set()
        thread.join()


@contextmanager
def disk_fills(world: World) -> Iterator[None]:
    ballast = world.server.data / "ballast"
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 200 * MEBI)
    yield
    ballast.unlink()


@contextmanager
def passwords_are_guessed(world: World) -> Iterator[None]:
    body = {"username": "alice", "password": "is it this one"}
    url = f"{world.server.url}/api/auth/login"
    with repeated(lambda: requests.post(url, json=body, timeout=10)):
        yield


@contextmanager
def a_client_reads_nothing(world: World) -> Iterator[None]:
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
    line.connect(("127.0.0.1", world.server.port))
    url = world.server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    with connect(url, sock=line, max_queue=1, ping_interval=None) as deaf:
        deaf.send("40" + json.dumps({"token": world.token}))
        with repeated(lambda: world.bell.send_to_all({"title": "much", "data": MUCH})):
            yield
        deaf.socket.close()


@contextmanager
def the_disk_is_slow(world: World) -> Iterator[None]:
    """Another process holds the lock of the store for most of the time."""
    holder = sqlite3.connect(world.server.data / "deskbell.db", check_same_thread=False)
    holder.isolation_level = None

    def hold() -> None:
        holder.execute("BEGIN IMMEDIATE")
        time.sleep(0.9)
        holder.execute("ROLLBACK")

    with repeated(hold):
        yield
    holder.close()


@contextmanager
def the_process_has_no_time(world: World) -> Iterator[None]:
    def pause() -> None:
        os.kill(world.server.pid, signal.SIGSTOP)
        time.sleep(1.3)
        os.kill(world.server.pid, signal.SIGCONT)
        time.sleep(0.05)

    send = [lambda: world.bell.send_to_all({"title": "much", "data": MUCH})] * 4
    with contextlib.ExitStack() as all_of_it:
        for deed in send:
            all_of_it.enter_context(repeated(deed))
        all_of_it.enter_context(repeated(pause))
        yield


@contextmanager
def the_log_is_gone(world: World) -> Iterator[None]:
    """Neither read nor written: its table has another name."""
    other = sqlite3.connect(world.server.data / "deskbell.db", isolation_level=None, timeout=15)
    other.execute("PRAGMA legacy_alter_table = ON")
    other.execute("ALTER TABLE log RENAME TO log_elsewhere")
    try:
        with repeated(lambda: _send_once(world)):
            yield
    finally:
        other.execute("ALTER TABLE log_elsewhere RENAME TO log")
        other.close()


def _send_once(world: World) -> None:
    """Not by the emitter, which would be patient."""
    headers = {"Authorization": f"Bearer {world.token}"}
    url = f"{world.server.url}/api/notifications/test"
    requests.post(url, headers=headers, timeout=10)


@contextmanager
def the_desktops_leave(world: World) -> Iterator[None]:
    world.leave()
    yield


@contextmanager
def the_server_dies(world: World) -> Iterator[None]:
    world.server.kill()
    yield


Fault = Callable[[World], contextlib.AbstractContextManager[None]]
FAULTS: tuple[tuple[Fault, tuple[str, ...]], ...] = (
    (disk_fills, ("DeskbellDiskFull",)),
    (passwords_are_guessed, ("DeskbellSignInsRefused",)),
    (a_client_reads_nothing, ("DeskbellBacklogDrops",)),
    (the_disk_is_slow, ("DeskbellCommitsSlow",)),
    (the_process_has_no_time, ("DeskbellPushesLate",)),
    (
        the_log_is_gone,
        ("DeskbellStoreFails", "DeskbellErrors", "DeskbellTailerBehind", "DeskbellCanaryLost"),
    ),
    (the_desktops_leave, ("DeskbellDesktopsGone",)),
    (the_server_dies, ("DeskbellDown",)),
)
