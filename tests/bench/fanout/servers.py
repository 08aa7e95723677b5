"""The servers under load, each pinned to one core: ours, ours without the lane, Node's, raw C."""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Protocol

import jwt

from deskbell_server.auth.tokens import Tokens, load_secret
from deskbell_server.store import people, sessions
from deskbell_server.store.database import Database
from deskbell_server.store.transaction import Transaction
from tests.bench.fanout.generator import Generator, compiled, node_packages
from tests.running import RunningServer, free_port, password_hash

CORE = 0
SECRET = "the benchmark's secret of thirty-two bytes and more"
WITHOUT_LIMITS = "100000000/minute"
PINNED = ["taskset", "-c", str(CORE)]


class Subject(Protocol):
    """A server that is measured."""

    name: str
    port: int

    def start(self) -> int: ...

    def tell(self, load: Generator) -> None:
        """Give the generator its tokens."""

    def stop(self) -> None: ...


class Peer:
    """A program that takes a port; people sign in with tokens of a fixed secret."""

    def __init__(self, name: str, command: list[str], tokens: Path) -> None:
        self.name = name
        self.port = 0
        self._command = command
        self._tokens = tokens
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> int:
        """Start it; returns its process id."""
        self.port = free_port()
        command = [*PINNED, *(word.format(port=self.port) for word in self._command)]
        self._process = subprocess.Popen(command)
        time.sleep(1)
        return self._process.pid

    def tell(self, load: Generator) -> None:
        load("tokens", self._tokens)

    def stop(self) -> None:
        assert self._process
        self._process.kill()
        self._process.wait()


def peers(folder: Path, count: int) -> list[Peer]:
    """Node's socket.io and the raw server."""
    file = folder / "peer-tokens"
    until = int(time.time()) + 86400
    claims = ({"sub": f"p{i}", "exp": until} for i in range(count))
    file.write_text("".join(jwt.encode(each, SECRET, "HS256") + "\n" for each in claims))
    script = str(node_packages() / "socketio.cjs")
    node = ["node", script, "{port}", SECRET]
    return [
        Peer("Node socket.io", node, file),
        Peer("raw C", [str(compiled("raw")), "{port}"], file),
    ]


class Ours:
    """The complete product: tokens, membership, the log with its fsync before each answer."""

    def __init__(self, name: str, folder: Path, count: int, *, plain: bool) -> None:
        self.name = name
        self._folder = folder
        self._server = RunningServer(
            folder,
            plain=str(int(plain)),
            send_rate=WITHOUT_LIMITS,
            broadcast_rate=WITHOUT_LIMITS,
            request_rate=WITHOUT_LIMITS,
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
        """Start it; returns its process id."""
        program = str(Path(sys.executable).with_name("deskbell-server"))
        self._server.start(*PINNED, program, "serve")
        return self._server.pid

    def tell(self, load: Generator) -> None:
        tokens = Tokens(load_secret(self._server.data), 600)
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
