"""The issuer: an organisation's identity provider; its metadata, its keys, and what it has signed.

Keys are fetched from its configured address alone, kept for ten minutes, fetched again for an
unknown ``kid`` at most once a minute, and the last good ones hold while it does not answer. After
a failure it is left alone for a while that doubles: who asks meanwhile is told so at once.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import jwt
import requests
from urllib3.exceptions import HTTPError

from deskbell_server.auth.strict_jwt import BadTokenError, header_of

ALGORITHMS = {"RS256": "RSA", "ES256": "EC"}
LEEWAY = 30
FRESH_SECONDS = 600
AGAIN_SECONDS = 60
FAILED_SECONDS = 2
"""The first pause after a failure while nothing is known; it doubles up to ``AGAIN_SECONDS``."""
TIMEOUT = (5.0, 10.0)
ANSWER_MAX_BYTES = 512 * 1024
HERE = {"127.0.0.1", "::1", "localhost"}
WELL_KNOWN = "/.well-known/openid-configuration"


class IssuerError(Exception):
    """It did not answer, or not as the standard says; the text is for the log."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Where its parts are."""

    authorization: str
    token: str
    jwks: str


@dataclass(slots=True)
class _Known:
    metadata: Metadata | None = None
    keys: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    fetched_at: float = float("-inf")
    pause_until: float = float("-inf")
    failures: int = 0


def safe(url: str) -> bool:
    """``https``, or ``http`` to this machine."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in HERE)


class Issuer:
    """Blocks while it asks; for threads."""

    def __init__(self, issuer: str, now: Callable[[], float] = time.monotonic) -> None:
        self.issuer = issuer
        self._now = now
        self._lock = threading.Lock()
        self._known = _Known()

    def metadata(self) -> Metadata:
        """Where its parts are; ``IssuerError``."""
        with self._lock:
            self._refresh(unknown=False)
            if self._known.metadata is None:
                raise IssuerError("the identity provider cannot be reached")
            return self._known.metadata

    def verify(
        self, token: str, audience: str, types: frozenset[str], required: tuple[str, ...]
    ) -> Mapping[str, Any]:
        """The claims of a token that it has signed for that audience; ``BadTokenError``."""
        header = header_of(token)
        if str(header.get("typ", "JWT")).lower().removeprefix("application/") not in types:
            raise BadTokenError("wrong typ")
        algorithm = header.get("alg")
        if algorithm not in ALGORITHMS:
            raise BadTokenError("wrong alg")
        key = self._key(header.get("kid"), algorithm)
        try:
            return jwt.decode(
                token,
                key,
                algorithms=[algorithm],
                audience=audience,
                issuer=self.issuer,
                leeway=LEEWAY,
                options={"require": ["iss", "aud", "exp", "iat", "sub", *required]},
            )
        except (jwt.InvalidTokenError, ValueError) as error:
            raise BadTokenError(type(error).__name__) from None

    def _key(self, kid: object, algorithm: str) -> Any:
        with self._lock:
            self._refresh(unknown=kid not in self._known.keys)
            found = self._known.keys.get(kid) if isinstance(kid, str) else None
        if found is None or found.get("kty") != ALGORITHMS[algorithm]:
            raise BadTokenError("unknown kid")
        if found.get("alg", algorithm) != algorithm or found.get("use", "sig") != "sig":
            raise BadTokenError("a key for something else")
        try:
            return jwt.PyJWK(dict(found), algorithm).key
        except (jwt.PyJWTError, ValueError):
            raise BadTokenError("an unusable key") from None

    def _refresh(self, *, unknown: bool) -> None:
        """Ask again when it is time; what was known stays when there is no good answer."""
        now, known = self._now(), self._known
        due = unknown or now - known.fetched_at > FRESH_SECONDS
        if not due or now < known.pause_until:
            return
        try:
            metadata = self._ask()
            keys = _keys(fetched(metadata.jwks))
        except IssuerError:
            known.failures += 1
            pause = FAILED_SECONDS * 2.0 ** min(known.failures - 1, 10)
            pause = AGAIN_SECONDS if known.metadata else min(pause, AGAIN_SECONDS)
            known.pause_until = self._now() + pause  # from its end: it may have taken long
            return
        known.metadata, known.keys, known.fetched_at = metadata, keys, now
        known.pause_until, known.failures = now + AGAIN_SECONDS, 0

    def _ask(self) -> Metadata:
        said = fetched(self.issuer.rstrip("/") + WELL_KNOWN)
        if said.get("issuer") != self.issuer:
            raise IssuerError("its metadata names another issuer")
        names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        places = [said.get(name) for name in names]
        if not all(isinstance(place, str) and safe(place) for place in places):
            raise IssuerError("its metadata names no safe addresses")
        return Metadata(*map(str, places))


def fetched(url: str) -> Mapping[str, Any]:
    """The JSON object at that address, which is ours to trust; ``IssuerError``."""
    try:
        with requests.get(url, timeout=TIMEOUT, allow_redirects=False, stream=True) as answer:
            return read(answer)
    except requests.RequestException as error:
        raise IssuerError(type(error).__name__) from None


def read(answer: requests.Response) -> Mapping[str, Any]:
    """The JSON object that was answered, if it is good and of a sane size; ``IssuerError``."""
    if answer.status_code != 200:
        raise IssuerError(f"it answered {answer.status_code}")
    try:
        raw = answer.raw.read(ANSWER_MAX_BYTES + 1, decode_content=True)
    except HTTPError as error:  # of urllib3 below requests, which does not wrap it here
        raise IssuerError(type(error).__name__) from None
    if len(raw) > ANSWER_MAX_BYTES:
        raise IssuerError("its answer is too long")
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        raise IssuerError("its answer is no JSON") from None
    if not isinstance(said, dict):
        raise IssuerError("its answer is no object")
    return said


def _keys(said: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    keys = said.get("keys")
    if not isinstance(keys, list):
        raise IssuerError("its keys are no list")
    good = [key for key in keys if isinstance(key, dict) and isinstance(key.get("kid"), str)]
    return {key["kid"]: key for key in good}
