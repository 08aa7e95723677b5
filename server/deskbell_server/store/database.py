"""The database: one writer thread that commits in groups, a few readers, on the embedded store.

Group commit: while one group is being fsynced the next requests wait together and share the next
fsync. An idle server commits at once; a busy one commits hundreds at a time.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from deskbell_server.schema.migrate import upgrade
from deskbell_server.store.errors import DiskFullError, StoreError, UncertainError
from deskbell_server.store.log import Logged
from deskbell_server.store.transaction import Transaction

T = TypeVar("T")
Work = Callable[[Transaction], T]
GROUP_MAX = 200
READERS = 4
BUSY_SECONDS = 15
_log = logging.getLogger(__name__)


def make_engine(file: Path, begin: str) -> Engine:
    """An engine for the SQLite file: WAL, fsync at each commit, ``begin`` opens transactions.

    WAL with ``synchronous=NORMAL`` may lose the last commits at power loss; FULL does not
    (https://www.sqlite.org/pragma.html#pragma_synchronous).
    """
    engine = create_engine(
        f"sqlite:///{file}",
        poolclass=QueuePool,
        pool_size=READERS,
        max_overflow=0,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves: IMMEDIATE for the writer
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "temp_store=MEMORY",
            "cache_size=-16000",
            "wal_autocheckpoint=4000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class Database:
    """Reads and writes of the embedded store.

    ``committed`` is told, on the writer thread, of the entries of each group after its commit.
    """

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)
        self.file = file
        self._writing = make_engine(file, "BEGIN IMMEDIATE")
        self._reading = make_engine(file, "BEGIN")
        self._readers = ThreadPoolExecutor(READERS, "store-reader")
        self._queue: queue.SimpleQueue[tuple[Work[Any], Future[Any]] | None] = queue.SimpleQueue()
        self._writer: threading.Thread | None = None
        self.committed: Callable[[Sequence[Logged]], None] = lambda _entries: None

    def migrate(self) -> tuple[str | None, str]:
        """Bring the schema up to date; returns the revisions before and after."""
        with self._mapped_errors(), self._writing.begin() as connection:
            return upgrade(connection)

    def open(self) -> None:
        """Start the writer."""
        self._writer = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._writer.start()

    def close(self) -> None:
        """Commit what is waiting, then stop."""
        if self._writer:
            self._queue.put(None)
            self._writer.join()
            self._writer = None
        self._readers.shutdown()
        self._writing.dispose()
        self._reading.dispose()

    async def write(self, work: Work[T]) -> T:
        """Run ``work`` in the next group; returns after the commit, fsync included.

        Raises what ``work`` raises (then nothing of it is kept), ``DiskFullError`` or
        ``UncertainError``.
        """
        return await asyncio.wrap_future(self._submit(work))

    def write_now(self, work: Work[T]) -> T:
        """``write`` for a caller without an event loop; also works before ``open``."""
        if self._writer is None:
            done: Future[T] = Future()
            self._commit([(work, done)])
            return done.result()
        return self._submit(work).result()

    async def read(self, query: Callable[[Connection], T]) -> T:
        """Run a query on a reader, in one snapshot."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self.read_now, query)

    def read_now(self, query: Callable[[Connection], T]) -> T:
        """``read`` on the calling thread."""
        with self._mapped_errors(), self._reading.connect() as connection:
            return query(connection)

    def _submit(self, work: Work[T]) -> Future[T]:
        done: Future[T] = Future()
        if self._writer is None:
            raise UncertainError("the store is closed")
        self._queue.put((work, done))
        return done

    def _run(self) -> None:
        last = False
        while not last:
            group = [self._queue.get()]
            while len(group) < GROUP_MAX and not self._queue.empty():
                group.append(self._queue.get())
            last = None in group
            jobs = [job for job in group if job is not None]
            if jobs:
                self._commit(jobs)

    def _commit(self, group: list[tuple[Work[Any], Future[Any]]]) -> None:
        results: list[tuple[Future[Any], Any]] = []
        try:
            with self._mapped_errors(), self._writing.begin() as connection:
                transaction = Transaction(connection)
                for work, done in group:
                    _attempt(transaction, work, done, results)
                entries = transaction.number()
        except Exception as error:  # noqa: BLE001 - goes to each caller whose work was undone
            for _, done in group:
                if not done.done():
                    done.set_exception(error)
            return
        if entries:
            self.committed(entries)
        for done, result in results:
            done.set_result(result)

    @staticmethod
    def _mapped_errors() -> _MappedErrors:
        return _MappedErrors()


def _attempt(
    transaction: Transaction, work: Work[Any], done: Future[Any], results: list[Any]
) -> None:
    """Run one work of a group so that its failure undoes it alone."""
    mark = transaction.mark()
    savepoint = transaction.connection.begin_nested()
    try:
        result = work(transaction)
    except DBAPIError:  # the database itself: the whole group fails and each caller is told
        raise
    except Exception as error:  # noqa: BLE001 - the caller's own mistake, handed back to it
        savepoint.rollback()
        transaction.back_to(mark)
        done.set_exception(error)
    else:
        savepoint.commit()
        results.append((done, result))


class _MappedErrors:
    """Turns the driver's errors into the store's."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        if isinstance(error, DBAPIError):
            raise _mapped(error) from error


def _mapped(error: DBAPIError) -> StoreError:
    said = str(error.orig)
    _log.error("the store failed: %s", said)
    if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL or "disk" in said:
        return DiskFullError(said)
    return UncertainError(said)
