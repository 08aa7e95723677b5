"""The single instance: a second start hands what it was asked to the first one, and ends."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLockFile, QObject, Signal

from deskbell_desktop.core import deep_link

OPEN = "open"
"""The line of a start that asks for nothing in particular; else a deep link."""
LINE_MOST = deep_link.MOST + 1

log = logging.getLogger(__name__)


class Door(Protocol):
    """Where a second start knocks; ``heard`` gets one line of each, if it says one in time."""

    def close(self) -> None: ...


class Doors(Protocol):
    """How programs of one person reach each other on a system."""

    def opened(
        self, path: str, most: int, heard: Callable[[bytes], None], parent: QObject
    ) -> Door: ...
    def knock(self, path: str, line: bytes) -> bool:
        """Say this line; whether somebody was there to hear it."""
        ...


def doors() -> Doors:
    """This system's."""
    if sys.platform == "win32":
        from deskbell_desktop.ui import pipe_door

        return pipe_door
    from deskbell_desktop.ui import socket_door

    return socket_door


class SingleInstance(QObject):
    """Holds a lock, then listens in the runtime folder: a plain name would lie in the shared
    temporary one, where others could squat it.

    ``asked`` carries the deep link, or nothing when the window is asked for.
    """

    asked = Signal(str)

    def __init__(self, runtime: Path, name: str = "deskbell", ways: Doors | None = None) -> None:
        super().__init__()
        self._lock = QLockFile(str(runtime / f"{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._path = str(runtime / f"{name}.socket")
        self._ways = ways or doors()
        self._door: Door | None = None

    def first(self) -> bool:
        """Whether this is the only one; then it listens."""
        if not self._lock.tryLock(0):
            return False
        try:
            self._door = self._ways.opened(self._path, LINE_MOST, self._heard, self)
        except OSError as error:  # a path that is too long, say
            log.warning("a second start will not be heard: %s", error)
        return True

    def call_first(self, link: str = "") -> bool:
        """Ask the one that runs to show this; False when it does not answer."""
        return self._ways.knock(self._path, f"{link or OPEN}\n".encode())

    def called(self) -> bool:
        """Whether one runs; it is asked for nothing."""
        return self._ways.knock(self._path, b"")

    def end(self) -> None:
        """Let another be the first."""
        if self._door is not None:
            self._door.close()
            self._door = None
        self._lock.unlock()

    def _heard(self, said: bytes) -> None:
        """One line, which says it all; other than that is not for us."""
        line = said.decode("ascii", "replace").strip()
        if line == OPEN:
            self.asked.emit("")
        elif deep_link.parse(line) is not None:
            self.asked.emit(line)
        else:
            log.warning("a second start asked for something that makes no sense")
