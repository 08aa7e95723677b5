"""The jobs of the writer: a work, who waits for it, and what became of it."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from deskbell_server.store.failures import is_own_fault, mapped
from deskbell_server.store.transaction import Transaction

T = TypeVar("T")
Work = Callable[[Transaction], T]


class Look(NamedTuple):
    """What a work wants to know: ``of`` answers for many at once, and leaves out what is not."""

    of: Callable[[Connection, Sequence[Any]], Mapping[Any, Any]]
    this: Hashable


@dataclass(slots=True)
class Job:
    """``done`` is a future of ``loop``, or of a thread that waits."""

    work: Work[Any]
    done: asyncio.Future[Any] | Future[Any]
    loop: asyncio.AbstractEventLoop | None = None
    looks: tuple[Look, ...] = ()
    result: Any = None
    error: Exception | None = None

    def again(self) -> Job:
        """The job as it was before it was tried."""
        return replace(self, result=None, error=None)

    def failed(self, error: Exception) -> Job:
        """The job with that end, unless it had one of its own."""
        return self if self.error else replace(self, result=None, error=error)


class Gathered(NamedTuple):
    """Jobs of one turn of an event loop."""

    loop: asyncio.AbstractEventLoop
    jobs: list[Job]


def look_up(transaction: Transaction, group: Iterable[Job]) -> None:
    """Ask what the works want to know, once for the whole group."""
    wanted: defaultdict[Any, list[Any]] = defaultdict(list)
    for job in group:
        for look in job.looks:
            wanted[look.of].append(look.this)
    for of, these in wanted.items():
        transaction.known.update(of(transaction.looking, these))


def attempt(transaction: Transaction, job: Job) -> None:
    """Run one work of a group so that its failure undoes it alone."""
    transaction.begin()
    try:
        job.result = job.work(transaction)
        transaction.keep()
    except DBAPIError as error:
        if not is_own_fault(error):
            raise  # the database itself: the whole group fails and each caller is told
        transaction.undo()
        job.error = mapped(error)
    except Exception as error:  # noqa: BLE001 - the caller's own mistake, handed back to it
        transaction.undo()
        job.error = error


def tell(group: Iterable[Job]) -> None:
    """Give each caller its end; an event loop is woken once for all of its callers."""
    by_loop: defaultdict[asyncio.AbstractEventLoop | None, list[Job]] = defaultdict(list)
    for job in group:
        by_loop[job.loop].append(job)
    for loop, jobs in by_loop.items():
        if loop is None:
            _end(jobs)
        elif not loop.is_closed():
            loop.call_soon_threadsafe(_end, jobs)


def _end(jobs: Iterable[Job]) -> None:
    for job in jobs:
        if job.done.done():
            continue  # nobody waits any more
        if job.error:
            job.done.set_exception(job.error)
        else:
            job.done.set_result(job.result)
