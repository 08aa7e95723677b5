"""The server behind nginx and Caddy as our examples set them up: TLS, live connections, limits."""

import contextlib
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
import socketio
import websocket

from deskbell.client import Client
from tests.certificates import Authority
from tests.desks import DeskProcess
from tests.integration.proxies import proxy
from tests.lab.waiting import until
from tests.running import PASSWORD, RunningServer

NewServer = Callable[..., RunningServer]
PATIENCE = 2
"""Seconds that nginx waits in these tests; in the example it is 90, with a ping every 25."""
both = pytest.mark.parametrize("name", ["nginx", "caddy"])


def believing(ca: Path) -> requests.Session:
    """A session that goes by this authority, whatever the machine that runs the tests says."""
    session = requests.Session()
    session.verify, session.trust_env = str(ca), False
    return session


class Ear:
    """A Socket.IO client as any back end has one, through the proxy's TLS."""

    def __init__(self, url: str, token: str, ca: Path, transport: str) -> None:
        self._session = believing(ca)
        self.client = socketio.Client(
            reconnection=False, handle_sigint=False, http_session=self._session
        )
        self.titles: list[str] = []
        self.client.on("notification:received", lambda data: self.titles.append(data["title"]))
        self.client.connect(url, auth={"token": token}, transports=[transport], wait_timeout=10)

    def close(self) -> None:
        self.client.disconnect()
        self._session.close()


@contextlib.contextmanager
def listening(url: str, token: str, ca: Path, transport: str = "websocket") -> Iterator[Ear]:
    ear = Ear(url, token, ca, transport)
    try:
        yield ear
    finally:
        ear.close()


def console_desk(home: Path, url: str, ca: Path) -> DeskProcess:
    home.mkdir()
    policy = home / "policy.json"
    policy.write_text(json.dumps({"locked": {"ca_file": str(ca)}}))
    program = str(Path(sys.executable).with_name("deskbell-desktop"))
    given = {"DESKBELL_HOME": str(home), "DESKBELL_POLICY": str(policy)}
    person = {"DESKBELL_USER": "alice", "DESKBELL_PASSWORD": PASSWORD}
    return DeskProcess([program, "--console", "--server", url], **given, **person)


@both
def test_an_idle_connection_outlives_the_proxys_patience(
    tmp_path: Path, new_server: NewServer, authority: Authority, name: str
) -> None:
    server = new_server(ping_interval="1", ping_timeout="2")
    server.add_user("alice")
    server.start()
    bell, pem, ca = server.bell(), authority.server("localhost"), authority.ca
    with proxy(name, tmp_path, server.port, pem, idle=PATIENCE) as port:
        url = f"https://localhost:{port}"
        with (
            listening(url, server.access("alice"), ca) as ear,
            console_desk(tmp_path / "desk", url, ca) as desk,
        ):
            desk.wait(f"connected to {url}")
            sid, begun = ear.client.sid, time.monotonic()
            until(lambda: time.monotonic() > begun + 2.5 * PATIENCE, "an idle while", 60)
            bell.send_to_user("alice", {"title": "After a while"})
            desk.wait("After a while")
            assert until(lambda: ear.titles, "the event") == ["After a while"]
            assert ear.client.sid == sid
        assert len([line for line in desk.lines if "connected to" in line]) == 1


def test_without_pings_in_time_nginx_cuts_it(
    tmp_path: Path, new_server: NewServer, authority: Authority
) -> None:
    """What the example's time-out is against; without it the test above would prove nothing."""
    server = new_server(ping_interval="50")
    server.add_user("alice")
    server.start()
    pem = authority.server("localhost")
    with (
        proxy("nginx", tmp_path, server.port, pem, idle=PATIENCE) as port,
        listening(f"https://localhost:{port}", server.access("alice"), authority.ca) as ear,
    ):
        assert until(lambda: not ear.client.connected, "the cut", 4 * PATIENCE)


@both
def test_long_polling_goes_through(
    tmp_path: Path, new_server: NewServer, authority: Authority, name: str
) -> None:
    server = new_server(ping_interval="1", ping_timeout="2")
    server.add_user("bob")
    server.start()
    pem, token = authority.server("localhost"), server.access("bob")
    with (
        proxy(name, tmp_path, server.port, pem) as port,
        listening(f"https://localhost:{port}", token, authority.ca, "polling") as ear,
    ):
        server.bell().send_to_user("bob", {"title": "By polling"})
        assert until(lambda: ear.titles, "the event") == ["By polling"]


@both
def test_a_page_of_the_same_address_may_connect_and_a_strange_one_may_not(
    tmp_path: Path, server: RunningServer, authority: Authority, name: str
) -> None:
    with proxy(name, tmp_path, server.port, authority.server("localhost")) as port:
        address = f"wss://localhost:{port}/socket.io/?EIO=4&transport=websocket"
        tls = {"ca_certs": str(authority.ca)}
        own = websocket.create_connection(address, sslopt=tls, origin=f"https://localhost:{port}")
        own.close()
        with pytest.raises(websocket.WebSocketBadStatusException):
            websocket.create_connection(address, sslopt=tls, origin="https://strange.example")


@both
def test_rest_goes_through_and_too_large_a_body_does_not(
    tmp_path: Path, server: RunningServer, authority: Authority, name: str
) -> None:
    with proxy(name, tmp_path, server.port, authority.server("localhost")) as port:
        url = f"https://localhost:{port}"
        with believing(authority.ca) as session:
            me = Client(url, server.access("alice"), session=session).me()
            assert me.name == "alice"
            large = session.post(f"{url}/api/auth/login", data=b"x" * 70_000, timeout=10)
            assert large.status_code == 413
