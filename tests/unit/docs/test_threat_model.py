"""The threat model names the tests that prove it; a name that is no test any more is found."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
LINE = re.compile(r"^\| (T\d+) \|.*\| ([^|]*) \|$", re.MULTILINE)
PAGE = (ROOT / "docs" / "threat-model.md").read_text()


def test_every_threat_has_its_line() -> None:
    assert [name for name, _ in LINE.findall(PAGE)] == [f"T{i}" for i in range(1, 27)]


def test_every_threat_is_proven_by_tests_that_exist() -> None:
    source = "\n".join(path.read_text() for path in (ROOT / "tests").rglob("test_*.py"))
    there = set(re.findall(r"def (test_\w+)", source))
    missing = {}
    for threat, proof in LINE.findall(PAGE):
        named = re.findall(r"`(test_\w+)`", proof)
        if not named or set(named) - there:
            missing[threat] = sorted(set(named) - there)
    assert missing == {}
