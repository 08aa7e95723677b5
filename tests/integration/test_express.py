"""The express: every request is answered as FastAPI answers it, to the byte."""

import http.client
import json
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

from deskbell_server.store import service_tokens
from deskbell_server.store.database import Database
from tests.running import RunningServer
from tests.server_fixtures import staffed

SEND, BROADCAST, EVENT = "/api/notifications/send", "/api/notifications/broadcast", "/api/events/"
GOOD = {"users": ["alice"], "title": "Grüße — 7"}
ORDER = {"users": ["alice"], "data": {"order_id": 7, "customer": "Ada", "total": 12.5}}
KEY = {"Idempotency-Key": "k"}
FULL = GOOD | {
    "message": "two\nlines",
    "type": "info",
    "priority": "urgent",
    "data": {"a": [1, 2.5, None, True, "ü"]},
    "url": "https://example.org/x?y=1",
    "actions": [{"id": "yes", "label": "Yes"}],
    "require_ack": True,
    "expires_at": "2126-01-01T00:00:00+02:00",
}
MANY: list[tuple[str, Any, dict[str, str]]] = [
    (SEND, GOOD, {}),
    (SEND, FULL, {}),
    (SEND, GOOD | {"rooms": ["warehouse", "office"]}, {}),
    (SEND, GOOD | {"users": [1, "2", "bob"]}, {}),
    (SEND, GOOD, KEY),
    (SEND, GOOD, KEY),
    (SEND, GOOD | {"title": "another"}, KEY),
    (SEND, GOOD, {"Idempotency-Key": ""}),
    (SEND, GOOD, {"Idempotency-Key": "k" * 201}),
    (SEND, GOOD | {"users": ["nobody"]}, {}),
    (SEND, GOOD | {"users": [], "rooms": ["nowhere"]}, {}),
    (SEND, GOOD | {"users": []}, {}),
    (SEND, GOOD | {"titel": "x"}, {}),
    (SEND, GOOD | {"title": ""}, {}),
    (SEND, GOOD | {"event": "nonsense"}, {}),
    (SEND, GOOD | {"event": "order:new"}, {}),
    (SEND, GOOD | {"event": "order:new", "data": ORDER["data"]}, {}),
    (SEND, GOOD | {"priority": "high", "data": {"deep": {"a": {"b": [[[[[[1]]]]]]}}}}, {}),
    (SEND, GOOD | {"data": {"big": 10**30}}, {}),
    (SEND, [], {}),
    (SEND, None, {}),
    (SEND, "text", {}),
    (SEND, b"", {}),
    (SEND, b"{", {}),
    (SEND, b'{"title": "\xff"}', {}),
    (SEND, b'{"users": ["alice"], "title": "x", "data": {"n": NaN}}', {}),
    (SEND, b'{"users": ["alice"], "title": "x", "title": "twice"}', {}),
    (SEND, b"[" * 50_000, {}),
    (SEND, b" " * 70_000, {}),
    (SEND, GOOD, {"Content-Type": "text/plain"}),
    (SEND, GOOD, {"Content-Type": "application/json; charset=utf-8"}),
    (SEND, GOOD, {"Content-Type": "application/vnd.deskbell+json"}),
    (SEND, GOOD, {"Authorization": "Bearer nonsense"}),
    (SEND, GOOD, {"Authorization": "Bearer dbt_nonsense"}),
    (SEND, GOOD, {"Authorization": "Basic YTpi"}),
    (SEND, GOOD, {"Authorization": ""}),
    (SEND, {}, {"Authorization": "Bearer nonsense"}),
    (BROADCAST, {"title": "all"}, {}),
    (BROADCAST, {"title": "all"}, {"Idempotency-Key": "b"}),
    (BROADCAST, {"title": "all"}, {"Idempotency-Key": "b"}),
    (BROADCAST, {"title": "all", "dry_run": True}, {}),
    (BROADCAST, {"title": "all", "users": ["alice"]}, {"Idempotency-Key": "c"}),
    (BROADCAST, {"title": "one too many"}, {"Idempotency-Key": "d"}),
    (EVENT + "order:new", ORDER, {}),
    (EVENT + "order%3Anew", ORDER, {"Idempotency-Key": "e"}),
    (EVENT + "order:new", ORDER | {"title": "mine", "all": True, "users": []}, {}),
    (EVENT + "order:new", ORDER | {"all": True}, {}),
    (EVENT + "order:new", ORDER | {"data": {"order_id": 7, "total": "much"}}, {}),
    (EVENT + "order:new", {"data": ORDER["data"]}, {}),
    (EVENT + "nonsense", ORDER, {}),
    (EVENT + "order:new/", ORDER, {}),
    (EVENT, ORDER, {}),
    (SEND + "/", GOOD, {}),
    (SEND + "?a=b", GOOD, {}),
]
Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[RunningServer, str]]]:
    """With the express and without it, each with a token of the same name."""
    made = []
    for plain in ("0", "1"):
        folder = tmp_path_factory.mktemp(f"plain{plain}")
        server = staffed(folder, plain=plain, broadcast_rate="3/hour")
        made.append((server, server.add_token("till", "send", "broadcast")))
        server.start()
    yield made
    for server, _ in made:
        server.stop()


