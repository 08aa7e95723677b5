"""The desktop at somebody's Flask-SocketIO server: hears the catalogue, says what is missing."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from deskbell.catalogue import CATALOGUE
from tests.desks import ConsoleDesk
from tests.running import free_port
from tests.sent import RECORDS


@pytest.fixture(scope="module")
def flask_url() -> Iterator[str]:
    port = free_port()
    program = Path(__file__).with_name("flask_app.py")
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", str(program), str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    end = time.monotonic() + 20
    while True:
        try:
            requests.get(url, timeout=1)
            break
        except requests.RequestException:
            assert time.monotonic() < end, "the Flask application did not start"
            time.sleep(0.05)
    yield url
    process.kill()
    process.wait()


def emit(url: str, event: str, payload: Any, to: str | None = None) -> None:
    body = {"event": event, "payload": payload, "to": to}
    requests.post(f"{url}/emit", json=body, timeout=5).raise_for_status()


def test_it_hears_all_eight_events_of_its_own_and_no_others(flask_url: str, tmp_path: Path) -> None:
    with ConsoleDesk(tmp_path, flask_url, "alice") as desk:
        desk.wait(r"connected to")
        for event in CATALOGUE:
            emit(flask_url, event, {"title": f"for bob {event}"}, to="bob")
            emit(flask_url, event, {"title": f"whole {event}", "data": {"a": 1}}, to="alice")
            desk.wait(f"whole {event}")
        for event, record in RECORDS.items():
            if record:
                emit(flask_url, event, record)
        desk.wait("New order 7 from Alder")
        desk.wait("Wrap is running low")
        assert not [line for line in desk.lines if "for bob" in line]
        assert any("history" in line for line in desk.lines), "\n".join(desk.lines)


def test_nonsense_from_a_foreign_server_is_survived(flask_url: str, tmp_path: Path) -> None:
    with ConsoleDesk(tmp_path, flask_url, "alice") as desk:
        desk.wait(r"connected to")
        nonsense: list[Any] = [None, 5, "text", [], {}, {"title": 5}, {"title": "x" * 5000}]
        for payload in (*nonsense, {"data": 1}):
            emit(flask_url, "notification:received", payload)
        emit(flask_url, "notification:received", {"title": "still here", "message": "ok"})
        desk.wait("still here")


def test_a_wrong_password_there_is_said(flask_url: str, tmp_path: Path) -> None:
    with ConsoleDesk(tmp_path, flask_url, "alice", "wrong") as desk:
        desk.wait(r"Name or password is wrong")
