"""Needs: which libraries of the system a tree is linked to, in the words of deb and rpm."""

from __future__ import annotations

import contextlib
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path


def elf_files(tree: Path) -> list[Path]:
    """Programs and libraries in it, each once."""
    files = (f for f in tree.rglob("*") if f.is_file() and not f.is_symlink())
    return sorted(file for file in files if file.open("rb").read(4) == b"\x7fELF")


def sonames(tree: Path) -> list[str]:
    """What is wanted from outside, without what the tree brings along."""
    wanted: set[str] = set()
    for file in elf_files(tree):
        said = subprocess.run(
            ["readelf", "--dynamic", "--wide", file], capture_output=True, text=True, check=True
        )
        wanted |= set(re.findall(r"\(NEEDED\).*\[(.+?)\]", said.stdout))
    inside = {file.name for file in tree.rglob("*.so*")}
    return sorted(name for name in wanted - inside if not name.startswith("ld-linux"))


def rpm(tree: Path) -> list[str]:
    """As rpm finds them by itself."""
    return [f"{name}()(64bit)" for name in sonames(tree)]


def deb(tree: Path) -> list[str]:
    """As ``dpkg-shlibdeps`` finds them, with the version of each package that is enough."""
    folders = {file.parent for file in elf_files(tree)}
    with tempfile.TemporaryDirectory() as place, _build_tree(tree):
        control = Path(place) / "debian" / "control"
        control.parent.mkdir()
        control.write_text("Source: deskbell\n\nPackage: deskbell\nArchitecture: any\n")
        said = subprocess.run(
            ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
            + [f"-l{folder}" for folder in sorted(folders)]
            + [f"-e{file}" for file in elf_files(tree)],
            cwd=place,
            capture_output=True,
            text=True,
            check=False,
        )
    found = re.search(r"^shlibs:Depends=(.+)$", said.stdout, re.MULTILINE)
    if said.returncode or not found:
        errors = [line for line in said.stderr.splitlines() if "warning:" not in line]
        raise SystemExit("\n".join(errors))
    return found[1].split(", ")


@contextlib.contextmanager
def _build_tree(tree: Path) -> Iterator[None]:
    """By this folder ``dpkg-shlibdeps`` knows where ``$ORIGIN`` begins."""
    mark = tree / "DEBIAN"
    mark.mkdir()
    try:
        yield
    finally:
        mark.rmdir()
