"""Administration over REST: people, rooms, service tokens, the fleet, and who did what."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
import socketio

from deskbell.client import Client
from deskbell.errors import DeskbellError
from deskbell.submission import Send
from deskbell.version import __version__
from deskbell.wire import Device
from tests.desks import ConsoleDesk
from tests.integration.listener import Listener
from tests.lab.waiting import until
from tests.running import PASSWORD, RunningServer
from tests.sent import titles, unique
from tests.stores import on_both_stores

pytestmark = on_both_stores


class Caller:
    """Raw requests as one person."""

    def __init__(self, url: str, token: str | None) -> None:
        self.url = url
        self.token = token

    def __call__(self, method: str, path: str, body: Any = None) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return requests.request(method, self.url + path, json=body, headers=headers, timeout=10)


def calling(server: RunningServer, name: str, device: str = "") -> Caller:
    return Caller(server.url, server.person(name, device).token)


def name_of(prefix: str) -> str:
    return unique(prefix).replace(" ", "-")


@pytest.fixture
def dora(server: RunningServer) -> Caller:
    return calling(server, "dora", "desk of dora")


@pytest.fixture
def person(server: RunningServer, dora: Caller) -> Iterator[dict[str, Any]]:
    """A new person of this test, made over REST."""
    body = {"name": name_of("eve"), "password": PASSWORD}
    made = dora("POST", "/api/users", body)
    assert made.status_code == 201, made.text
    yield made.json()


def test_a_person_made_over_rest_signs_in(server: RunningServer, person: dict[str, Any]) -> None:
    assert server.person(person["name"]).me().id == str(person["id"])
    assert person["role"] == "staff"
    assert "password" not in {key for key in person if key != "has_password"}


def test_people_are_listed_by_name_page_by_page(server: RunningServer, dora: Caller) -> None:
    prefix = name_of("page")
    for i in range(5):
        dora("POST", "/api/users", {"name": f"{prefix}-{i}", "role": "sender"})
    seen, after = [], ""
    while after is not None:
        page = dora("GET", f"/api/users?q={prefix}&role=sender&limit=2&after={after}").json()
        seen += [item["name"] for item in page["items"]]
        after = page["next"]
    assert seen == [f"{prefix}-{i}" for i in range(5)]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"name": "alice", "password": PASSWORD}, 409, "exists"),
        ({"name": "x y", "password": PASSWORD}, 422, "invalid"),
        ({"name": "new", "password": "too short"}, 422, "invalid"),
        ({"name": "new", "password": "123456789QWERTY"}, 422, "invalid"),
        ({"name": "new", "role": "king"}, 422, "invalid"),
        ({"name": "new", "id": 1}, 422, "invalid"),
    ],
)
def test_a_wrong_account_is_refused_with_its_reason(
    dora: Caller, body: dict[str, Any], status: int, code: str
) -> None:
    answer = dora("POST", "/api/users", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_role_counts_from_the_next_request_on_whatever_the_token_said(
    server: RunningServer, dora: Caller, person: dict[str, Any]
) -> None:
    place = f"/api/users/{person['id']}"
    hers = calling(server, person["name"])
    send = {"users": ["bob"], "title": "t"}
    assert hers("GET", "/api/users").status_code == 403
    assert dora("PATCH", place, {"role": "admin"}).json()["role"] == "admin"
    assert hers("GET", "/api/users").status_code == 200
    assert until(lambda: hers("POST", "/api/notifications/send", send).status_code == 201)
    assert dora("PATCH", place, {"role": "staff"}).json()["role"] == "staff"
    assert hers("GET", "/api/users").status_code == 403
    assert hers("POST", "/api/notifications/send", send).status_code == 403


def test_a_disabled_person_is_out_at_once(
    server: RunningServer, dora: Caller, person: dict[str, Any]
) -> None:
    hers = calling(server, person["name"])
    assert dora("PATCH", f"/api/users/{person['id']}", {"disabled": True}).status_code == 200
    assert until(lambda: hers("GET", "/api/auth/me").status_code == 401)
    with pytest.raises(DeskbellError):
        server.person(person["name"])


def test_a_new_password_signs_the_person_out_everywhere(
    server: RunningServer, dora: Caller, person: dict[str, Any]
) -> None:
    hers = calling(server, person["name"])
    new = {"password": "another good one"}
    assert dora("PATCH", f"/api/users/{person['id']}", new).status_code == 200
    assert until(lambda: hers("GET", "/api/auth/me").status_code == 401)
    client = Client(server.url)
    client.login(person["name"], new["password"], Device(id="d"))


def test_the_last_administrator_stays(server: RunningServer, dora: Caller) -> None:
    me = dora("GET", "/api/users?role=admin&disabled=false").json()["items"]
    others = [each for each in me if each["name"] != "dora"]
    for each in others:
        assert dora("PATCH", f"/api/users/{each['id']}", {"role": "staff"}).status_code == 200
    own = next(each["id"] for each in me if each["name"] == "dora")
    for change in ({"role": "staff"}, {"disabled": True}):
        refused = dora("PATCH", f"/api/users/{own}", change)
        assert (refused.status_code, refused.json()["code"]) == (409, "last-admin")


def test_a_room_and_its_members(server: RunningServer, dora: Caller) -> None:
    room, bell = name_of("room"), server.bell()
    made = dora("POST", "/api/rooms", {"name": room, "members": ["alice"]})
    assert (made.status_code, made.json()["members"]) == (201, 1)
    bob = dora("GET", "/api/users?q=bob").json()["items"][0]["id"]
    assert dora("POST", f"/api/rooms/{room}/members", {"user": "bob"}).status_code == 204
    names = [each["name"] for each in dora("GET", f"/api/rooms/{room}/members").json()["items"]]
    assert names == ["alice", "bob"]
    bell.send_to_room(room, {"title": f"both {room}"})
    assert dora("DELETE", f"/api/rooms/{room}/members/{bob}").status_code == 204
    bell.send_to_room(room, {"title": f"alice {room}"})
    assert [t for t in titles(server.person("bob")) if room in t] == [f"both {room}"]
    assert dora("DELETE", f"/api/rooms/{room}").status_code == 204
    assert dora("GET", f"/api/rooms/{room}").status_code == 404
    assert len([t for t in titles(server.person("alice")) if room in t]) == 2, "hers stays"


def test_a_room_with_listed_senders_takes_from_them_alone(
    server: RunningServer, dora: Caller
) -> None:
    room = name_of("listed")
    body = {"name": room, "members": ["alice"], "sending": "listed", "senders": ["carol"]}
    assert dora("POST", "/api/rooms", body).status_code == 201
    send = {"rooms": [room], "title": "t"}
    token = server.add_token(name_of("t"), "send")
    assert calling(server, "carol")("POST", "/api/notifications/send", send).status_code == 201
    assert dora("POST", "/api/notifications/send", send).status_code == 201, "administrators may"
    refused = Caller(server.url, token)("POST", "/api/notifications/send", send)
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert dora("PATCH", f"/api/rooms/{room}", {"sending": "open"}).status_code == 200
    assert Caller(server.url, token)("POST", "/api/notifications/send", send).status_code == 201


def test_a_token_is_shown_once_and_ends_at_once(server: RunningServer, dora: Caller) -> None:
    name = name_of("erp")
    until_ = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    made = dora("POST", "/api/tokens", {"name": name, "scopes": ["send"], "expires_at": until_})
    assert made.status_code == 201
    secret, id = made.json()["token"], made.json()["id"]
    place = f"/api/tokens/{id}"
    assert secret not in dora("GET", place).text
    assert secret not in dora("GET", "/api/tokens?limit=200").text
    bell = Caller(server.url, secret)
    send = {"users": ["alice"], "title": "t"}
    assert bell("POST", "/api/notifications/send", send).status_code == 201
    assert bell("POST", "/api/notifications/broadcast", {"title": "t"}).status_code in (400, 403)
    assert until(lambda: dora("GET", place).json()["last_used_at"])
    assert dora("DELETE", place).status_code == 204
    assert bell("POST", "/api/notifications/send", send).status_code == 401
    assert dora("GET", place).json()["revoked"]


def test_a_token_for_rooms_reaches_nobody_else(server: RunningServer, dora: Caller) -> None:
    body = {"name": name_of("dock"), "scopes": ["send", "broadcast"], "rooms": ["warehouse"]}
    bell = Caller(server.url, dora("POST", "/api/tokens", body).json()["token"])

    def sent(**audience: Any) -> int:
        send = {"title": "t"} | audience
        return bell("POST", "/api/notifications/send", send).status_code

    assert sent(rooms=["warehouse"]) == 201
    assert sent(rooms=["office"]) == 403
    assert sent(rooms=["warehouse", "office"]) == 403
    assert sent(rooms=["no-such-room"]) == 403, "not even whether it is there"
    assert sent(users=["alice"]) == 403
    assert sent(users=["bob"], rooms=["warehouse"]) == 403
    dry = bell("POST", "/api/notifications/broadcast", {"title": "t", "dry_run": True})
    assert dry.status_code == 403, "nor how many there are"


def test_an_expired_token_is_refused(server: RunningServer, dora: Caller) -> None:
    past = datetime.now(UTC) - timedelta(seconds=1)
    body = {"name": name_of("old"), "scopes": ["send"], "expires_at": past.isoformat()}
    late = dora("POST", "/api/tokens", body)
    assert (late.status_code, late.json()["errors"][0]["field"]) == (422, "expires_at")
    bell = Caller(
        server.url, server.add_token(name_of("old"), "send", until=int(past.timestamp() * 1000))
    )
    refused = bell("POST", "/api/notifications/send", {"users": ["alice"], "title": "t"})
    assert (refused.status_code, refused.json()["code"]) == (401, "expired-token")


def test_the_fleet_tells_version_do_not_disturb_and_what_a_desk_lacks(
    server: RunningServer, dora: Caller
) -> None:
    name = name_of("fleet")
    dora("POST", "/api/users", {"name": name, "password": PASSWORD})
    client = server.person(name, "desk 1")
    id = client.me().id
    sent = server.bell().send_to_user(name, {"title": "t"})

    def desk() -> Any:
        return dora("GET", f"/api/devices?user={id}").json()["items"][0]

    assert (desk()["complete"], desk()["due"]) == (False, sent.seq)
    with socketio.SimpleClient() as socket:
        auth = {"token": client.token, "device": "desk 1", "version": "9.8.7"}
        socket.connect(server.url, auth=auth, transports=["websocket"])
        assert until(lambda: desk()["version"] == "9.8.7")
        socket.call("pos", {"cursor": sent.seq, "do_not_disturb": True})
        assert until(lambda: desk()["do_not_disturb"])
        assert until(lambda: desk()["complete"])
        lone = dora("GET", f"/api/devices?user={id}&version=9.8.7&do_not_disturb=true").json()
        assert len(lone["items"]) == 1
        assert dora("DELETE", f"/api/devices/{desk()['id']}").status_code == 204
        assert socket.receive(timeout=5)[0] == "bye"
    assert dora("GET", f"/api/devices?user={id}").json()["items"] == []


def test_a_person_sees_and_ends_their_own_devices_alone(server: RunningServer) -> None:
    one, other = calling(server, "alice", "one"), calling(server, "alice", "other")
    bob = calling(server, "bob", "bob's")
    mine = {each["device"]: each for each in one("GET", "/api/auth/sessions").json()["items"]}
    assert (mine["one"]["current"], mine["other"]["current"]) == (True, False)
    assert "bob's" not in mine
    place = f"/api/auth/sessions/{mine['other']['id']}"
    assert bob("DELETE", place).status_code == 404
    assert other("GET", "/api/auth/me").status_code == 200
    assert one("DELETE", place).status_code == 204
    assert until(lambda: other("GET", "/api/auth/me").status_code == 401)
    assert one("DELETE", place).status_code == 404, "it is not there any more"


def test_a_new_sign_in_on_a_device_ends_what_the_earlier_one_gave(server: RunningServer) -> None:
    desk, other = name_of("desk"), calling(server, "alice", "untouched")
    earlier = calling(server, "alice", desk)
    with Listener(server.url, earlier.token or "", device=desk) as ear:
        later = calling(server, "alice", desk)
        ((event, said),) = ear.wait(1)
        assert (event, said["code"]) == ("bye", "superseded")
    assert until(lambda: earlier("GET", "/api/auth/me").status_code == 401)
    assert [each("GET", "/api/auth/me").status_code for each in (later, other)] == [200, 200]


def test_who_names_no_device_ends_nobody_elses_access(server: RunningServer) -> None:
    body = {"username": "alice", "password": PASSWORD}
    here, there = (Caller(server.url, None)("POST", "/api/auth/login", body) for _ in range(2))
    for login in (here, there):
        token = login.json()["access_token"]
        assert Caller(server.url, token)("GET", "/api/auth/me").status_code == 200


def test_every_deed_is_in_the_audit_log_and_no_secret_or_text(
    server: RunningServer, dora: Caller
) -> None:
    name, text = name_of("audited"), unique("quite private")
    id = dora("POST", "/api/users", {"name": name, "password": PASSWORD}).json()["id"]
    with pytest.raises(DeskbellError):
        Client(server.url).login(name, "wrong password", Device(id="d"))
    server.person(name).logout()
    dora("PATCH", f"/api/users/{id}", {"role": "sender"})
    token = dora("POST", "/api/tokens", {"name": name, "scopes": ["send"]}).json()
    body = {"rooms": ["warehouse"], "title": text}
    sent = Caller(server.url, token["token"])("POST", "/api/notifications/send", body).json()
    dora("DELETE", f"/api/tokens/{token['id']}")

    def deeds(**wanted: Any) -> list[tuple[str, str]]:
        query = "&".join(f"{key}={value}" for key, value in wanted.items())
        lines = dora("GET", f"/api/audit?limit=200&{query}").json()["items"]
        return [(line["what"], line["actor_name"]) for line in reversed(lines)]

    assert deeds(target=f"user:{id}") == [
        ("user-added", "dora"),
        ("sign-in-failed", ""),
        ("signed-in", name),
        ("role-changed", "dora"),
    ]
    assert deeds(actor=f"user:{id}") == [("signed-in", name), ("signed-out", name)]
    assert deeds(target=f"token:{token['id']}") == [
        ("token-created", "dora"),
        ("token-revoked", "dora"),
    ]
    line = dora("GET", f"/api/audit?target={sent['id']}").json()["items"][0]
    assert line["detail"] == {
        "event": "notification:received",
        "to": ["room:warehouse"],
        "count": 1,
    }
    everything = dora("GET", "/api/audit?limit=200").text
    assert not [secret for secret in (text, token["token"], PASSWORD) if secret in everything]


def test_the_audit_log_is_asked_by_name_as_well(server: RunningServer, dora: Caller) -> None:
    name = name_of("called")
    id = dora("POST", "/api/users", {"name": name, "password": PASSWORD}).json()["id"]
    token = dora("POST", "/api/tokens", {"name": name, "scopes": ["send"]}).json()
    body = {"rooms": ["warehouse"], "title": "t"}
    Caller(server.url, token["token"])("POST", "/api/notifications/send", body)
    server.person(name).logout()

    def whats(query: str) -> list[tuple[str, str]]:
        lines = dora("GET", f"/api/audit?{query}").json()["items"]
        return [(line["actor"], line["what"]) for line in reversed(lines)]

    person, back_end = f"user:{id}", f"token:{token['id']}"
    deeds = [(back_end, "sent"), (person, "signed-in"), (person, "signed-out")]
    assert whats(f"actor={name}") == deeds
    assert whats(f"actor={person}") == deeds[1:]
    made = [what for _, what in whats(f"target={name}")]
    assert made == ["user-added", "token-created", "signed-in"]
    assert [line.split()[3] for line in server.cli("audit", "--actor", name).stdout.splitlines()]

    refused = dora("GET", "/api/audit?actor=nobody-at-all")
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown-user")
    assert refused.json()["errors"][0]["field"] == "actor"


def test_the_name_of_a_revoked_token_is_refused_and_why_is_said(dora: Caller) -> None:
    body = {"name": name_of("again"), "scopes": ["send"]}
    token = dora("POST", "/api/tokens", body).json()
    assert "revoked" not in dora("POST", "/api/tokens", body).json()["detail"]
    dora("DELETE", f"/api/tokens/{token['id']}")
    refused = dora("POST", "/api/tokens", body)
    assert (refused.status_code, refused.json()["code"]) == (409, "exists")
    assert "is revoked" in refused.json()["detail"]


def test_the_audit_log_is_read_back_page_by_page(dora: Caller) -> None:
    whole = [line["n"] for line in dora("GET", "/api/audit?limit=10").json()["items"]]
    first = dora("GET", "/api/audit?limit=5").json()
    second = dora("GET", f"/api/audit?limit=5&before={first['next']}").json()
    paged = [line["n"] for line in first["items"] + second["items"]]
    assert len(set(paged)) == 10
    assert paged == sorted(paged, reverse=True)
    assert min(paged) >= min(whole), "it only ever grew"


@pytest.mark.parametrize("who", ["alice", "carol"])
@pytest.mark.parametrize(
    "path", ["users", "rooms", "rooms/warehouse/members", "tokens", "devices", "rollouts", "audit"]
)
def test_only_administrators_administer(server: RunningServer, who: str, path: str) -> None:
    assert calling(server, who)("GET", f"/api/{path}").status_code == 403
    assert Caller(server.url, None)("GET", f"/api/{path}").status_code == 401
    bell = Caller(server.url, server.add_token(name_of("t"), "send", "broadcast"))
    assert bell("GET", f"/api/{path}").status_code == 403


def test_a_desk_that_lacks_an_update_is_not_complete(server: RunningServer, dora: Caller) -> None:
    name = name_of("fleet")
    dora("POST", "/api/users", {"name": name, "password": PASSWORD})
    id = server.person(name, "desk 1").me().id
    shop = Client(server.url, server.add_token(name, "send"))
    to = Send(users=(name,), title="t", key="one")
    first = shop.send(to).notification.seq or 0
    shop.send(to)
    desk = dora("GET", f"/api/devices?user={id}").json()["items"][0]
    assert desk["due"] > first


def test_a_real_desk_tells_its_version_and_whether_it_is_complete(
    server: RunningServer, dora: Caller, tmp_path: Path
) -> None:
    name = name_of("desk")
    id = server.add_user(name)
    with ConsoleDesk(tmp_path, server.url, name) as desk:
        desk.wait("connected to")
        server.bell().send_to_user(name, {"title": "Count aisle 7"})
        desk.wait("Count aisle 7")

        def seen() -> Any:
            (item,) = dora("GET", f"/api/devices?user={id}").json()["items"]
            return item if item["complete"] and item["version"] else None

        assert until(seen, "the desk in the fleet", 15)["version"] == __version__
