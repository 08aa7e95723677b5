"""The world of one run: the server, the proxy before it, desks and producers, and their folders."""

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
from tests.faults.plans import DeskPlan, ProducerPlan, Trap
from tests.faults.proxy import Proxy
from tests.running import PASSWORD, START_LIMIT, RunningServer

PEOPLE = ("ada", "ben", "cleo", "dan", "eve", "finn")
ROOMS = {
    "warehouse": ("ada", "ben"),
    "office": ("ben", "cleo", "dan"),
    "night": ("ada", "dan", "eve"),
    "empty": (),
}
SETTINGS = {
    "access_minutes": "0.25",
    "ping_interval": "2",
    "ping_timeout": "2",
    "login_rate": "10000/minute",
    "send_rate": "1000000/minute",
    "broadcast_rate": "1000000/minute",
    "request_rate": "1000000/minute",
}


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

    def trapped(self) -> bool:
        """Did one of them run into its trap?"""
        if self.away or self.child is None or self.child.alive:
            return False
        self.kills += 1
        return True


class World:
    """Sets everything up below one folder."""

    def __init__(self, folder: Path, seed: int, desks_each: int, rate: float, seconds: float):
        self.folder = folder
        self.seed = seed
        self.until = time.monotonic() + 3600
        self._seconds, self._rate, self._desks_each = seconds, rate, desks_each
        self.server = Server(folder / "server", folder / "server.log", **SETTINGS)
        for name in PEOPLE:
            self.server.add_user(name)
        for room, members in ROOMS.items():
            self.server.add_room(room, members)
        self.tokens = [self.server.add_token(f"producer{i}", "send", "broadcast") for i in (0, 1)]
        self.server.start()
        self.proxy = Proxy(self.server.port, seed).start()
        self.url = f"http://127.0.0.1:{self.proxy.port}"
        self.rooms = ROOMS
        self.groups: list[Group] = []
        self.producers: list[tuple[ProducerPlan, Child]] = []

    def begin(self, dice: random.Random | None) -> None:
        """Start the desks and, when all are connected, leave ``seconds`` to go."""
        self.until = time.monotonic() + self._seconds
        for number in range(len(PEOPLE)):
            self.groups.append(self._group(number))
        for group in self.groups:
            group.start(dice)

    def produce(self) -> None:
        """Start the producers."""
        for number, token in enumerate(self.tokens):
            plan = ProducerPlan(
                name=f"producer{number}",
                url=self.url,
                token=token,
                ledger=self.folder / f"producer{number}.jsonl",
                people=PEOPLE,
                rooms=tuple(ROOMS),
                rate=self._rate / len(self.tokens),
                seed=self.seed,
                until=self.until,
            )
            self.producers.append((plan, self._producer(plan)))

    def restart_producer(self, number: int) -> None:
        """Kill it and start it again."""
        plan, child = self.producers[number]
        child.kill()
        self.producers[number] = plan, self._producer(plan)

    def _producer(self, plan: ProducerPlan) -> Child:
        return Child(nursery.produce, self.folder / "producers.log", plan)

    def _group(self, number: int) -> Group:
        """A desk each of different people: no kill takes all the desks of one person."""
        whose = [(PEOPLE[(number + i) % len(PEOPLE)], i) for i in range(self._desks_each)]
        place = self.folder / f"desks{number}"
        place.mkdir(exist_ok=True)
        plans = [self._desk(f"{person}{i}", person, place) for person, i in whose]
        return Group(plans, self.folder / f"desks{number}.log")

    def _desk(self, name: str, person: str, place: Path) -> DeskPlan:
        (place / name).mkdir(exist_ok=True)
        return DeskPlan(
            name=name,
            person=person,
            password=PASSWORD,
            url=self.url,
            home=place / name,
            ledger=self.folder / f"{name}.jsonl",
            ring=self.folder / f"{name}.ring",
            seed=self.seed * 1000 + sum(name.encode()),
            busy_until=self.until,
        )

    def fresh(self) -> Group:
        """A new desk for each person, which has to learn everything from the server."""
        place = self.folder / "fresh"
        place.mkdir()
        self.until = 0.0
        plans = [self._desk(f"fresh-{person}", person, place) for person in PEOPLE]
        group = Group(plans, self.folder / "fresh.log")
        group.start()
        self.groups.append(group)
        return group

    def end(self) -> None:
        """End every process."""
        for group in self.groups:
            if group.child:
                group.child.kill()
        for _, child in self.producers:
            child.kill()
        self.server.kill()
