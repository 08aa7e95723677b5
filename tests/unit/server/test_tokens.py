"""Tokens: what is made is accepted, everything else is not."""

import stat
from pathlib import Path

import pytest

from deskbell_server.auth.tokens import (
    BadTokenError,
    ExpiredTokenError,
    Tokens,
    load_secret,
)

SECRET = b"s" * 32
SESSION = "0" * 32


def test_an_access_token_says_who_and_which_session() -> None:
    claims = Tokens(SECRET, 60).claims(Tokens(SECRET, 60).access(7, SESSION))
    assert (claims.user_id, claims.session_id) == (7, SESSION)


def test_another_secret_is_another_server() -> None:
    with pytest.raises(BadTokenError):
        Tokens(SECRET, 60).claims(Tokens(b"t" * 32, 60).access(7, SESSION))


def test_an_old_token_is_expired_not_bad() -> None:
    with pytest.raises(ExpiredTokenError):
        Tokens(SECRET, 60).claims(Tokens(SECRET, -60).access(7, SESSION))


def test_a_refresh_token_proves_its_generation() -> None:
    tokens = Tokens(SECRET, 60)
    token = tokens.refresh(SESSION, 3)
    assert tokens.parse_refresh(token) == (SESSION, 3)
    for wrong in (token[:-1] + "g", token.replace("_3_", "_4_"), token + "0", "", "dbr_"):
        with pytest.raises(BadTokenError):
            tokens.parse_refresh(wrong)


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Tokens(b"short", 60)


def test_the_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = load_secret(tmp_path / "new")
    assert load_secret(tmp_path / "new") == first
    assert stat.S_IMODE((tmp_path / "new" / "secret.key").stat().st_mode) == 0o600
