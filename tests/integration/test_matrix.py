"""Two people, two rooms, every route and every event of the socket: nobody reads, joins, changes or
counts what is not theirs. The rows are those of the OpenAPI description and of the gateway: a new
one fails here until somebody has said what a stranger gets of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from deskbell.client import Client
from deskbell.submission import Send
from deskbell_server.app import Server
from deskbell_server.rest.api import make_api
from deskbell_server.settings import Settings
from tests.handshake import handshake
from tests.integration.listener import Listener
from tests.running import RunningServer
from tests.sent import unique
from tests.stores import STORES

OPEN, OWN, FOREIGN, SENDERS, ADMINS = "open", "own", "foreign", "senders", "admins"


@dataclass(frozen=True)
class Row:
    """``kind``: open to anybody; answers with the caller's own; names something of Alice's, which
    is not there for anybody else; for senders; for administrators."""

    kind: str
    body: Any = None
    also: frozenset[str] = frozenset()
    """Who else may see a foreign one."""


SEES_ALL = frozenset({"dora"})
"""Administrators see all work, and what became of everything; nobody's inbox."""
READ = {"read": True}
SENT = {"users": ["bob"], "title": "t"}
ROWS: dict[tuple[str, str], Row] = {
    ("POST", "/api/auth/login"): Row(OPEN),
    ("POST", "/api/auth/refresh"): Row(OPEN),
    ("GET", "/api/auth/oidc/start"): Row(OPEN),
    ("GET", "/api/auth/oidc/callback"): Row(OPEN),
    ("POST", "/api/auth/oidc/token"): Row(OPEN),
    ("POST", "/api/auth/logout"): Row(OWN),
    ("GET", "/api/auth/me"): Row(OWN),
    ("GET", "/api/auth/sessions"): Row(OWN),
    ("DELETE", "/api/auth/sessions/{id}"): Row(FOREIGN),
    ("POST", "/api/notifications/test"): Row(OWN),
    ("POST", "/api/notifications/send"): Row(SENDERS, SENT),
    ("POST", "/api/notifications/broadcast"): Row(SENDERS, {"title": "t", "dry_run": True}),
    ("GET", "/api/notifications/{id}/delivery"): Row(FOREIGN, also=SEES_ALL),
    ("GET", "/api/notifications/scheduled"): Row(SENDERS, also=SEES_ALL),
    ("DELETE", "/api/notifications/scheduled/{id}"): Row(FOREIGN, also=SEES_ALL),
    ("POST", "/api/notifications/{id}/retract"): Row(FOREIGN, also=SEES_ALL),
    ("POST", "/api/events/{event}"): Row(SENDERS, {"users": ["bob"], "title": "t"}),
    ("GET", "/api/notifications"): Row(OWN),
    ("GET", "/api/notifications/unread-count"): Row(OWN),
    ("POST", "/api/notifications/read-all"): Row(OWN, {"up_to": 2**50}),
    ("GET", "/api/notifications/{id}"): Row(FOREIGN),
    ("PATCH", "/api/notifications/{id}"): Row(FOREIGN, READ),
    ("DELETE", "/api/notifications/{id}"): Row(FOREIGN),
    ("POST", "/api/notifications/{id}/restore"): Row(FOREIGN),
    ("POST", "/api/notifications/{id}/ack"): Row(FOREIGN),
    ("POST", "/api/notifications/{id}/answer"): Row(FOREIGN, {"action": "approve"}),
    ("GET", "/api/sync"): Row(OWN),
    ("GET", "/api/projects"): Row(OWN, also=SEES_ALL),
    ("POST", "/api/projects"): Row(OWN, {"name": "mine"}),
    ("GET", "/api/projects/{id}"): Row(FOREIGN, also=SEES_ALL),
    ("PATCH", "/api/projects/{id}"): Row(FOREIGN, {"status": "taken"}, also=SEES_ALL),
    ("GET", "/api/tasks"): Row(OWN, also=SEES_ALL),
    ("POST", "/api/tasks"): Row(OWN, {"title": "mine"}),
    ("GET", "/api/tasks/{id}"): Row(FOREIGN, also=SEES_ALL),
    ("PATCH", "/api/tasks/{id}"): Row(FOREIGN, {"status": "taken"}, also=SEES_ALL),
    ("GET", "/api/users"): Row(ADMINS),
    ("POST", "/api/users"): Row(ADMINS, {"name": "!"}),
    ("GET", "/api/users/{id}"): Row(ADMINS),
    ("PATCH", "/api/users/{id}"): Row(ADMINS, {"role": "staff"}),
    ("GET", "/api/rooms"): Row(ADMINS),
    ("POST", "/api/rooms"): Row(ADMINS, {"name": "!"}),
    ("GET", "/api/rooms/{room}"): Row(ADMINS),
    ("PATCH", "/api/rooms/{room}"): Row(ADMINS, {}),
    ("DELETE", "/api/rooms/{room}"): Row(ADMINS),
    ("GET", "/api/rooms/{room}/members"): Row(ADMINS),
    ("POST", "/api/rooms/{room}/members"): Row(ADMINS, {"user": "bob"}),
    ("DELETE", "/api/rooms/{room}/members/{id}"): Row(ADMINS),
    ("GET", "/api/tokens"): Row(ADMINS),
    ("POST", "/api/tokens"): Row(ADMINS, {"name": "", "scopes": []}),
    ("GET", "/api/tokens/{id}"): Row(ADMINS),
    ("DELETE", "/api/tokens/{id}"): Row(ADMINS),
    ("GET", "/api/devices"): Row(ADMINS),
    ("DELETE", "/api/devices/{id}"): Row(ADMINS),
    ("GET", "/api/rollouts"): Row(ADMINS),
    ("POST", "/api/rollouts"): Row(ADMINS, {"preferences": {}}),
    ("GET", "/api/rollouts/{id}"): Row(ADMINS),
    ("PATCH", "/api/rollouts/{id}"): Row(ADMINS, {}),
    ("DELETE", "/api/rollouts/{id}"): Row(ADMINS),
    ("GET", "/api/audit"): Row(ADMINS),
    ("GET", "/metrics"): Row(ADMINS),
    ("GET", "/healthz"): Row(OPEN),
    ("GET", "/readyz"): Row(OPEN),
    ("GET", "/api/about"): Row(OPEN),
}
EVENTS = {"connect", "disconnect", "sync", "ack", "pos", "receipt", "refresh"}
STRANGERS = ("bob", "carol", "dora", "token")
"""A colleague, one who may send, an administrator, and another producer's service token."""


