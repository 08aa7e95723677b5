"""What makes a release: the version, the changelog, checksums, bills of materials."""

import importlib.util
import json
import re
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from deskbell.version import __version__

ROOT = Path(__file__).parents[2]


@pytest.fixture
def release(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("release", ROOT / "packaging" / "release.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_is_one_version_and_the_changelog_is_not_ahead_of_it(release: ModuleType) -> None:
    assert release.version() == __version__
    newest, *_ = [v for v in release.changes() if v != "Unreleased"] or [__version__]
    assert _numbers(newest) <= _numbers(__version__)


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def tree(root: Path, version: str, changelog: str) -> Path:
    (root / "server" / "deskbell").mkdir(parents=True)
    (root / "server" / "deskbell" / "version.py").write_text(f'__version__ = "{version}"\n')
    (root / "CHANGELOG.md").write_text(changelog)
    return root


@pytest.mark.parametrize(
    ("version", "changelog", "word"),
    [
        ("1.2.0", "# Changes\n\n## Unreleased\n\n## 1.2.0 – 2026-12-01\n\n- A bell.\n", ""),
        ("1.1.0", "# Changes\n\n## 1.2.0 – 2026-12-01\n\n- A bell.\n", "says 1.1.0, not 1.2.0"),
        ("1.2.0", "# Changes\n\n## Unreleased\n\n- A bell.\n", "has no section"),
        (
            "1.2.0",
            "## Unreleased\n\n- More.\n\n## 1.2.0 – today\n\n- A bell.\n",
            "still has changes",
        ),
    ],
)
def test_a_tag_is_released_only_when_version_and_changelog_say_the_same(
    release: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
    changelog: str,
    word: str,
) -> None:
    monkeypatch.setattr(release, "ROOT", tree(tmp_path, version, changelog))
    assert word in "\n".join(release.wrong("1.2.0"))
    assert bool(release.wrong("1.2.0")) is bool(word)


def test_the_checksums_are_what_sha256sum_reads(release: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "deskbell.deb").write_bytes(b"one")
    (tmp_path / "deskbell.msi").write_bytes(b"two")
    release.sums(tmp_path)
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert said.stdout.splitlines() == ["deskbell.deb: OK", "deskbell.msi: OK"]


@pytest.mark.parametrize("program", ["desktop", "server"])
def test_the_bill_of_materials_names_every_locked_package(
    release: ModuleType, tmp_path: Path, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release, "SHIPPED", (program,))
    release.sbom(tmp_path)
    (file,) = tmp_path.iterdir()
    said = json.loads(file.read_text())
    lock = (ROOT / "requirements" / f"{program}.lock").read_text()
    pinned = set(re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==(\S+)", lock, re.MULTILINE))
    assert (said["bomFormat"], said["metadata"]["component"]["name"]) == ("CycloneDX", "deskbell")
    assert {(c["name"], c["version"]) for c in said["components"]} == pinned
    assert all(c["externalReferences"][0]["hashes"] for c in said["components"])
