"""Trees: the files of each product as they lie on a machine, for every kind of package alike."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import licences
from product import DESKTOP, HERE, MAINTAINER, ROOT, Product, epoch, version

RESOURCES = ROOT / "resources" / "deskbell_resources"
UNITS = ("deskbell-server.service", "deskbell-backup.service", "deskbell-backup.timer")
BY_PACKAGES = "kept-by-packages"
"""As `deskbell_desktop.adapters.release.packaged` looks for it; not in the tarball."""
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def grow(product: Product) -> None:
    """Make it anew."""
    shutil.rmtree(product.tree, ignore_errors=True)
    library = product.tree / "usr/lib" / product.name
    shutil.copytree(product.frozen, library, symlinks=True)
    for command in product.commands:
        link = product.tree / "usr/bin" / command
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/{product.name}/{command}")
    _documents(product)
    if product is DESKTOP:
        (library / BY_PACKAGES).write_text("Updated by the package manager: asks for no release.\n")
        desktop_files(product.tree / "usr/share")
        _put(
            HERE / "desktop/autostart.desktop", product.tree / "etc/xdg/autostart/deskbell.desktop"
        )
        _put(HERE / "desktop/policy.json", product.tree / "etc/deskbell/policy.json")
    else:
        _service(product.tree)
    _settle(product.tree)


def desktop_files(share: Path) -> None:
    """What a desktop finds an application by: menu entry, metadata, icons."""
    _put(HERE / "desktop/deskbell.desktop", share / "applications/deskbell.desktop")
    about = (HERE / "desktop/example.deskbell.Deskbell.metainfo.xml").read_text()
    day = datetime.fromtimestamp(epoch(), UTC).date().isoformat()
    filled = about.replace("@VERSION@", version()).replace("@DATE@", day)
    place = share / "metainfo/example.deskbell.Deskbell.metainfo.xml"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(filled)
    icons = share / "icons/hicolor"
    for size in SIZES:
        picture = RESOURCES / "app" / f"deskbell-{size}.png"
        _put(picture, icons / f"{size}x{size}/apps/deskbell.png")
    _put(RESOURCES / "app/deskbell.svg", icons / "scalable/apps/deskbell.svg")


def _service(tree: Path) -> None:
    here = HERE / "server"
    for unit in UNITS:
        _put(here / unit, tree / "usr/lib/systemd/system" / unit)
    _put(here / "daily-backup", tree / "usr/libexec/deskbell-server/daily-backup", 0o755)
    _put(here / "deskbell.sysusers", tree / "usr/lib/sysusers.d/deskbell.conf")
    _put(here / "server.toml", tree / "etc/deskbell/server.toml")
    _put(here / "deskbell-admin", tree / "usr/sbin/deskbell-admin", 0o755)
    _compressed(here / "deskbell-admin.8", tree / "usr/share/man/man8/deskbell-admin.8.gz")


def _documents(product: Product) -> None:
    doc = product.tree / "usr/share/doc" / product.name
    doc.mkdir(parents=True)
    licences.write(product, doc)
    when = datetime.fromtimestamp(epoch(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    entry = (
        f"{product.name} ({version()}) stable; urgency=medium\n\n"
        f"  * What changed is in CHANGELOG.md of the sources.\n\n -- {MAINTAINER}  {when}\n"
    )
    _compress(entry.encode(), doc / "changelog.gz")
    _put(HERE / "lintian-overrides", product.tree / "usr/share/lintian/overrides" / product.name)
    place = product.tree / "usr/share/lintian/overrides" / product.name
    place.write_text(place.read_text().replace("@NAME@", product.name))
    for command in product.commands:
        _compress(_manual(product, command), product.tree / f"usr/share/man/man1/{command}.1.gz")


def _manual(product: Product, command: str) -> bytes:
    """From what ``--help`` says."""
    about = {"deskbell": "send notifications, and read them"}.get(command, product.summary)
    made = subprocess.run(
        [
            *("help2man", "--no-info", "--no-discard-stderr", f"--name={about}", "--section=1"),
            *(f"--version-string={version()}", product.frozen / command),
        ],
        capture_output=True,
        check=True,
        env=os.environ | {"COLUMNS": "80", "LC_ALL": "C.UTF-8"},
    )
    return made.stdout


def _compressed(source: Path, place: Path) -> None:
    _compress(source.read_bytes(), place)


def _compress(content: bytes, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(content, 9, mtime=0))


def _put(source: Path, place: Path, mode: int = 0o644) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)
    place.chmod(mode)


def _settle(tree: Path) -> None:
    """The same rights and times for everybody who builds."""
    when = epoch()
    for file in [tree, *tree.rglob("*")]:
        if file.is_dir():
            file.chmod(0o755)
        elif not file.is_symlink() and (tree / "usr/lib") in file.parents:
            runs = file.parent.parent == tree / "usr/lib" and file.read_bytes()[:4] == b"\x7fELF"
            file.chmod(0o755 if runs else 0o644)
        os.utime(file, (when, when), follow_symlinks=False)
