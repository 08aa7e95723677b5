"""Freezing: each program as one folder with its own Python, proved by its self-test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import needs
from product import ROOT, WORK, Product, epoch


def freeze(product: Product) -> None:
    """Make the folder, unless it is there and nothing of the tree is newer."""
    if _fresh(product):
        print(f"{product.name}: frozen already", flush=True)
        return
    shutil.rmtree(product.frozen, ignore_errors=True)
    spec = ROOT / "packaging" / "pyinstaller" / product.spec
    places = ["--distpath", str(product.frozen.parent), "--workpath", str(WORK / "pyinstaller")]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", *places, spec],
        cwd=ROOT,
        # Byte code with sets in the same order each time.
        env=os.environ | {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch())},
        check=True,
    )
    _forget_the_builder(product)


def _forget_the_builder(product: Product) -> None:
    """Python's own modules look for libraries where Python lay on this machine: nowhere else."""
    for file in needs.elf_files(product.frozen):
        said = subprocess.run(
            ["patchelf", "--print-rpath", file], capture_output=True, text=True, check=True
        )
        paths = [part for part in said.stdout.strip().split(":") if part]
        if any(not part.startswith("$ORIGIN") for part in paths):
            subprocess.run(["patchelf", "--remove-rpath", file], check=True)


def prove(product: Product) -> None:
    """It must be whole before anybody gets it; away from this desk's settings and screen."""
    command = [str(product.frozen / product.commands[0]), "--self-test"]
    with_out = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "VIRTUAL_ENV"}
    quiet = {name: value for name, value in os.environ.items() if name not in with_out}
    subprocess.run(command, check=True, env=quiet, cwd="/", timeout=120)


def _fresh(product: Product) -> bool:
    made = product.frozen / product.commands[0]
    if not made.exists():
        return False
    rooms = ("server", "desktop", "resources", "packaging/pyinstaller", "requirements")
    files = (file for room in rooms for file in (ROOT / room).rglob("*") if file.is_file())
    newest = max(f.stat().st_mtime for f in files if "__pycache__" not in f.parts)
    return made.stat().st_mtime > newest
