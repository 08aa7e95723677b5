"""Ends every process that carries a lab's mark when the lab's owner is done, or has died.

The lab starts this file as a program of its own and holds the other end of its standard input.
The end of that input is the signal, and it also comes when the owner is killed with SIGKILL.
"""

import contextlib
import os
import shutil
import signal
import sys
import time
from pathlib import Path


def marked(mark: str) -> list[int]:
    """The processes whose environment has this NAME=VALUE, wherever they have detached to."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):  # it ended meanwhile, or is not ours to read
                if mark.encode() in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
    return found


def end(mark: str, patience: float = 3.0) -> list[int]:
    """Ask them to end, then make them; returns those that would not go."""
    left: list[int] = []
    for number in (signal.SIGTERM, signal.SIGKILL):
        limit = time.monotonic() + patience
        asked: set[int] = set()
        while (left := marked(mark)) and time.monotonic() < limit:
            for pid in set(left) - asked:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, number)
            asked.update(left)
            time.sleep(0.02)
    return left


def main() -> int:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    folder = Path(sys.argv[1])
    last_words = sys.stdin.buffer.read()
    left = end(f"DESKBELL_LAB={folder}")
    if last_words != b"keep":
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
