"""Roll-outs: what desks get as defaults, by REST and by command, seen by devices and desks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import socketio

from deskbell.client import Client
from deskbell.wire import Device
from deskbell_server.store.rollouts import place
from tests.desks import ConsoleDesk
from tests.integration.test_administration import Caller, calling, name_of
from tests.lab.waiting import until
from tests.running import PASSWORD, RunningServer
from tests.stores import SQLITE, on_both_stores

on_sqlite = pytest.mark.parametrize("server", [SQLITE], indirect=True)
LOUD, SOFT = {"volume": 90}, {"volume": 30, "quiet_hours_on": True}


def standing(share: Callable[[int], bool]) -> str:
    """A device id whose place among a hundred is such a one."""
    return next(f"desk {n}" for n in range(10_000) if share(place(f"desk {n}")))


FIRST = standing(lambda place: place < 10)
THIRD = standing(lambda place: 20 <= place < 30)
LAST = standing(lambda place: place >= 90)


@pytest.fixture
def dora(server: RunningServer) -> Iterator[Caller]:
    admin = calling(server, "dora", "desk of dora")
    yield admin
    for each in admin("GET", "/api/rollouts?limit=200").json()["items"]:
        admin("DELETE", f"/api/rollouts/{each['id']}")


def add(dora: Caller, preferences: dict[str, Any], **whom: Any) -> int:
    made = dora("POST", "/api/rollouts", {"preferences": preferences} | whom)
    assert made.status_code == 201, made.text
    return int(made.json()["id"])


def given(server: RunningServer, name: str, device: str) -> tuple[int, Any] | None:
    """What a device of that person gets when it renews its sign-in."""
    client = Client(server.url)
    login = client.login(name, PASSWORD, Device(id=device, label="a test"))
    assert login.refresh_token
    rollout = client.refresh(login.refresh_token).rollout
    assert rollout == login.rollout
    return (rollout.id, rollout.preferences) if rollout else None


@on_both_stores
def test_a_share_of_the_desks_has_it_first_and_keeps_it_while_it_widens(
    server: RunningServer, dora: Caller
) -> None:
    assert given(server, "alice", FIRST) is None
    id = add(dora, LOUD, percent=10)
    has = {device: given(server, "alice", device) for device in (FIRST, THIRD, LAST)}
    assert has == {FIRST: (id, LOUD), THIRD: None, LAST: None}
    dora("PATCH", f"/api/rollouts/{id}", {"percent": 30})
    assert [given(server, "alice", d) for d in (FIRST, THIRD)] == [(id, LOUD)] * 2
    assert given(server, "alice", LAST) is None
    dora("PATCH", f"/api/rollouts/{id}", {"percent": 100})
    assert given(server, "bob", LAST) == (id, LOUD)


@on_both_stores
def test_a_desk_has_the_newest_that_reaches_it_whole_and_goes_back_when_that_is_withdrawn(
    server: RunningServer, dora: Caller
) -> None:
    everyone = add(dora, SOFT)
    trial = add(dora, LOUD, percent=10)
    assert given(server, "alice", FIRST) == (trial, LOUD)
    assert given(server, "alice", LAST) == (everyone, SOFT)
    assert dora("DELETE", f"/api/rollouts/{trial}").status_code == 204
    assert given(server, "alice", FIRST) == (everyone, SOFT)
    assert add(dora, LOUD) > trial, "a number is never given twice"


@on_both_stores
def test_a_room_has_it_for_its_members_alone_and_as_long_as_they_are(
    server: RunningServer, dora: Caller
) -> None:
    room = name_of("pilots")
    dora("POST", "/api/rooms", {"name": room, "members": ["alice"]})
    id = add(dora, LOUD, room=room)
    assert given(server, "alice", LAST) == (id, LOUD)
    assert given(server, "bob", LAST) is None
    alice = server.person("alice").me().id
    dora("DELETE", f"/api/rooms/{room}/members/{alice}")
    assert given(server, "alice", LAST) is None
    dora("PATCH", f"/api/rollouts/{id}", {"room": None})
    assert given(server, "bob", LAST) == (id, LOUD)


@on_both_stores
def test_the_devices_say_which_one_they_have(server: RunningServer, dora: Caller) -> None:
    id, client = add(dora, LOUD), server.person("alice", FIRST)

    def of(path: str) -> Any:
        return dora("GET", path).json()

    def having(id: int) -> list[str]:
        return [each["device"] for each in of(f"/api/devices?rollout={id}&limit=200")["items"]]

    assert of(f"/api/rollouts/{id}")["taken"] == 0
    with socketio.SimpleClient() as socket:
        auth = {"token": client.token, "device": FIRST, "version": "1.0"}
        socket.connect(server.url, auth=auth, transports=["websocket"])
        socket.call("pos", {"cursor": 0, "do_not_disturb": False, "rollout": id})
        assert until(lambda: having(id) == [FIRST])
        assert of(f"/api/rollouts/{id}")["taken"] == 1
        socket.call("pos", {"cursor": 0, "do_not_disturb": False, "rollout": 0})
        assert until(lambda: having(id) == [])
        assert FIRST in having(0)


@on_sqlite
def test_a_real_desk_keeps_what_it_is_given(
    server: RunningServer, dora: Caller, tmp_path: Path
) -> None:
    id = add(dora, SOFT | {"look": "dark"})
    with ConsoleDesk(tmp_path, server.url, "alice") as desk:
        desk.wait("connected")
        (file,) = tmp_path.rglob("desktop.json")
        held = json.loads(file.read_text())
    assert (held["rollout"], held["given"]) == (id, SOFT | {"look": "dark"})
    assert held["preferences"] == {}, "the person has chosen nothing"


@on_sqlite
@pytest.mark.parametrize(
    "body",
    [
        {"preferences": {"volume": 900}},
        {"preferences": {"volum": 9}},
        {"preferences": {"server": "https://elsewhere.example"}},
        {"preferences": {"link_schemes": ["http"]}},
        {"preferences": {"quiet_hours": [{"days": [7]}]}},
        {"preferences": {"muted_types": {"task": -1}}},
        {"preferences": LOUD, "percent": 0},
        {"preferences": LOUD, "percent": 101},
    ],
)
def test_what_makes_no_sense_or_is_not_a_servers_to_give_is_refused(
    dora: Caller, body: dict[str, Any]
) -> None:
    refused = dora("POST", "/api/rollouts", body)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid")
    assert dora("GET", "/api/rollouts").json()["items"] == []


@on_sqlite
def test_a_room_that_is_not_there_gets_none(dora: Caller) -> None:
    refused = dora("POST", "/api/rollouts", {"preferences": LOUD, "room": "no-such-room"})
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown-room")


@on_sqlite
def test_the_commands_do_the_same_and_every_change_is_in_the_audit_log(
    server: RunningServer, dora: Caller, tmp_path: Path
) -> None:
    file = tmp_path / "soft.json"
    file.write_text(json.dumps(SOFT))
    id = server.cli("rollout", "add", str(file), "--percent", "10").stdout.strip()
    server.cli("rollout", "reach", id, "--room", "warehouse")
    (line,) = server.cli("rollout", "list").stdout.splitlines()
    assert line.startswith(f"{id}  10 % of room warehouse  on 0 desks  ")
    server.cli("rollout", "reach", id, "--everyone", "--percent", "100")
    assert given(server, "bob", LAST) == (int(id), SOFT)
    assert server.cli("rollout", "withdraw", id).returncode == 0
    lines = dora("GET", f"/api/audit?target={id}&limit=200").json()["items"]
    told = [each["what"] for each in lines if each["what"].startswith("rollout-")]
    assert told == ["rollout-withdrawn", *["rollout-changed"] * 2, "rollout-added"]
    file.write_text('{"volume": 900}')
    refused = server.cli("rollout", "add", str(file))
    assert (refused.returncode, "volume" in refused.stderr) == (1, True)
    assert server.cli("rollout", "withdraw", id).returncode == 1
