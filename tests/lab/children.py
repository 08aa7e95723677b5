"""Starts the lab's processes by name, waits until they are ready, and ends them."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

from tests.lab.errors import PartFailed

START_LIMIT = float(os.environ.get("DESKBELL_LAB_START_LIMIT", "20"))


class Children:
    """Each child leads a session of its own, so that what it started goes with it."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def start(
        self,
        name: str,
        command: tuple[str, ...],
        env: Mapping[str, str],
        *,
        cwd: Path,
        stdin: bytes | None = None,
        stdout: IO[bytes] | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> subprocess.Popen[bytes]:
        self.stop(name)
        with self.log(name).open("ab") as log:
            child = subprocess.Popen(
                command,
                env=env,
                cwd=cwd,
                stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                stdout=stdout or log,
                stderr=log,
                pass_fds=pass_fds,
                start_new_session=True,
            )
        if child.stdin:
            child.stdin.write(stdin or b"")
            child.stdin.close()
        self._running[name] = child
        return child

    def wait(self, name: str, ready: Callable[[], bool]) -> None:
        """Until the part can be seen to work; PartFailed when it ends before, or takes too long."""
        limit = time.monotonic() + START_LIMIT
        while not ready():
            status = self._running[name].poll()
            if status is not None:
                raise PartFailed(name, f"ended with status {status}", self.text(name))
            if time.monotonic() > limit:
                raise PartFailed(name, f"was not ready after {START_LIMIT:g} s", self.text(name))
            time.sleep(0.01)

    def stop(self, name: str, patience: float = 3.0) -> None:
        child = self._running.pop(name, None)
        if child is None:
            return
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(patience)
                return

    def reap(self) -> None:
        """After the guard has ended them all: take note of it, so that none stays a zombie."""
        for child in self._running.values():
            child.wait(5)
        self._running.clear()

    def reap_ended(self) -> None:
        for name in [name for name in self._running if not self.running(name)]:
            del self._running[name]

    def running(self, name: str) -> bool:
        child = self._running.get(name)
        return child is not None and child.poll() is None

    def log(self, name: str) -> Path:
        return self._logs / f"{name}.log"

    def text(self, name: str) -> str:
        return self.log(name).read_text(errors="replace")
