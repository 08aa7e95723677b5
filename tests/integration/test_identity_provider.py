"""Signing in by a real identity provider, with every fault that its answers can have."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from deskbell_server.auth.relying import challenge_of
from tests.identity_provider import Browser, IdentityProvider, query
from tests.integration.listener import Listener
from tests.integration.test_bad_tokens import connects, me
from tests.lab import until
from tests.running import RunningServer, free_port
from tests.server_fixtures import staffed

LOOPBACK = "http://127.0.0.1:50123/"


@dataclass
class World:
    server: RunningServer
    provider: IdentityProvider

    def attempt(self) -> "Attempt":
        return Attempt(self)

    def signed_in(self, subject: str) -> dict[str, Any]:
        attempt = self.attempt()
        attempt.browse(subject)
        answer = attempt.redeem()
        assert answer.status_code == 200, f"{answer.text} {attempt.back}"
        return dict(answer.json())


@dataclass
class Attempt:
    """One sign-in as the desktop does it."""

    world: World
    state: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    back: dict[str, str] = field(default_factory=dict)

    @property
    def start(self) -> str:
        place = f"{self.world.server.url}/api/auth/oidc/start"
        return f"{place}?port=50123&state={self.state}&challenge={challenge_of(self.verifier)}"

    def browse(self, subject: str, **browser: Any) -> requests.Response | str:
        with Browser(subject, **browser) as window:
            end = window.go(self.start, stop=LOOPBACK)
        if isinstance(end, str):
            self.back = query(end)
            assert self.back["state"] == self.state
        return end

    def redeem(self, **instead: str) -> requests.Response:
        body = {"code": self.back.get("code", "x" * 43), "verifier": self.verifier} | instead
        body["device"] = {"id": "desk", "label": "a desk"}  # type: ignore[assignment]
        place = f"{self.world.server.url}/api/auth/oidc/token"
        return requests.post(place, json=body, timeout=10)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder, port = tmp_path_factory.mktemp("provider"), free_port()
    provider = IdentityProvider(f"http://127.0.0.1:{port}", folder / "provider.log").start()
    server = staffed(folder / "server", **provider.settings(), request_rate="100000/minute")
    server.port, server.url = port, f"http://127.0.0.1:{port}"
    yield World(server.start(), provider)
    server.stop()
    provider.stop()


@pytest.fixture(autouse=True)
def nothing_wrong(world: World) -> Iterator[None]:
    yield
    world.provider.wrong()


def rooms(world: World, name: str) -> list[str]:
    headers = {"Authorization": f"Bearer {world.server.person('dora').token}"}
    place = f"{world.server.url}/api/users?q={name}"
    found = requests.get(place, headers=headers, timeout=10).json()["items"]
    return list(found[0]["rooms"]) if found else []


def test_a_person_of_the_provider_gets_a_session_like_any_other(world: World) -> None:
    about = requests.get(f"{world.server.url}/api/about", timeout=10).json()
    assert about["provider"] == "Alder Works"
    login = world.signed_in("subject-erin")
    assert login["user"]["name"] == "erin"
    assert me(world.server, login["access_token"]).status_code == 200
    again = requests.post(
        f"{world.server.url}/api/auth/refresh",
        json={"refresh_token": login["refresh_token"]},
        timeout=10,
    )
    assert again.status_code == 200
    with Listener(world.server.url, login["access_token"], "desk") as ear:
        assert ear.ask("sync", {"cursor": 0})["epoch"]


def test_the_same_subject_is_the_same_person_whatever_it_is_called(world: World) -> None:
    first = world.signed_in("subject-frank")["user"]
    world.provider.wrong(username="renamed")
    assert world.signed_in("subject-frank")["user"] == first


def test_groups_decide_the_rooms_that_belong_to_groups_and_no_others(world: World) -> None:
    world.server.add_room("choir")
    world.signed_in("subject-gina")
    assert world.server.cli("room", "join", "choir", "gina").returncode == 0
    assert rooms(world, "gina") == ["choir", "warehouse"]
    world.provider.wrong(groups=["staff-office", "unknown"])
    world.signed_in("subject-gina")
    assert rooms(world, "gina") == ["choir", "office"]
    world.provider.wrong(groups=[])
    world.signed_in("subject-gina")
    assert rooms(world, "gina") == ["choir"]


def test_no_word_of_groups_moves_nobody(world: World) -> None:
    world.signed_in("subject-hugo")
    world.provider.wrong(groups=None)
    world.signed_in("subject-hugo")
    assert rooms(world, "hugo") == ["warehouse"]
    assert world.server.log_lines("says nothing of groups")


def test_a_name_that_is_taken_is_not_taken_over(world: World) -> None:
    attempt = world.attempt()
    attempt.browse("subject-alice")  # alice has an account with a password
    assert attempt.back["error"] == "no_account"
    assert attempt.redeem().status_code == 400


def test_an_administrator_links_an_account_that_was_there_before(world: World) -> None:
    assert world.server.cli("user", "link", "bob", "subject-77").returncode == 0
    assert world.signed_in("subject-77")["user"]["name"] == "bob"
    assert "identity-linked" in world.server.cli("audit", "--target", "user:2").stdout


def test_a_disabled_person_stays_out(world: World) -> None:
    world.signed_in("subject-ivan")
    assert world.server.cli("user", "disable", "ivan").returncode == 0
    attempt = world.attempt()
    attempt.browse("subject-ivan")
    assert attempt.back["error"] == "no_account"


FAULTS: dict[str, dict[str, Any]] = {
    "another nonce": {"claims": {"nonce": "another"}},
    "no nonce": {"without": ["nonce"]},
    "another issuer": {"claims": {"iss": "https://other.example"}},
    "an issuer that only begins right": {"claims": {"iss": "http://127.0.0.1"}},
    "another audience": {"claims": {"aud": "another"}},
    "several audiences, not for us": {"claims": {"aud": ["deskbell", "other"], "azp": "other"}},
    "expired": {"claims": {"exp": 1_700_000_000}},
    "made in the future": {"claims": {"iat": 4_000_000_000}},
    "another's signature": {"signature": True},
    "no signature": {"unsigned": True},
    "no subject": {"without": ["sub"]},
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_id_token_signs_nobody_in(world: World, fault: str) -> None:
    world.provider.wrong(**FAULTS[fault])
    attempt, told = world.attempt(), len(world.server.log_lines("identity provider was refused"))
    attempt.browse(f"subject-{fault.split(maxsplit=1)[0]}")
    assert attempt.back["error"] == "refused"
    assert "code" not in attempt.back
    assert until(
        lambda: len(world.server.log_lines("identity provider was refused")) > told, "the log"
    )
    assert attempt.redeem().json()["code"] == "sign-in-over"


def test_who_cancels_is_told_to_the_desktop(world: World) -> None:
    attempt = world.attempt()
    attempt.browse("subject-kim", consents=False)
    assert attempt.back["error"] == "access_denied"


def test_a_strange_state_goes_nowhere(world: World) -> None:
    place = f"{world.server.url}/api/auth/oidc/callback?state={'x' * 43}&code=abc"
    answer = requests.get(place, timeout=10, allow_redirects=False)
    assert (answer.status_code, answer.json()["code"]) == (400, "sign-in-over")


def test_an_answer_of_the_provider_is_taken_once(world: World) -> None:
    attempt = world.attempt()
    with Browser("subject-lena") as window:
        window.go(attempt.start, stop=LOOPBACK)
        callback = next(place for place in window.seen if "/oidc/callback" in place)
    again = requests.get(callback, timeout=10, allow_redirects=False)
    assert again.json()["code"] == "sign-in-over"


def test_an_answer_that_names_another_issuer_is_refused(world: World) -> None:
    attempt = world.attempt()
    with Browser("subject-mia") as window:
        end = window.go(attempt.start, stop=f"{world.server.url}/api/auth/oidc/callback")
    mixed = str(end).split("&iss=")[0] + "&iss=https%3A%2F%2Fother.example"
    answer = requests.get(mixed, timeout=10, allow_redirects=False)
    assert query(answer.headers["Location"])["error"] == "refused"


def test_a_code_is_good_once_and_for_its_own_desktop(world: World) -> None:
    attempt = world.attempt()
    attempt.browse("subject-nora")
    assert attempt.redeem().status_code == 200
    assert attempt.redeem().json()["code"] == "sign-in-over"
    other = world.attempt()
    other.browse("subject-nora")
    assert other.redeem(verifier="v" * 43).json()["code"] == "sign-in-over"
    assert other.redeem().json()["code"] == "sign-in-over", "a wrong try used it up"


def test_a_provider_that_is_down_is_said_and_passwords_still_work(world: World) -> None:
    attempt = world.attempt()
    with Browser("subject-olga") as window:
        end = window.go(attempt.start, stop=f"{world.server.url}/api/auth/oidc/callback")
        world.provider.wrong(down=True)
        back = window.go(str(end), stop=LOOPBACK)
    assert query(str(back))["error"] == "provider_away"
    assert world.server.person("alice").me().name == "alice"


def test_a_provider_that_was_never_there_is_said(tmp_path: Path) -> None:
    provider = IdentityProvider("http://127.0.0.1:9", tmp_path / "log")
    server = staffed(tmp_path / "server", **provider.settings()).start()
    try:
        answer = requests.get(
            Attempt(World(server, provider)).start, timeout=10, allow_redirects=False
        )
        assert (answer.status_code, answer.json()["code"]) == (503, "provider-away")
    finally:
        server.stop()


def test_without_a_provider_the_routes_are_not_there(server: RunningServer) -> None:
    world = World(server, IdentityProvider(server.url, Path("unused")))
    answer = requests.get(world.attempt().start, timeout=10, allow_redirects=False)
    assert answer.status_code == 404
    assert requests.get(f"{server.url}/api/about", timeout=10).json()["provider"] == ""


def test_an_access_token_of_the_provider_counts_for_who_has_an_account(world: World) -> None:
    world.signed_in("subject-pia")
    token = world.provider.access_token("subject-pia")
    answer = me(world.server, token)
    assert (answer.status_code, '"name":"pia"' in answer.text) == (200, True)
    assert connects(world.server, token)


BAD: dict[str, dict[str, Any]] = {
    "nobody here": {"sub": "subject-nobody"},
    "another audience": {"aud": "https://other.example"},
    "an id token's audience": {"aud": "deskbell"},
    "another typ": {"typ": "JWT"},
    "expired": {"exp": 1_700_000_000},
    "not yet": {"nbf": 4_000_000_000},
    "another's signature": {"foreign": True},
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_access_token_of_the_provider_is_refused(world: World, kind: str) -> None:
    world.signed_in("subject-pia")
    given = dict(BAD[kind])
    token = world.provider.access_token(given.pop("sub", "subject-pia"), **given)
    assert me(world.server, token).status_code == 401
    assert not connects(world.server, token)
    assert token.rsplit(".", 1)[1] not in world.server.log.read_text()
