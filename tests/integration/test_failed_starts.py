"""What keeps the server from starting: said in one line for a person, and nothing is spoilt."""

import socket
import sqlite3
from pathlib import Path

import pytest

from deskbell_server.cli.main import main
from deskbell_server.store.database import Database

STORE, KEY = "deskbell.db", "secret.key"


def not_ours(data: Path) -> None:
    (data / STORE).write_bytes(b"a letter to Aunt Agatha\n" * 400)


def from_a_newer_server(data: Path) -> None:
    database = Database(data / STORE)
    database.migrate()
    database.close()
    with sqlite3.connect(data / STORE) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def no_key(data: Path) -> None:
    (data / KEY).touch()


def a_folder_for_a_file(data: Path) -> None:
    (data / KEY).mkdir()


@pytest.fixture(autouse=True)
def no_word_of_a_setting_that_is_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESKBELL_REQUIRE_ALL", raising=False)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (not_ours, "deskbell.db cannot be used: file is not a database"),
        (from_a_newer_server, "written by a newer server. Install that version again"),
        (no_key, "secret.key holds no usable secret: put it back from a backup"),
        (a_folder_for_a_file, "secret.key: Is a directory"),
    ],
)
def test_a_store_that_cannot_be_used_is_said_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: object, says: str
) -> None:
    assert callable(spoil)
    spoil(tmp_path)
    before = (tmp_path / STORE).read_bytes() if (tmp_path / STORE).exists() else None
    assert main(["serve", "--data", str(tmp_path), "--port", "0"]) == 1
    told = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("{")]
    assert len(told) == 1
    assert says in told[0]
    assert before is None or (tmp_path / STORE).read_bytes() == before


def test_a_data_folder_that_is_a_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").touch()
    assert main(["serve", "--data", str(tmp_path / "data"), "--port", "0"]) == 1
    assert "data: " in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://127.0.0.1:1/x", "Connection refused"),
        ("mysql://127.0.0.1/x", "names 'mysql', not postgresql://"),
        ("what?", "is no URL"),
    ],
)
def test_a_database_that_cannot_be_used_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    url: str,
    says: str,
) -> None:
    monkeypatch.setenv("DESKBELL_DATABASE_URL", url)
    assert main(["serve", "--data", str(tmp_path), "--port", "0"]) in (1, 2)
    assert says in capsys.readouterr().err


def test_a_port_in_use_is_said_before_the_store_is_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["serve", "--data", str(tmp_path), "--port", port]) == 1
    assert f"cannot listen on 127.0.0.1:{port}: Address already in use" in capsys.readouterr().err
    assert (tmp_path / STORE).stat().st_size == 0
