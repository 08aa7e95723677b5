"""The door where there are Unix sockets: without QtNetwork, which takes 3 MiB of memory."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

PATIENCE = 1_000
"""Milliseconds for whoever knocks, and for whoever is knocked at."""
WAITING = 8


class SocketDoor(QObject):
    """Listens; ``heard`` gets the first line that each caller says."""

    def __init__(
        self, path: str, most: int, heard: Callable[[bytes], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path, self._most, self._heard = path, most, heard
        with suppress(FileNotFoundError):
            os.unlink(path)  # its owner is gone: we hold the lock
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(path)
        os.chmod(path, 0o600)
        self._socket.listen(WAITING)
        self._socket.setblocking(False)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._knocked)

    def close(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        self._socket.close()
        with suppress(FileNotFoundError):
            os.unlink(self._path)

    def _knocked(self) -> None:
        with suppress(OSError):  # it went away again
            _Caller(self._socket.accept()[0], self._most, self._heard, self)


class _Caller(QObject):
    """Reads one line; more than that, or none in time, is not heard."""

    def __init__(
        self, caller: socket.socket, most: int, heard: Callable[[bytes], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._socket, self._most, self._heard = caller, most, heard
        self._said = b""
        caller.setblocking(False)
        self._notifier = QSocketNotifier(caller.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        QTimer.singleShot(PATIENCE, self, self._end)

    def _read(self) -> None:
        try:
            more = self._socket.recv(self._most - len(self._said))
        except BlockingIOError:
            return
        except OSError:
            more = b""
        self._said += more
        line, ended, _ = self._said.partition(b"\n")
        if ended or not more or len(self._said) >= self._most:
            self._end()
        if ended:
            self._heard(line)

    def _end(self) -> None:
        self._notifier.setEnabled(False)
        self._socket.close()
        self.deleteLater()


opened = SocketDoor


def knock(path: str, line: bytes) -> bool:
    """Say this line to whoever listens; False when nobody does."""
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(PATIENCE / 1_000)
        try:
            caller.connect(path)
            caller.sendall(line)
        except OSError:
            return False
        return True
