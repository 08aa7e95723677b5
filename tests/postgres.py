"""A real PostgreSQL server for tests: its own folder and port, not as root, gone with them."""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.lab.waiting import until
from tests.requirement import missing
from tests.running import free_port

USER, PASSWORD = "bell", "correct horse"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "max_wal_size": "256MB",
    "log_min_messages": "warning",
}


class Postgres:
    """One server. ``durable`` is for tests that kill it: the others do without its fsyncs."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self.folder, self.port = folder, free_port()
        self.log = folder / "postgres.log"
        self._settings = SETTINGS | ({} if durable else {"fsync": "off", "full_page_writes": "off"})
        self._process: subprocess.Popen[bytes] | None = None
        password = folder / "password"
        password.write_text(PASSWORD)
        _give_away(folder, password)
        _run(
            *("initdb", "--no-sync", "--no-instructions", "-E", "UTF8", "--locale=C", "-U", USER),
            *("-A", "scram-sha-256", f"--pwfile={password}", "-D", str(folder / "data")),
        )

    def start(self) -> Postgres:
        """Start it, or start it again, and wait until it takes connections."""
        said = [f"-c{name}={value}" for name, value in self._settings.items()]
        place = ["-D", str(self.folder / "data"), "-k", str(self.folder), "-p", str(self.port)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                _as_nobody("postgres", *place, *said), stdout=log, stderr=log, cwd=self.folder
            )
        until(self._answers, "PostgreSQL answers", 30)
        return self

    def kill(self) -> None:
        """As a crash: nothing is written any more."""
        self._end(signal.SIGQUIT)

    def stop(self) -> None:
        """In good order, with the connections cut."""
        self._end(signal.SIGINT)

    def new_database(self) -> str:
        """The URL of an empty database."""
        name = f"bell_{uuid.uuid4().hex[:12]}"
        with self.admin() as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def url(self, database: str) -> str:
        return (
            f"postgresql://{USER}:{PASSWORD.replace(' ', '%20')}@127.0.0.1:{self.port}/{database}"
        )

    @contextmanager
    def admin(self) -> Iterator[psycopg.Connection]:
        """A connection beside the server's, for looking and for making trouble."""
        with psycopg.connect(self.url("postgres"), autocommit=True, connect_timeout=5) as made:
            yield made

    def _answers(self) -> bool:
        assert self._process is not None
        if self._process.poll() is not None:
            raise RuntimeError(f"PostgreSQL ended:\n{self.log.read_text()[-2000:]}")
        try:
            with self.admin():
                return True
        except psycopg.OperationalError:
            return False

    def _end(self, by: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(by)
            self._process.wait(30)


@contextmanager
def a_postgres(*, durable: bool = False) -> Iterator[Postgres]:
    """A server that runs, in a folder that its own user may enter."""
    if not shutil.which("setpriv") or not _programs():
        missing("PostgreSQL is not there: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="deskbell-postgres-"))
    server = Postgres(folder, durable=durable)
    try:
        yield server.start()
    finally:
        server.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    """The folder of the newest version's programs: Debian keeps them out of the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return found[-1].parent
    there = shutil.which("initdb")
    return Path(there).parent if there else None


def _version(program: Path) -> int:
    return int(program.parts[-3])


def _as_nobody(program: str, *arguments: str) -> list[str]:
    """PostgreSQL refuses to be root; and it ends when we do."""
    folder = _programs()
    assert folder is not None
    user = ["--reuid=postgres", "--regid=postgres", "--clear-groups"] if _root() else []
    return ["setpriv", *user, "--pdeathsig=QUIT", str(folder / program), *arguments]


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run(
        _as_nobody(program, *arguments), capture_output=True, text=True, check=False, cwd="/"
    )
    assert done.returncode == 0, done.stderr


def _give_away(*paths: Path) -> None:
    for path in paths if _root() else ():
        shutil.chown(path, "postgres", "postgres")


def _root() -> bool:
    return os.geteuid() == 0 and getpass.getuser() != "postgres"
