"""`--self-test` of both programs, from source: it passes here, and says so when it must not."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from deskbell import self_test
from deskbell_desktop.ui import self_test as qt


@pytest.mark.parametrize("program", ["deskbell-desktop", "deskbell-server"])
def test_this_tree_is_whole(program: str) -> None:
    command = [str(Path(sys.executable).with_name(program)), "--self-test"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^self-test: all \d+ checks are well$", done.stdout, re.MULTILINE)


def test_the_servers_keeps_away_from_the_store_that_is_in_use(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DESKBELL_DATABASE_URL=postgresql://127.0.0.1:1/in-use\n")
    command = [str(Path(sys.executable).with_name("deskbell-server")), "--self-test"]
    given = os.environ | {"DESKBELL_DATABASE_URL": "postgresql://127.0.0.1:1/in-use"}
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, env=given, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_check_that_fails_fails_it_and_the_rest_is_run(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def lacks() -> str:
        raise self_test.Lacking("no bell")

    assert self_test.run([("bell", lacks), ("versions", self_test.versions)]) == 1
    said = capsys.readouterr().out
    assert re.search(r"FAIL  bell +Lacking: no bell", said)
    assert re.search(r"ok    versions +Deskbell", said)
    assert said.endswith("self-test: FAILED: bell\n")


def test_a_module_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    package = tmp_path / "lacking_package"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "wants.py").write_text("import a_library_that_is_not_there\n")
    code = "from deskbell import self_test; self_test.modules('lacking_package')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        check=False,
    )
    assert done.returncode == 1
    assert "a_library_that_is_not_there" in done.stderr


def test_a_plugin_that_is_not_there_is_named(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(qt.PLUGINS, sys.platform, ("platforms/none_such",))
    with pytest.raises(self_test.Lacking, match=r"platforms/libnone_such\.so"):
        qt.plugins()
