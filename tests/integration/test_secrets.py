"""I11: whatever secret goes through a server stays out of its logs, metrics, errors, audit and
database."""

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jwt
import pytest
import requests
from sqlalchemy import MetaData, select

from deskbell_server.auth.keys import given
from deskbell_server.auth.tokens import Tokens
from deskbell_server.store.engines import Use, make_engine
from tests.handshake import handshake
from tests.integration.listener import Listener
from tests.integration.test_administration import Caller
from tests.lab import until
from tests.running import PASSWORD, RunningServer
from tests.server_fixtures import staffed
from tests.stores import POSTGRESQL, STORES


class Plants:
    """Every secret that was used in this run, by what it is."""

    def __init__(self) -> None:
        self.all: dict[str, str] = {}

    def new(self, what: str) -> str:
        """A secret of our own making."""
        return self.seen(what, f"{what.replace(' ', '')}{uuid.uuid4().hex}")

    def seen(self, what: str, secret: str) -> str:
        """One that the server made."""
        self.all[f"{what} {len(self.all)}"] = secret
        return secret

    def in_(self, text: str) -> list[str]:
        """Which of them are found there, also in part."""
        return [what for what, secret in self.all.items() if _core(secret) in text]


def _core(secret: str) -> str:
    """The part that matters: the signature of a token, the middle of anything else."""
    part = secret.rsplit(".", 1)[-1] if secret.count(".") == 2 else secret
    part = part.rsplit("_", 1)[-1] if part.startswith("dbr_") else part.removeprefix("dbt_")
    return part[4:-4] if len(part) > 24 else part


@pytest.fixture(params=STORES)
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RunningServer]:
    settings = {"log_level": "DEBUG", "secret": uuid.uuid4().hex + uuid.uuid4().hex}
    if request.param == POSTGRESQL:
        settings["database_url"] = request.getfixturevalue("postgres").new_database()
    running = staffed(tmp_path, **settings).start()
    yield running
    running.stop()


def test_no_secret_of_a_run_is_found_again(server: RunningServer) -> None:
    plants, errors = Plants(), list[str]()
    plants.seen("password", PASSWORD)
    key = plants.seen("key", server._settings["DESKBELL_SECRET"])
    plants.seen("signing key", Tokens(given(key), 60)._key(_kid(server)).access.hex())
    dora = Caller(server.url, sign_in(server, plants, "dora"))
    worked_with(server, plants, dora, errors)
    refused(server, plants, errors)
    assert until(lambda: server.log_lines("was refused"))
    audit = dora("GET", "/api/audit?limit=200").text
    metrics = requests.get(f"{server.url}/metrics", headers=_bearer(dora.token), timeout=10).text
    server.stop()
    assert len(plants.all) > 15
    places = {
        "the log": server.log.read_text(),
        "an error": "\n".join(errors),
        "the audit log": audit,
        "the metrics": metrics,
        "the database": dump(server),
        "a file": files(server),
    }
    assert {place: plants.in_(text) for place, text in places.items() if plants.in_(text)} == {}


def sign_in(server: RunningServer, plants: Plants, name: str) -> str:
    client = server.person(name, "first")
    body = {"username": name, "password": PASSWORD, "device": {"id": "second"}}
    said = requests.post(f"{server.url}/api/auth/login", json=body, timeout=10).json()
    plants.seen("refresh token", said["refresh_token"])
    plants.seen("access token", said["access_token"])
    again = client.refresh(said["refresh_token"])
    plants.seen("refresh token", again.refresh_token or "")
    return plants.seen("access token", again.access_token)


def worked_with(server: RunningServer, plants: Plants, dora: Caller, errors: list[str]) -> None:
    """What goes well: people, passwords, tokens, the socket."""
    password = plants.new("new password")
    made = dora("POST", "/api/users", {"name": "eve", "password": password})
    place = f"/api/users/{made.json()['id']}"
    dora("PATCH", place, {"password": plants.new("newer password")})
    token = dora("POST", "/api/tokens", {"name": "erp", "scopes": ["send"]}).json()
    bell = Caller(server.url, plants.seen("service token", token["token"]))
    assert bell("POST", "/api/notifications/send", {"users": ["alice"], "title": "t"}).ok
    cli = server.cli("token", "add", "by-hand", "--scope", "send")
    plants.seen("service token", cli.stdout.strip())
    given = plants.new("password of the command")
    server.cli("user", "add", "fred", "--password-stdin", given=f"{given}\n")
    with Listener(server.url, dora.token or "", "first") as ear:
        assert ear.ask("sync", {"cursor": 0})["epoch"]
        ear.ask("refresh", {"token": plants.seen("access token", sign_in(server, plants, "bob"))})
    errors += [cli.stderr, made.text]


def refused(server: RunningServer, plants: Plants, errors: list[str]) -> None:
    """What goes wrong: in every place that a person or a program might put a secret."""
    nobody = Caller(server.url, None)
    password = plants.new("wrong password")
    body: dict[str, Any] = {"username": "alice", "password": password}
    answers = [
        nobody("POST", "/api/auth/login", body),
        nobody("POST", "/api/auth/login", {"username": plants.new("as a name"), "password": "x"}),
        nobody("POST", "/api/auth/login", body | {"more": plants.new("as a field")}),
        nobody("POST", "/api/auth/login", {"username": "a", "password": [plants.new("a list")]}),
        nobody("POST", "/api/auth/refresh", {"refresh_token": plants.new("dbr_x_1_")}),
        nobody("GET", f"/api/auth/me?token={plants.new('in the address')}"),
        nobody("GET", f"/socket.io/?EIO=4&transport=polling&token={plants.new('by socket')}"),
    ]
    answers.append(Caller(server.url, plants.new("dbt_"))("GET", "/api/auth/me"))
    answers.append(Caller(server.url, plants.new("eyJhbGciOi.eyJzdWIiOi."))("GET", "/api/auth/me"))
    broken = '{"username": "alice", "password": "' + plants.new("broken json")
    answers.append(
        requests.post(
            f"{server.url}/api/auth/login",
            data=broken,
            headers={"Content-Type": "application/json"},
            timeout=10,
        )
    )
    for token in (plants.new("on the socket"), plants.new("dbt_socket")):
        errors.append(handshake(server.url, {"token": token}))
        assert errors[-1].startswith("44")
    assert not any(answer.ok for answer in answers[:6])
    errors += [answer.text for answer in answers]


def dump(server: RunningServer) -> str:
    """Every row of every table."""
    engine = make_engine(server.place, Use.READING)
    tables = MetaData()
    tables.reflect(engine)
    with engine.connect() as connection:
        rows = [
            str(row) for table in tables.sorted_tables for row in connection.execute(select(table))
        ]
    engine.dispose()
    assert any("alice" in row for row in rows)
    return "\n".join(rows)


def files(server: RunningServer) -> str:
    """All that lies in the data folder, as the system has it."""
    found = [path for path in server.data.rglob("*") if path.is_file()]
    return "\n".join(path.read_bytes().decode("latin-1") for path in found)


def _kid(server: RunningServer) -> str:
    return str(jwt.get_unverified_header(server.person("alice").token or "")["kid"])


def _bearer(token: str | None) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
