"""Measures the fan-out beside the peers and a raw C server, in alternation, in one run.

python -m tests.bench.fanout [--clients 5000] [--rounds 3] [--plain] [--only NAME…] [--quick]

The table goes to stdout and into docs/performance/fanout.md, between its marks.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.bench import chart, machine, page
from tests.bench.fanout import table
from tests.bench.fanout.rounds import Figures, Load, measure
from tests.bench.fanout.servers import Ours, Subject, peers


def subjects(folder: Path, clients: int, *, plain: bool) -> list[Subject]:
    """All of them, ours first; the library's own path takes minutes, so only on demand."""
    ours = Ours(table.OURS, folder / "ours", clients, plain=False)
    found: list[Subject] = [ours, *peers(folder, clients)]
    if plain:
        found.append(Ours(table.PLAIN, folder / "plain", clients, plain=True))
    return found


def run(load: Load, rounds: int, only: list[str], *, plain: bool) -> dict[str, list[Figures]]:
    """So many rounds of all, or of those that are named."""
    found: defaultdict[str, list[Figures]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        chosen = subjects(Path(folder), load.clients, plain=plain)
        for i in range(rounds):
            for subject in chosen:
                if only and subject.name not in only:
                    continue
                figures = measure(subject, load.lighter(subject.slow))
                print(f"round {i + 1}: {subject.name}: {figures}", file=sys.stderr, flush=True)
                found[subject.name].append(figures)
    return dict(found)


def main() -> None:
    """Measure, print, keep."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.fanout")
    options.add_argument("--clients", type=int, default=5000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--plain", action="store_true", help="ours without the lane, too")
    options.add_argument("--only", nargs="+", default=[], help="of the servers, these")
    options.add_argument("--quick", action="store_true", help="1,000 clients, one round, not kept")
    given = options.parse_args()
    clients, rounds = (1_000, 1) if given.quick else (given.clients, given.rounds)
    machine.open_files(clients)
    found = run(Load(clients), rounds, given.only, plain=given.plain)
    said = f"{clients:,} clients, {rounds} rounds. {machine.said()}"
    text = f"{said}\n\n{table.figures(found)}\n\n{table.verdicts(found)}"
    print(text)
    if not (given.quick or given.only):
        page.keep("fanout.md", "measured", text)
        page.keep_chart(
            "fanout.svg", chart.bars("Beside the peers: less is better", table.charted(found))
        )


if __name__ == "__main__":
    main()
