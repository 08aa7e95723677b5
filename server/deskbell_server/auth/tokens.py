"""Tokens: access tokens (JWT), refresh tokens and service tokens, and the secret behind them.

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
from dataclasses import dataclass
from pathlib import Path

import jwt

ALGORITHM = "HS256"
ISSUER = "deskbell"
AUDIENCE = "deskbell"
TYPE = "at+jwt"  # RFC 9068
LEEWAY = 30
MAX_LENGTH = 4096
_REQUIRED = ["exp", "iat", "iss", "aud", "sub", "sid", "jti"]
_REFRESH = re.compile(r"dbr_([0-9a-f]{32})_(\d{1,9})_([0-9a-f]{64})")
SERVICE_PREFIX = "dbt_"


class BadTokenError(Exception):
    """Not a token of ours; the text is for the log and never holds the token."""


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
    """Makes and checks tokens with one secret of at least 32 bytes."""

    def __init__(self, secret: bytes, access_seconds: float) -> None:
        if len(secret) < 32:
            raise ValueError("the secret needs at least 32 bytes")
        self.access_seconds = access_seconds
        self._key = hmac.digest(secret, b"deskbell access", "sha256")
        self._refresh_key = hmac.digest(secret, b"deskbell refresh", "sha256")
        self._kid = hashlib.sha256(self._key).hexdigest()[:8]

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
        header = {"typ": TYPE, "kid": self._kid}
        return jwt.encode(claims, self._key, ALGORITHM, headers=header)

    def claims(self, token: str) -> Claims:
        """What it says; raises ``ExpiredTokenError`` or ``BadTokenError``."""
        if len(token) > MAX_LENGTH:
            raise BadTokenError("too long")
        try:
            checked = jwt.decode_complete(
                token,
                self._key,
                algorithms=[ALGORITHM],
                audience=AUDIENCE,
                issuer=ISSUER,
                leeway=LEEWAY,
                options={"require": _REQUIRED},
            )
        except jwt.ExpiredSignatureError:
            raise ExpiredTokenError("expired") from None
        except (jwt.InvalidTokenError, ValueError) as error:
            raise BadTokenError(type(error).__name__) from None
        header, said = checked["header"], checked["payload"]
        if header.get("typ") != TYPE or header.get("kid") != self._kid:
            raise BadTokenError("wrong typ or kid")
        if not str(said["sub"]).isdecimal():
            raise BadTokenError("wrong sub")
        generation = said.get("gen", 0)
        if not isinstance(generation, int):
            raise BadTokenError("wrong gen")
        return Claims(int(said["sub"]), str(said["sid"]), int(said["exp"]), generation)

    def refresh(self, session_id: str, generation: int) -> str:
        """The refresh token of that generation of a session."""
        return f"dbr_{session_id}_{generation}_{self._proof(session_id, generation)}"

    def parse_refresh(self, token: str) -> tuple[str, int]:
        """Session and generation of a refresh token; raises ``BadTokenError``."""
        found = _REFRESH.fullmatch(token)
        if not found:
            raise BadTokenError("not a refresh token")
        session_id, generation = found[1], int(found[2])
        if not hmac.compare_digest(found[3], self._proof(session_id, generation)):
            raise BadTokenError("wrong refresh token")
        return session_id, generation

    def _proof(self, session_id: str, generation: int) -> str:
        said = f"{session_id}.{generation}".encode()
        return hmac.new(self._refresh_key, said, "sha256").hexdigest()


def new_service_token() -> str:
    """A service token: 256 random bits behind a prefix that secret scanners can know."""
    return SERVICE_PREFIX + secrets.token_urlsafe(32)


def service_hash(token: str) -> str:
    """What is stored of it: a fast hash is right for 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()


def load_secret(folder: Path) -> bytes:
    """The secret of this data folder, made at the first start; only its owner can read it."""
    file = folder / "secret.key"
    try:
        return bytes.fromhex(file.read_text().strip())
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = folder / f"secret.{secrets.token_hex(4)}"
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_hex(32) + "\n")
        try:
            file.hardlink_to(fresh)  # fails when another process was first
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
        return bytes.fromhex(file.read_text().strip())
