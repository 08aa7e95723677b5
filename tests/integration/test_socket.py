"""The socket: plain clients are live at once, desktops follow the log, nobody hears too much."""

import time
import uuid
from typing import Any

import jwt
import pytest
import socketio

from deskbell import NotificationEmitter
from deskbell.catalogue import STATE
from deskbell.errors import SignInNeeded
from deskbell.notification import Notification
from tests.integration.listener import Listener
from tests.running import RunningServer

Bell = NotificationEmitter[Notification]


@pytest.fixture(scope="module")
def server(either_server: RunningServer) -> RunningServer:
    return either_server


@pytest.fixture(scope="module")
def bell(server: RunningServer) -> Bell:
    return server.bell()


def test_a_plain_client_hears_its_user_its_rooms_and_everyone(
    server: RunningServer, bell: Bell
) -> None:
    tokens = server.access("alice"), server.access("bob")
    with Listener(server.url, tokens[0]) as alice, Listener(server.url, tokens[1]) as bob:
        bell.send_to_user("alice", {"title": "one"})
        bell.send_to_room("warehouse", {"title": "two"})
        bell.send_to_all({"title": "three"})
        bell.send_to_user("bob", {"title": "four"})
        assert [d["title"] for _, d in alice.wait(3)] == ["one", "two", "three"]
        assert [d["title"] for _, d in bob.wait(2)] == ["three", "four"]


def test_a_notification_on_many_streams_comes_once_at_its_place_in_each_inbox(
    server: RunningServer, bell: Bell
) -> None:
    tokens = server.access("alice"), server.access("bob")
    with Listener(server.url, tokens[0]) as alice, Listener(server.url, tokens[1]) as bob:
        bell.order_updated({"order_id": 6, "status": "sent"}, users=["alice"], rooms=["office"])
        bell.send_to_all({"title": "the end"})
        pushed = alice.wait(2)[0][1], bob.wait(2)[0][1]
    listed = [server.person(name).inbox(limit=2).items[1] for name in ("alice", "bob")]
    assert [p["seq"] for p in pushed] == [told.seq for told in listed]
    assert [p["stream"] for p in pushed] == [told.stream for told in listed]


def test_a_push_carries_the_notification_without_a_state(server: RunningServer, bell: Bell) -> None:
    with Listener(server.url, server.access("alice")) as ear:
        sent = bell.order_updated({"order_id": 5, "status": "paid"}, rooms=["warehouse"])
        ((event, payload),) = ear.wait(1)
    assert event == "order:updated"
    assert Notification.of(payload) == sent
    assert payload["state"] is None


def test_a_change_of_state_travels_to_the_other_desktops(server: RunningServer, bell: Bell) -> None:
    sent = bell.send_to_user("alice", {"title": "read me"})
    with Listener(server.url, server.access("alice", "a")) as ear:
        server.person("alice", "b").mark(sent.id, read=True)
        ((event, payload),) = ear.wait(1)
    assert event == STATE
    assert (payload["what"], payload["id"], payload["version"]) == ("read", sent.id, 1)


def test_a_desktop_catches_up_page_by_page_and_goes_live(server: RunningServer, bell: Bell) -> None:
    name = server.newcomer()
    sent = [bell.send_to_user(name, {"title": str(i)}).id for i in range(5)]
    with Listener(server.url, server.access(name), device="desk") as desk:
        first = desk.ask("sync", {"cursor": 0, "limit": 3})
        assert first["more"]
        bell.send_to_user(name, {"title": "meanwhile"})
        last = desk.ask("sync", {"epoch": first["epoch"], "cursor": first["next"]})
        ids = [e["notification"]["id"] for page in (first, last) for e in page["entries"]]
        assert ids[:5] == sent
        assert len(ids) == 6
        assert not last["more"]
        assert desk.heard == []
        live = bell.send_to_user(name, {"title": "live"})
        assert desk.wait(1)[0][1]["id"] == live.id
        assert desk.ask("ack", {"cursor": live.seq}) == {"head": live.seq, "live": True}
        assert desk.ask("pos", {"cursor": live.seq})["live"]


def test_a_cursor_of_another_log_is_told_to_begin_again(server: RunningServer) -> None:
    with Listener(server.url, server.access("alice"), device="desk") as desk:
        assert desk.ask("sync", {"epoch": "other", "cursor": 1})["why"] == "epoch"
        assert desk.ask("sync", {"cursor": 10**9})["why"] == "ahead"
        assert desk.ask("sync", {"cursor": -1})["error"] == "invalid"
        assert desk.ask("sync", "nonsense")["error"] == "invalid"


def test_a_second_socket_of_one_device_replaces_the_first(server: RunningServer) -> None:
    access = server.access("alice")
    device = "same"
    with Listener(server.url, access, device) as first, Listener(server.url, access, device) as new:
        ((event, said),) = first.wait(1)
        assert (event, said["code"]) == ("bye", "superseded")
        assert new.ask("pos", {"cursor": 0})["live"] is False


