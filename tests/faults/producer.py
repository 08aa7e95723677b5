"""The producer: sends with idempotency keys until each is answered, and again on purpose."""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deskbell.client import Client
from deskbell.errors import DeskbellError, Invalid
from deskbell.replies import Accepted
from deskbell.submission import Broadcast, Send
from tests.faults.ledger import Ledger, read
from tests.faults.plans import ACTIONS, ProducerPlan

TIMEOUT = (1.0, 3.0)
AGAIN = 0.15
LANES = 4
PRIORITIES = ("low", "medium", "medium", "high", "urgent")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent under one key; ``proof`` travels in ``data`` so that desks can show it."""

    key: str
    users: tuple[str, ...]
    rooms: tuple[str, ...]
    proof: str
    priority: str
    require_ack: bool

    def said(self) -> dict[str, Any]:
        """The content."""
        return {
            "title": f"Delivery {self.proof}",
            "message": "Proof of delivery",
            "type": "proof",
            "priority": self.priority,
            "require_ack": self.require_ack,
            "actions": [{"id": id, "label": id.capitalize()} for id in ACTIONS],
            "data": {"proof": self.proof},
        }


def run(plan: ProducerPlan) -> None:
    """Send until the plan's time is over and everything is answered."""
    before = letters(plan.ledger, plan.name)
    left = [letter for letter, answered in before if not answered]
    ledger = Ledger(plan.ledger)
    lanes = [
        _Lane(plan, ledger, left[number::LANES], f"{plan.seed} {plan.name} {len(before)} {number}")
        for number in range(LANES)
    ]
    threads = [threading.Thread(target=lane.run) for lane in lanes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class _Lane:
    """One thread's share: one letter after the other, so that a stuck one holds up few."""

    def __init__(self, plan: ProducerPlan, ledger: Ledger, left: list[Letter], seed: str) -> None:
        self._plan = plan
        self._open = left
        self._ledger = ledger
        self._dice = random.Random(seed)
        self._client = Client(plan.url, plan.token, tries=1, timeout=TIMEOUT)

    def run(self) -> None:
        for letter in self._open:  # of the life before this one, which a kill ended
            self._deliver(letter)
        while time.monotonic() < self._plan.until:
            time.sleep(self._dice.expovariate(self._plan.rate / LANES))
            letter = self._letter()
            self._ledger.note("attempt", producer=self._plan.name, **_facts(letter))
            self._deliver(letter)
            chance = self._dice.random()
            if chance < 0.08:
                self._deliver(letter)
            elif chance < 0.1:
                self._forge(letter)

    def _letter(self) -> Letter:
        key = f"{self._dice.getrandbits(96):024x}"
        kind = self._dice.choices(("user", "users", "room", "mixed", "all"), (3, 1, 3, 2, 4))[0]
        users: tuple[str, ...] = ()
        rooms: tuple[str, ...] = ()
        if kind in ("user", "users", "mixed"):
            most = 1 if kind == "user" else 3
            users = tuple(self._dice.sample(self._plan.people, min(most, len(self._plan.people))))
        if kind in ("room", "mixed"):
            rooms = tuple(self._dice.sample(self._plan.rooms, 1 if kind == "room" else 2))
        priority = self._dice.choice(PRIORITIES)
        proof = f"{self._plan.name}/{key}"
        return Letter(key, users, rooms, proof, priority, self._dice.random() < 0.1)

    def _deliver(self, letter: Letter) -> None:
        """Until it is answered; each answer is written down."""
        while True:
            try:
                done = self._send(letter, letter.said())
            except Invalid:
                raise
            except DeskbellError:
                time.sleep(AGAIN)
                continue
            told = done.notification
            self._ledger.note(
                "accepted",
                producer=self._plan.name,
                key=letter.key,
                id=told.id,
                seq=told.seq,
                replayed=done.replayed,
            )
            return

    def _forge(self, letter: Letter) -> None:
        """The same key for another text is refused."""
        try:
            self._send(letter, letter.said() | {"title": "Another text"})
        except Invalid:
            return
        except DeskbellError:
            return  # it never got there
        self._ledger.note("forged", producer=self._plan.name, key=letter.key)

    def _send(self, letter: Letter, said: dict[str, Any]) -> Accepted:
        if not letter.users and not letter.rooms:
            return self._client.broadcast(Broadcast(**said), key=letter.key)
        request = Send(**said, users=letter.users, rooms=letter.rooms)
        return self._client.send(request, key=letter.key)


def _facts(letter: Letter) -> dict[str, Any]:
    return {name: getattr(letter, name) for name in Letter.__slots__}


def letters(path: Path, producer: str) -> list[tuple[Letter, bool]]:
    """Every letter of this producer so far, and whether it was answered."""
    found: dict[str, Letter] = {}
    answered: set[str] = set()
    for fact in read(path):
        if fact["fact"] == "attempt" and fact["producer"] == producer:
            given = {name: fact[name] for name in Letter.__slots__}
            given |= {name: tuple(given[name]) for name in ("users", "rooms")}
            found[fact["key"]] = Letter(**given)
        elif fact["fact"] == "accepted":
            answered.add(fact["key"])
    return [(letter, key in answered) for key, letter in found.items()]
