"""One server for the tests that leave no trace in each other, and fresh ones for the rest."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deskbell.emitter import NotificationEmitter
from deskbell.notification import Notification
from tests.running import RunningServer
from tests.stores import POSTGRESQL, SQLITE


@pytest.fixture(scope="session")
def servers(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], RunningServer]]:
    """The shared server of each store, made when it is first wanted."""
    running: dict[str, RunningServer] = {}

    def of(store: str) -> RunningServer:
        if store not in running:
            settings = {}
            if store == POSTGRESQL:
                settings = {"database_url": request.getfixturevalue("postgres").new_database()}
            running[store] = staffed(tmp_path_factory.mktemp(store), **settings).start()
        return running[store]

    yield of
    for each in running.values():
        each.stop()


@pytest.fixture(scope="session")
def server(
    request: pytest.FixtureRequest, servers: Callable[[str], RunningServer]
) -> RunningServer:
    """alice, bob (staff), carol (sender), dora (admin); alice is in warehouse, bob in office."""
    return servers(getattr(request, "param", SQLITE))


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
    running = RunningServer(
        folder, login_rate="1000/minute", login_address_rate="3000/minute", **settings
    )
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
