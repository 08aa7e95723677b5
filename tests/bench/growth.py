"""Measures what a broadcast costs for each message with 1,000, 5,000 and 20,000 connections.

python -m tests.bench.growth [--quick]

Beside it a server in C that only writes: what of the growth is the system's own.
"""

import argparse
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench import chart, machine, page
from tests.bench.fanout.generator import Generator
from tests.bench.fanout.servers import Ours, Subject, cpu_seconds, memory_kb, raw_c

SIZES = (1_000, 5_000, 20_000)
MESSAGES = 200_000
"""Delivered in each measurement."""
ROUNDS = 5
WARM = 20
"""Broadcasts before: a client's system acknowledges the first 16 after a pause at once, on one
machine at the server's cost. With 20,000 connections these would be all that is measured."""
FLAT = 1.25
LIMIT = 240


class Cost(NamedTuple):
    """CPU seconds for 100,000 messages, p99 ms, and KB for each connection."""

    cpu: float
    p99: float
    memory: float


def measure(server: Subject, clients: int, messages: int) -> Cost:
    """One size, on a server of its own."""
    pid = server.start()
    try:
        with Generator(server.port) as ask:
            server.tell(ask)
            ask("connect", 50, 50, LIMIT)
            before = memory_kb(pid)
            met = ask("connect", clients - 50, 200, LIMIT)
            if met["up"] < clients:
                raise RuntimeError(f"{clients} clients: {met}")
            ask("broadcast", WARM, 1, LIMIT)
            grown = (memory_kb(pid) - before) / (clients - 50)
            count, used = max(5, messages // clients), cpu_seconds(pid)
            answer = ask("broadcast", count, 1, LIMIT)
            cost = (cpu_seconds(pid) - used) / answer["delivered"] * 100_000
    finally:
        server.stop()
    return Cost(cost, float(answer["p99"]), grown)


def said(ours: Mapping[int, Sequence[Cost]], bare: Mapping[int, Sequence[Cost]]) -> str:
    """The table, and how much dearer the dearest size is than the cheapest."""
    rows = []
    for n, costs in ours.items():
        cpu, p99, memory = (page.spread(kind) for kind in zip(*costs, strict=True))
        alone = page.spread(each.cpu for each in bare[n])
        rows.append([f"{n:,}", cpu, alone, p99, memory])
    head = ["connections", "CPU s per 100,000", "raw C's", "p99 ms", "memory for each, KB"]
    ratio = growth(ours)
    return (
        f"{page.table(head, rows)}\n\n"
        f"The dearest size costs {ratio:.2f} × the cheapest (must be ≤ {FLAT} ×): "
        f"{page.verdict(ratio <= FLAT)}. Raw C, which only writes: {growth(bare):.2f} ×."
    )


def growth(found: Mapping[int, Sequence[Cost]]) -> float:
    """The dearest by the cheapest, of the medians."""
    costs = [statistics.median(each.cpu for each in costs) for costs in found.values()]
    return max(costs) / min(costs)


def main() -> None:
    """Several rounds of all sizes, the table, the page."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.growth")
    options.add_argument("--quick", action="store_true", help="smaller, once, and nothing is kept")
    quick = options.parse_args().quick
    sizes = [machine.most_clients(each) for each in (SIZES[:2] if quick else SIZES)]
    machine.open_files(sizes[-1])
    ours: defaultdict[int, list[Cost]] = defaultdict(list)
    bare: defaultdict[int, list[Cost]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        server = Ours("Deskbell", Path(folder), sizes[-1], plain=False)
        (tokens := Path(folder) / "none").write_text("none\n")
        for i in range(1 if quick else ROUNDS):
            for clients in sizes:
                for subject, found in ((server, ours), (raw_c(tokens), bare)):
                    cost = measure(subject, clients, MESSAGES // (4 if quick else 1))
                    found[clients].append(cost)
                    print(f"round {i + 1}: {clients}: {cost}", file=sys.stderr, flush=True)
    text = f"{said(ours, bare)}\n\n{machine.said()}"
    print(text)
    if not quick:
        page.keep("load.md", "growth", text)
        bars = {"CPU s per 100,000": {f"{n:,}": [each.cpu for each in ours[n]] for n in sizes}}
        page.keep_chart("growth.svg", chart.bars("A message's cost by connections", bars))


if __name__ == "__main__":
    main()
