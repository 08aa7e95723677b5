"""Checks that nothing of a lab outlives it, however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lab import Lab, ProgramsMissing, until
from tests.lab.guard import marked
from tests.requirement import missing

pytestmark = pytest.mark.desktop

STUBBORN = "trap '' TERM; setsid sh -c \"trap '' TERM; sleep 60\" & sleep 60"


def test_closing_ends_even_what_detached_itself_and_ignores_sigterm() -> None:
    try:
        with Lab() as lab:
            lab.spawn("sh", "-c", STUBBORN)
            until(lambda: len(marked(f"HOME={lab.home}/home")) >= 3, "the stubborn programs")
    except ProgramsMissing as error:
        missing(str(error))
    assert marked(f"DESKBELL_LAB={lab.folder}") == []
    assert not lab.folder.exists()


OWNER = """
import time
from tests.lab import Lab
with Lab() as lab:
    lab.spawn("sh", "-c", "setsid sleep 60")
    print(lab.folder, flush=True)
    time.sleep(60)
"""


def test_killing_the_owner_ends_it_too() -> None:
    command = [sys.executable, "-c", OWNER]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout
        said = owner.stdout.readline().strip()
        if not said:
            missing("the lab did not start: see the message above")
        folder = Path(said)
        assert len(marked(f"DESKBELL_LAB={folder}")) > 10
        os.kill(owner.pid, signal.SIGKILL)
        until(lambda: not folder.exists(), "the end of the folder")
        assert marked(f"DESKBELL_LAB={folder}") == []


def test_the_command_line_passes_on_the_exit_status_and_takes_a_picture(tmp_path: Path) -> None:
    lab = [sys.executable, "-m", "tests.lab", "run"]
    ended = subprocess.run([*lab, "--", "sh", "-c", "exit 42"], timeout=60, check=False)
    if ended.returncode == 1:
        missing("the lab did not start: see the message above")
    assert ended.returncode == 42
    shot = [*lab, "--shot", str(tmp_path / "shot.png"), "--after", "0.5", "--", "sleep", "60"]
    assert subprocess.run(shot, timeout=60, check=False).returncode == 0
    assert (tmp_path / "shot.png").read_bytes().startswith(b"\x89PNG")
