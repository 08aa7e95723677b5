"""Rate limits: what is left is said, servers count together, and Redis's end opens no door."""

import uuid
from collections.abc import Callable, Mapping

import requests

from tests.redis import redis
from tests.running import RunningServer

NewServer = Callable[..., RunningServer]


def guess(server: RunningServer, name: str) -> requests.Response:
    body = {"username": name, "password": "wrong password"}
    return requests.post(f"{server.url}/api/auth/login", json=body, timeout=10)


def test_an_answer_says_how_much_is_left(new_server: NewServer) -> None:
    server = new_server(send_rate="3/hour")
    server.add_user("alice")
    server.start()
    headers = {"Authorization": f"Bearer {server.add_token('t', 'send')}"}
    url, body = f"{server.url}/api/notifications/send", {"users": ["alice"], "title": "t"}
    answers = [requests.post(url, json=body, headers=headers, timeout=10) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [201, 201, 201, 429]
    assert {answer.headers["RateLimit-Policy"] for answer in answers} == {'"send";q=3;w=3600'}
    left = [answer.headers["RateLimit"].split(";")[1] for answer in answers]
    assert left == ["r=2", "r=1", "r=0", "r=0"]
    assert 0 < int(answers[3].headers["Retry-After"]) <= 3600
    assert "Retry-After" not in answers[0].headers


def test_sends_are_not_counted_among_other_requests(new_server: NewServer) -> None:
    """Else the rate of sends, which is the higher one, could never be reached."""
    server = new_server(request_rate="2/hour")
    server.add_user("alice")
    server.start()
    headers = {"Authorization": f"Bearer {server.add_token('t', 'send')}"}
    url, body = f"{server.url}/api/notifications/send", {"users": ["alice"], "title": "t"}

    def codes(**said: object) -> list[int]:
        asked = (requests.post(url, json=body | said, headers=headers, timeout=10) for _ in "abc")
        return [answer.status_code for answer in asked]

    assert codes() == [201, 201, 201]
    assert codes(dry_run=True) == [200, 200, 429]
    headers["Content-Type"] = "application/json; charset=utf-8"  # as other languages write it
    assert codes() == [201, 201, 201]


def test_assignments_have_a_rate_of_their_own(new_server: NewServer) -> None:
    """Who may work on tasks may put their titles on desks; changing what nobody hears is free."""
    server = new_server(work_rate="2/hour")
    server.add_user("alice", "staff")
    server.add_user("bob", "staff")
    headers = {"Authorization": f"Bearer {server.start().access('alice')}"}

    def asked(method: str, path: str, **body: object) -> tuple[int, str]:
        url = f"{server.url}/api/{path}"
        answer = requests.request(method, url, json=body, headers=headers, timeout=10)
        return answer.status_code, answer.headers.get("RateLimit-Policy", "")

    assert asked("POST", "tasks", title="for bob", assignee="bob") == (201, "")
    for _ in range(3):
        assert asked("PATCH", "tasks/1", status="done") == (200, "")
        assert asked("POST", "tasks", title="for nobody") == (201, "")
    assert asked("POST", "projects", name="for both", members=["bob"]) == (201, "")
    refused = 429, '"work";q=2;w=3600'
    assert asked("PATCH", "tasks/2", assignee="bob") == refused
    assert asked("PATCH", "projects/1", name="for both again") == refused
    assert [n.title for n in server.person("bob").inbox().items][-1] == "for bob"
    assert len(server.person("bob").inbox().items) == 2


def test_what_is_refused_is_counted_as_well(new_server: NewServer) -> None:
    """As what it was meant to be; what cannot be read, as a request."""
    server = new_server(send_rate="2/hour", broadcast_rate="2/hour", request_rate="2/hour")
    headers = {"Authorization": f"Bearer {server.start().add_token('t', 'send', 'broadcast')}"}

    def codes(path: str, body: Mapping[str, object]) -> list[int]:
        url = f"{server.url}/api/{path}"
        asked = (requests.post(url, json=body, headers=headers, timeout=10) for _ in "abc")
        return [answer.status_code for answer in asked]

    unknown = {"users": ["nobody"], "title": "t", "event": "no:such"}
    assert codes("notifications/send", unknown) == [404, 404, 429]
    assert codes("notifications/broadcast", {"title": "no key"}) == [400, 400, 429]
    assert codes("events/no:such", {"users": ["nobody"]}) == [429, 429, 429]
    assert codes("notifications/send", {"title": 7}) == [422, 422, 429]


def test_an_event_for_everybody_counts_as_a_broadcast(new_server: NewServer) -> None:
    server = new_server(broadcast_rate="2/hour").start()
    headers = {"Authorization": f"Bearer {server.add_token('t', 'send', 'broadcast')}"}
    url, body = f"{server.url}/api/events/system:alert", {"all": True, "title": "t", "data": {}}
    answers = [requests.post(url, json=body, headers=headers, timeout=10) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert {answer.headers["RateLimit-Policy"] for answer in answers} == {'"broadcast";q=2;w=3600'}


def test_several_servers_count_together_and_alone_when_redis_is_away(
    new_server: NewServer,
) -> None:
    with redis() as shared:
        one, other = (
            new_server(redis_url=shared.url, login_rate="4/hour").start() for _ in range(2)
        )
        name = uuid.uuid4().hex
        codes = [guess(each, name).status_code for each in (one, other) * 4]
        assert codes.count(401) == 4
        assert set(codes[4:]) == {429}

        shared.stop()
        name = uuid.uuid4().hex
        alone = [guess(one, name) for _ in range(6)]
        assert [answer.status_code for answer in alone] == [401] * 4 + [429] * 2
        assert alone[4].headers["RateLimit-Policy"] == '"login";q=4;w=3600'
        assert requests.get(f"{one.url}/api/about", timeout=10).status_code == 200
        assert one.log_lines("this server counts alone")

        shared.start()
