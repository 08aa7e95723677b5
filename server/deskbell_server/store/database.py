"""The database: one writer thread that commits in groups, and a few readers.

Group commit: while one group is being fsynced the next requests wait together and share the next
fsync. An idle server commits at once; a busy one commits hundreds at a time.
"""

from __future__ import annotations

import asyncio
import os
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, RootTransaction
from sqlalchemy.exc import DBAPIError

from deskbell_server.schema.migrate import upgrade
from deskbell_server.store import owner, waking
from deskbell_server.store.engines import READERS, Place, Use, make_engine, shown
from deskbell_server.store.errors import UncertainError
from deskbell_server.store.failures import MappedErrors, in_our_words, is_lost, is_own_fault
from deskbell_server.store.jobs import Gathered, Job, Look, Work, attempt, look_up, tell
from deskbell_server.store.log import Logged
from deskbell_server.store.transaction import Transaction
from deskbell_server.store.waking import Listener

T = TypeVar("T")
Measured = Callable[[int, float, str | None], None]
GROUP_MAX = 200


class Database:
    """Reads and writes of the store at that place, which ``name`` shows without its password.

    ``committed`` is told, on the writer thread, of the entries of each group after its commit, and
    ``measured`` how many works it had, how long it took, and how it failed if it did.
    """

    def __init__(self, place: Place) -> None:
        if isinstance(place, Path):
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not place.exists():
                place.touch(mode=0o600)
                owner.give(place, like=place.parent)
        self._file = _file(place)
        self.name = shown(place)
        self._place = place
        self._writing = make_engine(place, Use.WRITING)
        self._reading = make_engine(place, Use.READING)
        self._readers = ThreadPoolExecutor(READERS, "store-reader")
        self._queue: queue.SimpleQueue[list[Job] | None] = queue.SimpleQueue()
        self._gathered: Gathered | None = None
        self._writer: threading.Thread | None = None
        self._listener: Listener | None = None
        self._session = 0
        self._connection: Connection | None = None
        self.committed: Callable[[Sequence[Logged]], None] = lambda _entries: None
        self.measured: Measured = lambda _works, _seconds, _failure: None

    def migrate(self) -> tuple[str | None, str]:
        """Bring the schema up to date; returns the revisions before and after."""
        engine = make_engine(self._place, Use.MIGRATING)
        try:
            with MappedErrors(), engine.begin() as connection:
                return upgrade(connection)
        finally:
            engine.dispose()

    def open(self) -> None:
        """Start the writer."""
        self._writer = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._writer.start()

    def listen(self, woken: Callable[[int], object]) -> None:
        """Have ``woken`` called, on a thread, with the ``seq`` that another server has written."""
        if isinstance(self._place, str):
            self._listener = Listener(self._place, woken, lambda: self._session)
            self._listener.start()

    def close(self) -> None:
        """Commit what is waiting, then stop."""
        if self._listener:
            self._listener.close()
            self._listener = None
        if self._writer:
            self._queue.put(None)
            self._writer.join()
            self._writer = None
        self._let_go()
        self._readers.shutdown()
        self._writing.dispose()
        self._reading.dispose()

    async def write(self, work: Work[T], *looks: Look) -> T:
        """Run ``work`` in the next group; returns after the commit, fsync included.

        ``looks`` are looked up before, with those of the whole group. Raises what ``work`` raises
        (then nothing of it is kept), ``DiskFullError`` or ``UncertainError``.
        """
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        self._gather(Job(work, done, loop, looks), loop)
        return await done

    def write_now(self, work: Work[T]) -> T:
        """``write`` for a caller without an event loop; also works before ``open``."""
        done: Future[T] = Future()
        if self._writer is None:
            self._commit([Job(work, done)])
        else:
            self._submit([Job(work, done)])
        return done.result()

    async def read(self, query: Callable[[Connection], T]) -> T:
        """Run a query on a reader, in one snapshot."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self.read_now, query)

    def read_now(self, query: Callable[[Connection], T]) -> T:
        """``read`` on the calling thread; once more when the connection had been lost meanwhile."""
        with MappedErrors():
            try:
                return self._ask(query)
            except DBAPIError as error:
                if not is_lost(error):
                    raise
            return self._ask(query)

    def _ask(self, query: Callable[[Connection], T]) -> T:
        with self._reading.connect() as connection:
            return query(connection)

    def _gather(self, job: Job, loop: asyncio.AbstractEventLoop) -> None:
        """Submit it with what else comes in this turn of the event loop, so that they share a
        group: the writer, woken by the first, would take it alone."""
        gathered = self._gathered
        if gathered is None or gathered.loop is not loop:
            gathered = self._gathered = Gathered(loop, [])
            loop.call_soon(self._hand_over, gathered)
        gathered.jobs.append(job)

    def _hand_over(self, gathered: Gathered) -> None:
        if self._gathered is gathered:
            self._gathered = None
        try:
            for at in range(0, len(gathered.jobs), GROUP_MAX):
                self._submit(gathered.jobs[at : at + GROUP_MAX])
        except UncertainError as error:
            tell([job.failed(error) for job in gathered.jobs])

    def _submit(self, jobs: list[Job]) -> None:
        if self._writer is None:
            raise UncertainError("the store is closed")
        self._queue.put(jobs)

    def _run(self) -> None:
        while group := self._queue.get():
            self._join(group)
            self._commit(group, open_=True)

    def _join(self, group: list[Job]) -> None:
        """What waits by now joins the group, as far as there is room."""
        while len(group) < GROUP_MAX and not self._queue.empty():
            jobs = self._queue.get()
            if jobs is None:
                self._queue.put(None)  # the end, after this group
                return
            group.extend(jobs)

    def _commit(self, group: list[Job], *, open_: bool = False) -> None:
        """Do them; what comes while an ``open_`` group waits for its turn is still part of it."""
        began = time.perf_counter()
        try:
            with self._turn() as connection:
                if open_:
                    self._join(group)
                transaction = Transaction(connection)
                look_up(transaction, group)
                for job in group:
                    attempt(transaction, job)
                entries = transaction.number()
                if entries:
                    self._session = waking.tell(connection, entries[-1].seq)
        except Exception as error:  # noqa: BLE001 - goes to each caller whose work was undone
            if len(group) > 1 and is_own_fault(error):
                for job in group:  # one of them: each by itself, and it alone fails
                    self._commit([job.again()])
            else:
                said = in_our_words(error)
                self.measured(len(group), time.perf_counter() - began, type(said).__name__)
                tell([job.failed(said) for job in group])
            return
        self.measured(len(group), time.perf_counter() - began, None)
        if entries:
            self.committed(entries)
        tell(group)

    @contextmanager
    def _turn(self) -> Iterator[Connection]:
        """A transaction of the writer, on the connection that it keeps for as long as nothing
        fails: what the pool does to give it and take it back was 8 % of a lone send's Python."""
        if _file(self._place) != self._file:
            raise UncertainError("its file was moved, deleted or replaced under the server")
        try:
            with self._begin():
                yield self._kept
        except BaseException:
            self._let_go()
            raise

    def _begin(self) -> RootTransaction:
        """A connection that was lost while it lay idle shows that at its first statement: nothing
        was done on it, so another one takes its place."""
        try:
            return self._kept.begin()
        except DBAPIError as error:
            if not is_lost(error):
                raise
        self._let_go()
        return self._kept.begin()

    @property
    def _kept(self) -> Connection:
        if self._connection is None:
            self._connection = self._writing.connect()
        return self._connection

    def _let_go(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None


def _file(place: Place) -> int:
    """Which file SQLite's is: one that is no longer at its place would take writes to nowhere."""
    try:
        return os.stat(place).st_ino if isinstance(place, Path) else 0
    except OSError:
        return -1
