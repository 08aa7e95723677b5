"""A lock between processes that the system takes back when its holder dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FileLock:
    """Held by one opener of the file at a time, in whatever process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: int | None = None

    def take(self) -> bool:
        """Whether it is ours now (or was already)."""
        if self._file is not None:
            return True
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if sys.platform == "win32":
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(file)
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Let another one take it."""
        if self._file is not None:
            if sys.platform == "win32":
                msvcrt.locking(self._file, msvcrt.LK_UNLCK, 1)
            else:
                fcntl.flock(self._file, fcntl.LOCK_UN)
            self.forget()

    def forget(self) -> None:
        """In a forked child: close the copy of a lock that stays the parent's."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def lock_of(spool: Path) -> FileLock:
    """The lock whose holder may drain the spool at that path."""
    return FileLock(spool.with_name(spool.name + ".lock"))
