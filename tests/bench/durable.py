"""Measures durable sends a second: 32 producers, and a bare INSERT with an fsync each beside them.

python -m tests.bench.durable [--quick]

Both write to the same disk with the same settings, in turns of a few seconds, and once more with
2 ms more for every fsync: how fast a disk is decides the ratio, and this one may be anything.
"""

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import psycopg

from tests.bench import machine, page
from tests.bench.fanout.generator import Generator, compiled
from tests.bench.fanout.servers import PINNED, WITHOUT_LIMITS, cpu_seconds
from tests.postgres import a_postgres
from tests.running import RunningServer

PRODUCERS = 32
LATE_MS = 2
BODY = json.dumps({"users": ["alice"], "title": "Order 7", "message": "Service api-gateway"})
TIMES, P99 = 5.0, 50.0
MADE = "CREATE TABLE IF NOT EXISTS sent (id TEXT PRIMARY KEY, at BIGINT, body TEXT)"


class Turn(NamedTuple):
    """What one turn of both gave."""

    bare: float
    ours: float
    p99: float
    cpu_ms: float


def bare_sqlite(file: Path, seconds: float) -> float:
    """Rows a second, each with its fsync."""
    database = sqlite3.connect(file, isolation_level=None)
    for said in ("journal_mode=WAL", "synchronous=FULL"):
        database.execute(f"PRAGMA {said}")
    database.execute(MADE)
    count, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        row = (str(uuid.uuid4()), time.time_ns(), BODY)
        database.execute("INSERT INTO sent VALUES (?, ?, ?)", row)
        count += 1
    database.close()
    return count / seconds


def bare_postgresql(url: str, seconds: float) -> float:
    """The same on PostgreSQL."""
    with psycopg.connect(url, autocommit=True) as database:
        database.execute(MADE)
        count, end = 0, time.monotonic() + seconds
        while time.monotonic() < end:
            row = (str(uuid.uuid4()), time.time_ns(), BODY)
            database.execute("INSERT INTO sent VALUES (%s, %s, %s)", row)
            count += 1
    return count / seconds


def bare(place: str, seconds: float) -> float:
    """In a program of its own, whose fsyncs are as late as those of the server."""
    command = [sys.executable, "-m", "tests.bench.durable", "--bare", place, str(seconds)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


@contextmanager
def a_disk(late: bool) -> Iterator[None]:
    """The disk as it is, or slower, for the programs that are started meanwhile."""
    before = dict(os.environ)
    if late:
        os.environ |= {"LD_PRELOAD": str(late_library()), "LATE_MS": str(LATE_MS)}
    try:
        yield
    finally:
        os.environ.clear()
        os.environ |= before


def late_library() -> Path:
    """The library that makes fsyncs late."""
    return compiled("late", "-shared", "-fPIC", "-ldl")


def measure(store: str, *, late: bool, rounds: int, seconds: float) -> list[Turn]:
    """So many turns on that store."""
    with ExitStack() as stack:
        stack.enter_context(a_disk(late))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        settings = {
            "send_rate": WITHOUT_LIMITS,
            "request_rate": WITHOUT_LIMITS,
            "log_level": "WARNING",
        }
        place = str(folder / "bare.db")
        if store == "PostgreSQL":
            postgres = stack.enter_context(a_postgres(durable=True))
            settings["database_url"], place = postgres.new_database(), postgres.new_database()
        server = RunningServer(folder, **settings)
        server.add_user("p0")
        token = server.add_token("bench", "send")
        stack.callback(server.kill)
        program = str(Path(sys.executable).with_name("deskbell-server"))
        server.start(*PINNED, program, "serve")
        ask = stack.enter_context(Generator(server.port))
        ask("rest", token, PRODUCERS)
        ask("sends", 1)
        return [_turn(ask, server.pid, place, seconds) for _ in range(rounds)]


def _turn(ask: Generator, pid: int, place: str, seconds: float) -> Turn:
    alone = bare(place, seconds)
    before = cpu_seconds(pid)
    sent = ask("sends", seconds)
    used = (cpu_seconds(pid) - before) / sent["answered"] * 1000
    turn = Turn(alone, sent["answered"] / sent["seconds"], sent["p99"], used)
    print(turn, file=sys.stderr, flush=True)
    return turn


def row(name: str, turns: list[Turn]) -> list[str]:
    """The medians, their spread and the verdict."""
    times = [turn.ours / turn.bare for turn in turns]
    met = statistics.median(times) >= TIMES
    in_time = statistics.median(turn.p99 for turn in turns) <= P99
    return [
        name,
        page.spread(turn.bare for turn in turns),
        page.spread(turn.ours for turn in turns),
        page.spread(turn.cpu_ms for turn in turns),
        f"{page.spread(times)}, {page.verdict(met)}",
        f"{page.spread(turn.p99 for turn in turns)}, {page.verdict(in_time)}",
    ]


def main() -> None:
    """Both stores on both disks, the table, the page."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.durable")
    options.add_argument("--quick", action="store_true", help="short, once, and nothing is kept")
    options.add_argument("--bare", nargs=2, metavar=("PLACE", "SECONDS"), help="only the bare one")
    given = options.parse_args()
    if given.bare:
        place, seconds = given.bare[0], float(given.bare[1])
        on_server = place.startswith("postgresql:")
        print(bare_postgresql(place, seconds) if on_server else bare_sqlite(Path(place), seconds))
        return
    rounds, seconds = (1, 2.0) if given.quick else (5, 4.0)
    found: defaultdict[str, list[Turn]] = defaultdict(list)
    for late in (False, True):
        for store in ("SQLite", "PostgreSQL"):
            name = f"{store}, {LATE_MS} ms more for each fsync" if late else store
            found[name] = measure(store, late=late, rounds=rounds, seconds=seconds)
    head = ["store", "bare a second", "ours a second", "CPU ms each", "ours ÷ bare (≥ 5)"]
    head.append("p99 ms (≤ 50)")
    table = page.table(head, [row(name, turns) for name, turns in found.items()])
    text = f"{table}\n\n{machine.said()}"
    print(text)
    if not given.quick:
        page.keep("load.md", "durable", text)


if __name__ == "__main__":
    main()
