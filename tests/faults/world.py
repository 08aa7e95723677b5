"""The world of one run: the server, the proxy before it, desks and producers, and their folders."""

from __future__ import annotations

import random
import time
from pathlib import Path

from tests.faults import nursery
from tests.faults.nursery import Child
from tests.faults.plans import DeskPlan, ProducerPlan
from tests.faults.programs import Group, Server
from tests.faults.proxy import Proxy
from tests.running import PASSWORD

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
