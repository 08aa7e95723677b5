"""A real desktop without a display for tests: `deskbell-desktop --console` and what it printed."""

import os
import queue
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.running import PASSWORD


class ConsoleDesk:
    """`with ConsoleDesk(home, url, "alice") as desk:` then `desk.wait(pattern)`."""

    def __init__(self, home: Path, url: str, name: str, password: str = PASSWORD) -> None:
        command = [str(Path(sys.executable).with_name("deskbell-desktop"))]
        self._process = subprocess.Popen(
            [*command, "--console", "--server", url],
            env=os.environ
            | {"DESKBELL_HOME": str(home), "DESKBELL_USER": name, "DESKBELL_PASSWORD": password},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: list[str] = []
        self._fresh: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self.lines.append(line.rstrip())
            self._fresh.put(line.rstrip())

    def wait(self, pattern: str, seconds: float = 20) -> str:
        """The next line that has it; fails with everything printed when it does not come."""
        end = time.monotonic() + seconds
        while True:
            try:
                line = self._fresh.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no {pattern!r} in:\n" + "\n".join(self.lines)) from None
            if re.search(pattern, line):
                return line

    def __enter__(self) -> "ConsoleDesk":
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def kill(self) -> None:
        self._process.kill()
        self.end()

    def end(self) -> int:
        """Ask it to end; returns its status."""
        self._process.terminate()
        status = self._process.wait(15)
        self._reader.join()
        if self._process.stdout:
            self._process.stdout.close()
        return status
