"""The server's disk is full: 507, a red light, nothing broken, and on without a restart."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.integration.test_durability import everything
from tests.requirement import missing
from tests.running import RunningServer

SIZE = 128 * 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, 128 MB in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(command, check=False).returncode != 0:
        missing("a small file system needs root and mount(8)")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(disk: Path) -> Path:
    """Take all room that is left."""
    filler = disk / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(disk).free)
    return filler


def test_a_full_disk_is_said_and_survived(
    small_disk: Path,
) -> None:
    server = RunningServer(small_disk / "server")
    server.add_user("alice")
    token = server.add_token("t", "send")
    server.start()
    headers = {"Authorization": f"Bearer {token}"}
    accepted: list[str] = []

    def send(title: str) -> int:
        body = {"users": ["alice"], "title": title, "message": "x" * 3000}
        answer = requests.post(
            f"{server.url}/api/notifications/send", json=body, headers=headers, timeout=20
        )
        if answer.status_code == 201:
            accepted.append(title)
        else:
            assert answer.json()["code"] in {"disk-full", "unavailable"}, answer.text
            assert "Retry-After" in answer.headers
        return answer.status_code

    try:
        assert send("before") == 201
        assert requests.get(f"{server.url}/readyz", timeout=5).status_code == 200
        filler = fill(small_disk)
        statuses = {send(f"full {i}") for i in range(40)}
        assert statuses <= {201, 503, 507}
        assert 507 in statuses
        assert requests.get(f"{server.url}/readyz", timeout=5).status_code == 503
        assert requests.get(f"{server.url}/healthz", timeout=5).status_code == 200
        filler.unlink()
        assert send("after") == 201
        assert requests.get(f"{server.url}/readyz", timeout=5).status_code == 200
        assert sorted(told.title for told in everything(server)) == sorted(accepted)
    finally:
        server.stop()
    with sqlite3.connect(server.data / "deskbell.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
