"""Measures 1,000 desktops that are 1,000 entries behind, and what live clients notice of it.

python -m tests.bench.catchup [--quick]
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench import machine, page
from tests.bench.fanout.generator import Generator
from tests.bench.fanout.servers import Ours, cpu_seconds

LIVE = 100
ALL_MOST, LIVE_MOST = 10.0, 250.0
LIMIT = 120
PAUSE = 0.2
"""Seconds between five live ones: without it a quick machine tells the desktops that catch up more
than they can read, and measures that."""


def measure(server: Ours, desktops: int, behind: int) -> tuple[float, float, float, float]:
    """Seconds until all are live, the live ones' p99 ms without and with it, CPU seconds."""
    pid = server.start()
    try:
        with Generator(server.port) as others, Generator(server.port) as desks:
            server.tell(others)
            others("connect", LIVE, LIVE, LIMIT)
            others("broadcast", behind, 10, LIMIT)
            calm = others("broadcast", 50, 1, LIMIT)
            server.tell(desks)
            desks("desks")
            used = cpu_seconds(pid)
            with ThreadPoolExecutor(1) as beside:
                pulling = beside.submit(desks, "connect", desktops, desktops, LIMIT)
                late: list[float] = []
                while not pulling.done():
                    late.append(float(others("broadcast", 5, 1, LIMIT)["p99"]))
                    time.sleep(PAUSE)
                met = pulling.result()
            used = cpu_seconds(pid) - used
            end = desks("watch", behind + 50 + len(late) * 5, LIMIT)
    finally:
        server.stop()
    if met["up"] < desktops or end["complete"] < desktops or end["lost"] or end["doubled"]:
        raise RuntimeError(f"not all came through: {met}, {end}")
    return float(met["seconds"]), float(calm["p99"]), max(late), used


def main() -> None:
    """Several rounds, the table, the page."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.catchup")
    options.add_argument("--quick", action="store_true", help="smaller, once, and nothing is kept")
    quick = options.parse_args().quick
    desktops, behind = (200, 1_000) if quick else (1_000, 1_000)
    machine.open_files(desktops + LIVE)
    found = []
    for i in range(1 if quick else 3):
        with tempfile.TemporaryDirectory() as folder:
            server = Ours("Deskbell", Path(folder), desktops, plain=False)
            found.append(measure(server, desktops, behind))
            print(f"round {i + 1}: {found[-1]}", file=sys.stderr, flush=True)
    took, calm, late, cpu = (list(kind) for kind in zip(*found, strict=True))
    slowest, latest = sorted(took)[len(took) // 2], sorted(late)[len(late) // 2]
    head = ["figure", "is", "must be", ""]
    rows = [
        [
            "all live again, s",
            page.spread(took),
            f"≤ {ALL_MOST:.0f}",
            page.verdict(slowest <= ALL_MOST),
        ],
        [
            "meanwhile others' worst of five, ms",
            page.spread(late),
            f"≤ {LIVE_MOST:.0f}",
            page.verdict(latest <= LIVE_MOST),
        ],
        ["others' p99 before, ms", page.spread(calm), "–", ""],
        ["CPU for all, s", page.spread(cpu), "–", ""],
    ]
    text = (
        f"{desktops:,} desktops, each {behind:,} entries behind, {LIVE} others live, to whom five "
        f"are sent at a time, {PAUSE} s apart; every desktop "
        f"was given each entry once.\n\n{page.table(head, rows)}\n\n{machine.said()}"
    )
    print(text)
    if not quick:
        page.keep("load.md", "catchup", text)


if __name__ == "__main__":
    main()
