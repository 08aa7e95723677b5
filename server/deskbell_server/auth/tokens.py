"""Tokens: access tokens (JWT), refresh tokens and service tokens.

One algorithm per key, all claims required, the header's type checked (RFC 8725). A refresh token is
derived from the secret, its session and its generation, so that none is stored and the successor of
a lost reply can be given again.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

import jwt

from deskbell_server.auth.keys import Ring, Secret
from deskbell_server.auth.strict_jwt import BadTokenError as BadTokenError  # noqa: PLC0414 - also said from here
from deskbell_server.auth.strict_jwt import header_of

ALGORITHM = "HS256"
ISSUER = "deskbell"
AUDIENCE = "deskbell"
TYPE = "at+jwt"  # RFC 9068
LEEWAY = 30
_REQUIRED = ["exp", "iat", "iss", "aud", "sub", "sid", "jti"]
_REFRESH = re.compile(r"dbr_([0-9a-f]{32})_(\d{1,9})_([0-9a-f]{64})")
SERVICE_PREFIX = "dbt_"


class ExpiredTokenError(BadTokenError):
    """Ours, but its time is over."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What an access token says."""

    user_id: int
    session_id: str
    expires_at: int
    generation: int


class Tokens:
    """Makes tokens with the first of its secrets, and checks them with those that may have made
    them: access tokens as long as these live, refresh tokens as long as the secret is kept."""

    def __init__(self, ring: bytes | Ring, access_seconds: float) -> None:
        if isinstance(ring, bytes):
            ring = partial(tuple[Secret], (Secret(ring),))
        self.access_seconds = access_seconds
        self._ring = ring
        self._ring()  # a wrong secret is told at once

    def access(self, user_id: int, session_id: str, generation: int = 0) -> str:
        """A new access token, given out with the refresh token of that generation."""
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": str(user_id),
            "sid": session_id,
            "gen": generation,
            "iat": now,
            "exp": now + int(self.access_seconds),
            "jti": secrets.token_hex(8),
        }
        key = _key_of(self._ring()[0].value)
        return jwt.encode(claims, key.access, ALGORITHM, headers={"typ": TYPE, "kid": key.kid})

    def claims(self, token: str) -> Claims:
        """What it says; raises ``ExpiredTokenError`` or ``BadTokenError``."""
        header = header_of(token)
        if header.get("typ") != TYPE or header.get("alg") != ALGORITHM:
            raise BadTokenError("wrong typ or alg")
        key = self._key(header.get("kid"))
        try:
            said = jwt.decode(
                token,
                key.access,
                algorithms=[ALGORITHM],
                audience=AUDIENCE,
                issuer=ISSUER,
                leeway=LEEWAY,
                options={"require": _REQUIRED, "strict_aud": True},
            )
        except jwt.ExpiredSignatureError:
            raise ExpiredTokenError("expired") from None
        except (jwt.InvalidTokenError, ValueError) as error:
            raise BadTokenError(type(error).__name__) from None
        return _claims(said)

    def _key(self, kid: object) -> _Key:
        """The key of that id, if tokens of it may still live."""
        since = time.time() - self.access_seconds - LEEWAY
        for secret in self._ring():
            key = _key_of(secret.value)
            if key.kid == kid and (secret.retired_at is None or secret.retired_at > since):
                return key
        raise BadTokenError("unknown kid")

    def refresh(self, session_id: str, generation: int) -> str:
        """The refresh token of that generation of a session."""
        proof = _key_of(self._ring()[0].value).proof(session_id, generation)
        return f"dbr_{session_id}_{generation}_{proof}"

    def parse_refresh(self, token: str) -> tuple[str, int]:
        """Session and generation of a refresh token; raises ``BadTokenError``."""
        found = _REFRESH.fullmatch(token)
        if not found:
            raise BadTokenError("not a refresh token")
        session_id, generation = found[1], int(found[2])
        for secret in self._ring():
            proof = _key_of(secret.value).proof(session_id, generation)
            if hmac.compare_digest(found[3], proof):
                return session_id, generation
        raise BadTokenError("wrong refresh token")


@dataclass(frozen=True, slots=True)
class _Key:
    """What is made of one secret: a key for each use, and the id of the one for access tokens."""

    access: bytes
    refresh: bytes
    kid: str

    def proof(self, session_id: str, generation: int) -> str:
        """The last part of a refresh token."""
        said = f"{session_id}.{generation}".encode()
        return hmac.new(self.refresh, said, "sha256").hexdigest()


@lru_cache(maxsize=32)
def _key_of(secret: bytes) -> _Key:
    access = hmac.digest(secret, b"deskbell access", "sha256")
    refresh = hmac.digest(secret, b"deskbell refresh", "sha256")
    return _Key(access, refresh, hashlib.sha256(access).hexdigest()[:8])


def key_id(secret: bytes) -> str:
    """The id that access tokens of this secret bear."""
    return _key_of(secret).kid


def _claims(said: Mapping[str, Any]) -> Claims:
    sub, sid, generation = said["sub"], said["sid"], said.get("gen", 0)
    if not (isinstance(sub, str) and sub.isascii() and sub.isdecimal() and len(sub) < 19):
        raise BadTokenError("wrong sub")
    if not isinstance(sid, str) or type(generation) is not int:
        raise BadTokenError("wrong sid or gen")
    return Claims(int(sub), sid, int(said["exp"]), generation)


def new_service_token() -> str:
    """A service token: 256 random bits behind a prefix that secret scanners can know."""
    return SERVICE_PREFIX + secrets.token_urlsafe(32)


def service_hash(token: str) -> str:
    """What is stored of it: a fast hash is right for 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
