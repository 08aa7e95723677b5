"""Each request has an id: its producer's or ours, in the answer and in every line about it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import requests

from tests.lab import until
from tests.running import RunningServer


def about(server: RunningServer, given: str | None) -> requests.Response:
    headers = {"X-Request-Id": given} if given else {}
    return requests.get(f"{server.url}/api/auth/me", headers=headers, timeout=10)


def lines_of(server: RunningServer, id: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in server.log_lines(id)]


def test_the_producers_id_comes_back_and_is_in_the_log(server: RunningServer) -> None:
    answer = about(server, "order-4711.a_b")
    assert answer.headers["X-Request-Id"] == answer.json()["request_id"] == "order-4711.a_b"
    (said,) = until(lambda: lines_of(server, "order-4711.a_b"), "its line")
    assert (said["path"], said["status"], said["address"]) == ("/api/auth/me", 401, "127.0.0.1")


@pytest.mark.parametrize("given", [None, "x" * 65, "two words", 'a"b', "ä"])
def test_what_is_no_id_is_replaced_by_one_of_ours(server: RunningServer, given: str | None) -> None:
    encoded = given.encode().decode("latin-1") if given else None
    found = about(server, encoded).headers["X-Request-Id"]
    assert len(found) == 12
    assert until(lambda: lines_of(server, found), "its line")


def test_lines_of_what_a_request_does_name_it_too(new_server: Callable[..., RunningServer]) -> None:
    """Redis is away, which is told while the sign-in is counted."""
    server = new_server(redis_url="redis://127.0.0.1:1").start()
    body = {"username": "alice", "password": "wrong password"}
    headers = {"X-Request-Id": "the-sign-in"}
    requests.post(f"{server.url}/api/auth/login", json=body, headers=headers, timeout=10)
    until(
        lambda: "request" in [line["event"] for line in lines_of(server, "the-sign-in")],
        "the line at the end",
    )
    assert "counts alone" in lines_of(server, "the-sign-in")[0]["event"]
