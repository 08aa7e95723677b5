"""The proof itself: a short run is clean, and no known mistake gets past it."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.faults.checker import judge
from tests.faults.mutants import MUTANTS, VARIABLE
from tests.faults.numbering import autoincrement, counter_row

FOUND = {
    "no-claim": "I2 doubled",
    "await-before-live": "I1 lost",
    "no-sync": "I1 lost",
    "cursor-first": "I1 lost",
}


def prove(*arguments: str, mutant: str = "") -> subprocess.CompletedProcess[str]:
    """A run in a process of its own, whose children inherit the mutant."""
    return subprocess.run(
        [sys.executable, "-m", "tests.faults", *arguments],
        env=os.environ | ({VARIABLE: mutant} if mutant else {}),
        capture_output=True,
        text=True,
        timeout=220,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_nothing_is_lost_or_doubled_while_everything_breaks() -> None:
    done = prove("--seconds", "15", "--desks", "2")
    assert done.returncode == 0, done.stdout + done.stderr
    last = done.stdout.splitlines()[-1]
    found = re.fullmatch(
        r"accepted=(\d+) deliveries=(\d+) faults=(\d+) lost=0 doubled=0 unannounced=\d+", last
    )
    assert found, last
    assert all(int(number) > 20 for number in found.groups()), last


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.parametrize("mutant", MUTANTS)
def test_the_judge_catches(mutant: str) -> None:
    done = prove("--scenario", mutant, mutant=mutant)
    assert done.returncode == 1, done.stdout + done.stderr
    assert FOUND[mutant] in done.stdout, done.stdout + done.stderr


def test_the_judge_catches_numbers_taken_before_the_commit() -> None:
    verdict = judge(autoincrement(1))
    assert verdict.lost > 0
    assert all(line.startswith("I1 lost") for line in verdict.wrong)


@pytest.mark.parametrize("seed", range(5))
def test_numbers_taken_last_lose_nothing(seed: int) -> None:
    assert judge(counter_row(seed)).wrong == ()
