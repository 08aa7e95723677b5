"""The ledger: what a process of the proof did, on the disk before it goes on, so a kill hides
nothing."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Ledger:
    """One line of JSON per fact, appended whole; from any thread."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._lock = threading.Lock()
        self.sync = os.fdatasync

    def note(self, fact: str, **said: Any) -> None:
        """Write it down; it is on the disk when this returns."""
        line = json.dumps({"fact": fact} | said, ensure_ascii=False) + "\n"
        with self._lock:
            os.write(self._file, line.encode())
            self.sync(self._file)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The facts in their order; a line that a kill cut short was not written."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        yield json.loads(line)
