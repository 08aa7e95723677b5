"""A model of writers that commit at the same time, and a reader that follows ``seq > cursor``.

It stands for PostgreSQL, where a sequence's number is taken long before the commit makes the row
visible. ``autoincrement`` is the mutant; a counter row updated last is what the server does: its
lock is held until the commit, so that numbers follow the order of commits.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.faults.history import Accepted, Attempt, Desk, History, Row


@dataclass
class Log:
    """Committed rows, visible to everyone, and the last number that was given away."""

    rows: dict[int, Row] = field(default_factory=dict)
    last: int = 0

    def number(self) -> int:
        """The next number."""
        self.last += 1
        return self.last


@dataclass
class Writer:
    """One transaction: ``steps`` ticks of other work, then the commit."""

    proof: str
    steps: int
    seq: int | None = None

    def step(self, log: Log, early: bool) -> bool:
        """Do one tick; True when it has committed."""
        if early and self.seq is None:
            self.seq = log.number()
        self.steps -= 1
        if self.steps > 0:
            return False
        seq = log.number() if self.seq is None else self.seq
        log.rows[seq] = Row(f"id-{self.proof}", self.proof, seq)
        self.seq = seq
        return True


def autoincrement(seed: int) -> History:
    """The mutant: the number is taken at the insert."""
    return _run(seed, early=True)


def counter_row(seed: int) -> History:
    """As it is: the number is taken by the last statement, under a lock held to the commit."""
    return _run(seed, early=False)


NUMBERINGS: dict[str, Callable[[int], History]] = {
    "autoincrement": autoincrement,
    "counter-row": counter_row,
}


def _run(seed: int, *, early: bool, sends: int = 300, at_once: int = 4) -> History:
    dice = random.Random(seed)
    log, cursor, seen = Log(), 0, dict[str, Row]()
    waiting = [Writer(f"p/{n}", dice.randrange(1, 6)) for n in range(sends)]
    active: list[Writer] = []
    done: list[Writer] = []
    while waiting or active:
        while waiting and len(active) < at_once:
            active.append(waiting.pop())
        writer = dice.choice(active)
        if writer.step(log, early):
            active.remove(writer)
            done.append(writer)
        if dice.random() < 0.5:
            cursor = _read(log, cursor, seen)
    _read(log, cursor, seen)
    rows = tuple(seen.values())
    return History(
        attempts=tuple(Attempt(w.proof) for w in done),
        accepted=tuple(Accepted(w.proof, f"id-{w.proof}", w.seq or 0) for w in done),
        people=frozenset({"ada"}),
        desks=(Desk("ada0", "ada", rows=rows, calls=tuple((row.id,) for row in rows)),),
        kept=tuple(log.rows.values()),
    )


def _read(log: Log, cursor: int, seen: dict[str, Row]) -> int:
    """The next page; the cursor goes to its end."""
    for seq in sorted(seq for seq in log.rows if seq > cursor):
        seen[log.rows[seq].id] = log.rows[seq]
        cursor = seq
    return cursor
