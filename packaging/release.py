"""What makes a release of a version, for the workflow and for hand.

`check VERSION`: version.py and CHANGELOG.md name this version. `notes VERSION`: what changed.
`sums FOLDER`: SHA256SUMS of all in it. `sbom FOLDER`: bills of materials, from the locks.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UNRELEASED = "Unreleased"
SHIPPED = ("desktop", "server")


def version() -> str:
    """The one in `version.py`."""
    text = (ROOT / "server" / "deskbell" / "version.py").read_text()
    (found,) = re.findall(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    return str(found)


def changes() -> dict[str, str]:
    """What the changelog says of each version, the newest first."""
    parts = re.split(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(), flags=re.MULTILINE)
    return {
        head.split(" ")[0]: text.strip()
        for head, text in zip(parts[1::2], parts[2::2], strict=True)
    }


def wrong(wanted: str) -> list[str]:
    """What keeps this version from being released."""
    said, found = changes(), []
    if version() != wanted:
        found.append(f"server/deskbell/version.py says {version()}, not {wanted}")
    if not said.get(wanted):
        found.append(f"CHANGELOG.md has no section “## {wanted} – DATE”")
    elif said.get(UNRELEASED):
        found.append("CHANGELOG.md still has changes under “## Unreleased”")
    return found


def sums(folder: Path) -> None:
    """As `sha256sum --check SHA256SUMS` reads it."""
    files = sorted(p for p in folder.iterdir() if p.is_file() and p.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in files]
    (folder / "SHA256SUMS").write_text("".join(lines))


def sbom(folder: Path) -> None:
    """One for each program: CycloneDX, every package with version and hashes."""
    for name in SHIPPED:
        out = folder / f"deskbell-{name}-{version()}.cdx.json"
        command = [
            *("cyclonedx-py", "requirements", f"requirements/{name}.lock"),
            *("--pyproject", "pyproject.toml", "--mc-type", "application"),
            *("--output-reproducible", "--output-format", "JSON", "--output-file", str(out)),
        ]
        command[0] = str(Path(sys.executable).with_name(command[0]))
        subprocess.run(command, cwd=ROOT, check=True)


def main(arguments: list[str]) -> int:
    """0 when it is well."""
    match arguments:
        case ["check", wanted]:
            found = wrong(wanted)
            print("\n".join(found) or f"{wanted} can be released")
            return 1 if found else 0
        case ["notes", wanted]:
            print(changes()[wanted])
        case ["sums", folder]:
            sums(Path(folder))
        case ["sbom", folder]:
            sbom(Path(folder).resolve())
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
