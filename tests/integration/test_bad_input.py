"""Bad input: each mistake gets a clear problem, in the field's terms, and nothing is stored."""

import json
import time
import uuid
from collections.abc import Iterator
from typing import Any

import jwt
import pytest
import requests

from deskbell.client import Client
from deskbell.errors import NotDeskbell, SignInNeeded, Unreachable
from deskbell.notification import Notification
from deskbell.submission import Send
from deskbell.wire import Device, Page
from tests.running import PASSWORD, RunningServer, free_port
from tests.strangers import answering


@pytest.fixture
def post(server: RunningServer) -> Iterator[Any]:
    token = server.add_token(uuid.uuid4().hex, "send", "broadcast")

    def send(path: str, body: object, **headers: str) -> requests.Response:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        given = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        kept = {name: value for name, value in given.items() if value}
        return requests.post(server.url + path, data=data, headers=kept, timeout=10)

    yield send


SEND = "/api/notifications/send"
GOOD: dict[str, Any] = {"users": ["alice"], "title": "t"}


@pytest.mark.parametrize(
    ("change", "status", "code", "field"),
    [
        ({"title": "x" * 201}, 422, "invalid", "title"),
        ({"title": " \n "}, 422, "invalid", "title"),
        ({"title": None}, 422, "invalid", "title"),
        ({"message": "x" * 5000}, 422, "invalid", "message"),
        ({"data": {"a": "x" * 17 * 1024}}, 422, "invalid", "data"),
        ({"data": [1]}, 422, "invalid", "data"),
        ({"data": {"n": 2**64}}, 422, "invalid", "data"),
        ({"url": "https://host/\ud800"}, 422, "invalid", "url"),
        ({"users": ["al\ud800ice"]}, 422, "invalid", "users.0"),
        ({"users": ["9" * 5000]}, 422, "unknown-user", "users.0"),
        (
            {"data": {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": 1}}}}}}}}},
            422,
            "invalid",
            "data",
        ),
        ({"colour": "red"}, 422, "invalid", "colour"),
        ({"sender": {"id": "1", "name": "boss"}}, 422, "invalid", "sender"),
        ({"seq": 1}, 422, "invalid", "seq"),
        ({"type": "Not a slug"}, 422, "invalid", "type"),
        ({"priority": "loud"}, 422, "invalid", "priority"),
        ({"url": "javascript:alert(1)"}, 422, "invalid", "url"),
        ({"url": "file:///etc/passwd"}, 422, "invalid", "url"),
        ({"url": "https://user:pass@host/"}, 422, "invalid", "url"),
        ({"actions": [{"id": "a", "label": "A"}] * 4}, 422, "invalid", "actions"),
        ({"expires_at": "soon"}, 422, "invalid", "expires_at"),
        ({"publish_at": "soon"}, 422, "invalid", "publish_at"),
        ({"publish_at": "2999-01-01T00:00:00Z"}, 422, "invalid", "publish_at"),
        (
            {"publish_at": "2026-11-02T00:00:00Z", "expires_at": "2026-11-01T00:00:00Z"},
            422,
            "invalid",
            "body",
        ),
        ({"announce_again": "perhaps"}, 422, "invalid", "announce_again"),
        ({"key": ""}, 422, "invalid", "key"),
        ({"key": "x" * 201}, 422, "invalid", "key"),
        ({"dry_run": 1}, 422, "invalid", "dry_run"),
        ({"revision": 2}, 422, "invalid", "revision"),
        ({"insist": {"remind_every": 60}}, 422, "invalid", "body"),
        ({"require_ack": True, "insist": {}}, 422, "invalid", "insist"),
        (
            {"require_ack": True, "insist": {"remind_every": 0}},
            422,
            "invalid",
            "insist.remind_every",
        ),
        (
            {"require_ack": True, "insist": {"remind_every": True}},
            422,
            "invalid",
            "insist.remind_every",
        ),
        ({"require_ack": True, "insist": {"escalate_after": 60}}, 422, "invalid", "insist"),
        ({"require_ack": True, "insist": {"by": "nobody"}}, 422, "invalid", "insist.by"),
        (
            {
                "require_ack": True,
                "insist": {"escalate_after": 60, "escalate_to": {"users": ["nobody"]}},
            },
            422,
            "unknown-user",
            "insist.escalate_to.users.0",
        ),
        (
            {"require_ack": True, "insist": {"escalate_after": 60, "escalate_to": {"all": True}}},
            422,
            "invalid",
            "insist",
        ),
        ({"users": ["nobody"]}, 422, "unknown-user", "users.0"),
        ({"users": ["alice", "999999"]}, 422, "unknown-user", "users.1"),
        ({"users": [], "rooms": ["attic"]}, 422, "unknown-room", "rooms.0"),
        ({"users": []}, 422, "invalid", "body"),
        ({"event": "order:exploded"}, 404, "unknown-event", None),
        ({"event": "order:new", "data": {}}, 422, "invalid", "data.order_id"),
    ],
)
def test_a_wrong_field_is_named(
    server: RunningServer,
    post: Any,
    change: dict[str, Any],
    status: int,
    code: str,
    field: str | None,
) -> None:
    before = server.person("alice").unread_count().total
    answer = post(SEND, GOOD | change)
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (status, code), problem
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert problem["hint"]
    if field:
        assert field in [error["field"] for error in problem["errors"]], problem
    assert server.person("alice").unread_count().total == before


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{not json", 400, "broken-json"),
        (b"", 422, "invalid"),
        (b"[]", 422, "invalid"),
        (b'{"title": "\xff\xfe"}', 400, "broken-json"),
        (b'{"users":["alice"],"title":"' + b"x" * 100 * 1024 + b'"}', 413, "too-large"),
    ],
)
def test_a_body_that_cannot_be_used_is_refused(
    post: Any, body: bytes, status: int, code: str
) -> None:
    answer = post(SEND, body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_large_body_without_a_length_is_cut_off(server: RunningServer) -> None:
    token = server.add_token(uuid.uuid4().hex, "send")
    chunks = (b"x" * 10_000 for _ in range(50))
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    answer = requests.post(server.url + SEND, data=chunks, headers=headers, timeout=10)
    assert answer.json()["code"] == "too-large"


def test_a_form_is_told_to_be_json(server: RunningServer) -> None:
    token = server.add_token(uuid.uuid4().hex, "send")
    headers = {"Authorization": f"Bearer {token}"}
    answer = requests.post(server.url + SEND, data={"title": "x"}, headers=headers, timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (415, "media-type")


def test_an_unknown_event_and_missing_data_are_named(post: Any) -> None:
    assert post("/api/events/no:such", GOOD).json()["code"] == "unknown-event"
    missing = post("/api/events/inventory:lowStock", {"users": ["alice"], "data": {"sku": "x"}})
    fields = [error["field"] for error in missing.json()["errors"]]
    assert fields == ["data.name", "data.quantity", "data.threshold"]
    nobody = post("/api/events/system:alert", {"title": "t"})
    assert nobody.json()["errors"]


def test_a_broadcast_wants_a_key(post: Any) -> None:
    answer = post("/api/notifications/broadcast", {"title": "t"})
    assert (answer.status_code, answer.json()["code"]) == (400, "no-key")


def test_the_same_key_with_another_body_is_refused(post: Any) -> None:
    key = uuid.uuid4().hex
    assert post(SEND, GOOD, Idempotency_Key=key).status_code == 201
    again = post(SEND, GOOD | {"title": "other"}, Idempotency_Key=key)
    assert (again.status_code, again.json()["code"]) == (422, "key-reused")


# -- tokens ------------------------------------------------------------


def forged(server: RunningServer) -> dict[str, tuple[str, str]]:
    """Bad tokens with the code each must get."""
    good = server.person("alice").token
    assert good is not None
    head, body, signature = good.split(".")
    claims = jwt.decode(good, options={"verify_signature": False})
    kid = jwt.get_unverified_header(good)["kid"]
    other = "another secret of thirty-two bytes and more"
    signed = jwt.encode(claims, other, "HS256", headers={"typ": "at+jwt", "kid": kid})
    none = jwt.encode(claims, "", "none", headers={"typ": "at+jwt", "kid": kid})
    return {
        "wrong signature": (signed, "bad-token"),
        "alg none": (none, "bad-token"),
        "no signature": (f"{head}.{body}.", "bad-token"),
        "swapped body": (f"{head}.{body[:-4]}AAAA.{signature}", "bad-token"),
        "not a token": ("hello", "bad-token"),
        "a long one": ("x" * 5000, "bad-token"),
        "an unknown service token": ("dbt_" + "x" * 43, "bad-token"),
    }


KINDS_OF_FORGERY = (
    "wrong signature", "alg none", "no signature", "swapped body", "not a token", "a long one",
    "an unknown service token",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS_OF_FORGERY)
def test_a_forged_token_is_refused_and_never_logged(server: RunningServer, kind: str) -> None:
    token, code = forged(server)[kind]
    answer = requests.get(
        f"{server.url}/api/auth/me", headers={"Authorization": f"Bearer {token}"}, timeout=10
    )
    assert (answer.status_code, answer.json()["code"]) == (401, code)
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert token not in server.log.read_text()


def test_no_token_and_an_expired_one_have_their_own_words(new_server: Any) -> None:
    server = new_server(access_minutes="0.01")
    server.add_user("alice")
    server.start()
    nothing = requests.get(f"{server.url}/api/auth/me", timeout=10)
    assert (nothing.status_code, nothing.json()["code"]) == (401, "unauthenticated")
    # the server allows 30 s for clocks that differ, so the token is made as if a minute ago
    alice = server.person("alice")
    assert alice.token
    from deskbell_server.auth.keys import KeyFile
    from deskbell_server.auth.tokens import Tokens

    tokens = Tokens(KeyFile(server.data), -60)
    claims = jwt.decode(alice.token, options={"verify_signature": False})
    alice.token = tokens.access(int(claims["sub"]), claims["sid"])
    with pytest.raises(SignInNeeded) as refused:
        alice.me()
    assert refused.value.code == "expired-token"


def test_a_wrong_password_and_an_unknown_name_look_alike(server: RunningServer) -> None:
    said = []
    for name in ("alice", "nobody"):
        with pytest.raises(SignInNeeded) as refused:
            Client(server.url).login(name, "open sesame", Device(id="x", label=""))
        said.append(str(refused.value))
    assert said[0] == said[1] == "Name or password is wrong"
    assert "sesame" not in server.log.read_text()


def test_too_many_sign_ins_wait(new_server: Any) -> None:
    server = new_server(login_rate="3/minute")
    server.start()
    for _ in range(3):
        with pytest.raises(SignInNeeded):
            Client(server.url).login("x", PASSWORD, Device(id="x", label=""))
    body = {"username": "x", "password": "y"}
    for _ in range(2):  # where one minute ends and the next begins, one more passes
        answer = requests.post(f"{server.url}/api/auth/login", json=body, timeout=10)
        if answer.status_code == 429:
            break
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "RateLimit" in answer.headers


# -- what the SDK says ------------------------------------------------------------


def test_an_unreachable_server_is_said_after_the_tries() -> None:
    waits: list[float] = []
    client = Client(f"http://127.0.0.1:{free_port()}", "t", tries=3, sleep=waits.append)
    with pytest.raises(Unreachable, match=r"does not answer: Connection refused"):
        client.send(Send(title="x", users=("a",)))
    assert len(waits) == 2


def test_html_is_not_taken_for_an_answer() -> None:
    page = b"<html>Please log in</html>"
    with (
        answering(page, "text/html") as url,
        pytest.raises(NotDeskbell, match="200 with text/html"),
    ):
        Client(url, "t").me()


def test_a_redirect_to_a_log_in_page_is_not_followed() -> None:
    away = "http://127.0.0.1:1/"
    with (
        answering(b"", "text/html", status=302, location=away) as url,
        pytest.raises(NotDeskbell),
    ):
        Client(url, "t").me()


def test_a_retry_keeps_its_key_and_sends_once(new_server: Any) -> None:
    server = new_server()
    server.add_user("alice")
    token = server.add_token("t", "send")
    starts: list[float] = []

    def start_meanwhile(_seconds: float) -> None:
        if not starts:
            starts.append(time.monotonic())
            server.start()

    client = Client(server.url, token, sleep=start_meanwhile)
    sent = client.send(Send(title="kept", users=("alice",)))
    assert [n.id for n in server.person("alice").inbox().items] == [sent.notification.id]


@pytest.mark.parametrize(
    "end",
    [
        "9999-12-31T23:59:59.9999999Z",  # DateTime.MaxValue of .NET
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00Z",  # a time.Time of Go that nobody set
        "0001-01-01T00:00:00+14:00",
    ],
)
def test_an_end_of_the_calendar_as_expiry_leaves_everything_readable(
    new_server: Any, end: str
) -> None:
    server: RunningServer = new_server()
    server.add_user("alice")
    server.start()
    token = server.add_token("shop", "broadcast")
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "k"}
    url, body = f"{server.url}/api/notifications/broadcast", {"title": "t", "expires_at": end}
    answer = requests.post(url, json=body, headers=headers, timeout=10)
    assert answer.status_code == 201, answer.text
    sent = Notification.parse(answer.content)
    alice = server.person("alice")
    assert [told.expires_at for told in alice.inbox().items] == [sent.expires_at]
    page = alice.sync(None, 0)
    assert isinstance(page, Page)
    assert [e.notification.expires_at for e in page.entries if e.notification] == [sent.expires_at]
