"""The machine: disks that can be filled, and what a process takes of it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def small_disk(place: Path, mebibytes: int) -> bool:
    """A disk of its own that can be filled; False when this process may not mount."""
    place.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={mebibytes}m,mode=700", "tmpfs", str(place)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def give_back(place: Path) -> None:
    """Take such a disk away, with what is on it; a folder without one stays as it is."""
    if place.is_mount():
        subprocess.run(["umount", "--lazy", str(place)], capture_output=True, check=False)


def fill(place: Path) -> None:
    """Leave no room there."""
    with (place / "filler").open("wb", buffering=0) as file:
        for size in (1024 * 1024, 4096):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue


def free(place: Path) -> None:
    """Make room again."""
    (place / "filler").unlink(missing_ok=True)


def descriptors(pid: int) -> int:
    """Open files and sockets of a process."""
    return len(os.listdir(f"/proc/{pid}/fd"))


def threads(pid: int) -> int:
    """Threads of a process."""
    return len(os.listdir(f"/proc/{pid}/task"))


def memory(pid: int) -> float:
    """Resident mebibytes of a process."""
    text = Path(f"/proc/{pid}/status").read_text()
    line = next(line for line in text.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
