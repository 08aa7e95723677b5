"""The registrar and the courier, against a web server that answers like ours, or not at all."""

from __future__ import annotations

import queue
from typing import Any, TypeVar

import pytest

from deskbell.problems import problem
from deskbell.wire import Device, What
from deskbell_desktop.adapters.courier import RestCourier
from deskbell_desktop.adapters.registrar import RestRegistrar
from deskbell_desktop.adapters.vault import Found
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.address import address_of
from deskbell_desktop.core.mail import Mail
from deskbell_desktop.core.op import Op
from tests.unit.desktop.make import NOON
from tests.unit.desktop.web_server import Answer, web

M = TypeVar("M")


class Keeper:
    def __init__(self, word: str = "") -> None:
        self.kept: dict[Account, str] = {}
        self.word = word
        self.history: list[str] = []

    def save(self, account: Account, secret: str) -> str:
        self.history.append(secret)
        if not self.word:
            self.kept[account] = secret
        return self.word

    def load(self, account: Account) -> Found:
        return Found(self.kept.get(account))

    def forget(self, account: Account) -> None:
        self.kept.pop(account, None)


class Office:
    def __init__(self, word: str = "") -> None:
        self.mail: queue.SimpleQueue[Mail] = queue.SimpleQueue()
        self.keeper = Keeper(word)
        self.registrar = RestRegistrar(self.mail.put, Device(id="d1", label="desk"), self.keeper)
        self.courier = RestCourier(self.mail.put)

    def next(self, kind: type[M]) -> M:
        got = self.mail.get(timeout=30)
        assert isinstance(got, kind), got
        return got


def ours(n: int = 1) -> dict[str, Any]:
    return {
        "access_token": f"access{n}",
        "expires_in": 600,
        "refresh_token": f"refresh{n}",
        "user": {"id": "7", "name": "alice"},
        "server": {"version": "0.1.0"},
    }


def no(code: str) -> Answer:
    said = problem(code)
    return said.status, said.wire()


def test_signing_in_keeps_the_refresh_token_before_it_tells() -> None:
    office = Office()
    with web(lambda *_: (200, ours())) as server:
        office.registrar.sign_in(server.url + "/", "alice", "pw")
        done = office.next(m.SignedIn)
    assert done.account == Account(server.url, "7", "alice", True)
    assert (done.token, done.expires_in, done.word) == ("access1", 600, "")
    assert office.keeper.kept == {done.account: "refresh1"}
    assert server.asked[0][2]["device"] == {"id": "d1", "label": "desk"}
    assert "access1" not in repr(done)


def test_without_a_keyring_the_session_lives_in_memory() -> None:
    office = Office(word="no password store")
    with web(lambda *_: (200, ours(len(server.asked)))) as server:
        office.registrar.sign_in(server.url, "alice", "pw")
        done = office.next(m.SignedIn)
        assert done.word == "no password store"
        office.registrar.renew(done.account)
        again = office.next(m.Renewed)
    assert server.asked[1][2] == {"refresh_token": "refresh1"}
    assert again.word == ""  # it was said once


def test_who_does_not_want_to_stay_leaves_nothing_in_the_keyring() -> None:
    office = Office()
    with web(lambda *_: (200, ours(len(server.asked)))) as server:
        office.registrar.sign_in(server.url, "alice", "pw", True)
        account = office.next(m.SignedIn).account
        assert office.keeper.kept
        office.registrar.sign_in(server.url, "alice", "pw", False)
        assert office.next(m.SignedIn).word == ""
        assert not office.keeper.kept
        office.registrar.renew(account)
        office.next(m.Renewed)
        assert not office.keeper.kept
        office.registrar.sign_in(server.url, "alice", "pw", True)
        office.next(m.SignedIn)
        assert office.keeper.kept


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (no("wrong-password"), "Name or password is wrong."),
        (no("rate-limited"), "Too many requests."),
        ((200, "<html>"), "which is not this API's answer."),
        ((404, "<html>not here</html>"), "which is not this API's answer."),
        ((500, no("internal")[1]), "The server made a mistake."),
        ((200, {}), "no access token."),
    ],
)
def test_a_sign_in_that_fails_is_said_in_words(answer: Answer, sentence: str) -> None:
    office = Office()
    with web(lambda *_: answer) as server:
        office.registrar.sign_in(server.url, "alice", "pw")
        failed = office.next(m.SignInFailed)
    assert failed.sentence.endswith(sentence), failed.sentence
    assert failed.hint


