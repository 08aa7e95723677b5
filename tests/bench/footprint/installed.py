"""Ours and gotify-tray, each in an environment of its own, as those have it who install it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path("build/footprint").absolute()
GOTIFY = "gotify-tray==0.5.3"
LOCK = Path("requirements/desktop.lock")


def ours() -> Path:
    """The programs of this tree as a wheel, with what ``requirements/desktop.lock`` names."""
    programs = _environment("ours")
    lock = LOCK.read_text()
    kept = HERE / "ours" / LOCK.name
    if not kept.exists() or kept.read_text() != lock:
        _pip(programs, "--require-hashes", "-r", str(LOCK))
        kept.write_text(lock)
    wheels = HERE / "wheel"
    make = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*make, "-w", str(wheels), "."], check=True)
    newest = max(wheels.glob("deskbell-*.whl"), key=lambda wheel: wheel.stat().st_mtime)
    _pip(programs, "--force-reinstall", "--no-deps", str(newest))
    return programs


def gotify_tray() -> Path:
    """From the package index; fails loudly where that cannot be reached."""
    programs = _environment("gotify")
    if not (programs / "gotify-tray").exists():
        _pip(programs, GOTIFY)
    return programs


def _environment(name: str) -> Path:
    folder = HERE / name
    if not (folder / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / "bin"


def _pip(programs: Path, *what: str) -> None:
    quiet = ["-q", "-q", "--disable-pip-version-check"]
    subprocess.run([str(programs / "python"), "-m", "pip", "install", *quiet, *what], check=True)
