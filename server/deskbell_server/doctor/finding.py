"""The finding: what the doctor says about one part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How it is with the part."""

    WELL = "well"
    REMARK = "remark"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """The part, how it is, what was seen, and what to do about it."""

    part: str
    state: State
    seen: str
    todo: str = ""


def well(part: str, seen: str) -> Finding:
    """Nothing to do."""
    return Finding(part, State.WELL, seen)


def remark(part: str, seen: str, todo: str) -> Finding:
    """It works; think about it."""
    return Finding(part, State.REMARK, seen, todo)


def problem(part: str, seen: str, todo: str) -> Finding:
    """It does not work, or is not safe."""
    return Finding(part, State.PROBLEM, seen, todo)
