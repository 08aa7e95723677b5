"""A real Redis for tests, in memory, on a free port."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.lab import until
from tests.requirement import missing
from tests.running import free_port


class Redis:
    """Can end and come back on its port."""

    def __init__(self) -> None:
        self._program = shutil.which("redis-server") or missing(
            "redis-server is missing: apt-get install redis-server"
        )
        self._port = free_port()
        self.url = f"redis://127.0.0.1:{self._port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [self._program, "--port", str(self._port), "--save", "", "--appendonly", "no"],
            stdout=subprocess.DEVNULL,
            cwd="/tmp",
        )
        until(self._answers, "Redis")

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()

    @property
    def died(self) -> bool:
        """Is it not running?"""
        return self._process is None or self._process.poll() is not None

    def _answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self._port), timeout=1):
            return True
        return False


@contextmanager
def redis() -> Iterator[Redis]:
    """One that runs."""
    found = Redis()
    found.start()
    try:
        yield found
    finally:
        found.stop()
