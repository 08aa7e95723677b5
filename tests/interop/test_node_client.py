"""socket.io-client in Node: hears all that is for it and nothing else, over each transport."""

import pytest

from deskbell import NotificationEmitter
from deskbell.catalogue import CATALOGUE
from deskbell.notification import Notification
from tests.interop.node_client import NodeClient
from tests.running import RunningServer
from tests.sent import RECORDS

Bell = NotificationEmitter[Notification]


@pytest.fixture(scope="module")
def server(either_server: RunningServer) -> RunningServer:
    return either_server


@pytest.fixture(scope="module")
def bell(server: RunningServer) -> Bell:
    return server.bell()


def send_all_eight(bell: Bell, **audience: list[str]) -> list[str]:
    """Each event of the catalogue to this audience; returns the ids."""
    sent = [
        bell.order_created(RECORDS["order:new"], **audience),
        bell.order_updated(RECORDS["order:updated"], **audience),
        bell.low_stock_alert(RECORDS["inventory:lowStock"], **audience),
        bell.project_updated(RECORDS["project:updated"], **audience),
        bell.task_assigned(RECORDS["task:assigned"], "alice", **audience),
        bell.budget_alert(RECORDS["budget:alert"], **audience),
        bell.system_alert("Title", "message", **audience),
    ]
    content = {"title": "plain", "type": "info"}
    if "users" in audience:
        sent.append(bell.send_to_user(audience["users"][0], content))
    elif "rooms" in audience:
        sent.append(bell.send_to_room(audience["rooms"][0], content))
    else:
        sent.append(bell.send_to_all(content))
    return [told.id for told in sent]


@pytest.mark.parametrize("transports", ["websocket", "polling", "polling,websocket"])
def test_it_hears_all_eight_events_of_its_user_its_room_and_everyone(
    server: RunningServer, bell: Bell, transports: str
) -> None:
    alice, bob = (server.person(name, transports).token or "" for name in ("alice", "bob"))
    with NodeClient(server.url, alice, transports) as hers, NodeClient(server.url, bob) as his:
        assert hers.next() == {"connected": True}
        assert his.next() == {"connected": True}
        for audience in ({"users": ["alice"]}, {"rooms": ["warehouse"]}):
            ids = send_all_eight(bell, **audience)
            heard = [hers.next() for _ in ids]
            assert [word["event"] for word in heard] == list(CATALOGUE)
            assert [word["payload"]["id"] for word in heard] == ids
        assert his.silent(0.5)
        everyone = bell.send_to_all({"title": "all of you"})
        assert hers.next()["payload"]["id"] == everyone.id
        assert his.next()["payload"]["id"] == everyone.id


def test_it_hears_all_eight_as_broadcasts(server: RunningServer, bell: Bell) -> None:
    token = server.person("bob").token or ""
    with NodeClient(server.url, token) as node:
        assert node.next() == {"connected": True}
        sent = [
            bell.order_created(RECORDS["order:new"]),
            bell.order_updated(RECORDS["order:updated"]),
            bell.low_stock_alert(RECORDS["inventory:lowStock"]),
            bell.project_updated(RECORDS["project:updated"]),
            bell.task_assigned(RECORDS["task:assigned"], "bob"),
            bell.budget_alert(RECORDS["budget:alert"]),
            bell.system_alert("Title"),
            bell.send_to_all({"title": "plain"}),
        ]
        heard = [node.next() for _ in sent]
        assert [word["event"] for word in heard] == list(CATALOGUE)
        assert [Notification.of(word["payload"]) for word in heard] == sent


def test_a_refused_handshake_says_why(server: RunningServer) -> None:
    with NodeClient(server.url, "nonsense") as node:
        word = node.next()
    assert word["refused"] == "The token is not valid"
    assert word["data"]["code"] == "bad-token"
