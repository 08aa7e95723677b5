"""Measures what a broadcast costs for each message with 1,000, 5,000 and 20,000 connections.

python -m tests.bench.growth [--quick]
"""

import argparse
import statistics
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.bench import chart, machine, page
from tests.bench.fanout.generator import Generator
from tests.bench.fanout.servers import Ours, cpu_seconds, memory_kb

SIZES = (1_000, 5_000, 20_000)
MESSAGES = 200_000
"""Delivered in each measurement."""
FLAT = 1.25
LIMIT = 240


def measure(server: Ours, clients: int, messages: int) -> tuple[float, float, float]:
    """CPU seconds for 100,000 messages, p99 ms, and KB for each connection."""
    pid = server.start()
    try:
        with Generator(server.port) as ask:
            server.tell(ask)
            ask("connect", 50, 50, LIMIT)
            before = memory_kb(pid)
            met = ask("connect", clients - 50, 200, LIMIT)
            if met["up"] < clients:
                raise RuntimeError(f"{clients} clients: {met}")
            ask("broadcast", 3, 1, LIMIT)
            grown = (memory_kb(pid) - before) / (clients - 50)
            count, used = max(5, messages // clients), cpu_seconds(pid)
            answer = ask("broadcast", count, 1, LIMIT)
            cost = (cpu_seconds(pid) - used) / answer["delivered"] * 100_000
    finally:
        server.stop()
    return cost, float(answer["p99"]), grown


def main() -> None:
    """Several rounds of all sizes, the table, the page."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.growth")
    options.add_argument("--quick", action="store_true", help="smaller, once, and nothing is kept")
    quick = options.parse_args().quick
    sizes = [machine.most_clients(each) for each in (SIZES[:2] if quick else SIZES)]
    machine.open_files(sizes[-1])
    found: defaultdict[int, list[tuple[float, float, float]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        server = Ours("Deskbell", Path(folder), sizes[-1], plain=False)
        for i in range(1 if quick else 3):
            for clients in sizes:
                found[clients].append(measure(server, clients, MESSAGES // (4 if quick else 1)))
                print(
                    f"round {i + 1}: {clients}: {found[clients][-1]}", file=sys.stderr, flush=True
                )
    rows = [[f"{n:,}", *(page.spread(kind) for kind in zip(*found[n], strict=True))] for n in sizes]
    head = ["connections", "CPU s per 100,000", "p99 ms", "memory for each, KB"]
    costs = [statistics.median(cost for cost, _, _ in found[n]) for n in sizes]
    ratio = max(costs) / min(costs)
    said = f"The dearest size costs {ratio:.2f} × the cheapest (must be ≤ {FLAT} ×): "
    text = f"{page.table(head, rows)}\n\n{said}{page.verdict(ratio <= FLAT)}.\n\n{machine.said()}"
    print(text)
    if not quick:
        page.keep("load.md", "growth", text)
        bars = {"CPU s per 100,000": {f"{n:,}": [c for c, _, _ in found[n]] for n in sizes}}
        page.keep_chart("growth.svg", chart.bars("A message's cost by connections", bars))


if __name__ == "__main__":
    main()
