"""Bad tokens, over REST and on the socket: all are refused, and the log tells it without them."""

import base64
import contextlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import jwt
import pytest
import requests
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from deskbell_server.auth.keys import KeyFile
from deskbell_server.auth.tokens import Tokens, new_service_token
from tests.handshake import handshake
from tests.lab import until
from tests.running import RunningServer
from tests.server_fixtures import staffed

MEGABYTE = 1024 * 1024


class Forger:
    """Has everything that the server has, so that only one thing at a time is wrong."""

    def __init__(self, server: RunningServer) -> None:
        self.tokens = Tokens(KeyFile(server.data), 600)
        self.good = server.person("alice", "forger").token or ""
        self.claims = jwt.decode(self.good, options={"verify_signature": False})
        self.header = jwt.get_unverified_header(self.good)
        self.key = self.tokens._key(self.header["kid"]).access
        self.rsa = rsa.generate_private_key(65537, 2048)
        self.public = self.rsa.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def said(self, **claims: Any) -> str:
        """Signed rightly; a claim of ``None`` is left out."""
        given = {k: v for k, v in (self.claims | claims).items() if v is not None}
        return self.signed(json.dumps(given))

    def headed(self, **header: Any) -> str:
        given = {k: v for k, v in (self.header | header).items() if v is not None}
        return self.signed(json.dumps(self.claims), json.dumps(given))

    def signed(self, payload: str, header: str | None = None, key: bytes | None = None) -> str:
        """Any two texts, signed rightly."""
        head = _part((header or json.dumps(self.header)).encode())
        body = f"{head}.{_part(payload.encode())}"
        algorithm = jwt.get_algorithm_by_name("HS256")
        return f"{body}.{_part(algorithm.sign(body.encode(), key or self.key))}"

    def other(self, algorithm: str, key: Any) -> str:
        headers = {"typ": "at+jwt", "kid": self.header["kid"]}
        return jwt.encode(self.claims, key, algorithm, headers=headers)