@dataclass
class World:
    """What is Alice's, and who asks."""

    server: RunningServer
    alice: Client
    title: str
    notification: str
    ids: dict[str, str]
    tokens: dict[str, str]
    projects: list[Any] = field(default_factory=list)

    def ask(self, who: str | None, method: str, path: str, body: Any = None) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.tokens[who]}"} if who else {}
        url = self.server.url + path
        return requests.request(method, url, json=body, headers=headers, timeout=10)

    def place(self, path: str) -> str:
        """The path with Alice's ids in it."""
        for prefix, id in self.ids.items():
            if path.startswith(prefix):
                path = path.replace("{id}", id)
        return path.format(id=self.alice.me().id, room="warehouse", event="system:alert")

    def hers(self) -> list[str]:
        """All that Alice can see, and what became of her notification."""
        paths = ["notifications", "notifications/unread-count", "projects", "tasks"]
        paths.append(f"notifications/{self.notification}/delivery")
        who = ["alice"] * 4 + ["dora"]
        return [self.ask(w, "GET", f"/api/{p}").text for w, p in zip(who, paths, strict=True)]


@pytest.fixture(scope="module", params=STORES)
def world(request: pytest.FixtureRequest, servers: Any) -> Iterator[World]:
    server: RunningServer = servers(request.param)
    alice, title = server.person("alice", "hers"), unique("for alice alone")
    bell = server.bell()
    sent = bell.send_to_user(
        "alice",
        {"title": title, "actions": [{"id": "approve", "label": "Approve"}], "require_ack": True},
    )
    bell.send_to_room("warehouse", {"title": f"{title}, and her room"})
    later = datetime.now(UTC) + timedelta(days=1)
    waits = bell.send_to_user("alice", {"title": title, "publish_at": later})
    tokens = {name: server.person(name, "theirs").token or "" for name in STRANGERS[:3]}
    tokens["alice"] = alice.token or ""
    tokens["token"] = server.add_token(unique("stranger"), "send", "broadcast")
    made = World(server, alice, title, sent.id, {}, tokens)
    project = made.ask("alice", "POST", "/api/projects", {"name": title}).json()
    task = made.ask("alice", "POST", "/api/tasks", {"title": title, "assignee": "alice"}).json()
    gives = {"preferences": {"volume": 80}, "percent": 1}
    rollout = made.ask("dora", "POST", "/api/rollouts", gives).json()["id"]
    sessions = made.ask("alice", "GET", "/api/auth/sessions").json()["items"]
    own = next(each["id"] for each in sessions if each["current"])
    made.ids = {
        "/api/notifications/{id}": sent.id,
        "/api/notifications/scheduled/{id}": waits.id,
        "/api/projects/{id}": str(project["id"]),
        "/api/tasks/{id}": str(task["id"]),
        "/api/auth/sessions/{id}": own,
        "/api/devices/{id}": own,
        "/api/rollouts/{id}": str(rollout),
    }
    yield made
    made.ask("dora", "DELETE", f"/api/rollouts/{rollout}")


