"""The worker: does jobs in order, so that nobody else has to wait for them."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable

log = logging.getLogger(__name__)


class Worker:
    """Its thread begins with a job and ends with the last one; a daemon, so a job that hangs does
    not keep the program."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._jobs: deque[Callable[[], None]] = deque()
        self._at_work = False

    def do(self, job: Callable[[], None]) -> None:
        """Put it at the end of the line."""
        with self._lock:
            self._jobs.append(job)
            idle, self._at_work = not self._at_work, True
        if idle:
            threading.Thread(target=self._run, name=self._name, daemon=True).start()

    def _run(self) -> None:
        while job := self._next():
            try:
                job()
            except Exception:
                log.exception("a job of %s failed", self._name)

    def _next(self) -> Callable[[], None] | None:
        with self._lock:
            self._at_work = bool(self._jobs)
            return self._jobs.popleft() if self._jobs else None
