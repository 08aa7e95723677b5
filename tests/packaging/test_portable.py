"""The tarball's installer, around a stand-in: over itself, away again, and when it cannot."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path("packaging/linux/portable/install.sh").absolute()
LIBRARY = ".local/share/deskbell-desktop"


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """As the tarball lies in a folder."""
    folder = tmp_path / "unpacked"
    entry = folder / "share/applications/deskbell.desktop"
    for place in (folder / "lib", folder / "doc", entry.parent):
        place.mkdir(parents=True)
    entry.write_text("[Desktop Entry]\nExec=deskbell-desktop %u\n")
    shutil.copy(SCRIPT, folder)
    version(folder, "1")
    return folder


def version(unpacked: Path, number: str, status: int = 0) -> None:
    program = unpacked / "lib/deskbell-desktop"
    program.write_text(f"#!/bin/sh\necho 'FAIL  qt  version {number}'\nexit {status}\n")
    program.chmod(0o755)


def install(unpacked: Path, *options: str) -> subprocess.CompletedProcess[str]:
    home = unpacked.parent / "home"
    home.mkdir(exist_ok=True)
    kept = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    return subprocess.run(
        [unpacked / "install.sh", *options],
        env=kept | {"HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


def files(unpacked: Path) -> dict[str, str]:
    home = unpacked.parent / "home"
    return {str(f.relative_to(home)): f.read_text() for f in home.rglob("*") if f.is_file()}


def test_installed_twice_and_away_again(unpacked: Path) -> None:
    assert install(unpacked).returncode == 0
    version(unpacked, "2")
    assert install(unpacked).returncode == 0
    there = files(unpacked)
    assert "version 2" in there[".local/bin/deskbell-desktop"]
    home = unpacked.parent / "home"
    started = f'Exec="{home / LIBRARY}/deskbell-desktop" %u'
    assert started in there[".local/share/applications/deskbell.desktop"]
    assert install(unpacked, "--uninstall").returncode == 0
    assert [name for name in files(unpacked) if not name.endswith("mimeinfo.cache")] == []


def test_what_does_not_work_here_leaves_what_was_there(unpacked: Path) -> None:
    assert install(unpacked).returncode == 0
    before = files(unpacked)
    version(unpacked, "2", status=1)
    done = install(unpacked)
    assert done.returncode == 1
    assert "FAIL  qt  version 2" in done.stderr
    assert "Nothing was installed" in done.stderr
    assert files(unpacked) == before
