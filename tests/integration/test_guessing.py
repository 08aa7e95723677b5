"""Guessing passwords: slowed, told to nobody, and no way to keep somebody else out."""

import itertools
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from argon2 import PasswordHasher

from deskbell_server.auth.throttle import FREE
from deskbell_server.store import people
from deskbell_server.store.database import Database
from tests.running import PASSWORD, RunningServer

New = Callable[..., RunningServer]


def login(
    server: RunningServer, name: str, password: str, device: str = "d", behind: str = ""
) -> requests.Response:
    body = {"username": name, "password": password, "device": {"id": device}}
    headers = {"X-Forwarded-For": behind} if behind else {}
    return requests.post(f"{server.url}/api/auth/login", json=body, headers=headers, timeout=60)


def generous(new_server: New) -> RunningServer:
    server = new_server(login_rate="100000/minute", login_address_rate="100000/minute")
    server.add_user("alice")
    return server.start()


@pytest.mark.parametrize("name", ["alice", "nobody-has-this-name"])
def test_from_the_fifth_wrong_password_on_one_waits_whoever_it_is(
    new_server: New, name: str
) -> None:
    server = generous(new_server)
    answers = [login(server, name, f"wrong {i}") for i in range(FREE + 2)]
    codes = [answer.json()["code"] for answer in answers]
    assert codes == ["wrong-password"] * (FREE + 1) + ["rate-limited"]
    assert answers[-1].headers["Retry-After"] == "1"
    texts = {answer.text.split('"request_id"')[0] for answer in answers[:-1]}
    assert len(texts) == 1


def test_many_at_the_same_time_are_no_way_around(new_server: New) -> None:
    server = generous(new_server)
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda i: login(server, "alice", f"wrong {i}"), range(60)))
    tried = [answer for answer in answers if answer.json()["code"] == "wrong-password"]
    assert len(tried) <= FREE + 4, "five, and what a second or three allow"
    assert len(server.log_lines('"status": 5')) == 0


def test_guesses_elsewhere_do_not_keep_the_person_out(new_server: New) -> None:
    server = generous(new_server)
    assert login(server, "alice", PASSWORD, "her desk").status_code == 200
    for i in range(FREE + 3):
        login(server, "alice", f"wrong {i}", "a stranger's")
    assert login(server, "alice", PASSWORD, "a stranger's").status_code == 429
    assert login(server, "alice", PASSWORD, "her desk").status_code == 200


def test_the_right_password_ends_the_count(new_server: New) -> None:
    server = generous(new_server)
    for _ in range(3):
        codes = {login(server, "alice", "wrong").status_code for _ in range(FREE)}
        assert codes == {401}
        assert login(server, "alice", PASSWORD).status_code == 200


def test_a_name_that_nobody_has_takes_as_long(new_server: New) -> None:
    server = generous(new_server)

    def took(name: str) -> float:
        began = time.perf_counter()
        assert login(server, name, "wrong").status_code == 401
        return time.perf_counter() - began

    names = [f"nobody{i}" for i in range(12)]
    for i in range(12):
        server.add_user(f"person{i}")
    known, unknown = [], []
    for i, name in enumerate(names):
        known.append(took(f"person{i}"))
        unknown.append(took(name))
    ratio = min(unknown) / min(known)  # the others also had to wait for the processors
    assert 0.6 < ratio < 1.6


def test_an_address_may_try_only_so_often_whatever_the_names(new_server: New) -> None:
    server = new_server(login_address_rate="5/minute").start()
    codes = [login(server, f"name{i}", "wrong").status_code for i in range(6)]
    assert codes == [401] * 5 + [429]


def test_who_has_a_whole_ipv6_network_is_counted_once(new_server: New) -> None:
    server = new_server(login_address_rate="3/minute", trusted_proxies="127.0.0.0/8").start()

    count = itertools.count()

    def codes(*addresses: str) -> list[int]:
        return [
            login(server, f"n{next(count)}", "wrong", "d", each).status_code for each in addresses
        ]

    assert codes(*(f"2001:db8:1:2::{i}" for i in range(1, 5))) == [401] * 3 + [429]
    assert codes("2001:db8:1:3::1", "192.0.2.1", "::ffff:192.0.2.1") == [401] * 3
    assert codes("192.0.2.1", "192.0.2.1") == [401, 429]


def test_an_old_hash_is_renewed_when_its_owner_signs_in(new_server: New) -> None:
    server = generous(new_server)
    weak = PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
    database = Database(server.data / "deskbell.db")
    database.write_now(lambda t: people.set_password(t, 1, weak))
    assert login(server, "alice", PASSWORD).status_code == 200
    found = database.read_now(lambda c: people.password_hash(c, "alice"))
    database.close()
    assert found is not None
    assert found[1] != weak
    assert "m=65536" in found[1]
    assert login(server, "alice", PASSWORD).status_code == 200
