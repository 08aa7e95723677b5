"""One server for the tests that leave no trace in each other, and fresh ones for the rest."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deskbell.emitter import NotificationEmitter
from deskbell.notification import Notification
from tests.running import RunningServer


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """alice, bob (staff), carol (sender), dora (admin); alice is in warehouse, bob in office."""
    running = staffed(tmp_path_factory.mktemp("server"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module", params=["lane", "plain"])
def either_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    """The same with the fast lane, and without it; for tests of what a socket hears."""
    plain = str(int(request.param == "plain"))
    running = staffed(tmp_path_factory.mktemp(request.param), plain=plain)
    running.start()
    yield running
    running.stop()


def staffed(folder: Path, **settings: str) -> RunningServer:
    """A server, not yet started, with these people and rooms."""
    running = RunningServer(folder, login_rate="1000/minute", **settings)
    for name, role in {
        "alice": "staff",
        "bob": "staff",
        "carol": "sender",
        "dora": "admin",
    }.items():
        running.add_user(name, role)
    running.add_room("warehouse", ["alice"])
    running.add_room("office", ["bob"])
    return running


@pytest.fixture(scope="session")
def bell(server: RunningServer) -> NotificationEmitter[Notification]:
    """May send to everyone on the shared server."""
    return server.bell()


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[Callable[..., RunningServer]]:
    """Makes servers that this test may kill; they are ended afterwards."""
    made: list[RunningServer] = []

    def make(**settings: str) -> RunningServer:
        made.append(RunningServer(tmp_path / f"server{len(made)}", **settings))
        return made[-1]

    yield make
    for each in made:
        each.kill()
