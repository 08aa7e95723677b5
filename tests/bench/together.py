"""Everything at once: 5,000 desktops, one that stops reading, a reconnect storm, broadcasts.

python -m tests.bench.together [--quick]

Each desktop counts what it is given: fails when anything is lost or doubled, or when memory grows.
"""

import argparse
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench import machine, page
from tests.bench.fanout.generator import Generator
from tests.bench.fanout.servers import Ours, memory_kb

LIVE = 20
SILENT = 5
LIMIT = 300
MOST_MB = 120
"""What may come on top: the last 10,000 entries, and what waits for those who do not read."""


class Peak:
    """`with Peak(pid) as peak:` then `peak.kb`: the most memory meanwhile."""

    def __init__(self, pid: int) -> None:
        self.kb = 0
        self._pid = pid
        self._over = threading.Event()
        self._looks = threading.Thread(target=self._look)

    def __enter__(self) -> "Peak":
        self._looks.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._looks.join()

    def _look(self) -> None:
        while not self._over.wait(0.2):
            self.kb = max(self.kb, memory_kb(self._pid))


def measure(server: Ours, desktops: int, broadcasts: int) -> str:
    """The table; ``RuntimeError`` when something is not as it must be."""
    pid = server.start()
    try:
        with Generator(server.port) as others, Generator(server.port) as desks:
            server.tell(others)
            server.tell(desks)
            others("connect", LIVE, LIVE, LIMIT)
            desks("desks")
            desks("connect", desktops, 200, LIMIT)
            others("broadcast", 20, 1, LIMIT)
            desks("watch", 20, LIMIT)
            before = memory_kb(pid)
            with Peak(pid) as peak, ThreadPoolExecutor(1) as beside:
                desks("silence", SILENT)
                sending = beside.submit(others, "broadcast", broadcasts, 10, LIMIT)
                for _ in range(3):
                    desks("cut", desktops // 2)
                    desks("watch", 1 << 30, 4)
                live = sending.result()
                desks("silence", 0)
                end = desks("watch", broadcasts + 20, LIMIT)
            grown = (peak.kb - before) / 1024
    finally:
        server.stop()
    text = page.table(
        ["figure", "is", "must be", ""],
        [
            ["desktops with every notification", f"{end['complete']:,}", f"{desktops:,}",
             page.verdict(end["complete"] == desktops)],
            ["lost", str(end["lost"]), "0", page.verdict(end["lost"] == 0)],
            ["given twice", str(end["doubled"]), "0", page.verdict(end["doubled"] == 0)],
            ["memory at the most, MB more", f"{grown:.0f}", f"≤ {MOST_MB}",
             page.verdict(grown <= MOST_MB)],
            ["others' p99 meanwhile, ms", f"{live['p99']:.0f}", "–", ""],
            ["complete after the last, s", f"{end['seconds']:.1f}", "–", ""],
        ],
    )  # fmt: skip
    said = (
        f"{desktops:,} desktops; {SILENT} stop reading; {broadcasts:,} broadcasts, ten in flight; "
        f"three times half of the desktops are cut and come back at once; then all read again."
    )
    return f"{said}\n\n{text}\n\n{machine.said()}"


def main() -> None:
    """Once, the table, the page."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.together")
    options.add_argument("--quick", action="store_true", help="smaller, and nothing is kept")
    quick = options.parse_args().quick
    desktops, broadcasts = (500, 2_000) if quick else (5_000, 3_000)
    machine.open_files(desktops * 2)
    with tempfile.TemporaryDirectory() as folder:
        text = measure(Ours("Deskbell", Path(folder), desktops, plain=False), desktops, broadcasts)
    print(text)
    if not quick:
        page.keep("load.md", "together", text)
    if "**missed**" in text:
        sys.exit("not everything is as it must be")


if __name__ == "__main__":
    main()
