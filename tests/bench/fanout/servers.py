"""The servers under load, each pinned to one core: ours, ours without the lane, and the peers."""

import os
import socket
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Protocol

import jwt

from deskbell_server.auth.keys import KeyFile
from deskbell_server.auth.tokens import Tokens
from deskbell_server.store import people, sessions
from deskbell_server.store.database import Database
from deskbell_server.store.transaction import Transaction
from tests.bench.fanout.generator import Generator, compiled, node_packages, python_packages
from tests.running import RunningServer, free_port, password_hash

CORE = 0
SECRET = "the benchmark's secret of thirty-two bytes and more"
WITHOUT_LIMITS = "100000000/minute"
PINNED = ["taskset", "-c", str(CORE)]


class Subject(Protocol):
    """A server that is measured."""

    name: str
    port: int
    slow: int
    """It is given so many times less to do, or it would take minutes."""

    def start(self) -> int: ...

    def tell(self, load: Generator) -> None:
        """Give the generator its tokens."""

    def stop(self) -> None: ...


class Peer:
    """A program that takes a port; people sign in with tokens of a fixed secret."""

    def __init__(self, name: str, command: list[str], tokens: Path, slow: int = 1) -> None:
        self.name = name
        self.port = 0
        self.slow = slow
        self._command = command
        self._tokens = tokens
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> int:
        """Start it; returns its process id."""
        self.port = free_port()
        command = [*PINNED, *(word.format(port=self.port) for word in self._command)]
        self._process = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(Path.cwd())})
        wait_for(self.port, self._process)
        return self._process.pid

    def tell(self, load: Generator) -> None:
        load("tokens", self._tokens)

    def stop(self) -> None:
        assert self._process
        self._process.kill()
        self._process.wait()


def peers(folder: Path, count: int) -> list[Peer]:
    """What others have: each as its documentation shows it, and a server that only writes."""
    file = folder / "peer-tokens"
    until = int(time.time()) + 86400
    claims = ({"sub": f"p{i}", "exp": until} for i in range(count))
    file.write_text("".join(jwt.encode(each, SECRET, "HS256") + "\n" for each in claims))
    script = str(node_packages() / "socketio.cjs")
    node = ["node", script, "{port}", SECRET]
    of_python = ["{port}", SECRET]
    asyncio_ = [sys.executable, "-m", "tests.bench.peers.asyncio_app", *of_python]
    gevent = [str(python_packages()), "-m", "tests.bench.peers.flask_app", *of_python]
    return [
        Peer("Node socket.io", node, file),
        Peer("python-socketio", asyncio_, file, slow=12),
        Peer("Flask-SocketIO", gevent, file, slow=6),
        raw_c(file),
    ]


def raw_c(tokens: Path) -> Peer:
    """A server that only writes, and looks at no token: what the system alone costs."""
    return Peer("raw C", [str(compiled("raw")), "{port}"], tokens)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until it takes connections."""
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"{process.args!r} did not start")


class Ours:
    """The complete product: tokens, membership, the log with its fsync before each answer."""

    def __init__(self, name: str, folder: Path, count: int, *, plain: bool) -> None:
        self.name = name
        self.slow = 8 if plain else 1
        self._folder = folder
        self._server = RunningServer(
            folder,
            plain=str(int(plain)),
            send_rate=WITHOUT_LIMITS,
            broadcast_rate=WITHOUT_LIMITS,
            request_rate=WITHOUT_LIMITS,
            strangers_per_address="1000000",
            sockets_per_person="1000000",
            log_level="WARNING",
        )
        self.port = self._server.port
        self._sessions = self._sign_in(count)
        self._bell = self._server.add_token("bench", "send", "broadcast")

    def _sign_in(self, count: int) -> list[tuple[int, str]]:
        """So many people with a session each, in one transaction."""
        hash = password_hash()

        def work(transaction: Transaction) -> list[tuple[int, str]]:
            made = []
            for i in range(count):
                person = people.add_account(transaction, f"p{i}", hash, "staff")
                begin = partial(sessions.start, user_id=person.id, device_id=f"d{i}", label="")
                made.append((person.id, begin(transaction).id))
            return made

        database = Database(self._server.data / "deskbell.db")
        made = database.write_now(work)
        database.close()
        return made

    def start(self) -> int:
        """Start it; returns its process id. The port is a new one: twenty thousand clients of the
        round before may have taken any other."""
        self.port = self._server.port = free_port()
        program = str(Path(sys.executable).with_name("deskbell-server"))
        self._server.start(*PINNED, program, "serve")
        return self._server.pid

    def tell(self, load: Generator) -> None:
        tokens = Tokens(KeyFile(self._server.data), 600)
        file = self._folder / "tokens"
        file.write_text("".join(tokens.access(*each) + "\n" for each in self._sessions))
        load("tokens", file)
        load("rest", self._bell)

    def stop(self) -> None:
        self._server.kill()


def cpu_seconds(pid: int) -> float:
    """Of the process and all its threads, so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_kb(pid: int) -> int:
    """Resident memory that is nobody else's."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0
