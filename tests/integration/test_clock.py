"""The server's wall clock steps by an hour and back: nobody is cut, order and expiry hold."""

import glob
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deskbell.client import Client
from deskbell.errors import SignInNeeded
from deskbell.wire import Device
from tests.integration.listener import Listener
from tests.requirement import missing
from tests.running import PASSWORD, RunningServer

HOUR = 3600


class Clock:
    """The wall clock of one server process, by libfaketime; the monotonic one stays true."""

    def __init__(self, file: Path) -> None:
        found = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
        if not found:
            missing("libfaketime is missing: apt-get install faketime")
        self._file = file
        self.step(0)
        self.env = {
            "LD_PRELOAD": found[0],
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def step(self, seconds: int) -> None:
        self._file.write_text(f"{seconds:+d}s\n")


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    made = Clock(tmp_path / "clock")
    with monkeypatch.context() as patch:
        for name, value in made.env.items():
            patch.setenv(name, value)
        yield made


def test_a_step_of_the_wall_clock_cuts_nobody_and_keeps_order_and_expiry(
    clock: Clock, new_server: Callable[..., RunningServer]
) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    bell, token = server.bell(), server.person("alice").token or ""
    with Listener(server.url, token) as ear:
        titles = []
        for i, step in enumerate((0, HOUR, -HOUR, 0)):
            clock.step(step)
            time.sleep(2.5)  # the housekeeping looks every 2 s
            titles.append(f"step {i}")
            sent = bell.send_to_user("alice", {"title": titles[-1]})
            assert abs(sent.created_at.timestamp() - time.time() - step) < 10
        assert [payload["title"] for _, payload in ear.wait(4)] == titles
        assert [event for event, _ in ear.heard].count("bye") == 0
    inbox = server.person("alice").inbox().items
    assert [told.title for told in inbox] == titles[::-1]


def test_a_token_of_before_the_step_is_refreshed_not_lost(
    clock: Clock, new_server: Callable[..., RunningServer]
) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    client = Client(server.url)
    login = client.login("alice", PASSWORD, Device(id="d", label=""))
    for step in (HOUR, -HOUR):
        clock.step(step)
        try:
            client.me()
        except SignInNeeded:
            assert login.refresh_token
            login = client.refresh(login.refresh_token)
        assert client.me().name == "alice"
