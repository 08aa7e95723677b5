"""The nursery: starts and ends the processes of the proof, forked from one that has all loaded."""

from __future__ import annotations

import ctypes
import logging
import multiprocessing as mp
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.faults.plans import DeskPlan, ProducerPlan

_PRELOAD = [
    "tests.faults.desk",
    "tests.faults.producer",
    "tests.faults.mutants",
    "deskbell_server.running",
    "deskbell_server.cli.main",
    "deskbell_server.cli.serving",
]
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_context = mp.get_context("forkserver")
_context.set_forkserver_preload(_PRELOAD)


class Child:
    """One process that may be killed, stopped and continued."""

    def __init__(self, work: Callable[..., None], log: Path, *given: Any) -> None:
        self._process = _context.Process(target=_begin, args=(work, log, given))
        self._process.start()
        self.stopped = False

    @property
    def pid(self) -> int:
        """Its number."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Has it not ended?"""
        return self._process.is_alive()

    @property
    def exit(self) -> int:
        """How it ended: its code, or the signal's number below zero."""
        assert self._process.exitcode is not None
        return self._process.exitcode

    def kill(self) -> None:
        """SIGKILL: it cannot do anything about it."""
        self.signal(signal.SIGKILL)
        self._process.join()

    def end(self, seconds: float = 15) -> bool:
        """SIGTERM, and SIGKILL when that does not help; was it enough?"""
        self.signal(signal.SIGTERM)
        self._process.join(seconds)
        if self.alive:
            self.kill()
            return False
        return True

    def join(self, seconds: float) -> bool:
        """Did it end by itself in that time?"""
        self._process.join(seconds)
        return not self.alive

    def stop(self) -> None:
        """SIGSTOP: it stands still, and its sockets stay open."""
        self.stopped = True
        self.signal(signal.SIGSTOP)

    def resume(self) -> None:
        """SIGCONT."""
        self.stopped = False
        self.signal(signal.SIGCONT)

    def signal(self, number: signal.Signals) -> None:
        """Send it, if the process is still there."""
        if self.alive:
            os.kill(self.pid, number)


def _begin(work: Callable[..., None], log: Path, given: Sequence[Any]) -> None:
    """In the child: say everything into its own log, change what the environment asks for."""
    from tests.faults import mutants

    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(file, 1)
    os.dup2(file, 2)
    sys.stdout, sys.stderr = os.fdopen(1, "w", buffering=1), os.fdopen(2, "w", buffering=1)
    mutants.apply()
    work(*given)


def serve(environment: dict[str, str], arguments: list[str]) -> None:
    """The server, as its command does it."""
    from deskbell_server.cli.main import main

    os.environ.update(environment)
    sys.exit(main(arguments))


def desks(plans: Sequence[DeskPlan]) -> None:
    """Several desks in one process, which dies with all of them."""
    from tests.faults import desk

    logging.basicConfig(level=logging.INFO, force=True)
    for plan in plans:
        desk.start(plan)
    threading.Event().wait()


def produce(plan: ProducerPlan) -> None:
    """A producer."""
    from tests.faults import producer

    producer.run(plan)
