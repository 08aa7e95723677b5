"""The fast lane: what clients must not do ends with a clear code; what they may do, works."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import requests
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from deskbell import NotificationEmitter
from deskbell.notification import Notification
from deskbell_server.realtime.flood import FLOOD_MAX
from tests.running import RunningServer

Bell = NotificationEmitter[Notification]
MUCH = 150, 500
"""Pushes of 16 KB: more than the buffers of both systems and ours hold together, in the lane and
without it, where Linux keeps up to 4 MB for one socket."""
WAY = "/socket.io/?EIO=4&transport=websocket"


@contextmanager
def raw(
    server: RunningServer, token: str = "", device: str = "", room: int = 1 << 17
) -> Iterator[ClientConnection]:
    """A WebSocket after engine.io's greeting; with a token, after Socket.IO's too. `room`: bytes
    that the system keeps for it unread."""
    url = server.url.replace("http", "ws") + WAY
    line_ = socket.socket()
    line_.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
    line_.connect(("127.0.0.1", server.port))
    with connect(url, sock=line_, compression=None, ping_interval=None, close_timeout=5) as line:
        assert str(line.recv(10))[0] == "0"
        if token:
            line.send("40" + json.dumps({"token": token} | ({"device": device} if device else {})))
            assert str(line.recv(10))[:2] == "40"
        yield line


def closed(line: ClientConnection) -> tuple[int, str]:
    """Code and reason, after whatever is still to read."""
    with pytest.raises(ConnectionClosed) as end:
        while True:
            line.recv(20)
    assert end.value.rcvd
    return end.value.rcvd.code, end.value.rcvd.reason


def ask(line: ClientConnection, event: str, data: Any) -> dict[str, Any]:
    """Emit with an id and wait for the answer, past events and pings."""
    line.send("427" + json.dumps([event, data]))
    while not (said := str(line.recv(10))).startswith("437"):
        if said == "2":
            line.send("3")
    answer: dict[str, Any] = json.loads(said[3:])[0]
    return answer


@pytest.mark.parametrize(
    ("said", "code", "why"),
    [
        (b"\x00" * 10, 1003, "binary is not part of this protocol"),
        ("x" * 70_000, 1009, "a message may have 65536 bytes"),
        ("9", 1002, "not a packet"),
        ("4", 1002, "not a packet"),
        ("42{", 1002, "not a packet"),
        ("42[]", 1002, "not a packet of its kind"),
        ('451-["a",{"_placeholder":true,"num":0}]', 1002, "binary packets are not part"),
    ],
)
def test_what_is_not_our_protocol_is_cut_with_a_code(
    either_server: RunningServer, said: str | bytes, code: int, why: str
) -> None:
    server = either_server
    with raw(server, server.access("alice")) as line:
        line.send(said)
        found = closed(line)
    assert found[0] == code
    assert found[1].startswith(why)
    assert not server.log_lines("Traceback")


def test_a_flood_is_cut(either_server: RunningServer) -> None:
    with raw(either_server, either_server.access("alice")) as line:
        with pytest.raises(ConnectionClosed):
            for _ in range(FLOOD_MAX + 100):
                line.send("3")
            closed(line)
            line.send("3")
        assert line.protocol.close_rcvd
        assert line.protocol.close_rcvd.code == 1008


def test_a_message_in_parts_with_a_ping_between_is_one(server: RunningServer) -> None:
    with raw(server, server.access("alice"), "parts") as line:
        whole = "427" + json.dumps(["pos", {"cursor": 0}])
        line.send([whole[:3], whole[3:9], whole[9:]])
        assert line.ping().wait(10)
        assert str(line.recv(10)).startswith("437")


def test_who_does_not_answer_a_ping_is_ended(new_server: Any) -> None:
    server = new_server(ping_interval="1", ping_timeout="1")
    server.add_user("alice")
    server.start()
    access = server.access("alice")
    began = time.monotonic()
    with raw(server, access) as silent, raw(server, access) as lively:

        def answer() -> None:
            while time.monotonic() - began < 4:
                if lively.recv(10) == "2":
                    lively.send("3")

        answers = threading.Thread(target=answer)
        answers.start()
        no_words = (1000, "")
        assert closed(silent) == (no_words if server.plain else (1008, "no answer to a ping"))
        assert time.monotonic() - began >= 1.9
        answers.join()
        lively.send("420" + json.dumps(["nothing"]))
        assert lively.recv(10)


def test_who_names_nobody_is_ended(server: RunningServer) -> None:
    with raw(server) as line:
        assert closed(line) == (1008, "nobody connected")


def test_what_was_sent_just_before_the_end_is_still_done(server: RunningServer, bell: Bell) -> None:
    told = bell.send_to_user("alice", {"title": "seen in passing"})
    with raw(server, server.access("alice"), "hasty") as line:
        line.send("42" + json.dumps(["receipt", {"id": told.id, "what": "displayed"}]))
        line.close()
    carol = server.person("dora")
    end = time.monotonic() + 10
    while carol.delivery(told.id).displayed == 0:
        assert time.monotonic() < end
        time.sleep(0.05)


def test_who_stops_reading_is_not_live_any_more_and_pulls(server: RunningServer) -> None:
    bell, access = server.bell(), server.access("bob", "slow")
    with raw(server, access, "slow", room=4096) as line:
        page = ask(line, "sync", {"cursor": 0})
        while page["more"]:
            page = ask(line, "sync", {"epoch": page["epoch"], "cursor": page["next"]})
        content = {"title": "x", "data": {"x": "y" * 16_000}}
        sent = [bell.send_to_user("bob", content).seq for _ in range(MUCH[server.plain])]
        assert not ask(line, "pos", {"cursor": page["next"]})["live"]
        found: list[int] = []
        while page["more"] or not found:
            page = ask(line, "sync", {"epoch": page["epoch"], "cursor": page["next"]})
            found += [entry["seq"] for entry in page["entries"]]
        assert found == sent
        assert ask(line, "pos", {"cursor": page["next"]})["live"]


def test_a_request_for_a_socket_of_the_lane_by_polling_is_refused(server: RunningServer) -> None:
    url = server.url.replace("http", "ws") + WAY
    with connect(url, compression=None) as line:
        sid = json.loads(str(line.recv(10))[1:])["sid"]
        polled = requests.get(
            server.url + "/socket.io/",
            params={"EIO": "4", "transport": "polling", "sid": sid},
            timeout=10,
        )
        assert polled.status_code == 400


def test_a_foreign_version_is_refused_in_the_librarys_words(server: RunningServer) -> None:
    url = f"{server.url}/socket.io/?EIO=3&transport=polling"
    assert "unsupported version" in requests.get(url, timeout=10).text
