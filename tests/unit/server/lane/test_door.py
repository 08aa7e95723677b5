"""The door: plain good requests are let in, all others are left to the library."""

import asyncio
import socket
from types import SimpleNamespace
from typing import Any

import pytest
import uvloop

from deskbell_server.realtime.lane.door import door, handshake
from deskbell_server.realtime.lane.engine import LaneServer

GOOD = {
    "host": "bell.example",
    "connection": "Upgrade",
    "upgrade": "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
}
WAY = "/socket.io/?EIO=4&transport=websocket"


def answer(way: str = WAY, twice: str = "", origins: Any = None, **headers: str) -> bytes | None:
    engine = LaneServer(async_mode="asgi", cors_allowed_origins=origins).eio
    return handshake(request(way, twice, **headers), engine)


def request(way: str = WAY, twice: str = "", **headers: str) -> bytes:
    given = GOOD | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in given.items() if value] + [twice] * bool(twice)
    return "\r\n".join([f"GET {way} HTTP/1.1", *lines, "", ""]).encode()


def test_a_good_request_is_answered_as_the_standard_says() -> None:
    found = answer()
    assert found
    assert found.startswith(b"HTTP/1.1 101 ")
    assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" in found  # RFC 6455, 1.3
    assert found.endswith(b"\r\n\r\n")


@pytest.mark.parametrize(
    "way",
    ["/socket.io/?EIO=3&transport=websocket", "/socket.io/?EIO=4&transport=polling",
     "/socket.io/?EIO=4&transport=websocket&sid=x", "/other/?EIO=4&transport=websocket",
     "/socket.io/"],
)  # fmt: skip
def test_another_request_is_the_librarys(way: str) -> None:
    assert answer(way) is None


@pytest.mark.parametrize(
    "headers",
    [{"sec_websocket_version": "8"}, {"sec_websocket_version": ""}, {"sec_websocket_key": ""},
     {"sec_websocket_key": "c2hvcnQ="}, {"sec_websocket_key": "!"}, {"twice": "host: other"},
     {"origin": "https://evil.example"}],
)  # fmt: skip
def test_a_doubtful_one_too(headers: dict[str, str]) -> None:
    assert answer(**headers) is None


def test_a_page_of_an_allowed_origin_is_let_in() -> None:
    assert answer(origin="http://bell.example")
    assert answer(origin="https://bell.example", x_forwarded_proto="https")
    assert answer(origin="https://app.example", origins=["https://app.example"])


def test_a_header_without_a_value_is_no_trouble() -> None:
    assert answer(twice="x-nothing: ")


def test_what_comes_before_the_door_has_left_reaches_the_socket() -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(quick_client())


async def quick_client() -> None:
    """It answers and goes within the turn of the loop in which it was let in."""
    ours, theirs = socket.socketpair()
    lane = LaneServer(async_mode="asgi").eio
    here = door(lane)(server_state=SimpleNamespace(connections=set()))
    with theirs:
        transport, _ = await asyncio.get_running_loop().create_connection(lambda: here, sock=ours)
        here.data_received(request())
        (inside,) = lane.lane.values()
        here.data_received(b"\x81\x81\x00\x00\x00\x00X")  # no packet of engine.io
        assert inside.closed
        assert lane.violations.total() == 1
        transport.abort()
        here.connection_lost(None)
        await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
        assert not lane.lane
        inside.put(b"too late")  # as the beat may say to one that it found a moment before
