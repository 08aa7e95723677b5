"""Counts what tailers miss: 16 writers and 4 tailers on one store until it has 100,000 entries.

python -m tests.bench.tailers [ENTRIES=100000] [sqlite|postgresql]

Each writer has a connection of its own, as a server of its own would have, in one of four
processes; one transaction in ten is undone by a mistake after it drafted its entries. Each of the
four tailers is the server's own, in a process of its own. One that skips an entry, or sees one
twice or out of order, ends the run with status 1.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.queues import Queue
from pathlib import Path

from deskbell_server.realtime.tailer import Tailer
from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place
from deskbell_server.store.errors import StoreError
from deskbell_server.store.log import Draft, Kind, Logged
from deskbell_server.store.transaction import Slot, Transaction
from tests.postgres import a_postgres
from tests.stores import SQLITE, STORES

PROCESSES, WRITERS, TAILERS = 4, 4, 4
DRAFT = Draft("all", Kind.STATE, 0, {"what": "read", "version": 1})
LIMIT_SECONDS = 900
_nursery = multiprocessing.get_context("forkserver")
_nursery.set_forkserver_preload(["deskbell_server.realtime.tailer", "tests.stores"])


class MistakeError(Exception):
    """A work that fails after it has drafted entries."""


@dataclass(frozen=True)
class Seen:
    """What one tailer saw: how many, and the first places where it was not the next one."""

    count: int
    wrong: tuple[tuple[int, int], ...]


def write(place: Place, number: int, entries: int) -> None:
    """One process of writers, until the store has that many entries."""
    threads = [
        threading.Thread(target=_writer, args=(place, number * WRITERS + i, entries))
        for i in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _writer(place: Place, seed: int, entries: int) -> None:
    chance, database, last = random.Random(seed), Database(place), 0

    def work(transaction: Transaction) -> Slot:
        slots = [transaction.append(DRAFT) for _ in range(chance.randint(1, 20))]
        if chance.random() < 0.1:
            raise MistakeError
        return slots[-1]

    while last < entries:
        with contextlib.suppress(MistakeError, StoreError):  # one that waits too long tries again
            last = database.write_now(work).seq
    database.close()


def follow(place: Place, entries: int, answers: Queue[Seen]) -> None:
    """One tailer, until it has seen that many entries."""
    answers.put(asyncio.run(_follow(place, entries)))


async def _follow(place: Place, entries: int) -> Seen:
    database, loop, over = Database(place), asyncio.get_running_loop(), asyncio.Event()
    seen: list[int] = []

    async def take(batch: Sequence[Logged]) -> None:
        seen.extend(entry.seq for entry in batch)
        if seen[-1] >= entries:
            over.set()

    tailer = Tailer(database, 0, take)
    database.listen(lambda seq: loop.call_soon_threadsafe(tailer.wake, seq))
    running = asyncio.create_task(tailer.run())
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(over.wait(), LIMIT_SECONDS)
    running.cancel()
    database.close()
    steps = zip([0, *seen], seen, strict=False)
    return Seen(len(seen), tuple((one, two) for one, two in steps if two != one + 1)[:10])


def count(place: Place, entries: int) -> list[Seen]:
    """Fill the store and follow it at the same time; what each tailer saw."""
    database = Database(place)
    database.migrate()
    database.close()
    answers: Queue[Seen] = _nursery.Queue()
    tailers = [
        _nursery.Process(target=follow, args=(place, entries, answers)) for _ in range(TAILERS)
    ]
    writers = [_nursery.Process(target=write, args=(place, i, entries)) for i in range(PROCESSES)]
    for process in (*tailers, *writers):
        process.start()
    seen = [answers.get(timeout=LIMIT_SECONDS + 60) for _ in tailers]
    for process in (*tailers, *writers):
        process.join()
    return seen


@contextmanager
def _new_place(store: str) -> Iterator[Place]:
    if store == SQLITE:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder) / "deskbell.db"
    else:
        with a_postgres(durable=True) as postgres:
            yield postgres.new_database()


def main() -> int:
    """The count on each store; 1 when something was missed."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    missed = 0
    for store in sys.argv[2:] or STORES:
        with _new_place(store) as place:
            began = time.monotonic()
            seen = count(place, entries)
            took = time.monotonic() - began
        missed += sum(len(each.wrong) for each in seen)
        wrong = [each.wrong for each in seen if each.wrong] or "none"
        writers = PROCESSES * WRITERS
        counts = ", ".join(f"{each.count:,}" for each in seen)
        print(f"{store}: {writers} writers, {took:.0f} s; tailers saw {counts}; skipped: {wrong}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
