"""What Prometheus is told: who may ask, and that the numbers are those of what happened."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import suppress

import pytest
import requests
import socketio

from tests.integration.listener import Listener
from tests.lab import until
from tests.running import RunningServer, free_port


def numbers(text: str) -> dict[str, float]:
    lines = (line for line in text.splitlines() if line and line[0] != "#")
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def asked(server: RunningServer, token: str = "") -> requests.Response:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return requests.get(f"{server.url}/metrics", headers=headers, timeout=10)


def ready(server: RunningServer) -> tuple[int, str]:
    answer = requests.get(f"{server.url}/readyz", timeout=30)
    return answer.status_code, answer.text


def test_metrics_are_for_who_has_the_scope_and_for_nobody_else(server: RunningServer) -> None:
    assert asked(server).status_code == 401
    sender = asked(server, server.add_token("metrics-send", "send"))
    assert (sender.status_code, sender.json()["code"]) == (403, "forbidden")
    assert asked(server, server.person("alice").token or "").status_code == 403
    assert asked(server, server.add_token("metrics-ask", "metrics")).status_code == 200


@pytest.mark.parametrize("plain", ["0", "1"])
def test_a_port_of_their_own_asks_for_no_token_and_answers_nothing_else(
    new_server: Callable[..., RunningServer], plain: str
) -> None:
    port = free_port()
    server = new_server(metrics_port=str(port), plain=plain)
    server.add_user("alice")
    server.start()
    auth = {"token": server.person("alice").token}
    there = f"http://127.0.0.1:{port}"
    assert "deskbell_build_info" in requests.get(f"{there}/metrics", timeout=10).text
    for path in ("/healthz", "/api/about", "/api/docs"):
        assert requests.get(there + path, timeout=10).status_code == 404
    with socketio.SimpleClient() as socket:
        with pytest.raises(socketio.exceptions.ConnectionError):
            socket.connect(there, auth=auth, transports=["websocket"])
        socket.connect(server.url, auth=auth, transports=["websocket"])


def test_what_happened_is_in_the_numbers(new_server: Callable[..., RunningServer]) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    bell, token = server.bell(), server.person("alice").token
    watcher = server.add_token("watcher", "metrics")
    assert token
    path = "library" if server.plain else "lane"
    expected = {
        'deskbell_sends_total{outcome="accepted"}': 3,
        'deskbell_sends_total{outcome="refused"}': 1,
        'deskbell_sign_ins_total{outcome="ok"}': 1,
        'deskbell_sign_ins_total{outcome="wrong-password"}': 1,
        'deskbell_connected{kind="desktop"}': 1,
        'deskbell_connected{kind="plain"}': 1,
        f'deskbell_pushes_total{{path="{path}"}}': 6,
        'deskbell_connects_total{outcome="ok"}': 2,
        "deskbell_sync_seconds_count": 1,
        "deskbell_tailer_behind": 0,
    }

    def told() -> dict[str, float]:
        found = numbers(asked(server, watcher).text)
        return {name: found.get(name, -1) for name in expected}

    with Listener(server.url, token, "desk") as ear, Listener(server.url, token) as plain:
        ear.ask("sync", {"cursor": 0})
        for i in range(3):
            bell.send_to_all({"title": f"n{i}"})
        ear.wait(3)
        plain.wait(3)
        requests.post(f"{server.url}/api/notifications/send", json={}, timeout=10)
        body = {"username": "alice", "password": "wrong"}
        requests.post(f"{server.url}/api/auth/login", json=body, timeout=10)
        with suppress(TimeoutError):  # the last of them are counted after their answer
            until(lambda: told() == expected, "the numbers")
        assert told() == expected
        found = numbers(asked(server, watcher).text)
    assert found["deskbell_canary_seconds_count"] >= 1
    assert found["deskbell_group_size_sum"] >= 3
    assert found["deskbell_push_lag_seconds_count"] >= 3
    assert found["deskbell_disk_free_bytes"] > 0


def test_no_label_names_a_person_or_a_path_that_is_no_route(server: RunningServer) -> None:
    for path in ("/api/notifications/0198e6-secret-id", "/wp-admin.php", "/api/events/x:y"):
        requests.get(server.url + path, timeout=10)
    text = asked(server, server.add_token("metrics-labels", "metrics")).text
    assert not re.search(r"secret-id|wp-admin|x:y|alice|127\.0\.0\.1", text)


def test_readiness_turns_red_with_the_reason_when_the_way_is_not_proven(
    new_server: Callable[..., RunningServer],
) -> None:
    """Another process holds the store's lock, so neither canary nor anything else is stored."""
    server = new_server(canary_seconds="0.2").start()
    until(lambda: ready(server)[0] == 200, "a ready server")
    holder = sqlite3.connect(server.data / "deskbell.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        said = until(
            lambda: found if "canary" in (found := ready(server))[1] else None, "the reason", 40
        )
        assert said[0] == 503
        assert "the store did not answer" in said[1]
        assert requests.get(f"{server.url}/healthz", timeout=10).json() == {
            "status": "ok",
            "reasons": [],
        }
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    until(lambda: ready(server)[0] == 200, "a ready server again", 40)


def test_the_canary_is_in_nobodys_inbox_and_on_nobodys_socket(
    new_server: Callable[..., RunningServer],
) -> None:
    server = new_server(canary_seconds="0.1")
    server.add_user("alice")
    server.start()
    alice = server.person("alice")
    watcher = server.add_token("watcher", "metrics")
    with Listener(server.url, alice.token or "", "desk") as ear:
        ear.ask("sync", {"cursor": 0})
        before = numbers(asked(server, watcher).text)["deskbell_canary_seconds_count"]
        until(
            lambda: (
                numbers(asked(server, watcher).text)["deskbell_canary_seconds_count"] > before + 3
            ),
            "some flights",
        )
        server.bell().send_to_user("alice", {"title": "real"})
        ear.wait(1)
        assert [payload["title"] for _, payload in ear.heard] == ["real"]
        page = ear.ask("sync", {"cursor": 0})
    assert [entry["notification"]["title"] for entry in page["entries"]] == ["real"]
    assert [item.title for item in alice.inbox().items] == ["real"]
