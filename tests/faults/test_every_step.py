"""Killed at every step of a desk's life in turn, nothing is lost and nothing announced twice."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.faults.every_step import KINDS


@pytest.mark.slow
def test_a_desk_may_die_at_any_commit_fsync_claim_or_request() -> None:
    command = [sys.executable, "-m", "tests.faults.every_step"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for kind in KINDS:
        assert f"{kind}: killed " in done.stdout
        assert f"{kind}: killed 0 " not in done.stdout
