"""The schedule: which fault when, drawn from the seed before anything runs."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

CALM = 2.0
"""Seconds without faults at the beginning."""


class Deed(StrEnum):
    """What the conductor can do; the rest are the proxy's faults and welcomes."""

    RST = "rst"
    FIN = "fin"
    BLACK_HOLE_UP = "black-hole-up"
    BLACK_HOLE_DOWN = "black-hole-down"
    HALF_OPEN = "half-open"
    TRUNCATED = "truncated"
    DELAY = "delay"
    UPGRADE_CLOSE = "101-then-close"
    UPGRADE_SILENT = "101-then-silence"
    UNAVAILABLE = "503"
    LOSE_ANSWER = "answer-lost"
    KILL_SERVER = "kill-server"
    KILL_DESKS = "kill-desks"
    KILL_PRODUCER = "kill-producer"
    END_SERVER = "restart-server"
    STOP_SERVER = "stop-server"
    STOP_DESKS = "stop-desks"
    FULL_SERVER = "disk-full-server"
    FULL_DESKS = "disk-full-desks"


WEIGHTS = {
    Deed.RST: 8,
    Deed.FIN: 5,
    Deed.BLACK_HOLE_UP: 3,
    Deed.BLACK_HOLE_DOWN: 3,
    Deed.HALF_OPEN: 3,
    Deed.TRUNCATED: 6,
    Deed.DELAY: 2,
    Deed.UPGRADE_CLOSE: 3,
    Deed.UPGRADE_SILENT: 2,
    Deed.UNAVAILABLE: 3,
    Deed.LOSE_ANSWER: 5,
    Deed.KILL_SERVER: 3,
    Deed.KILL_DESKS: 6,
    Deed.KILL_PRODUCER: 2,
    Deed.END_SERVER: 1,
    Deed.STOP_SERVER: 1,
    Deed.STOP_DESKS: 2,
    Deed.FULL_SERVER: 1,
    Deed.FULL_DESKS: 1,
}
LASTS = {
    Deed.KILL_SERVER: (0.0, 0.8),
    Deed.END_SERVER: (0.0, 0.5),
    Deed.KILL_DESKS: (0.0, 1.5),
    Deed.KILL_PRODUCER: (0.0, 0.5),
    Deed.STOP_SERVER: (5.5, 7.0),
    Deed.STOP_DESKS: (5.5, 8.0),
    Deed.FULL_SERVER: (0.8, 2.0),
    Deed.FULL_DESKS: (0.8, 2.5),
}


@dataclass(frozen=True, slots=True)
class Step:
    """At that second do it, to ``number`` or to the ``number``-th, for so many seconds."""

    at: float
    deed: Deed
    number: int
    seconds: float


def schedule(
    seed: int, seconds: float, every: float, weights: dict[Deed, int] | None = None
) -> list[Step]:
    """Steps until the end, ``every`` so many seconds on average; each deed comes once at least when
    there is room for it."""
    dice = random.Random(seed)
    chances = WEIGHTS if weights is None else weights
    first = list(chances)
    dice.shuffle(first)
    steps: list[Step] = []
    at = min(CALM, seconds / 4)
    while True:
        at += dice.expovariate(1 / every)
        if at >= seconds:
            return steps
        deed = first.pop() if first else dice.choices(list(chances), list(chances.values()))[0]
        lasts = dice.uniform(*LASTS.get(deed, (0.0, 0.0)))
        steps.append(Step(at, deed, dice.randrange(1, 5), lasts))