def _part(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def doubled(f: Forger, name: str, value: str) -> str:
    return f.signed(json.dumps(f.claims)[:-1] + f', "{name}": {value}}}')


NOW = time.time()
BAD: dict[str, Callable[[Forger], str]] = {
    "nothing": lambda f: "",
    "not a token": lambda f: "open-sesame-0123456789",
    "two parts": lambda f: f.good.rsplit(".", 1)[0],
    "four parts": lambda f: f.good + ".x",
    "an empty signature": lambda f: f.good.rsplit(".", 1)[0] + ".",
    "a cut signature": lambda f: f.good[:-4],
    "another's signature": lambda f: f.good.rsplit(".", 1)[0] + "." + f.said(x=1).rsplit(".", 1)[1],
    "a changed claim": lambda f: ".".join(
        (f.good.split(".")[0], _part(json.dumps(f.claims | {"sub": "4"}).encode()), f.good[-43:])
    ),
    "alg none": lambda f: f.headed(alg="none"),
    "alg none, unsigned": lambda f: (
        _part(json.dumps({"alg": "none", "typ": "at+jwt", "kid": f.header["kid"]}).encode())
        + "."
        + f.good.split(".")[1]
        + "."
    ),
    "alg None in capitals": lambda f: f.headed(alg="NONE"),
    "no alg": lambda f: f.headed(alg=None),
    "HS384": lambda f: f.other("HS384", f.key + b"x" * 48),
    "HS512 with our key": lambda f: f.other("HS512", f.key + f.key),
    "RS256": lambda f: f.other("RS256", f.rsa),
    "ES256": lambda f: f.other("ES256", ec.generate_private_key(ec.SECP256R1())),
    "HS256 with a public key": lambda f: f.signed(json.dumps(f.claims), key=f.public),
    "HS256 with an empty key": lambda f: f.signed(json.dumps(f.claims), key=b"\0"),
    "another kid": lambda f: f.headed(kid="00000000"),
    "no kid": lambda f: f.headed(kid=None),
    "a kid that is a path": lambda f: f.headed(kid="../../dev/null"),
    "a kid that is a list": lambda f: f.headed(kid=[f.header["kid"]]),
    "a key in the header": lambda f: f.headed(kid=None, jwk={"kty": "oct", "k": _part(b"k" * 32)}),
    "a key's address in the header": lambda f: f.headed(kid=None, jku="http://127.0.0.1:9/jwks"),
    "another typ": lambda f: f.headed(typ="JWT"),
    "no typ": lambda f: f.headed(typ=None),
    "crit": lambda f: f.headed(crit=["exp"]),
    "an unknown crit": lambda f: f.headed(crit=["x"], x=1),
    "another issuer": lambda f: f.said(iss="https://idp.example"),
    "an issuer that only begins right": lambda f: f.said(iss="deskbell.example"),
    "a list of issuers": lambda f: f.said(iss=["deskbell"]),
    "no issuer": lambda f: f.said(iss=None),
    "another audience": lambda f: f.said(aud="other"),
    "a list of audiences": lambda f: f.said(aud=["other", "deskbell"]),
    "no audience": lambda f: f.said(aud=None),
    "expired": lambda f: f.said(exp=NOW - 61),
    "no end": lambda f: f.said(exp=None),
    "an end that is a text": lambda f: f.said(exp="never"),
    "an endless end": lambda f: f.signed(json.dumps(f.claims | {"exp": float("inf")})),
    "not yet valid": lambda f: f.said(nbf=NOW + 3600),
    "made in the future": lambda f: f.said(iat=NOW + 3600),
    "no subject": lambda f: f.said(sub=None),
    "a subject that is a number": lambda f: f.said(sub=1),
    "a subject that is a name": lambda f: f.said(sub="alice"),
    "a subject with other digits": lambda f: f.said(sub="\u0664"),
    "a subject that nobody is": lambda f: f.said(sub="999999999"),
    "a subject twice": lambda f: doubled(f, "sub", '"4"'),
    "an end twice": lambda f: doubled(f, "exp", str(int(NOW) + 500)),
    "alg twice": lambda f: f.signed(
        json.dumps(f.claims), '{"alg": "none", ' + json.dumps(f.header)[1:]
    ),
    "no session": lambda f: f.said(sid=None),
    "a session that is a list": lambda f: f.said(sid=[f.claims["sid"]]),
    "a generation that is a text": lambda f: f.said(gen="1"),
    "no id": lambda f: f.said(jti=None),
    "claims that are a list": lambda f: f.signed("[1]"),
    "claims that are no JSON": lambda f: f.signed("{"),
    "claims as deep as they go": lambda f: f.signed('{"a":' * 600 + "1" + "}" * 600),
    "signs that are not ASCII": lambda f: f.good + "\u00e9",
    "a megabyte": lambda f: f.said(pad="x" * MEGABYTE),
    "a little too long": lambda f: f.said(pad="x" * 4096),
    "a refresh token": lambda f: f.tokens.refresh(f.claims["sid"], 0),
    "a service token of nobody": lambda f: new_service_token(),
}


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    running = staffed(tmp_path_factory.mktemp("tokens")).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def forger(own_server: RunningServer) -> Forger:
    return Forger(own_server)


@dataclass(frozen=True)
class Answer:
    status_code: int
    text: str


def me(server: RunningServer, token: str) -> Answer:
    with contextlib.closing(HTTPConnection("127.0.0.1", server.port, timeout=10)) as line:
        line.request("GET", "/api/auth/me", headers={"Authorization": b"Bearer " + token.encode()})
        answer = line.getresponse()
        return Answer(answer.status, answer.read().decode())


def connects(server: RunningServer, token: Any) -> bool:
    return handshake(server.url, {"token": token}).startswith("40")


def test_the_forger_could_make_a_good_one(own_server: RunningServer, forger: Forger) -> None:
    for token in (forger.good, forger.said(), forger.headed()):
        assert me(own_server, token).status_code == 200
        assert connects(own_server, token)


def test_there_are_forty() -> None:
    assert len(BAD) >= 40


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_token_is_refused_on_both_ways_and_not_in_the_log(
    own_server: RunningServer, forger: Forger, kind: str
) -> None:
    token, told = BAD[kind](forger), len(refusals(own_server))
    try:
        answer = me(own_server, token)
        assert answer.status_code in {400, 401, 431}
        assert token == "" or token not in answer.text
    except (ConnectionError, HTTPException):
        assert len(token) > MEGABYTE
    assert not connects(own_server, token)
    assert len(token) > MEGABYTE or token == "" or until(lambda: len(refusals(own_server)) > told)
    told_of = own_server.log.read_text()
    assert not [part for part in token.split(".") if len(part) > 20 and part in told_of]


def refusals(server: RunningServer) -> list[str]:
    return server.log_lines("was refused")


def test_a_new_key_signs_nobody_out_and_needs_no_restart(tmp_path: Path) -> None:
    server = staffed(tmp_path).start()
    try:
        before = server.person("alice").token or ""
        done = server.cli("key", "rotate")
        assert done.returncode == 0, done.stderr
        new = server.person("bob").token or ""
        kids = [jwt.get_unverified_header(token)["kid"] for token in (before, new)]
        assert kids[0] != kids[1]
        assert done.stdout.startswith(kids[1])
        assert me(server, before).status_code == 200, "as long as it lives"
        assert [line.split()[1] for line in server.cli("key", "list").stdout.splitlines()] == [
            "signs",
            "replaced",
        ]
        assert "key-rotated" in server.cli("audit").stdout
    finally:
        server.stop()


def test_a_sign_in_outlives_the_new_key_and_ends_with_a_revoked_one(
    own_server: RunningServer,
) -> None:
    body = {"username": "bob", "password": "correct horse"}
    login = requests.post(f"{own_server.url}/api/auth/login", json=body, timeout=10).json()

    def refresh(token: str) -> requests.Response:
        given = {"refresh_token": token}
        return requests.post(f"{own_server.url}/api/auth/refresh", json=given, timeout=10)

    own_server.cli("key", "rotate")
    second = refresh(login["refresh_token"])
    assert second.status_code == 200, "made with the key before"
    assert own_server.cli("key", "rotate", "--revoke").returncode == 0
    assert refresh(second.json()["refresh_token"]).status_code == 401
    assert me(own_server, second.json()["access_token"]).status_code == 401
