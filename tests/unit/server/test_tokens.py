"""Tokens: what is made is accepted, everything else is not."""

import os
import stat
import time
from pathlib import Path

import pytest

from deskbell_server.auth.keys import KeyFile, KeyFileError, Secret, given
from deskbell_server.auth.tokens import (
    LEEWAY,
    BadTokenError,
    ExpiredTokenError,
    Tokens,
)
from deskbell_server.store.database import Database
from tests.requirement import missing

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


def test_a_replaced_secret_counts_as_long_as_what_it_has_signed_lives() -> None:
    old, new, now = Secret(SECRET), b"n" * 32, time.time()

    def replaced(ago: float) -> Tokens:
        return Tokens(lambda: (Secret(new), Secret(SECRET, now - ago)), 60)

    token = Tokens(lambda: (old,), 10_000).access(7, SESSION)
    assert replaced(60).claims(token).user_id == 7
    with pytest.raises(BadTokenError):
        replaced(60 + LEEWAY + 1).claims(token)
    refresh = Tokens(SECRET, 60).refresh(SESSION, 1)
    assert replaced(10_000).parse_refresh(refresh) == (SESSION, 1)


def test_a_new_secret_signs_at_once_and_the_old_ones_go_in_time(tmp_path: Path) -> None:
    ring = KeyFile(tmp_path)
    first = ring()[0].value
    ring.rotate(keep_seconds=3600)
    assert ring()[1].value == first
    assert ring()[0].value != first
    assert [each.value for each in KeyFile(tmp_path)()] == [each.value for each in ring()]
    assert stat.S_IMODE(ring.path.stat().st_mode) == 0o600
    ring.rotate(keep_seconds=0)
    assert len(ring()) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["secret.key"]


def test_root_may_rotate_the_secret_of_the_servers_user(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        missing("only root gives files away")
    ring = KeyFile(tmp_path)
    ring()
    os.chown(ring.path, 4242, 4343)
    ring.rotate(keep_seconds=3600)
    assert (ring.path.stat().st_uid, ring.path.stat().st_gid) == (4242, 4343)


def test_what_root_makes_in_the_servers_folder_is_the_servers(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        missing("only root gives files away")
    os.chown(tmp_path, 4242, 4343)
    KeyFile(tmp_path)()
    database = Database(tmp_path / "deskbell.db")
    database.migrate()
    database.read_now(lambda connection: connection.exec_driver_sql("SELECT 1"))
    made = {file.name: (file.stat().st_uid, file.stat().st_gid) for file in tmp_path.iterdir()}
    database.close()
    assert {"deskbell.db", "deskbell.db-wal", "deskbell.db-shm", "secret.key"} == set(made)
    assert set(made.values()) == {(4242, 4343)}


def test_the_secret_of_the_setting_may_name_those_before_it() -> None:
    both = given(f"{'a' * 32}, {'b' * 32}")()
    assert [each.value for each in both] == [b"a" * 32, b"b" * 32]


def test_the_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = KeyFile(tmp_path / "new")()[0].value
    assert KeyFile(tmp_path / "new")()[0].value == first
    assert stat.S_IMODE((tmp_path / "new" / "secret.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("held", ["", "not a secret\n", "00ff\n", "\n"])
def test_a_file_of_keys_that_holds_none_is_said_with_what_to_do(tmp_path: Path, held: str) -> None:
    (tmp_path / "secret.key").write_text(held)
    with pytest.raises(KeyFileError, match=r"secret\.key holds no usable secret: put it back"):
        KeyFile(tmp_path)()
    assert (tmp_path / "secret.key").read_text() == held
