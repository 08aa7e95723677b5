"""What an installation takes: the packages, and the frozen desktop and server beside from source.

python -m tests.bench.frozen [--starts N] [--idle SECONDS] [--no-page]
Needs what `make package` made. Download, installed size, start, memory, idle CPU, network.
"""

from __future__ import annotations

import argparse
import contextlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tests.bench.desktop import SETTLE, Bench, Registered, Values
from tests.bench.footprint import installed, kernel
from tests.bench.footprint.gotify import PING, GotifyServer
from tests.bench.footprint.programs import Program, bare_program, gotify_program, our_program
from tests.lab import Lab
from tests.lab.flavour import Flavour
from tests.running import RunningServer

PAGE = Path("docs/footprint.md")
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
DIST, TREES = Path("dist"), Path("build/package/tree")
FROZEN = Path("build/package/frozen").absolute()
Ports = Mapping[str, int]
"""Where the server of each program listens, by the program's name."""
HEADERS = 52
"""Bytes of IPv4 and TCP with time stamps around each segment."""
HOUR = 3600
ROWS = (
    ("start", "exec → in the tray, s", 2),
    ("start_cpu", "CPU until connected, s", 2),
    ("rss", "RSS after 10 s, MiB", 0),
    ("pss", "PSS, MiB", 0),
    ("idle_cpu", "idle: CPU, ms per second", 2),
    ("idle_wakes", "idle: voluntary switches per second", 1),
    ("network", "idle: network, KiB per hour", 0),
)
NAMES = ("bare", "gotify-tray", "from source", "frozen")


class Idle(Bench):
    """Starts, memory and what happens when nothing does."""

    def __init__(self, lab: Lab, registered: Registered, idle: float, ports: Ports) -> None:
        super().__init__(lab, registered, idle)
        self._ports = ports

    def rest(self, program: Program) -> None:
        """One program, left alone."""
        with self._running(program) as process:
            time.sleep(SETTLE)
            self._memory(program, process.pid)
            port = self._ports.get(program.name)
            before = carried(port) if port else 0
            self._quiet(program, process.pid)
            if port:
                grown = (carried(port) - before) * HOUR / self._idle
                self._note(program, "network", grown / 1024)


def carried(port: int) -> int:
    """Bytes on the wire of the connections that are open at this port, both ways."""
    said = subprocess.run(
        ["ss", "-tinH", f"sport = :{port}"], capture_output=True, text=True, check=True
    ).stdout
    counted = re.findall(r"(bytes_sent|bytes_received|segs_out|segs_in):(\d+)", said)
    return sum(int(n) * (HEADERS if name.startswith("segs") else 1) for name, n in counted)


def measure(starts: int, idle: float) -> tuple[Values, dict[str, float]]:
    """The desktops one after the other, then the frozen server."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        lab = stack.enter_context(Lab(Flavour(daemon="xfce")))
        server = RunningServer(folder)
        server.add_user("alice")
        stack.callback(server.stop)
        server.start(str(FROZEN / "deskbell-server/deskbell-server"), "serve")
        gotify = stack.enter_context(GotifyServer())
        registered = Registered(lab, folder)
        stack.callback(registered.close)
        source = installed.ours()
        ports = {"gotify-tray": gotify.port, "from source": server.port, "frozen": server.port}
        bench = Idle(lab, registered, idle, ports)
        made: dict[str, Callable[[], Program]] = {
            "bare": lambda: bare_program(lab, source / "python"),
            "gotify-tray": lambda: gotify_program(lab, gotify),
            "from source": lambda: our_program(lab, server, source),
            "frozen": lambda: our_program(lab, server, FROZEN / "deskbell-desktop"),
        }
        for name, make in made.items():
            lab.new_home()  # each signs in for itself
            program = replace(make(), name=name)
            for _ in range(starts):
                bench.start(program)
            bench.rest(program)
        before = kernel.work(server.pid)
        time.sleep(idle)
        held, done = kernel.memory(server.pid), kernel.work_since(server.pid, before)
        taken = {
            "RSS, MiB": held.rss,
            "PSS, MiB": held.pss,
            "idle: CPU, ms per second": done.cpu * 1000 / idle,
            "idle: voluntary switches per second": done.wakes / idle,
        }
    return bench.values, taken


def sizes() -> str:
    """Of each package, and of its files as they lie on a machine."""
    rows = ["| file | download, MiB | installed, MiB |", "|---|---|---|"]
    for file in sorted(DIST.glob("deskbell-*")):
        tree = TREES / ("deskbell-server" if "server" in file.name else "deskbell-desktop")
        rows.append(f"| `{file.name}` | {_mib(file.stat().st_size)} | {_mib(_size(tree))} |")
    return "\n".join(rows)


def _size(tree: Path) -> int:
    files = (file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_blocks * 512 for file in files)


def _mib(size: int) -> str:
    return f"{size / 2**20:.1f}"


def table(values: Values) -> str:
    """Medians, with the least and the most where there are several."""
    rows = ["| | bare | gotify-tray 0.5.3 | from source | frozen |", "|---|---|---|---|---|"]
    for key, said, digits in ROWS:
        cells = [_cell(values[name].get(key, []), digits) for name in NAMES]
        rows.append(f"| {said} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _cell(found: Sequence[float], digits: int) -> str:
    if not found:
        return "–"
    middle = f"{statistics.median(found):.{digits}f}"
    spread = f" ({min(found):.{digits}f}–{max(found):.{digits}f})" if len(found) > 1 else ""
    return middle + spread


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, keep the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--idle", type=float, default=2 * PING)
    parser.add_argument("--no-page", action="store_true", help="only print")
    given = parser.parse_args(arguments)
    values, server = measure(given.starts, given.idle)
    served = "\n".join(f"| {name} | {value:.2f} |" for name, value in server.items())
    parts = [sizes(), table(values), f"| the server, frozen, after that | |\n|---|---|\n{served}"]
    made = "\n\n".join(parts)
    print(made)
    if not given.no_page:
        before, _, rest = PAGE.read_text().partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
