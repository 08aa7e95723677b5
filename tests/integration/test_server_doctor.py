"""`deskbell-server doctor`: what is wrong is found, named, and said with what to do."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from deskbell_server.store.times import now_ms
from tests.mounts import small_disk
from tests.redis import redis
from tests.running import RunningServer, free_port

NewServer = Callable[..., RunningServer]


def doctor(data: Path, **settings: str) -> tuple[int, dict[str, dict[str, Any]]]:
    program = str(Path(sys.executable).with_name("deskbell-server"))
    given = {f"DESKBELL_{name.upper()}": value for name, value in settings.items()}
    given = {"DESKBELL_PORT": str(free_port())} | given
    done = subprocess.run(
        [program, "doctor", "--json", "--data", str(data)],
        env=os.environ | given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout, done.stderr
    return done.returncode, {each["part"]: each for each in json.loads(done.stdout)["findings"]}


def test_a_running_server_is_well_and_its_readiness_is_asked(new_server: NewServer) -> None:
    server = new_server().start()
    code, found = doctor(server.data, port=str(server.port))
    assert code == 0, found
    assert {found[part]["state"] for part in ("data folder", "store", "clock", "port")} == {"well"}
    assert found["readiness"]["state"] == "well"
    assert "answers at" in found["port"]["seen"]


def test_a_secret_that_others_may_read_is_a_problem(new_server: NewServer) -> None:
    server = new_server().start()
    (server.data / "secret.key").chmod(0o644)
    code, found = doctor(server.data)
    assert code == 1
    assert found["data folder"]["state"] == "problem"
    assert found["data folder"]["todo"].startswith("chmod go=")


def test_a_port_that_another_program_has_is_a_problem(tmp_path: Path) -> None:
    with redis() as other:
        code, found = doctor(tmp_path, port=other.url.rsplit(":", 1)[1])
    assert (code, found["port"]["state"]) == (1, "problem")


def test_a_clock_behind_the_log_is_a_problem(new_server: NewServer) -> None:
    server = new_server()
    server.add_user("alice")
    with sqlite3.connect(server.data / "deskbell.db") as store:
        store.execute("UPDATE log SET at = ?", (now_ms() + 3_600_000,))
    code, found = doctor(server.data)
    assert (code, found["clock"]["state"]) == (1, "problem")
    assert "behind the newest entry" in found["clock"]["seen"]


def test_a_nearly_full_disk_is_a_problem(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "32m") as disk:
        disk.chmod(0o700)
        code, found = doctor(disk)
    assert (code, found["disk"]["state"]) == (1, "problem")


@pytest.mark.parametrize(
    ("setting", "value", "part"),
    [
        ("secret", "a" * 40, "secret"),
        ("redis_url", "redis://127.0.0.1:1", "redis"),
        ("database_url", "postgresql://nobody:hunter2@127.0.0.1:1/none", "store"),
    ],
)
def test_what_a_setting_leads_to_is_examined_and_no_secret_is_shown(
    tmp_path: Path, setting: str, value: str, part: str
) -> None:
    code, found = doctor(tmp_path, **{setting: value})
    assert (code, found[part]["state"]) == (1, "problem")
    assert found[part]["todo"]
    assert "hunter2" not in json.dumps(found)
