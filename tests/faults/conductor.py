"""The conductor: plays the schedule on a world, heals everything, waits, and asks the judge."""

from __future__ import annotations

import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults import gauges, machine
from tests.faults.checker import Verdict, judge
from tests.faults.collect import history_of
from tests.faults.deeds import Deeds
from tests.faults.schedule import Deed, schedule
from tests.faults.settling import Settling
from tests.faults.world import World

START = 40.0
ANSWERS = 40.0


@dataclass(frozen=True, slots=True)
class Options:
    """What to run. ``every``: seconds between faults on average; ``rate``: sends a second."""

    seconds: float = 60
    seed: int = 1
    every: float = 0.45
    rate: float = 16
    desks_each: int = 3
    weights: dict[Deed, int] | None = None
    traps: bool = True
    settle: float = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it."""

    verdict: Verdict
    faults: Counter[str]
    kills: int
    renewals: int
    settled_in: float


def total(outcomes: Sequence[Outcome]) -> str:
    """The last line that is printed, for one run or several."""
    names = ("accepted", "deliveries", "faults", "lost", "doubled", "unannounced")
    sums = dict.fromkeys(names, 0)
    for outcome in outcomes:
        for name in names:
            given = outcome.faults.total() if name == "faults" else getattr(outcome.verdict, name)
            sums[name] += given
    return " ".join(f"{name}={number}" for name, number in sums.items())


class Conductor:
    """One run."""

    def __init__(self, options: Options, folder: Path, say: Callable[[str], None] = print) -> None:
        self._options = options
        self._say = say
        self._dice = random.Random(options.seed)
        self._traps = self._dice if options.traps else None
        self.faults: Counter[str] = Counter()
        self.broken: list[str] = []
        self.renewals = 0
        disks = [folder / "server", folder / "desks0"]
        disks = [place for place in disks if machine.small_disk(place, 192)]
        if not disks:
            say("NO DISK IS FILLED in this run: that takes root and a mount namespace.")
        self.world = World(folder, options.seed, options.desks_each, options.rate, options.seconds)
        self._deeds = Deeds(self.world, self._dice, self._traps, disks, self.faults)
        self._settling = Settling(self.world, lambda: self._revive(None))

    def run(self) -> Outcome:
        """From the first sign-in to the verdict."""
        world = self.world
        try:
            world.begin(self._traps)
            self._need(self._settling.wait(START), "at the beginning")
            before = gauges.measure(world)
            world.until = time.monotonic() + self._options.seconds
            world.produce()
            self._play()
            self._heal()
            healed = time.monotonic()
            late = self._flush()
            late += self._settling.wait(self._options.settle)
            settled_in = time.monotonic() - healed
            found = gauges.compare(before, gauges.measure(world))
            world.fresh()
            late += self._settling.wait(self._options.settle)
            history = history_of(world, found, tuple(late), tuple(self.broken))
            self._count()
            kills = sum(desk.kills for desk in history.desks)
            return Outcome(judge(history), self.faults, kills, self.renewals, settled_in)
        finally:
            world.end()

    def _need(self, late: list[str], when: str) -> None:
        if late:
            raise RuntimeError(f"{when}: {late}")

    # -- playing -----------------------------------------------------------------------------------

    def _play(self) -> None:
        options = self._options
        began = time.monotonic()
        steps = schedule(options.seed, options.seconds, options.every, options.weights)
        while (now := time.monotonic() - began) < options.seconds:
            while steps and steps[0].at <= now:
                self._deeds.do(steps.pop(0))
            self._look_around()
            time.sleep(0.02)

    def _look_around(self) -> None:
        self._deeds.undo_due()
        self._revive(self._traps)

    def _revive(self, traps: random.Random | None) -> None:
        """Start again what ended without us."""
        if not self.world.server.child.alive:
            self.broken.append("the server ended by itself")
            self.world.server.start()
        for group in self.world.groups:
            ended = group.ended()
            if ended == -signal.SIGKILL:
                self.faults["killed-at-toast"] += 1
            elif ended is not None:
                self.broken.append(f"desks ended by themselves: {ended}")
            if ended is not None:
                group.start(traps)

    # -- afterwards --------------------------------------------------------------------------------

    def _heal(self) -> None:
        self._deeds.undo_all()
        self._revive(None)
        self.world.proxy.heal()

    def _flush(self) -> list[str]:
        end = time.monotonic() + ANSWERS
        return [
            f"{plan.name} has not been answered"
            for plan, child in self.world.producers
            if not child.join(max(0.0, end - time.monotonic()))
        ]

    def _count(self) -> None:
        """What did not need the conductor: duplicates, and tokens that wore out."""
        self.faults.update(self.world.proxy.faults)
        log = self.world.server.log.read_text(errors="replace")
        renewed = log.count('"path": "/api/auth/refresh", "status": 200')
        starts = sum(group.starts for group in self.world.groups)
        self.renewals = max(0, renewed - starts * self._options.desks_each)
        text = "".join(p.ledger.read_text() for p, _ in self.world.producers if p.ledger.exists())
        self.faults["duplicate-retry"] = text.count('"replayed": true')
