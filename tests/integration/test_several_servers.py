"""Several servers on one PostgreSQL: one log, one inbox; what is lost between them costs time."""

from __future__ import annotations

import statistics
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from deskbell.client import Client
from deskbell.errors import DeskbellError
from deskbell.submission import Send
from tests.desks import ProgramDesk
from tests.integration.listener import Listener
from tests.lab.waiting import until
from tests.postgres import Postgres
from tests.redis import Redis, redis
from tests.relays import Balancer
from tests.running import RunningServer

SHARED = "one secret for all the servers of an organisation"


class Pair:
    """Two servers on one database, with one producer's token that is good at both."""

    def __init__(self, folder: Path, postgres: Postgres, redis: Redis) -> None:
        self.postgres, self.redis = postgres, redis
        settings = {
            "database_url": postgres.new_database(),
            "redis_url": redis.url,
            "secret": SHARED,
        }
        self.one, self.other = (
            RunningServer(folder / name, **settings) for name in ("one", "other")
        )
        self.one.add_room("warehouse")
        self.token = self.one.add_token("shop", "send", "broadcast")
        self.one.start()
        self.other.start()

    def producer(self, server: RunningServer) -> Client:
        return Client(server.url, self.token, tries=200, sleep=lambda _s: time.sleep(0.05))

    def deafen(self) -> None:
        """Cut what wakes them; it is made anew after a second."""
        with self.postgres.admin() as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE application_name = 'deskbell listening'"
            )

    @contextmanager
    def deaf(self) -> Iterator[None]:
        """As long as this lasts nothing wakes them."""
        over = threading.Event()

        def keep_deaf() -> None:
            while not over.wait(0.05):
                self.deafen()

        thread = threading.Thread(target=keep_deaf)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()

    def end(self) -> None:
        self.one.kill()
        self.other.kill()


@pytest.fixture(scope="module")
def running_pair(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Iterator[Pair]:
    with redis() as shared:
        made = Pair(tmp_path_factory.mktemp("pair"), postgres, shared)
        yield made
        made.end()


@pytest.fixture
def pair(running_pair: Pair) -> Iterator[Pair]:
    """All run when the test begins, and again when it is over."""
    yield running_pair
    if running_pair.redis.died:
        running_pair.redis.start()
    if running_pair.one.died:
        running_pair.one.start()


@pytest.fixture
def person(pair: Pair) -> str:
    """Somebody new."""
    return pair.one.newcomer()


def delay(pair: Pair, person: str, ear: Listener) -> float:
    """Seconds from the answer of one server to the push of the other."""
    before = len(ear.heard)
    pair.producer(pair.one).send(Send(title="x", users=(person,)))
    answered = time.monotonic()
    ear.wait(before + 1, 20)
    return time.monotonic() - answered


def test_what_one_server_takes_the_other_pushes_at_once_and_within_a_second_when_nothing_wakes_it(
    pair: Pair, person: str
) -> None:
    with Listener(pair.other.url, pair.one.access(person)) as ear:
        woken = [delay(pair, person, ear) for _ in range(9)]
        with pair.deaf():
            deaf = [delay(pair, person, ear) for _ in range(3)]
        until(lambda: delay(pair, person, ear) < 0.3, "woken again")
    assert statistics.median(woken) < 0.3
    assert max(deaf) < 3


def test_membership_and_shut_accounts_hold_on_every_server(pair: Pair, person: str) -> None:
    shop = pair.producer(pair.other)
    with Listener(pair.other.url, pair.one.access(person)) as ear:
        pair.one.cli("room", "join", "warehouse", person)
        shop.send(Send(title="joined", rooms=("warehouse",)))
        assert ear.wait(1)[0][1]["title"] == "joined"
        pair.one.cli("room", "leave", "warehouse", person)
        shop.send(Send(title="left", rooms=("warehouse",)))
        shop.send(Send(title="mine", users=(person,)))
        assert [told["title"] for _, told in ear.wait(2)] == ["joined", "mine"]
        pair.one.cli("user", "disable", person)
        until(lambda: not ear.client.connected, "signed out at the other server")


def test_without_a_data_folder_they_are_ready_and_have_metrics(pair: Pair) -> None:
    """The database and the secret are elsewhere: nothing makes one."""
    assert not pair.one.data.exists()
    ready = requests.get(f"{pair.one.url}/readyz", timeout=10)
    assert (ready.status_code, ready.json()["reasons"]) == (200, [])
    token = {"Authorization": f"Bearer {pair.one.add_token('watch', 'metrics')}"}
    assert "disk_free" in requests.get(f"{pair.one.url}/metrics", headers=token, timeout=10).text


def test_a_step_at_one_server_shows_at_the_other(pair: Pair, person: str) -> None:
    told = pair.producer(pair.one).send(Send(title="x", users=(person,))).notification
    here, there = pair.one.person(person), pair.other.person(person, "second")
    with Listener(pair.other.url, there.token or "") as ear:
        here.mark(told.id, read=True)
        assert ear.wait(1)[0][1]["what"] == "read"
    assert there.unread_count().total == 0


def test_desks_lose_and_repeat_nothing_while_redis_the_wake_ups_and_a_server_die(
    pair: Pair, person: str, tmp_path: Path
) -> None:
    """Two producers, two desks; Redis and then a server are killed, what wakes is cut between."""
    accepted: set[str] = set()
    stop = threading.Event()

    def produce(at: Balancer) -> None:
        client = Client(at.url, pair.token, tries=500, sleep=lambda _s: time.sleep(0.05))
        while not stop.is_set():
            key = uuid.uuid4().hex
            request = Send(title=key, users=(person,))
            accepted.add(client.send(request, key=key).notification.id)

    with (
        Balancer(pair.one.port) as left,
        Balancer(pair.other.port) as right,
        ProgramDesk(tmp_path / "left", left.url, person) as first,
        ProgramDesk(tmp_path / "right", right.url, person) as second,
    ):
        first.wait_link("connected")
        second.wait_link("connected")
        producers = [
            threading.Thread(target=produce, args=(at,), daemon=True) for at in (left, right)
        ]
        for each in producers:
            each.start()
        pair.redis.stop()
        stop.wait(1)
        with pair.deaf():
            stop.wait(2)
        pair.one.kill()
        left.leads_to = pair.other.port
        stop.wait(2)
        stop.set()
        for each in producers:
            each.join()
        for desk in (first, second):
            until(lambda desk=desk: len(desk.items()) >= len(accepted), "everything", 60)  # type: ignore[misc]
            assert {item.id for item in desk.items()} == accepted
            asked = [id for id in desk.said("call") if id != "digest"]
            assert len(asked) == len(set(asked))
    assert len(accepted) > 20


def test_a_producer_that_moves_to_another_server_with_its_key_is_heard_once(
    pair: Pair, person: str
) -> None:
    """Both servers are asked at the same moment."""
    for _ in range(10):
        key, gate = uuid.uuid4().hex, threading.Barrier(2)
        ids: list[str] = []

        def ask(server: RunningServer, key: str = key, gate: threading.Barrier = gate) -> None:
            client = pair.producer(server)
            gate.wait()
            try:
                ids.append(client.send(Send(title=key, users=(person,)), key=key).notification.id)  # noqa: B023
            except DeskbellError as error:
                raise AssertionError(str(error)) from error

        both = [threading.Thread(target=ask, args=(each,)) for each in (pair.one, pair.other)]
        for each in both:
            each.start()
        for each in both:
            each.join()
        assert len(ids) == 2
        assert len(set(ids)) == 1
    assert pair.one.person(person).unread_count().total == 10
