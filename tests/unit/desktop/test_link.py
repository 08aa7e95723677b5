"""The link, against a real python-socketio server in another process."""

from __future__ import annotations

import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from deskbell.wire import Device, Page, Position
from deskbell_desktop.adapters.link import SocketLine
from deskbell_desktop.core import mail as m
from deskbell_desktop.core import pulse
from deskbell_desktop.core.line import Pos, Refresh, Sync
from deskbell_desktop.core.mail import Mail
from tests.lab.waiting import until

M = TypeVar("M")
DEVICE = Device(id="d1", label="test")


class Caller:
    """A line whose mail is kept."""

    def __init__(self, timeout: float = 5.0) -> None:
        self.mail: queue.SimpleQueue[Mail] = queue.SimpleQueue()
        self.line = SocketLine(self.mail.put, DEVICE, timeout=timeout)

    def next(self, kind: type[M], limit: float = 30.0) -> M:
        got = self.mail.get(timeout=limit)
        assert isinstance(got, kind), got
        return got

    def open(self, url: str, token: str, attempt: int = 1, *, history: bool = True) -> None:
        self.line.open(attempt, url, token, history=history)
        self.next(m.Opened)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        path = Path(__file__).with_name("bell_server.py")
        self.process = subprocess.Popen([sys.executable, str(path), str(self.port)])
        self.wait()

    def wait(self) -> None:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError("the server did not start")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.process.send_signal(signal.SIGCONT)
    made.process.kill()
    made.process.wait()


@pytest.fixture
def caller() -> Iterator[Caller]:
    made = Caller()
    yield made
    made.line.abort()
    until(lambda: not links(), "the end of all links")


def links() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("link-")]


def test_twenty_thousand_events_arrive_in_order(server: Server, caller: Caller) -> None:
    caller.open(server.url, "flood:20000")
    caller.line.ask(1, Sync("", 0, 200))
    assert isinstance(caller.next(m.Answered).answer, Page)
    got = [caller.next(m.Pushed).entry.seq for _ in range(20_000)]
    assert got == list(range(1, 20_001))


def test_questions_are_answered_without_waiting(server: Server, caller: Caller) -> None:
    caller.open(server.url, "quiet")
    begun = time.monotonic()
    for _ in range(100):
        caller.line.ask(1, Pos(5))
    assert time.monotonic() - begun < 0.5
    answers = [caller.next(m.Answered).answer for _ in range(100)]
    assert answers == [Position(head=0, live=True)] * 100


def test_with_the_server_s_ping_the_position_is_asked(server: Server, caller: Caller) -> None:
    caller.line.watch(lambda: Pos(7), lambda _: False)
    caller.open(server.url, "quiet")
    answered = caller.next(m.Answered)
    assert (answered.ask, answered.answer) == (Pos(7), Position(head=0, live=True))


def test_that_all_is_well_is_not_told(server: Server, caller: Caller) -> None:
    heard: queue.SimpleQueue[Position] = queue.SimpleQueue()

    def well(answer: Position) -> bool:
        heard.put(answer)
        return True

    caller.line.watch(lambda: Pos(7), well)
    caller.open(server.url, "quiet")
    assert heard.get(timeout=30) == Position(head=0, live=True)
    assert caller.mail.empty()


