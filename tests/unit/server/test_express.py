"""The express: which requests it takes, and that it hands on the others whole."""

import asyncio
import json

import pytest
from starlette.types import Message, Receive, Scope, Send

from deskbell_server.rest.express import Express, plain_headers, read, road_of

GOOD = {b"authorization": b"Bearer t", b"content-type": b"application/json"}


def request(path: str, headers: dict[bytes, bytes], body: bytes) -> Scope:
    given = [*headers.items(), (b"content-length", str(len(body)).encode())]
    return {"type": "http", "method": "POST", "path": path, "headers": given}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/notifications/send", {"users": ["a"], "title": "x"}),
        ("/api/notifications/broadcast", {"title": "x"}),
        ("/api/events/order:new", {"users": ["a"], "data": {}}),
    ],
)
def test_it_takes_what_is_plain_and_right(path: str, body: object) -> None:
    said = json.dumps(body).encode()
    scope = request(path, GOOD, said)
    road, headers = road_of(scope), plain_headers(scope)
    assert road
    assert headers
    assert read(road, headers, said)


def test_what_it_does_not_take_goes_on_with_its_body() -> None:
    parts: list[Message] = [
        {"type": "http.request", "body": b'{"tit', "more_body": True},
        {"type": "http.request", "body": b'le": 1}'},
        {"type": "http.disconnect"},
    ]
    waiting, heard = list(parts), list[Message]()

    async def receive() -> Message:
        return waiting.pop(0)

    async def send(_: Message) -> None:
        raise AssertionError

    async def behind(_scope: Scope, receive: Receive, _send: Send) -> None:
        heard.extend([await receive() for _ in parts])

    scope = request("/api/notifications/send", GOOD, b'{"title": 1}')
    asyncio.run(Express(behind)(scope, receive, send))
    assert heard == parts
