"""The files of the Linux packages, looked at by freedesktop's and systemd's own programs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deskbell_desktop.adapters.autostart.xdg import AT_LOGIN
from deskbell_desktop.cli import parser
from tests.requirement import missing

LINUX = Path("packaging/linux").absolute()


def says(*command: str | Path) -> str:
    if shutil.which(str(command[0])) is None:
        missing(f"{command[0]} is missing: packaging/bootstrap test installs it")
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.mark.parametrize("name", ["deskbell.desktop", "autostart.desktop"])
def test_the_entry_is_valid(name: str) -> None:
    says("desktop-file-validate", LINUX / "desktop" / name)


def test_the_entries_start_the_program_with_options_it_has() -> None:
    for name in ("deskbell.desktop", "autostart.desktop"):
        text = (LINUX / "desktop" / name).read_text()
        (line,) = re.findall(r"^Exec=deskbell-desktop (.+)$", text, re.MULTILINE)
        parser().parse_args(line.replace("%u", "deskbell://inbox").split())
    assert line == AT_LOGIN


def test_the_metadata_is_valid(tmp_path: Path) -> None:
    name = "example.deskbell.Deskbell.metainfo.xml"
    text = (LINUX / "desktop" / name).read_text()
    (tmp_path / name).write_text(text.replace("@VERSION@", "1.0").replace("@DATE@", "2026-01-01"))
    says("appstreamcli", "validate", "--no-net", tmp_path / name)


def test_the_unit_is_valid_and_confined(tmp_path: Path) -> None:
    text = (LINUX / "server/deskbell-server.service").read_text()
    unit = tmp_path / "deskbell-server.service"
    unit.write_text(text.replace("=/usr/bin/", f"={Path(sys.executable).parent}/"))
    says("systemd-analyze", "verify", "--man=no", unit)
    says("systemd-analyze", "security", "--offline=yes", "--threshold=20", unit)
