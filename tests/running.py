"""A real server process for tests: started on a free port, stopped, killed, started again."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from deskbell.client import Client
from deskbell.emitter import NotificationEmitter
from deskbell.ids import new_id
from deskbell.notification import Notification
from deskbell.wire import Device
from deskbell_server.auth.passwords import hash_password
from deskbell_server.auth.tokens import new_service_token, service_hash
from deskbell_server.store import memberships, people, rooms, service_tokens
from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place

PASSWORD = "correct horse"
START_LIMIT = 30


@cache
def password_hash() -> str:
    """One slow hash for all accounts of all tests."""
    return hash_password(PASSWORD)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class RunningServer:
    """`deskbell-server serve` on its own data folder; keeps its port over restarts."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.place = settings.get("database_url") or self.data / "deskbell.db"
        self._settings = {f"DESKBELL_{name.upper()}": value for name, value in settings.items()}
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._prepare()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def plain(self) -> bool:
        """Does it work without the lane, by its own setting or by that of the whole run?"""
        return (os.environ | self._settings).get("DESKBELL_PLAIN", "0") != "0"

    # -- the process -----------------------------------------------------------------------------

    def start(self, *instead: str) -> "RunningServer":
        """Start it; `instead` is a program to run in the place of `deskbell-server serve`."""
        command = list(instead) or [str(Path(sys.executable).with_name("deskbell-server")), "serve"]
        place = ["--data", str(self.data), "--port", str(self.port)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, *place],
                env=os.environ | {"DESKBELL_LOG_FORMAT": "json"} | self._settings,
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )
        end = time.monotonic() + START_LIMIT
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended:\n{self.log.read_text()[-3000:]}")
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return self
            except OSError:
                time.sleep(0.02)
        raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-3000:]}")

    @property
    def died(self) -> bool:
        """Did it end by itself?"""
        return self._process is not None and self._process.poll() is not None

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> float:
        """Ask it to end; returns the seconds it took."""
        began = time.monotonic()
        self._end(signal.SIGTERM)
        return time.monotonic() - began

    def _end(self, signal_: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(signal_)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
                raise

    # -- people and tokens -------------------------------------------------------------------------

    def _prepare(self) -> None:
        database = Database(self.place)
        database.migrate()
        database.close()

    def add_user(self, name: str, role: str = "staff") -> int:
        with _Opened(self.place) as database:
            hash = password_hash()
            return database.write_now(lambda t: people.add_account(t, name, hash, role)).id

    def newcomer(self) -> str:
        """Somebody new with an empty inbox; their name."""
        name = f"p{uuid.uuid4().hex[:8]}"
        self.add_user(name)
        return name

    def new_room(self, *members: str) -> str:
        """A new room with these people; its name."""
        name = f"r{uuid.uuid4().hex[:8]}"
        self.add_room(name, members)
        return name

    def add_room(self, name: str, members: Iterable[str] = ()) -> None:
        with _Opened(self.place) as database:
            there = [_there(database, m) for m in members]
            database.write_now(lambda t: rooms.add(t, name, there))

    def join(self, room: str, name: str) -> None:
        """As `deskbell-server room join` does, without a process of its own."""
        with _Opened(self.place) as database:
            found = _there(database, name)
            database.write_now(lambda t: memberships.join_room(t, room, found.id))

    def leave(self, room: str, name: str) -> None:
        with _Opened(self.place) as database:
            found = _there(database, name)
            database.write_now(lambda t: memberships.leave_room(t, room, found.id))

    def revoke_token(self, name: str) -> None:
        with _Opened(self.place) as database:
            found = database.read_now(lambda c: service_tokens.by_name(c, name))
            assert found
            database.write_now(lambda t: service_tokens.revoke(t, found.id))

    def add_token(self, name: str, *scopes: str, until: int | None = None) -> str:
        token = new_service_token()
        with _Opened(self.place) as database:
            hash = service_hash(token)
            database.write_now(lambda t: service_tokens.add(t, name, hash, scopes, until))
        return token

    def cli(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """`deskbell-server` with these arguments on this data folder."""
        command = [str(Path(sys.executable).with_name("deskbell-server")), *arguments]
        return subprocess.run(
            [*command, "--data", str(self.data)],
            env=os.environ | self._settings,
            input=given,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def person(self, name: str, device: str = "") -> Client:
        """A client signed in as that person, on a device of its own."""
        client = Client(self.url)
        client.login(name, PASSWORD, Device(id=device or new_id(), label="a test"))
        return client

    def access(self, name: str, device: str = "") -> str:
        """An access token of that person."""
        found = self.person(name, device).token
        assert found
        return found

    def bell(self) -> NotificationEmitter[Notification]:
        """An emitter that may send and broadcast."""
        return NotificationEmitter.to(
            self.url, self.add_token(os.urandom(4).hex(), "send", "broadcast")
        )

    def log_lines(self, pattern: str) -> list[str]:
        return [line for line in self.log.read_text().splitlines() if re.search(pattern, line)]


class _Opened:
    def __init__(self, place: Place) -> None:
        self._database = Database(place)

    def __enter__(self) -> Database:
        return self._database

    def __exit__(self, *_: object) -> None:
        self._database.close()


def _there(database: Database, name: str) -> people.Account:
    found = database.read_now(lambda connection: people.by_name(connection, name))
    assert found, f"there is no user {name}"
    return found