def test_signing_out_cuts_the_socket_and_the_token(server: RunningServer) -> None:
    client = server.person("alice", "leaving")
    assert client.token
    with Listener(server.url, client.token) as ear:
        client.logout()
        ((event, said),) = ear.wait(1, seconds=2)
    assert (event, said["code"]) == ("bye", "session-ended")
    with pytest.raises(socketio.exceptions.ConnectionError), Listener(server.url, client.token):
        pass


def test_a_disabled_person_is_cut_within_two_seconds_and_shut_out(server: RunningServer) -> None:
    name = server.newcomer()
    clients = [server.person(name, device) for device in ("one", "two")]
    tokens = [client.token or "" for client in clients]
    with Listener(server.url, tokens[0]) as one, Listener(server.url, tokens[1], "two") as two:
        assert server.cli("user", "disable", name).returncode == 0
        for ear in (one, two):
            ((event, said),) = ear.wait(1, seconds=2)
            assert (event, said["code"]) == ("bye", "revoked")
    with pytest.raises(SignInNeeded):
        clients[0].me()
    with pytest.raises(SignInNeeded):
        server.person(name)
    assert server.cli("user", "enable", name).returncode == 0
    time.sleep(1.2)  # the server looks at the log every second
    assert server.person(name).me().name == name


def test_the_token_is_renewed_on_the_same_socket_by_its_own_session_only(
    server: RunningServer,
) -> None:
    client = server.person("alice", "renewing")
    assert client.token
    with Listener(server.url, client.token) as ear:
        assert ear.ask("refresh", {"token": client.token}) == {"ok": True}
        assert ear.ask("refresh", {"token": server.access("bob")})["ok"] is False
        assert ear.ask("refresh", {"token": "nonsense"})["ok"] is False
        assert ear.ask("refresh", 5)["ok"] is False


@pytest.mark.parametrize("kind", ["none", "garbage", "unsigned", "service token", "a number"])
def test_a_bad_handshake_is_refused_with_a_reason(server: RunningServer, kind: str) -> None:
    given: dict[str, Any] = {
        "none": None,
        "garbage": {"token": "x"},
        "unsigned": {"token": jwt.encode({"sub": "1"}, "", "none")},
        "service token": {"token": server.add_token(uuid.uuid4().hex, "send")},
        "a number": 5,
    }
    client = socketio.Client(reconnection=False, handle_sigint=False)
    reasons: list[Any] = []
    client.on("connect_error", reasons.append)
    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(server.url, auth=given[kind], transports=["websocket"])
    assert reasons[0]["message"]
    assert reasons[0]["data"]["code"] in {"unauthenticated", "bad-token", "forbidden"}


def test_a_client_cannot_join_a_room_or_send_by_the_socket(
    server: RunningServer, bell: Bell
) -> None:
    with Listener(server.url, server.access("bob")) as bob:
        for event in ("join", "subscribe", "send", "order:new", "enter_room"):
            bob.client.emit(event, {"room": "warehouse", "title": "forged"})
        bell.send_to_room("warehouse", {"title": "not for bob"})
        bell.send_to_room("office", {"title": "for bob"})
        assert [data["title"] for _, data in bob.wait(1)] == ["for bob"]


def test_a_new_account_and_room_of_the_command_line_work_within_two_seconds(
    server: RunningServer, bell: Bell
) -> None:
    name = server.newcomer()
    server.add_room(f"room-{name}", [name])
    with Listener(server.url, server.access(name)) as ear:
        time.sleep(1.2)  # the server looks at the log every second
        bell.send_to_room(f"room-{name}", {"title": "hello"})
        assert ear.wait(1)[0][1]["title"] == "hello"


def test_polling_clients_hear_too(server: RunningServer, bell: Bell) -> None:
    client = socketio.Client(reconnection=False, handle_sigint=False)
    heard: list[dict[str, Any]] = []
    client.on("notification:received", heard.append)
    client.connect(server.url, auth={"token": server.access("alice")}, transports=["polling"])
    bell.send_to_user("alice", {"title": "by polling"})
    end = time.monotonic() + 10
    while not heard and time.monotonic() < end:
        time.sleep(0.02)
    client.eio.disconnect(abort=True)  # a polite one waits for the end of the poll, 25 s
    assert [payload["title"] for payload in heard] == ["by polling"]


def test_a_foreign_web_page_may_not_connect(server: RunningServer) -> None:
    client = socketio.Client(reconnection=False, handle_sigint=False)
    with pytest.raises(socketio.exceptions.ConnectionError):
        client.connect(
            server.url,
            headers={"Origin": "https://evil.example"},
            auth={"token": server.access("alice")},
            transports=["websocket"],
        )


def test_stopping_says_good_bye_and_ends_soon(new_server: Any) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    with Listener(server.url, server.access("alice")) as ear:
        assert server.stop() < 8
        ((event, said),) = ear.wait(1)
    assert (event, said["code"]) == ("bye", "shutdown")
    assert said["retry_after"] >= 1
