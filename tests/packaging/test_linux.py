"""The files of the Linux packages, looked at by freedesktop's and systemd's own programs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deskbell_desktop.adapters.autostart.xdg import AT_LOGIN
from deskbell_desktop.cli import parser
from deskbell_server.configuration import load
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


@pytest.mark.parametrize("name", ["deskbell-server", "deskbell-backup"])
def test_the_service_is_valid_and_confined(name: str, tmp_path: Path) -> None:
    text = (LINUX / f"server/{name}.service").read_text()
    unit = tmp_path / f"{name}.service"
    here = text.replace("=/usr/bin/", f"={Path(sys.executable).parent}/")
    unit.write_text(here.replace("=/usr/libexec/deskbell-server/", f"={LINUX}/server/"))
    says("systemd-analyze", "verify", "--man=no", unit)
    says("systemd-analyze", "security", "--offline=yes", "--threshold=20", unit)


def test_the_timer_is_valid(tmp_path: Path) -> None:
    for name in ("deskbell-backup.timer", "deskbell-backup.service"):
        text = (LINUX / "server" / name).read_text()
        (tmp_path / name).write_text(
            text.replace("=/usr/libexec/deskbell-server/", f"={LINUX}/server/")
        )
    says("systemd-analyze", "verify", "--man=no", tmp_path / "deskbell-backup.timer")


def test_every_setting_that_the_packages_file_proposes_is_one(tmp_path: Path) -> None:
    text = (LINUX / "server/server.toml").read_text()
    (tmp_path / "server.toml").write_text(re.sub(r"^#(?=\w+ = )", "", text, flags=re.MULTILINE))
    settings = load(file=tmp_path / "server.toml")
    assert [str(network) for network in settings.trusted_proxies] == ["127.0.0.1/32"]
    assert "s/^#trusted_proxies/trusted_proxies/" in Path("docs/deploy.md").read_text()


def test_a_service_that_is_open_to_everything_would_be_told(tmp_path: Path) -> None:
    unit = tmp_path / "open.service"
    unit.write_text("[Service]\nExecStart=/bin/true\n")
    with pytest.raises(AssertionError, match="UNSAFE"):
        says("systemd-analyze", "security", "--offline=yes", "--threshold=20", unit)
