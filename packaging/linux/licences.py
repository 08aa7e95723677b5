"""Licences: what is bundled with a program and under which terms, with the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from product import MAINTAINER, ROOT, Product

TEXT = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)
QT = """\
 Qt and PySide6 are used under the GNU Lesser General Public License, version 3, unchanged, as
 libraries beside the program: each may be replaced by another build of the same interface. Their
 sources are at https://download.qt.io. On Debian the text of the licence is in
 /usr/share/common-licenses/LGPL-3.
"""


def bundled(product: Product) -> Iterator[Distribution]:
    """The Python packages that its lock names and this system has."""
    lock = ROOT / "requirements" / f"{product.name.removeprefix('deskbell-')}.lock"
    for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock.read_text(), re.MULTILINE):
        try:
            yield distribution(name)
        except PackageNotFoundError:
            continue  # for another system


def write(product: Product, doc: Path) -> None:
    """``copyright`` in Debian's form, and the texts that the packages bring, in ``licences``."""
    parts = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        f"Upstream-Name: deskbell\nUpstream-Contact: {MAINTAINER}\nSource: https://deskbell.example",
        "",
        "Files: *\nCopyright: 2026 The Deskbell founders\nLicense: Apache-2.0",
        "",
    ]
    for found in sorted(bundled(product), key=lambda d: d.metadata["Name"].lower()):
        parts += [_paragraph(found), ""]
        _texts(found, doc / "licences" / found.metadata["Name"].lower())
    common = "/usr/share/common-licenses/Apache-2.0"
    parts += [f"License: Apache-2.0\n On Debian the text is in {common}."]
    (doc / "copyright").write_text("\n".join(parts) + "\n")


def _paragraph(found: Distribution) -> str:
    about = found.metadata
    said = about["License-Expression"] or (about["License"] or "").partition("\n")[0] or "see-text"
    who = about["Author"] or about["Author-email"] or about["Maintainer"] or "its authors"
    name, short = about["Name"], re.sub(r"[^A-Za-z0-9.+-]+", "-", said).strip("-")
    words = QT if name.lower().startswith(("pyside6", "shiboken6")) else f" {said}\n"
    place = f" The text, where it brings one, is in licences/{name.lower()} beside this file."
    return (
        f"Files: _internal/{name.replace('-', '_')}*\nCopyright: {who}\n"
        f"License: {short}-{name}\n{words}{place}"
    )


def _texts(found: Distribution, folder: Path) -> None:
    for file in found.files or ():
        if TEXT.search(file.name) and ".dist-info" in str(file) and file.suffix != ".py":
            folder.mkdir(parents=True, exist_ok=True)
            (folder / file.name).write_bytes(file.locate().read_bytes())
