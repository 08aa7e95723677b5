"""A real desktop without a display for tests: `deskbell-desktop --console` and what it printed."""

import contextlib
import json
import os
import queue
import re
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Self

from deskbell_desktop.adapters.journal import Shelf, ShelfReader
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Filter
from tests.lab.waiting import until
from tests.running import PASSWORD


class DeskProcess:
    """A desk in a process of its own, and the lines that it prints."""

    def __init__(self, command: list[str], **environment: str) -> None:
        self._process = subprocess.Popen(
            command,
            env=os.environ | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._began = time.monotonic()
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

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def age(self) -> float:
        """Seconds since it was started, without those in which other programs had the processors:
        what a person would wait on a machine that does nothing else."""
        waited = 0
        for task in Path(f"/proc/{self._process.pid}/task").iterdir():
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                waited += int((task / "schedstat").read_text().split()[1])
        return time.monotonic() - self._began - waited / 1e9

    def kill(self) -> None:
        self._process.kill()
        self.end()

    def end(self) -> int:
        """Ask it to end; returns its status."""
        self._process.terminate()
        status = self._process.wait(15)
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        return status


class ConsoleDesk(DeskProcess):
    """`with ConsoleDesk(home, url, "alice") as desk:` then `desk.wait(pattern)`."""

    def __init__(self, home: Path, url: str, name: str, password: str = PASSWORD) -> None:
        super().__init__(
            [str(Path(sys.executable).with_name("deskbell-desktop")), "--console", "--server", url],
            DESKBELL_HOME=str(home),
            DESKBELL_USER=name,
            DESKBELL_PASSWORD=password,
        )


class ProgramDesk(DeskProcess):
    """`tests.desk_program`: what it prints, told apart; it stays signed in over restarts."""

    def __init__(self, home: Path, url: str, name: str, *options: str) -> None:
        self.home = home
        home.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "tests.desk_program", str(home), url, name]
        super().__init__([*command, *options])

    def said(self, key: str) -> list[Any]:
        """The values of that key so far, in order."""
        found = (json.loads(line) for line in list(self.lines) if line.startswith("{"))
        return [each[key] for each in found if key in each]

    def link(self) -> str:
        """The state of the link, as it was told last."""
        return next(iter(self.said("status")[-1:]), "")

    def wait_link(self, link: str, seconds: float = 20) -> float:
        """Until it is so; returns the seconds that it took."""
        began = time.monotonic()
        until(lambda: self.link() == link, f"{link} in:\n" + "\n".join(self.lines), seconds)
        return time.monotonic() - began

    def type(self, command: str) -> None:
        """A command of the console."""
        assert self._process.stdin
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()

    def signal(self, number: int) -> None:
        self._process.send_signal(number)

    def wait_end(self) -> None:
        """Until it is over by itself."""
        self._process.wait(20)

    @property
    def file(self) -> Path:
        """Its journal."""
        return next(self.home.glob("state/accounts/*/history.db"))

    def items(self) -> list[Item]:
        """What is in its inbox, newest first."""
        shelf = Shelf(Places(self.home, self.home, self.home))
        shelf.current = self.file
        reader = ShelfReader(shelf)
        try:
            return reader.page(Filter(), None, 10_000)
        finally:
            reader.close()