@pytest.mark.parametrize(
    "address", ["ftp://x", "https://", "http://a:b@c", "  ", "https://a b", "https://a\nb"]
)
def test_what_is_no_address_is_said(address: str) -> None:
    office = Office()
    office.registrar.sign_in(address, "alice", "pw")
    assert office.next(m.SignInFailed).sentence == "That is not a server's address."


def test_an_unreachable_server_is_said() -> None:
    office = Office()
    office.registrar.sign_in("http://127.0.0.1:9", "alice", "pw")
    assert office.next(m.SignInFailed).sentence == (
        "http://127.0.0.1:9 does not answer: Connection refused."
    )


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("bell.example", "https://bell.example"),
        ("bell.example:8480/", "https://bell.example:8480"),
        ("localhost:8480", "http://localhost:8480"),
        ("127.0.0.1:1", "http://127.0.0.1:1"),
        ("http://bell.example/", "http://bell.example"),
        ("HTTPS://bell.example/bell/?next=1#top", "https://bell.example/bell"),
    ],
)
def test_addresses_are_taken_as_people_type_them(typed: str, address: str) -> None:
    assert address_of(typed) == address


@pytest.mark.parametrize(
    "answer",
    [{"access_token": "jwt"}, {"token": "jwt"}, {"access_token": "jwt", "user": {"id": 7}}],
)
def test_a_foreign_server_is_signed_in_to_and_has_no_history(answer: dict[str, Any]) -> None:
    office = Office()
    with web(lambda *_: (200, answer)) as server:
        office.registrar.sign_in(server.url, "alice", "pw")
        done = office.next(m.SignedIn)
        assert done.account == Account(server.url, "alice", "alice", history=False)
        assert (done.token, done.expires_in) == ("jwt", None)
        office.registrar.renew(done.account)
        assert office.next(m.Renewed).token == "jwt"


def test_a_foreign_server_that_wants_only_name_and_password_gets_just_that() -> None:
    def rule(_method: str, _path: str, body: Any) -> Answer:
        if set(body) != {"username", "password"}:
            return 422, {"msg": "unknown field"}
        return 200, {"access_token": "jwt"}

    office = Office()
    with web(rule) as server:
        office.registrar.sign_in(server.url, "alice", "pw")
        assert office.next(m.SignedIn).token == "jwt"


def test_renewing_keeps_the_successor_first() -> None:
    office = Office()
    with web(lambda *_: (200, ours(2))) as server:
        account = Account(server.url, "7", "alice")
        office.keeper.kept[account] = "refresh1"
        office.registrar.renew(account)
        assert office.next(m.Renewed).token == "access2"
    assert office.keeper.kept[account] == "refresh2"


def test_a_session_that_ended_is_forgotten() -> None:
    office = Office()
    with web(lambda *_: no("session-ended")) as server:
        account = Account(server.url, "7", "alice")
        office.keeper.kept[account] = "refresh1"
        office.registrar.renew(account)
        assert office.next(m.RenewFailed).code == "session-ended"
    assert office.keeper.kept == {}


def test_an_outage_forgets_nothing() -> None:
    office = Office()
    account = Account("http://127.0.0.1:9", "7", "alice")
    office.keeper.kept[account] = "refresh1"
    office.registrar.renew(account)
    failed = office.next(m.RenewFailed)
    assert failed.code == ""
    assert office.keeper.kept


