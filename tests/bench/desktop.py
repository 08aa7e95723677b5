"""Measures our desktop beside a bare tray application, the same with a line, and gotify-tray.

python -m tests.bench.desktop [--rounds N] [--starts N] [--idle SECONDS] [--no-page]
"""

from __future__ import annotations

import argparse
import contextlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.bench.footprint import installed, kernel, page
from tests.bench.footprint.gotify import GotifyServer
from tests.bench.footprint.programs import (
    LIMIT,
    Program,
    bare_program,
    gotify_program,
    lined_program,
    our_program,
)
from tests.lab import Lab, notifications, tray_items, until
from tests.lab.flavour import Flavour
from tests.lab.record import forget
from tests.running import RunningServer

SETTLE = 10
FEW, SLOWLY = 15, 1.8
"""For the time to the daemon: slower than what ours folds into a digest."""
MANY, QUICKLY = 200, 0.05
"""For the CPU of each."""
OVER = 4.0
"""Seconds after the last of many, so that all their work is counted."""

Values = dict[str, dict[str, list[float]]]


class Registered:
    """When items came into the tray, by the watcher's own signal (seconds since the epoch)."""

    def __init__(self, lab: Lab, folder: Path) -> None:
        self._file = folder / "registered.jsonl"
        member = "StatusNotifierItemRegistered"
        command = ["busctl", "--user", "--json=short", "monitor"]
        match = f"--match=type='signal',member='{member}'"
        with self._file.open("wb") as out:
            self._process = subprocess.Popen([*command, match], env=lab.env, stdout=out)
        time.sleep(1)

    def since(self, when: float) -> float | None:
        """The first after that."""
        lines = [json.loads(line) for line in self._file.read_text().splitlines() if line]
        times = (line["timestamp-realtime"] / 1e6 for line in lines)
        return next((at for at in times if at > when), None)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()


class Bench:
    """The programs on one lab, in turns."""

    def __init__(self, lab: Lab, registered: Registered, idle: float) -> None:
        self._lab, self._registered, self._idle = lab, registered, idle
        self.values: Values = defaultdict(lambda: defaultdict(list))

    def start(self, program: Program) -> None:
        """Only the start: until the tray has it, and the CPU until it is connected."""
        with self._running(program):
            pass

    def whole(self, program: Program) -> None:
        """Start, memory, idle, notifications."""
        with self._running(program) as process:
            time.sleep(SETTLE)
            self._memory(program, process.pid)
            self._quiet(program, process.pid)
            if program.ring:
                self._latency(program, program.ring)
                self._storm(program, program.ring, process)

    @contextlib.contextmanager
    def _running(self, program: Program) -> Iterator[subprocess.Popen[bytes]]:
        until(lambda: not tray_items(self._lab), "an empty tray")
        began = time.time()
        process = self._lab.spawn(*program.command, name=program.name)
        try:
            until(lambda: self._registered.since(began), f"{program.name} in the tray", LIMIT)
            until(program.connected, f"{program.name} connected", LIMIT)
            registered = self._registered.since(began)
            assert registered
            self._note(program, "start", registered - began)
            self._note(program, "start_cpu", kernel.cpu(process.pid))
            yield process
        finally:
            process.terminate()
            process.wait(LIMIT)

    def _memory(self, program: Program, pid: int) -> None:
        held = kernel.memory(pid)
        self._note(program, "rss", held.rss)
        self._note(program, "pss", held.pss)
        self._note(program, "dirty", held.dirty)
        self._note(program, "threads", kernel.threads(pid))

    def _quiet(self, program: Program, pid: int) -> None:
        before = kernel.work(pid)
        time.sleep(self._idle)
        done = kernel.work_since(pid, before)
        self._note(program, "idle_cpu", done.cpu * 1000 / self._idle)
        self._note(program, "idle_wakes", done.wakes / self._idle)

    def _latency(self, program: Program, ring: Callable[[str], float]) -> None:
        forget(self._lab)
        sent: dict[str, float] = {}
        for i in range(FEW):
            title = f"few {i}"
            sent[title] = ring(title)
            time.sleep(SLOWLY)
        asked = {call.summary: call.asked for call in notifications(self._lab)}
        for title in sent.keys() & asked.keys():
            self._note(program, "to_daemon", (asked[title] - sent[title]) * 1000)

    def _storm(
        self, program: Program, ring: Callable[[str], float], process: subprocess.Popen[bytes]
    ) -> None:
        time.sleep(OVER)
        before = kernel.cpu(process.pid)
        began = time.monotonic()
        for i in range(MANY):
            time.sleep(max(0.0, began + i * QUICKLY - time.monotonic()))
            if process.poll() is not None:
                print(f"{program.name} died with {process.returncode} after {i}", flush=True)
                self._note(program, "died", i)
                return
            ring(f"many {i}")
        time.sleep(OVER)
        self._note(program, "each_cpu", (kernel.cpu(process.pid) - before) * 1000 / MANY)
        self._note(program, "rss_after", kernel.memory(process.pid).rss)

    def _note(self, program: Program, key: str, value: float) -> None:
        self.values[program.name][key].append(value)


def measure(rounds: int, starts: int, idle: float) -> Values:
    """All of it."""
    ours = installed.ours()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        lab = stack.enter_context(Lab(Flavour(daemon="xfce")))
        server = RunningServer(folder)
        server.add_user("alice")
        stack.callback(server.stop)
        server.start()
        gotify = stack.enter_context(GotifyServer())
        registered = Registered(lab, folder)
        stack.callback(registered.close)
        programs = [
            bare_program(lab, ours / "python"),
            lined_program(lab, server, ours / "python"),
            gotify_program(lab, gotify),
            our_program(lab, server, ours),
        ]
        bench = Bench(lab, registered, idle)
        for _ in range(starts):
            for program in programs:
                bench.start(program)
        for number in range(rounds):
            for program in programs:
                bench.whole(program)
            medians = {
                n: {k: round(statistics.median(v), 2) for k, v in kinds.items()}
                for n, kinds in bench.values.items()
            }
            print(f"after round {number + 1}: {json.dumps(medians)}", flush=True)
    return bench.values


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, keep the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--idle", type=float, default=30)
    parser.add_argument("--no-page", action="store_true", help="only print the table")
    given = parser.parse_args(arguments)
    table = page.table(measure(given.rounds, given.starts, given.idle))
    print(table)
    if not given.no_page:
        page.keep(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
