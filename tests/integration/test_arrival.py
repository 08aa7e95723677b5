"""Arrival: who keeps the server waiting is ended, whatever was begun, and nobody else is."""

import json
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import requests

from tests.integration.listener import Listener
from tests.lab import until
from tests.running import RunningServer
from tests.server_fixtures import staffed
from tests.socket_fuzz.run import UPGRADE, rss_kb

PUNCTUAL = Path(__file__).with_name("punctual_server.py")
GET = b"GET /healthz HTTP/1.1\r\nHost: bell\r\n"
POST = b"POST /api/auth/login HTTP/1.1\r\nHost: bell\r\nContent-Type: application/json\r\n"
LOGIN = POST + b"Content-Length: 50\r\n\r\n"
POLL = "/socket.io/?EIO=4&transport=polling"


@pytest.fixture(scope="module")
def punctual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = staffed(tmp_path_factory.mktemp("punctual"), ping_interval="2")
    yield running.start(sys.executable, str(PUNCTUAL))
    running.stop()


def line_to(server: RunningServer) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=20)


def dripped(line: socket.socket, first: bytes, drop: bytes) -> bytes:
    """What comes before the end, while one drop after the other is sent."""
    line.sendall(first)
    line.settimeout(0.05)
    said = b""
    while True:
        try:
            part = line.recv(4096)
        except TimeoutError:
            line.sendall(drop)
            continue
        if not part:
            return said
        said += part


@pytest.mark.parametrize(
    ("first", "drop"),
    [
        (b"GE", b""),
        (GET, b"a: b\r\n"),
        (GET + b"a: ", b"b"),
        (b"GET /", b"x"),
        (LOGIN, b" "),
        (POST + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
        (UPGRADE.encode()[:-2], b"a: b\r\n"),
    ],
    ids=["method", "headers", "header", "address", "body", "chunks", "handshake"],
)
def test_a_request_that_comes_drop_by_drop_is_ended(
    punctual: RunningServer, first: bytes, drop: bytes
) -> None:
    with line_to(punctual) as line:
        head, _, body = dripped(line, first, drop).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 408 Request Timeout\r\n")
    assert b"connection: close" in head
    assert json.loads(body)["code"] == "unfinished"


@pytest.mark.parametrize("path", [POLL, "/api/auth/login"])
def test_who_goes_in_the_middle_of_a_request_leaves_no_stack_in_the_log(
    punctual: RunningServer, path: str
) -> None:
    begun = f"POST {path} HTTP/1.1\r\nHost: bell\r\nContent-Length: 50\r\n\r\n3".encode()
    with line_to(punctual) as line:
        line.sendall(begun)
    with line_to(punctual) as line:
        assert dripped(line, begun, b"").startswith(b"HTTP/1.1 408")
    assert requests.get(f"{punctual.url}/healthz", timeout=10).ok
    assert not punctual.log_lines("Traceback")


def test_a_connection_that_asks_nothing_is_closed_without_a_word(punctual: RunningServer) -> None:
    with line_to(punctual) as line:
        assert line.recv(64) == b""


def test_a_second_request_of_a_connection_has_no_longer(punctual: RunningServer) -> None:
    with line_to(punctual) as line:
        line.sendall(GET + b"\r\n")
        assert line.recv(15) == b"HTTP/1.1 200 OK"
        assert b"HTTP/1.1 408" in dripped(line, GET, b"a: b\r\n")


def test_who_reads_no_answer_is_thrown_out(punctual: RunningServer) -> None:
    asked = b"GET /api/openapi.json HTTP/1.1\r\nHost: bell\r\n\r\n"
    page = {"Authorization": f"Bearer {punctual.access('dora')}"}

    def ended() -> float:
        said = requests.get(f"{punctual.url}/metrics", headers=page, timeout=10).text
        return float(said.split("\ndeskbell_arrivals_ended_total ")[1].split("\n")[0])

    before = ended()
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.connect(("127.0.0.1", punctual.port))
        for _ in range(28):  # the system takes the first 2.5 MB of 5
            line.sendall(asked)
            assert ended() == before
        until(lambda: ended() > before, "the end of one that reads nothing", 10)


def test_whoever_waits_for_the_server_is_left_alone(punctual: RunningServer) -> None:
    """A poll without news and a socket at rest are older than any request may get."""
    url = punctual.url + POLL
    sid = json.loads(requests.get(url, timeout=10).text[1:])["sid"]
    with Listener(punctual.url, punctual.person("alice").token or "") as ear:
        began = time.monotonic()
        assert requests.get(f"{url}&sid={sid}", timeout=10).text == "2"
        assert time.monotonic() - began > 1
        punctual.bell().send_to_user("alice", {"title": "still there"})
        ear.wait(1)


def test_what_is_no_request_takes_no_memory(new_server: Callable[..., RunningServer]) -> None:
    """Heads without end, headers after the body, and requests that wait for each other."""
    server = new_server().start()
    poll = f"GET {POLL} HTTP/1.1\r\nHost: bell\r\n\r\n".encode()
    chunked = POST + b"Transfer-Encoding: chunked\r\n\r\n0\r\n"
    floods = {
        GET: b"a: b\r\n" * 5_000,
        GET + b"a: ": b"b" * 30_000,
        b"GET /": b"x" * 30_000,
        chunked: b"a: b\r\n" * 5_000,
        poll: b"GET / HTTP/1.1\r\n\r\n" * 1_500,
    }
    requests.get(f"{server.url}/healthz", timeout=10)
    before = rss_kb(server.pid)
    with ExitStack() as open_ones:
        for first, more in floods.items():
            for _ in range(4):
                line = open_ones.enter_context(line_to(server))
                flood(line, first, more)
        assert requests.get(f"{server.url}/healthz", timeout=10).ok
        grown = rss_kb(server.pid) - before
    assert grown < 20_000, f"{grown} KiB more"


def flood(line: socket.socket, first: bytes, more: bytes) -> None:
    """As much as it takes, 3 MB at most."""
    try:
        line.sendall(first)
        for _ in range(100):
            line.sendall(more)
    except OSError:
        pass