def routes() -> set[tuple[str, str]]:
    described = make_api(Settings(), None).openapi()["paths"]
    return {(m.upper(), path) for path, operations in described.items() for m in operations}


def test_every_route_and_every_event_has_a_row(tmp_path: Path) -> None:
    assert set(ROWS) == routes()
    gateway = Server(Settings(data=tmp_path)).gateway
    assert set(gateway.server.handlers["/"]) == EVENTS


@pytest.mark.parametrize(("method", "path"), sorted(ROWS), ids=lambda part: part)
def test_nobody_gets_what_is_not_theirs(world: World, method: str, path: str) -> None:
    row, place = ROWS[method, path], world.place(path)
    if row.kind == OPEN:
        assert world.title not in world.ask(None, method, place, row.body or {}).text
        return
    assert world.ask(None, method, place, row.body).status_code == 401
    before = world.hers()
    for who in STRANGERS:
        rightly = who in row.also or (row.kind, who) == (ADMINS, "dora")
        if path == "/api/auth/logout" or (rightly and method != "GET"):
            continue  # it would end the stranger's own session, or do what dora rightly may
        answer = world.ask(who, method, place, row.body)
        allowed = expected(row, who)
        assert answer.status_code in allowed, f"{who}: {answer.status_code} {answer.text}"
        if who not in row.also and row.kind != ADMINS:
            assert world.title not in answer.text, who
    assert world.hers() == before


def expected(row: Row, who: str) -> set[int]:
    """What a stranger may be answered."""
    if row.kind == ADMINS:
        return {200} if who == "dora" else {403}
    if row.kind == SENDERS:
        return {403} if who == "bob" else {200, 201}
    if row.kind == OWN and who not in row.also:
        return {403} if who == "token" else {200, 201, 204}
    if who in row.also:
        return {200}
    # a service token has no inbox at all, and has not sent this
    return {403, 404} if who == "token" else {404}


@pytest.mark.parametrize("who", STRANGERS[:3])
def test_the_socket_gives_and_changes_only_what_is_ones_own(world: World, who: str) -> None:
    before, id = world.hers(), world.notification
    with Listener(world.server.url, world.tokens[who], "theirs") as ear:
        page = ear.ask("sync", {"cursor": 0})
        while page["more"]:
            assert world.title not in str(page)
            page = ear.ask("sync", {"epoch": page["epoch"], "cursor": page["next"]})
        assert world.title not in str(page)
        assert ear.ask("ack", {"cursor": page["head"]})["head"] >= 0
        assert ear.ask("pos", {"cursor": page["head"], "room": "warehouse"})["live"]
        ear.ask("receipt", {"id": id, "what": "displayed"})
        assert ear.ask("refresh", {"token": world.tokens["alice"]})["ok"] is False
        for wish in ("join", "enter_room", "subscribe", "room", "notification:received"):
            ear.client.emit(wish, {"room": "room:warehouse", "stream": "room:warehouse"})
        world.server.bell().send_to_room("warehouse", {"title": world.title})
        Client(world.server.url, world.tokens["carol"]).send(
            Send(title=world.title, users=("alice",))
        )
        world.server.bell().send_to_user(who, {"title": "the end"})
        titles = [data.get("title") for _, data in ear.wait(1)]
        assert titles == ["the end"]
    assert world.hers()[4] == before[4], "what became of hers"


def test_a_socket_takes_no_service_token_and_no_others_device(world: World) -> None:
    refused = handshake(world.server.url, {"token": world.tokens["token"]})
    assert refused.startswith("44")
    assert '"code":"forbidden"' in refused
    with (
        Listener(world.server.url, world.tokens["alice"], "hers") as alice,
        Listener(world.server.url, world.tokens["bob"], "hers"),
    ):
        assert alice.ask("sync", {"cursor": 0})["entries"], "hers is still connected"
