"""Measures the fan-out beside Node's socket.io and a raw C server, in alternation, in one run.

python -m tests.bench.fanout [--clients 5000] [--rounds 3] [--plain]

The table goes to stdout and into docs/performance/fanout.md, between its marks.
"""

import argparse
import os
import resource
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.bench.fanout import table
from tests.bench.fanout.rounds import Figures, Load, measure
from tests.bench.fanout.servers import Ours, Subject, peers

PAGE = Path("docs/performance/fanout.md")
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"


def subjects(folder: Path, clients: int, *, plain: bool) -> list[Subject]:
    """All of them, ours first; the library's own path takes minutes, so only on demand."""
    ours = Ours(table.OURS, folder / "ours", clients, plain=False)
    found: list[Subject] = [ours, *peers(folder, clients)]
    if plain:
        found.append(Ours(table.PLAIN, folder / "plain", clients, plain=True))
    return found


def run(load: Load, rounds: int, *, plain: bool) -> dict[str, list[Figures]]:
    """So many rounds of all."""
    found: defaultdict[str, list[Figures]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        chosen = subjects(Path(folder), load.clients, plain=plain)
        for i in range(rounds):
            for subject in chosen:
                lighter = load.lighter(8) if subject.name == table.PLAIN else load
                figures = measure(subject, lighter)
                print(f"round {i + 1}: {subject.name}: {figures}", file=sys.stderr, flush=True)
                found[subject.name].append(figures)
    return dict(found)


def keep(text: str) -> None:
    """Put it into the page, between the marks."""
    before, _, rest = PAGE.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}")


def main() -> None:
    """Measure, print, keep."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.fanout")
    options.add_argument("--clients", type=int, default=5000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--plain", action="store_true", help="ours without the lane, too")
    given = options.parse_args()
    files = given.clients * 2 + 1000
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if hard < given.clients + 500:
        sys.exit(f"{given.clients} clients need `ulimit -n {files}`; the limit here is {hard}")
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    found = run(Load(given.clients), given.rounds, plain=given.plain)
    busy = os.getloadavg()[0]
    said = f"{given.clients:,} clients, {given.rounds} rounds, load average at the end {busy:.1f}."
    text = f"{said}\n\n{table.figures(found)}\n\n{table.verdicts(found)}"
    print(text)
    keep(text)


if __name__ == "__main__":
    main()
