"""The table: medians of the rounds with their spread, and what the issue asks for beside it."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.bench import page
from tests.bench.fanout.rounds import Figures

OURS, NODE, RAW, PLAIN = "Deskbell", "Node socket.io", "raw C", "Deskbell --plain"
Rounds = Mapping[str, Sequence[Figures]]
LABELS = {
    "broadcast_cpu": "broadcast: CPU s per 100,000",
    "broadcast_p99": "broadcast: p99 ms",
    "ten_cpu": "ten in flight: CPU s per 100,000",
    "ten_p99": "ten in flight: p99 ms",
    "people_cpu": "to one person each: CPU s per 100,000",
    "connects": "connects a second, with JWT",
    "connect_cpu_ms": "a connect: CPU ms",
    "stall": "longest wait of another request, ms",
    "memory": "memory per connection, KB",
}


@dataclass(frozen=True)
class Target:
    """What one figure must be beside another server's; ``most`` or, for ``least``, at least."""

    figure: str
    beside: str
    ratio: float
    least: bool = False


TARGETS = (
    Target("broadcast_cpu", NODE, 0.65),
    Target("broadcast_cpu", RAW, 1.4),
    Target("broadcast_p99", NODE, 0.7),
    Target("ten_cpu", NODE, 0.3),
    Target("people_cpu", NODE, 1.0),
    Target("connects", NODE, 2.0, least=True),
    Target("stall", NODE, 0.4),
    Target("memory", NODE, 0.6),
)


def figures(rounds: Rounds) -> str:
    """Medians, and from the smallest to the largest."""
    rows = [
        [label, *(page.spread(getattr(r, name) for r in each) for each in rounds.values())]
        for name, label in LABELS.items()
    ]
    return page.table(["", *rounds], rows)


def charted(rounds: Rounds) -> dict[str, dict[str, list[float]]]:
    """What is less with a better server, for the picture."""
    return {
        label: {server: [getattr(r, name) for r in each] for server, each in rounds.items()}
        for name, label in LABELS.items()
        if name != "connects"
    }


def verdicts(rounds: Rounds) -> str:
    """Each target with the ratio of the medians, and those of each round."""
    rows = []
    for target in TARGETS:
        if OURS not in rounds or target.beside not in rounds:
            continue
        pairs = zip(rounds[OURS], rounds[target.beside], strict=True)
        each = [getattr(a, target.figure) / getattr(b, target.figure) for a, b in pairs]
        ratio = statistics.median(each)
        met = ratio >= target.ratio if target.least else ratio <= target.ratio
        wanted = f"{'≥' if target.least else '≤'} {target.ratio} ×"
        spread = ", ".join(f"{one:.2f}" for one in each)
        is_ = f"{ratio:.2f} ×"
        rows.append([LABELS[target.figure], target.beside, wanted, is_, spread, page.verdict(met)])
    return page.table(["figure", "beside", "must be", "is", "in each round", ""], rows)
