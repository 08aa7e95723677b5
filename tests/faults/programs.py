"""The programs of a run: the server, and desks in groups that share a process."""

from __future__ import annotations

import random
import signal
import socket
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.faults import nursery
from tests.faults.nursery import Child
from tests.faults.plans import DeskPlan, Trap
from tests.running import START_LIMIT, RunningServer


class Server(RunningServer):
    """The real server in a process forked from the nursery, where its imports are done."""

    _child: Child | None = None

    def __init__(self, folder: Path, log: Path, **settings: str) -> None:
        super().__init__(folder, **settings)
        self.log = log

    @property
    def child(self) -> Child:
        assert self._child is not None
        return self._child

    @property
    def pid(self) -> int:
        return self.child.pid

    def start(self, *_instead: str) -> Server:
        environment = {"DESKBELL_LOG_FORMAT": "json"} | self._settings
        place = ["serve", "--data", str(self.data), "--port", str(self.port)]
        end = time.monotonic() + START_LIMIT
        while time.monotonic() < end:
            self._child = Child(nursery.serve, self.log, environment, place)
            while self._child.alive and time.monotonic() < end:
                try:
                    with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                        return self
                except OSError:
                    time.sleep(0.02)
            time.sleep(0.3)  # it ended: its disk was full, say
        raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-3000:]}")

    def _end(self, signal_: signal.Signals) -> None:
        if self._child and signal_ is signal.SIGKILL:
            self._child.kill()
        elif self._child:
            self._child.end()


class Group:
    """Several desks in one process, killed and started again together."""

    def __init__(self, plans: Sequence[DeskPlan], log: Path) -> None:
        self.plans = tuple(plans)
        self.kills = 0
        self.starts = 0
        self.away = False
        self._log = log
        self.child: Child | None = None

    def start(self, dice: random.Random | None = None) -> None:
        """Start them; with dice, one may have a trap."""
        self.away = False
        self.starts += 1
        plans = list(self.plans)
        if dice and dice.random() < 0.5:
            chosen = dice.randrange(len(plans))
            trap = Trap(dice.randrange(1, 8), before=dice.random() < 0.3)
            plans[chosen] = replace(plans[chosen], trap=trap)
        self.child = Child(nursery.desks, self._log, plans)

    def kill(self) -> None:
        """Kill -9: what they did not store is gone."""
        assert self.child
        self.away = True
        if self.child.alive:
            self.kills += 1
        self.child.kill()

    def ended(self) -> int | None:
        """How they ended without us, if they did: ``-SIGKILL`` in the trap of one of them."""
        if self.away or self.child is None or self.child.alive:
            return None
        self.kills += 1
        return self.child.exit
