"""Every shell script of the tree passes shellcheck."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.requirement import missing

ROOT = Path(__file__).parents[2]
MADE = {".venv", "node_modules", "build", "dist", ".git"}


def scripts() -> list[Path]:
    places = [ROOT / "packaging", ROOT / ".ci"]
    files = [p for place in places for p in place.rglob("*") if p.is_file()]
    return sorted(p for p in files if not MADE & set(p.parts) and _is_shell(p))


def _is_shell(path: Path) -> bool:
    with path.open("rb") as file:
        first = file.readline()
    return first.startswith(b"#!") and first.rstrip().endswith(b"sh")


@pytest.mark.parametrize("script", scripts(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_shellcheck_has_nothing_to_say(script: Path) -> None:
    if not shutil.which("shellcheck"):
        missing("apt-get install shellcheck")
    said = subprocess.run(
        ["shellcheck", "--severity=warning", script], capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout
