"""Checks what is shipped: the wheel as pip would install it, not the tree."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = {
    "deskbell": "server",
    "deskbell_server": "server",
    "deskbell_desktop": "desktop",
    "deskbell_resources": "resources",
}
# What a back end that only sends must not be made to install.
HEAVY = ["PySide6", "socketio", "sqlalchemy", "fastapi", "keyring", "deskbell_server"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder)]
    built = subprocess.run([*command, str(ROOT)], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_every_module_and_resource_of_the_tree_is_in_it(wheel: Path) -> None:
    shipped = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    tree = {
        path.relative_to(ROOT / place).as_posix()
        for package, place in PACKAGES.items()
        for path in (ROOT / place / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert shipped == tree


def test_it_has_the_three_commands_and_the_licence(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    inside = {name.split("/", 1)[1]: name for name in archive.namelist() if ".dist-info/" in name}
    commands = archive.read(inside["entry_points.txt"]).decode()
    for command in ("deskbell", "deskbell-server", "deskbell-desktop"):
        assert f"\n{command} = " in commands
    assert b"Apache License" in archive.read(inside["licenses/LICENSE"])


def test_the_sdk_works_from_it_without_anything_heavy(wheel: Path) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(wheel)!r})\n"
        f"sys.modules.update(dict.fromkeys({HEAVY!r}))\n"  # None: importing it fails
        "import deskbell; print(deskbell.__file__, deskbell.__version__)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    )
    assert said.stdout.startswith(str(wheel))
