"""What is prepared for macOS, as far as a Linux machine can look at it."""

import plistlib
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from deskbell_desktop.adapters.autostart.launch_agent import LABEL
from deskbell_desktop.adapters.policy.profile import BUNDLE
from deskbell_desktop.core.deep_link import SCHEME

PACKAGING = Path(__file__).parents[2] / "packaging"
MACOS = PACKAGING / "macos"


def plist(name: str) -> dict[str, Any]:
    said: dict[str, Any] = plistlib.loads((MACOS / name).read_bytes())
    return said


def test_program_profile_and_start_have_one_identity() -> None:
    said = {
        plist("Info.plist")["CFBundleIdentifier"],
        plist("example.deskbell.desktop.plist")["Label"],
        plist("deskbell.mobileconfig")["PayloadContent"][0]["PayloadType"],
        LABEL,
    }
    assert said == {BUNDLE}
    assert (MACOS / f"{BUNDLE}.plist").is_file()


def test_the_program_opens_our_links_and_keeps_out_of_the_dock() -> None:
    said = plist("Info.plist")
    assert [kind["CFBundleURLSchemes"] for kind in said["CFBundleURLTypes"]] == [[SCHEME]]
    assert said["LSUIElement"] is True


def test_the_agent_starts_the_program_of_the_disk_image_hidden() -> None:
    agent = plist("example.deskbell.desktop.plist")
    program, *options = agent["ProgramArguments"]
    assert program == "/Applications/Deskbell.app/Contents/MacOS/deskbell-desktop"
    assert options == ["--hidden"]
    assert agent["RunAtLoad"] is True


def test_the_hardened_runtime_has_one_exception() -> None:
    assert plist("entitlements.plist") == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True
    }


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run([sys.executable, PACKAGING / "icons.py", folder], check=True)
    return folder


def test_the_icon_of_windows_has_every_size(icons: Path) -> None:
    said = subprocess.run(
        ["identify", "-format", "%w ", icons / "deskbell.ico"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert [int(w) for w in said.stdout.split()] == [16, 24, 32, 48, 64, 256]


def test_the_icon_of_macos_is_pictures_with_their_kinds(icons: Path) -> None:
    data = (icons / "deskbell.icns").read_bytes()
    magic, length = struct.unpack_from(">4sI", data)
    assert (magic, length) == (b"icns", len(data))
    at, widths = 8, {}
    while at < len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        assert data[at + 8 : at + 12] == b"\x89PNG"
        widths[kind.decode()] = struct.unpack_from(">I", data, at + 8 + 16)[0]
        at += length
    assert widths == {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512}
