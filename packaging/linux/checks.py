"""Checks: what Debian's and freedesktop's own programs say of the packages and of their files.

What is let pass stands in ``lintian-overrides`` and ``rpmlint.toml``, with its reason.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from product import DESKTOP, HERE, SERVER, WORK
from trees import UNITS

EXPOSURE = "20"
"""Tenths of what ``systemd-analyze security`` may say of the unit; up to 2.0 is its best word."""
SHARE = DESKTOP.tree / "usr/share"


def commands(packages: Sequence[Path]) -> list[list[str | Path]]:
    """Each fails by its status."""
    root = f"--root={SERVER.tree}"
    lintian = ["lintian", "--allow-root", "--fail-on=error", "--profile=debian"]
    made: list[list[str | Path]] = [
        ["desktop-file-validate", SHARE / "applications/deskbell.desktop"],
        ["desktop-file-validate", DESKTOP.tree / "etc/xdg/autostart/deskbell.desktop"],
        ["appstreamcli", "validate", "--no-net", "--explain", *SHARE.glob("metainfo/*.xml")],
        ["systemd-analyze", "verify", "--man=no", *map(_unit, UNITS)],
        ["sh", "-n", HERE / "portable/install.sh"],
    ]
    security = ["systemd-analyze", "security", "--offline=yes", f"--threshold={EXPOSURE}"]
    made += [[*security, root, unit] for unit in UNITS if unit.endswith(".service")]
    for package in packages:
        if package.suffix == ".deb":
            made.append([*lintian, package])
        if package.suffix == ".rpm":
            made.append(["rpmlint", "-c", HERE / "rpmlint.toml", package])
    return made


def _unit(name: str) -> Path:
    """The unit with its programs where they are now: those that it starts must be there."""
    text = (SERVER.tree / "usr/lib/systemd/system" / name).read_text()
    copy = WORK / "verify" / name
    copy.parent.mkdir(exist_ok=True)
    copy.write_text(re.sub(r"=(/usr/(bin|libexec)/)", rf"={SERVER.tree}\1", text))
    return copy


def run(packages: Sequence[Path]) -> int:
    """All of them; 0 when none complains."""
    return 1 if [command for command in commands(packages) if not _well(command)] else 0


def _well(command: Sequence[str | Path]) -> bool:
    words = [str(word) for word in command]
    if shutil.which(words[0]) is None:
        print(f"FAIL  {words[0]} is not installed: packaging/bootstrap package installs it")
        return False
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).strip()
    short = " ".join(Path(w).name if w.startswith("/") else w for w in words)
    print(f"{'FAIL' if done.returncode else 'ok  '}  {short}", flush=True)
    if said and (done.returncode or "--say" in sys.argv or words[0] in ("lintian", "rpmlint")):
        print("      " + said.replace("\n", "\n      "))
    return not done.returncode