def test_with_nothing_kept_the_person_is_asked_to_sign_in() -> None:
    office = Office()
    office.registrar.renew(Account("http://127.0.0.1:9", "7", "alice"))
    failed = office.next(m.RenewFailed)
    assert (failed.code, failed.why) == ("signed-out", "Sign in to receive notifications.")


def test_one_that_rested_is_signed_out_on_the_server_too() -> None:
    office = Office()
    with web(lambda *_: (200, ours(2))) as server:
        account = Account(server.url, "7", "alice")
        office.keeper.kept[account] = "refresh1"
        office.registrar.sign_out(account, None)
        office.registrar.renew(account)  # in line behind it
        assert office.next(m.RenewFailed).code == "signed-out"
    assert [path for _, path, _ in server.asked] == ["/api/auth/refresh", "/api/auth/logout"]
    assert office.keeper.kept == {}


# -- the courier -----------------------------------------------------------------------------------

TOLD = {
    "id": "n1",
    "seq": 1,
    "event": "notification:received",
    "type": "info",
    "title": "t",
    "sender": {"id": "1", "name": "s"},
    "created_at": "2026-11-22T12:00:00Z",
    "state": {"read": True, "version": 4},
}


@pytest.mark.parametrize(
    ("op", "request_"),
    [
        (Op("o", What.READ, NOON, id="n1"), ("PATCH", "/api/notifications/n1", {"read": True})),
        (
            Op("o", What.UNREAD, NOON, id="n1", version=3),
            ("PATCH", "/api/notifications/n1", {"read": False, "version": 3}),
        ),
        (Op("o", What.DELETED, NOON, id="n1"), ("DELETE", "/api/notifications/n1", None)),
        (Op("o", What.RESTORED, NOON, id="n1"), ("POST", "/api/notifications/n1/restore", {})),
        (Op("o", What.ACKED, NOON, id="n1"), ("POST", "/api/notifications/n1/ack", {})),
        (
            Op("o", What.ANSWERED, NOON, id="n1", action="approve"),
            ("POST", "/api/notifications/n1/answer", {"action": "approve"}),
        ),
        (
            Op("o", What.READ_ALL, NOON, up_to=9),
            ("POST", "/api/notifications/read-all", {"up_to": 9}),
        ),
    ],
)
def test_each_op_is_its_route(op: Op, request_: tuple[str, str, Any]) -> None:
    office = Office()
    with web(lambda *_: (200, TOLD)) as server:
        office.courier.carry(server.url, "t", op)
        assert office.next(m.OpTaken).op == op
    assert server.asked == [request_]


@pytest.mark.parametrize(
    ("answer", "fate"),
    [
        (no("version-conflict"), m.OpVoid),
        (no("not-found"), m.OpVoid),
        (no("invalid"), m.OpVoid),
        (no("expired-token"), m.OpWaits),
        (no("unavailable"), m.OpWaits),
        (no("internal"), m.OpWaits),
        ((200, "<html>"), m.OpWaits),
    ],
)
def test_each_refusal_has_its_fate(answer: Answer, fate: type[Mail]) -> None:
    office = Office()
    with web(lambda *_: answer) as server:
        office.courier.carry(server.url, "t", Op("o", What.READ, NOON, id="n1"))
        office.next(fate)


def test_an_answer_that_came_too_late_brings_the_one_that_holds() -> None:
    held = TOLD | {"state": {"answer": {"action": "decline", "at": "2026-11-22T15:40:00Z"}}}
    office = Office()
    with web(lambda method, *_: no("already-answered") if method == "POST" else (200, held)) as at:
        office.courier.carry(at.url, "t", Op("o", What.ANSWERED, NOON, id="n1", action="approve"))
        now = office.next(m.OpVoid).now
    assert now is not None
    assert now.state is not None
    assert now.state.answer is not None
    assert now.state.answer.action == "decline"


def test_a_test_that_cannot_be_sent_is_said() -> None:
    office = Office()
    office.courier.test("http://127.0.0.1:9", "t")
    assert office.next(m.Say).sentence.startswith("No test notification could be sent")
