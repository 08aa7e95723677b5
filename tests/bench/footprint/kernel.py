"""What the kernel says of a process: its memory, its CPU time, how often it woke."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Memory:
    """MiB."""

    rss: float
    pss: float
    dirty: float
    """What is its own alone and written to."""


def memory(pid: int) -> Memory:
    """What it holds now."""
    said = Path(f"/proc/{pid}/smaps_rollup").read_text()
    kib = {k: int(v) for k, v in re.findall(r"^(\w+): +(\d+) kB", said, re.MULTILINE)}
    return Memory(kib["Rss"] / 1024, kib["Pss"] / 1024, kib["Private_Dirty"] / 1024)


def cpu(pid: int) -> float:
    """Seconds of CPU so far, all its threads and the children that it has waited for."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(field) for field in fields[11:15]) / TICKS


class Work(NamedTuple):
    """Of one thread, or of several."""

    cpu: float
    """Seconds, to the nanosecond."""
    wakes: int
    """How often it waited for something, and then went on."""


def work(pid: int) -> dict[str, Work]:
    """What each thread that lives has done so far."""
    return {task.name: _work(task) for task in _tasks(pid)}


def work_since(pid: int, before: Mapping[str, Work]) -> Work:
    """What the threads that live have done since; the last of those that ended is not counted."""
    found = [(done, before.get(name, Work(0, 0))) for name, done in work(pid).items()]
    return Work(
        sum(done.cpu - was.cpu for done, was in found),
        sum(done.wakes - was.wakes for done, was in found),
    )


def threads(pid: int) -> int:
    """How many it has."""
    return len(_tasks(pid))


def _tasks(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def _work(task: Path) -> Work:
    said = (task / "status").read_text()
    waited = re.findall(r"^voluntary_ctxt_switches:\s+(\d+)", said, re.MULTILINE)
    return Work(int((task / "schedstat").read_text().split()[0]) / 1e9, int(waited[0]))
