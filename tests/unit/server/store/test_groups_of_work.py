"""Writing in groups, on both stores: what fails is undone alone, numbers have no gaps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import func, select

from deskbell.content import Content
from deskbell.notification import Sender
from deskbell.wire import What
from deskbell_server.schema.tables import notification
from deskbell_server.store import content, idempotency, log, people, states
from deskbell_server.store.database import Database
from deskbell_server.store.engines import Use, make_engine
from deskbell_server.store.errors import UncertainError
from deskbell_server.store.jobs import Job, attempt
from deskbell_server.store.log import ALL, Draft, Kind
from deskbell_server.store.people import ExistsError
from deskbell_server.store.transaction import Slot, Transaction
from tests.lab.waiting import until


@contextmanager
def transaction_of(database: Database) -> Iterator[Transaction]:
    """One of another server's."""
    engine = make_engine(database._place, Use.WRITING)
    with engine.begin() as connection:
        yield Transaction(connection)
    engine.dispose()


SENDER = Sender(id="token:1", name="Shop")


def send(transaction: Transaction, title: str = "t", stream: str = ALL) -> Slot:
    new = content.add(transaction, Content(title=title), SENDER)
    return transaction.append(Draft(stream, Kind.NOTIFICATION, 0, notification=new))


def test_what_the_database_refuses_in_one_work_does_not_undo_its_neighbours(
    database: Database,
) -> None:
    def twice(transaction: Transaction) -> None:
        idempotency.add(transaction, "p", "key", "f", "n")

    database.write_now(twice)
    hold, release = threading.Event(), threading.Event()

    def wait(_transaction: Transaction) -> None:
        hold.set()
        release.wait(10)

    with ThreadPoolExecutor(4) as threads:
        blocker = threads.submit(database.write_now, wait)
        hold.wait(10)
        good = threads.submit(database.write_now, send)
        bad = threads.submit(database.write_now, twice)
        release.set()
        blocker.result()
        assert good.result().seq == 1
        with pytest.raises(UncertainError):
            bad.result()
    assert [entry.seq for entry in database.read_now(lambda c: log.after(c, 0, 9))] == [1]


def test_what_the_driver_cannot_take_of_one_work_does_not_undo_its_neighbours(
    database: Database,
) -> None:
    half = Content(title="t").model_copy(update={"url": "https://host/\ud800"})

    def wrong(transaction: Transaction) -> None:
        content.add(transaction, half, SENDER)

    hold, release = threading.Event(), threading.Event()

    def wait(_transaction: Transaction) -> None:
        hold.set()
        release.wait(10)

    with ThreadPoolExecutor(4) as threads:
        blocker = threads.submit(database.write_now, wait)
        hold.wait(10)
        good = threads.submit(database.write_now, send)
        bad = threads.submit(database.write_now, wrong)
        release.set()
        blocker.result()
        assert good.result().seq == 1
        with pytest.raises(UnicodeEncodeError):
            bad.result()


def test_what_comes_while_a_group_waits_for_its_turn_is_part_of_it(database: Database) -> None:
    sizes: list[int] = []
    database.measured = lambda works, _seconds, _failure: sizes.append(works)
    sent = [Future[Slot]() for _ in range(3)]
    with transaction_of(database):  # another's turn
        database._submit([Job(send, sent[0])])
        until(database._queue.empty, "the writer's waiting with it")
        for done in sent[1:]:
            database._submit([Job(send, done)])
    assert [done.result(10).seq for done in sent] == [1, 2, 3]
    assert sizes == [3]


def test_a_mistake_takes_no_number(database: Database) -> None:
    def wrong(transaction: Transaction) -> None:
        send(transaction)
        raise ExistsError("x")

    database.write_now(send)
    with pytest.raises(ExistsError):
        database.write_now(wrong)
    assert database.write_now(send).seq == 2


def test_a_work_sees_what_was_collected_before_it_and_is_undone_alone(database: Database) -> None:
    def count(transaction: Transaction) -> int:
        there = select(func.count()).select_from(notification)
        return transaction.connection.execute(there).scalar_one()

    def look_then_fail(transaction: Transaction) -> None:
        send(transaction, "undone")
        assert count(transaction) == 2
        raise ExistsError("x")

    with transaction_of(database) as transaction:
        jobs = [Job(work, Future()) for work in (send, count, look_then_fail, count)]
        for job in jobs:
            attempt(transaction, job)
        assert [entry.seq for entry in transaction.number()] == [1]
    assert [job.result for job in jobs[1::2]] == [1, 1]


def test_servers_on_one_store_number_without_gaps_and_in_the_order_of_commits(
    open_store: Callable[[], Database],
) -> None:
    """Four writers, each a server of its own; a reader never misses what it has gone past."""
    servers = [open_store() for _ in range(4)]
    reader, seen = open_store(), [0]
    stop = threading.Event()

    def follow() -> None:
        while not stop.is_set() or reader.read_now(log.head).seq > seen[-1]:
            seen.extend(e.seq for e in reader.read_now(lambda c: log.after(c, seen[-1], 50)))

    def produce(server: Database) -> None:
        for _ in range(60):
            server.write_now(send)

    tailer = threading.Thread(target=follow)
    tailer.start()
    with ThreadPoolExecutor(8) as threads:
        for done in [threads.submit(produce, each) for each in servers * 2]:
            done.result()
    stop.set()
    tailer.join()
    assert seen == list(range(4 * 2 * 60 + 1))


def test_two_servers_that_change_one_state_at_once_both_count(
    open_store: Callable[[], Database],
) -> None:
    one, other = open_store(), open_store()
    alice = one.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))
    told = one.write_now(send).draft.notification
    assert told is not None
    id = told.id

    def work(server: Database) -> None:
        for _ in range(20):
            server.write_now(lambda t: states.step(t, alice.id, id, What.READ))
            server.write_now(lambda t: states.step(t, alice.id, id, What.UNREAD))

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(work, each) for each in (one, other)]:
            done.result()
    changes = [e.change for e in one.read_now(lambda c: log.after(c, 0, 500)) if e.change]
    versions = [change.version for change in changes]
    assert versions == list(range(1, len(versions) + 1))
