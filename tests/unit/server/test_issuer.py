"""The issuer: whose keys are believed, from where, and for how long."""

from __future__ import annotations

import hmac
import itertools
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

from deskbell_server.auth.issuer import (
    AGAIN_SECONDS,
    FAILED_SECONDS,
    FRESH_SECONDS,
    Issuer,
    IssuerError,
    safe,
)
from deskbell_server.auth.strict_jwt import BadTokenError

TYPES = frozenset({"at+jwt"})
RSA = rsa.generate_private_key(65537, 2048)
EC = ec.generate_private_key(ec.SECP256R1())


class Provider:
    """Answers with ``keys``; counts how often it was asked for them."""

    def __init__(self) -> None:
        self.keys: list[dict[str, Any]] = [jwk(RSA, "one")]
        self.asked = 0
        self.visits = 0
        self.down = False
        self.torn = False
        self.metadata: dict[str, str] = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.visits += 1
                outer.asked += self.path == "/jwks"
                said = {"keys": outer.keys} if self.path == "/jwks" else outer.said()
                body = json.dumps(said).encode()
                self.send_response(503 if outer.down else 200)
                self.send_header("Content-Length", str(len(body) + outer.torn))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,))
        self.thread.start()

    def said(self) -> dict[str, str]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/auth",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/jwks",
        } | self.metadata


def jwk(key: Any, kid: str) -> dict[str, Any]:
    made = (RSAAlgorithm if key is RSA else ECAlgorithm).to_jwk(key.public_key(), as_dict=True)
    return {**made, "kid": kid, "use": "sig"}


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    yield made
    made.server.shutdown()
    made.server.server_close()
    made.thread.join()


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def token(provider: Provider, key: Any = RSA, kid: str = "one", alg: str = "RS256") -> str:
    now = int(time.time())
    claims = {"iss": provider.url, "aud": "us", "sub": "x", "iat": now, "exp": now + 60}
    return jwt.encode(claims, key, alg, headers={"kid": kid, "typ": "at+jwt"})


def subject(issuer: Issuer, given: str) -> str:
    return str(issuer.verify(given, "us", TYPES, ())["sub"])


def test_keys_of_both_kinds_count_each_with_its_own_algorithm(provider: Provider) -> None:
    provider.keys.append(jwk(EC, "two"))
    issuer = Issuer(provider.url)
    assert subject(issuer, token(provider)) == "x"
    assert subject(issuer, token(provider, EC, "two", "ES256")) == "x"
    for wrong in (token(provider, EC, "one", "ES256"), token(provider, RSA, "two")):
        with pytest.raises(BadTokenError):
            subject(issuer, wrong)


def test_a_public_key_is_no_password(provider: Provider) -> None:
    good = token(provider).split(".")[1]
    public = json.dumps(provider.keys[0]).encode()
    for alg in ("HS256", "none"):
        head = jwt.utils.base64url_encode(
            json.dumps({"alg": alg, "kid": "one", "typ": "at+jwt"}).encode()
        ).decode()
        signature = hmac.digest(public, f"{head}.{good}".encode(), "sha256")
        forged = f"{head}.{good}.{jwt.utils.base64url_encode(signature).decode()}"
        with pytest.raises(BadTokenError, match="wrong alg"):
            subject(Issuer(provider.url), forged)


def test_an_unknown_key_is_asked_for_once_a_minute_at_most(provider: Provider) -> None:
    clock = Clock()
    issuer = Issuer(provider.url, clock)
    assert subject(issuer, token(provider)) == "x"
    clock.now += AGAIN_SECONDS
    provider.keys.append(jwk(EC, "new"))
    assert subject(issuer, token(provider, EC, "new", "ES256")) == "x"
    assert provider.asked == 2
    for _ in range(5):
        with pytest.raises(BadTokenError):
            subject(issuer, token(provider, EC, "never", "ES256"))
    assert provider.asked == 2
    clock.now += AGAIN_SECONDS
    with pytest.raises(BadTokenError):
        subject(issuer, token(provider, EC, "never", "ES256"))
    assert provider.asked == 3


def test_an_answer_that_breaks_off_is_no_answer_and_no_mistake_of_ours(provider: Provider) -> None:
    clock = Clock()
    issuer = Issuer(provider.url, clock)
    provider.torn = True
    with pytest.raises(IssuerError):
        issuer.metadata()
    provider.torn = False
    clock.now += FAILED_SECONDS
    assert subject(issuer, token(provider)) == "x"
    provider.torn = True
    clock.now += FRESH_SECONDS + 1
    assert subject(issuer, token(provider)) == "x"


def test_one_that_fails_from_the_beginning_is_left_alone_for_a_while_that_doubles(
    provider: Provider,
) -> None:
    clock = Clock()
    issuer = Issuer(provider.url, clock)
    provider.metadata = {"issuer": "https://other.example"}
    asked = []
    for _ in range(300):  # a request each second
        before = provider.visits
        with pytest.raises((BadTokenError, IssuerError)):
            subject(issuer, token(provider))
        asked += [clock.now] * (provider.visits > before)
        clock.now += 1
    pauses = [b - a for a, b in itertools.pairwise(asked)]
    assert pauses == [2, 4, 8, 16, 32, 60, 60, 60]
    provider.metadata = {}
    clock.now += AGAIN_SECONDS
    assert subject(issuer, token(provider)) == "x"


def test_the_last_good_keys_hold_while_it_is_away_and_go_when_it_says_so(
    provider: Provider,
) -> None:
    clock = Clock()
    issuer = Issuer(provider.url, clock)
    given = token(provider)
    assert subject(issuer, given) == "x"
    provider.down = True
    clock.now += 10 * FRESH_SECONDS
    assert subject(issuer, given) == "x"
    provider.down, provider.keys = False, []
    clock.now += AGAIN_SECONDS
    with pytest.raises(BadTokenError):
        subject(issuer, given)


@pytest.mark.parametrize(
    "said",
    [
        {"issuer": "https://other.example"},
        {"jwks_uri": "http://192.0.2.1/jwks"},
        {"token_endpoint": "file:///etc/passwd"},
        {"authorization_endpoint": "javascript:1"},
    ],
)
def test_metadata_of_another_or_of_unsafe_places_is_not_used(
    provider: Provider, said: dict[str, str]
) -> None:
    provider.metadata = said
    with pytest.raises(IssuerError):
        Issuer(provider.url).metadata()


def test_only_https_is_safe_but_for_this_machine() -> None:
    assert safe("https://idp.example")
    assert safe("http://127.0.0.1:8080/x")
    for wrong in ("http://idp.example", "http://127.0.0.1.example", "ftp://127.0.0.1", ""):
        assert not safe(wrong)
