"""The server's wall clock steps by an hour and back: nobody is cut, order and expiry hold."""

import glob
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from websockets.sync.client import connect

from deskbell.client import Client
from deskbell.errors import SignInNeeded
from deskbell.wire import Device
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


@pytest.mark.slow
def test_a_step_of_the_wall_clock_cuts_nobody_and_keeps_order(
    clock: Clock, new_server: Callable[..., RunningServer]
) -> None:
    """Also not a client that owes the answer to a ping at that moment."""
    server = new_server()
    server.add_user("alice")
    server.start()
    bell, token = server.bell(), server.person("alice").token or ""
    address = server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    with connect(address, compression=None) as line:
        frames = iter(line.recv, None)
        next(frames)
        line.send("40" + json.dumps({"token": token}))
        assert next(f for f in frames if str(f).startswith("40"))
        assert next(f for f in frames if f == "2"), "the server's ping, after 25 s"
        titles = []
        for i, step in enumerate((0, HOUR, -HOUR, 0)):
            clock.step(step)
            time.sleep(2.2)  # the housekeeping looks every 2 s
            titles.append(f"step {i}")
            sent = bell.send_to_user("alice", {"title": titles[-1]})
            assert abs(sent.created_at.timestamp() - time.time() - step) < 10
        line.send("3")
        events = [json.loads(str(next(frames))[2:]) for _ in titles]
    assert [(name, payload["title"]) for name, payload in events] == [
        ("notification:received", title) for title in titles
    ]
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
