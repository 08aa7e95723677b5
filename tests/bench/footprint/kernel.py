"""What the kernel says of a process: its memory, its CPU time, how often it woke."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

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


def fine_cpu(pid: int) -> float:
    """The same to the nanosecond, of the threads that live."""
    return sum(int(_words(task / "schedstat")[0]) for task in _tasks(pid)) / 1e9


def wakes(pid: int) -> int:
    """How often its threads waited for something, and then went on."""
    said = (text for task in _tasks(pid) if (text := (task / "status").read_text()))
    return sum(
        int(re.findall(r"^voluntary_ctxt_switches:\s+(\d+)", t, re.MULTILINE)[0]) for t in said
    )


def threads(pid: int) -> int:
    """How many it has."""
    return len(_tasks(pid))


def _tasks(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def _words(file: Path) -> list[str]:
    return file.read_text().split()
