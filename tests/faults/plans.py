"""The plans: what each process of the proof is told when it is started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ACTIONS = ("approve", "decline")
"""What every sender offers and every person may choose."""


@dataclass(frozen=True, slots=True)
class Trap:
    """Die at a request to show something, the ``toast``-th or the next that fits: before the system
    is asked for a single item, or right after it was asked for anything."""

    toast: int
    before: bool


@dataclass(frozen=True, slots=True)
class DeskPlan:
    """One desk: whose it is, where it keeps what, until when (monotonic) its person is at work."""

    name: str
    person: str
    password: str
    url: str
    home: Path
    ledger: Path
    ring: Path
    seed: int
    busy_until: float
    trap: Trap | None = None


@dataclass(frozen=True, slots=True)
class ProducerPlan:
    """One producer: to whom it may send, how often a second, until when (monotonic)."""

    name: str
    url: str
    token: str
    ledger: Path
    people: tuple[str, ...]
    rooms: tuple[str, ...]
    rate: float
    seed: int
    until: float
