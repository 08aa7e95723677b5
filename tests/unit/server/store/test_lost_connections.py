"""PostgreSQL goes away and comes back: uncertain while it is gone, on without a restart after."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from deskbell_server.store import log, people
from deskbell_server.store.database import Database
from deskbell_server.store.errors import StoreError, UncertainError
from deskbell_server.store.log import Draft, Kind
from deskbell_server.store.transaction import Transaction
from tests.lab.waiting import until
from tests.postgres import Postgres

DRAFT = Draft("all", Kind.STATE, 0, {})


@pytest.fixture
def database(durable_postgres: Postgres) -> Iterator[Database]:
    made = Database(durable_postgres.new_database())
    made.migrate()
    made.open()
    yield made
    made.close()


def cut(postgres: Postgres) -> None:
    with postgres.admin() as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE application_name LIKE 'deskbell%'"
        )


def test_connections_cut_while_idle_are_not_noticed(
    database: Database, durable_postgres: Postgres
) -> None:
    database.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))
    cut(durable_postgres)
    assert len(database.read_now(people.accounts)) == 1
    database.write_now(lambda t: people.add_account(t, "bob", "x", "staff"))
    assert len(database.read_now(people.accounts)) == 2


def test_a_connection_cut_in_the_middle_of_a_group_keeps_nothing_of_it(
    database: Database, durable_postgres: Postgres
) -> None:
    def work(transaction: Transaction) -> None:
        people.add_account(transaction, "alice", "x", "staff")
        cut(durable_postgres)

    with pytest.raises(UncertainError):
        database.write_now(work)
    assert database.read_now(people.accounts) == []
    assert database.write_now(lambda t: people.add_account(t, "alice", "x", "staff")).id


def test_killed_under_load_it_has_all_that_was_answered(
    database: Database, durable_postgres: Postgres
) -> None:
    answered: list[int] = []
    stop = threading.Event()

    def produce() -> None:
        while not stop.is_set():
            try:
                answered.append(database.write_now(lambda t: t.append(DRAFT)).seq)
            except StoreError:
                stop.wait(0.02)

    with ThreadPoolExecutor(4) as threads:
        producers = [threads.submit(produce) for _ in range(4)]
        try:
            for many in (20, 40):
                until(lambda many=many: len(answered) > many, "load")  # type: ignore[misc]
                durable_postgres.kill()
                durable_postgres.start()
            until(lambda: len(answered) > 60, "load again")
        finally:
            stop.set()
        for each in producers:
            each.result()
    kept = [entry.seq for entry in database.read_now(lambda c: log.after(c, 0, 100_000))]
    assert kept == list(range(1, len(kept) + 1))
    assert set(answered) <= set(kept)


def test_a_server_that_stalls_in_its_turn_holds_the_others_up_for_seconds_only(
    durable_postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deskbell_server.store.engines.STALLED_SECONDS", 1)
    url = durable_postgres.new_database()
    stalled, well = Database(url), Database(url)
    stalled.migrate()
    inside, wake = threading.Event(), threading.Event()

    def stall(transaction: Transaction) -> None:
        people.add_account(transaction, "alice", "x", "staff")
        inside.set()
        wake.wait(30)

    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(stalled.write_now, stall)
        assert inside.wait(30)
        well.write_now(lambda t: people.add_account(t, "alice", "x", "staff"))
        wake.set()
        with pytest.raises(UncertainError):
            waiting.result(20)
    assert [each.name for each in well.read_now(people.accounts)] == ["alice"]
    stalled.close()
    well.close()


def test_a_password_is_in_no_error_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    database = Database("postgresql://bell:tr0ub4dor@127.0.0.1:9/bell")
    with pytest.raises(StoreError) as failure:
        database.migrate()
    database.close()
    assert "tr0ub4dor" not in str(failure.value) + caplog.text + database.name


@pytest.mark.parametrize("url", ["mysql://x/y", "bell", "postgresql+asyncpg://x/y"])
def test_another_kind_of_url_is_refused_with_a_word(url: str) -> None:
    with pytest.raises(StoreError, match="DESKBELL_DATABASE_URL"):
        Database(url)