def ask(server: RunningServer, token: str, path: str, said: Any, headers: dict[str, str]) -> Answer:
    """What it answers, without what is never the same twice."""
    body = said if isinstance(said, bytes) else json.dumps(said).encode()
    usual = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    line.request("POST", path, body, usual | headers)
    answer = line.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}
    for own in ("date", "x-request-id", "retry-after", "ratelimit"):
        found.pop(own, None)
    found["location"] = found.get("location", "").replace(str(server.port), "")
    text = answer.read()
    line.close()
    text = re.sub(rb'"(request_id|id|created_at)":"[-0-9a-fT:.Z]+"', rb'"\1":"-"', text)
    return answer.status, found, text


@pytest.mark.parametrize("at", range(len(MANY)))
def test_an_answer_is_the_same_both_ways(servers: list[tuple[RunningServer, str]], at: int) -> None:
    path, said, headers = MANY[at]
    express, usual = (ask(*each, path, said, headers) for each in servers)
    assert express == usual


def test_a_body_in_pieces_is_taken_as_a_whole_one(
    servers: list[tuple[RunningServer, str]],
) -> None:
    server, token = servers[0]
    body = json.dumps(GOOD).encode()
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    line.putrequest("POST", SEND)
    line.putheader("Content-Type", "application/json")
    line.putheader("Authorization", f"Bearer {token}")
    line.putheader("Content-Length", str(len(body)))
    line.endheaders()
    for at in range(0, len(body), 20):
        line.send(body[at : at + 20])
        time.sleep(0.01)  # or the system joins them
    assert line.getresponse().status == 201
    line.close()


def test_a_token_that_was_revoked_sends_nothing_more(
    servers: list[tuple[RunningServer, str]],
) -> None:
    server, _ = servers[0]
    token = server.add_token("leaving", "send")
    assert ask(server, token, SEND, GOOD, {})[0] == 201
    assert server.cli("token", "revoke", "leaving").returncode == 0
    status, _, text = ask(server, token, SEND, GOOD, {})
    assert (status, json.loads(text)["code"]) == (401, "bad-token")


def test_a_token_that_was_revoked_a_moment_ago_counts_nobody_either(
    servers: list[tuple[RunningServer, str]],
) -> None:
    server, _ = servers[0]
    token = server.add_token("counting", "send")
    database = Database(server.place)
    (mine,) = [t for t in database.read_now(service_tokens.every) if t.name == "counting"]
    dry = GOOD | {"dry_run": True}
    assert ask(server, token, SEND, dry, {})[0] == 200
    database.write_now(lambda t: service_tokens.revoke(t, mine.id))
    status, _, text = ask(server, token, SEND, dry, {})
    database.close()
    assert (status, json.loads(text)["code"]) == (401, "bad-token")