@pytest.mark.parametrize("token", ["mute", "mute, talking"])
def test_when_no_answer_comes_in_time_the_attempt_ends(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    """Also when something else comes in: half of the way may be dead."""
    monkeypatch.setattr(pulse, "POS_LIMIT", 0.3)
    caller.line.watch(lambda: Pos(7), lambda _: True)
    caller.open(server.url, token)
    while not isinstance(told := caller.mail.get(timeout=10), m.Dropped):
        assert isinstance(told, m.Pushed)
    assert told.why == "The server stopped answering."


@pytest.mark.parametrize(("token", "answer"), [("good", True), ("bad", False)])
def test_a_renewed_token_is_given_on_the_same_socket(
    server: Server, caller: Caller, token: str, answer: bool
) -> None:
    caller.open(server.url, "quiet")
    caller.line.ask(1, Refresh(token))
    assert caller.next(m.Answered).answer is answer


def test_a_refusal_comes_with_its_code_and_wait(server: Server, caller: Caller) -> None:
    caller.line.open(3, server.url, "refuse", history=True)
    said = caller.next(m.Rejected)
    assert (said.attempt, said.code, said.retry_after) == (3, "expired-token", 3.0)


def test_bye_is_heard_before_the_end(server: Server, caller: Caller) -> None:
    caller.open(server.url, "bye")
    caller.line.ask(1, Sync("", 0, 200))
    assert caller.next(m.Farewell).bye.retry_after == 2
    until(lambda: not links(), "the end of all links")
    left = [type(caller.mail.get()) for _ in range(caller.mail.qsize())]
    assert left[-1] is m.Dropped


def test_a_server_that_cuts_at_once_is_noticed(server: Server, caller: Caller) -> None:
    caller.open(server.url, "cut")
    caller.line.ask(1, Sync("", 0, 200))
    kinds: list[type[Mail]] = []
    while not kinds or kinds[-1] is not m.Dropped:
        kinds.append(type(caller.mail.get(timeout=30)))
    assert kinds.count(m.Dropped) == 1


def test_a_closed_port_is_told_at_once(caller: Caller) -> None:
    caller.line.open(1, f"http://127.0.0.1:{free_port()}", "t", history=True)
    assert caller.next(m.Dropped).why == "The server does not answer: Connection refused."


def test_a_stopped_server_is_cut_without_waiting(server: Server, caller: Caller) -> None:
    caller.open(server.url, "quiet")
    server.process.send_signal(signal.SIGSTOP)
    try:
        begun = time.monotonic()
        caller.line.abort()
        until(lambda: not links(), "the end of all links")
        assert time.monotonic() - begun < 2
    finally:
        server.process.send_signal(signal.SIGCONT)
    assert caller.mail.empty()


def test_a_new_attempt_ends_the_one_before(server: Server, caller: Caller) -> None:
    caller.open(server.url, "quiet", 1)
    caller.line.open(2, server.url, "quiet", history=True)
    assert caller.next(m.Opened).attempt == 2
    caller.line.ask(1, Pos(1))
    caller.line.ask(2, Pos(2))
    assert caller.next(m.Answered).attempt == 2


def test_a_plain_server_is_heard_without_a_device(server: Server, caller: Caller) -> None:
    caller.open(server.url, "plain", history=False)
    told = caller.next(m.Pushed).entry.notification
    assert told
    assert (told.title, told.type, told.seq) == ("Count", "task", None)
    time.sleep(0.2)
    assert caller.mail.empty()


@pytest.mark.filterwarnings(
    # websocket-client leaves the socket of a refused handshake to be closed by its destructor
    "ignore::pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.parametrize("answers", ["silence", "101 and silence", "a page", "101 and the end"])
def test_what_answers_but_is_no_server_ends_the_attempt(answers: str) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    kept: list[socket.socket] = []

    def serve() -> None:
        try:
            client, _ = listener.accept()
        except OSError:
            return
        kept.append(client)
        if answers == "silence":
            return
        request = client.recv(4096).decode()
        if answers == "a page":
            client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>")
        else:
            client.sendall(_switch(request))
        if answers == "101 and the end":
            client.close()

    thread = threading.Thread(target=serve)
    thread.start()
    caller = Caller(timeout=1.0)
    port = listener.getsockname()[1]
    caller.line.open(1, f"http://127.0.0.1:{port}", "t", history=True)
    assert caller.next(m.Dropped, 5.0).why
    caller.line.abort()
    listener.close()
    thread.join(5)
    for client in kept:
        client.close()
    until(lambda: not links(), "the end of all links")


def _switch(request: str) -> bytes:
    import base64
    import hashlib

    line = next(x for x in request.split("\r\n") if x.lower().startswith("sec-websocket-key"))
    key = line.split(":", 1)[1].strip() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
    accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
    return (
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Accept: {accept}\r\n\r\n"
    ).encode()


def test_the_token_is_in_no_log(
    server: Server, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    caller.open(server.url, "secret-token")
    caller.line.ask(1, Refresh("secret-token"))
    caller.next(m.Answered)
    assert "secret-token" not in caplog.text
    assert "secret" not in repr(Refresh("secret-token"))
