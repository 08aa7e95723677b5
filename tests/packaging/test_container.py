"""The image's recipe and what runs beside it, as far as that goes without an engine.

`python -m tests.packaging.image` builds the image and runs it.
"""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from deskbell_server.settings import PREFIX, Settings
from tests.requirement import missing

CONTAINER = Path(__file__).parents[2] / "packaging" / "container"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy with secrets, as an administrator makes them."""
    made = tmp_path / "container"
    shutil.copytree(CONTAINER, made, ignore=shutil.ignore_patterns("secrets"))
    subprocess.run([made / "secrets.sh"], check=True)
    return made


def test_hadolint_has_nothing_to_say() -> None:
    program = Path(sys.executable).with_name("hadolint")
    said = subprocess.run(
        [program, CONTAINER / "Dockerfile"], capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout


def composed(folder: Path) -> dict[str, Any]:
    if not shutil.which("docker-compose"):
        missing("apt-get install docker-compose")
    said = subprocess.run(
        ["docker-compose", "-f", folder / "compose.yml", "config"],
        env=os.environ | {"ADDRESS": "bell.example"},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert said.returncode == 0, said.stderr
    read: dict[str, Any] = yaml.safe_load(said.stdout)
    return read


def test_compose_understands_all_of_it_and_the_server_can_write_to_its_folder_only(
    folder: Path,
) -> None:
    services = composed(folder)["services"]
    assert set(services) == {"db", "redis", "server", "proxy"}
    server = services["server"]
    assert server["read_only"] is True
    assert server["cap_drop"] == ["ALL"]
    assert server["security_opt"] == ["no-new-privileges:true"]
    assert [volume.split(":")[1] for volume in server["volumes"]] == ["/var/lib/deskbell"]
    assert "ports" not in server
    assert "ports" not in services["db"]
    assert "ports" not in services["redis"]


def test_every_setting_of_the_container_is_one(folder: Path) -> None:
    names = composed(folder)["services"]["server"]["environment"]
    ours = {n.removeprefix(PREFIX).removesuffix("_FILE").lower() for n in names if PREFIX in n}
    assert ours <= Settings.model_fields.keys()


def test_secrets_are_made_once_behind_a_closed_folder(folder: Path) -> None:
    secrets = folder / "secrets"
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o700
    before = {p.name: p.read_text() for p in secrets.iterdir()}
    assert set(before) == {"database_password", "database_url", "secret"}
    assert before["database_password"] in before["database_url"]
    again = subprocess.run([folder / "secrets.sh"], capture_output=True, text=True, check=False)
    assert again.returncode == 1
    assert {p.name: p.read_text() for p in secrets.iterdir()} == before


def test_the_proxy_of_the_containers_reads_its_file(folder: Path) -> None:
    if not shutil.which("caddy"):
        missing("apt-get install caddy")
    said = subprocess.run(
        ["caddy", "adapt", "--config", folder / "Caddyfile", "--adapter", "caddyfile"],
        env=os.environ | {"ADDRESS": "bell.example"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    assert "server:8480" in said.stdout
