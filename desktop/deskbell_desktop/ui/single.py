"""The single instance: a second start hands what it was asked to the first one, and ends."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from deskbell_desktop.core import deep_link

PATIENCE = 1_000
OPEN = "open"
"""The line of a start that asks for nothing in particular; else a deep link."""
LINE_MOST = deep_link.MOST + 1

log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """Holds a lock, then listens in the runtime folder: a plain name would lie in the shared
    temporary one, where others could squat it.

    ``asked`` carries the deep link, or nothing when the window is asked for.
    """

    asked = Signal(str)

    def __init__(self, runtime: Path, name: str = "deskbell") -> None:
        super().__init__()
        self._lock = QLockFile(str(runtime / f"{name}.lock"))
        self._lock.setStaleLockTime(0)
        self._path = str(runtime / f"{name}.socket")
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Whether this is the only one; then it listens."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._path)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)
        self._server.listen(self._path)
        return True

    def call_first(self, link: str = "") -> bool:
        """Ask the one that runs to show this; False when it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._path)
        if not socket.waitForConnected(PATIENCE):
            return False
        socket.write(f"{link or OPEN}\n".encode())
        said = socket.waitForBytesWritten(PATIENCE)
        socket.disconnectFromServer()
        return bool(said)

    def called(self) -> bool:
        """Whether one runs; it is asked for nothing."""
        socket = QLocalSocket()
        socket.connectToServer(self._path)
        there = socket.waitForConnected(PATIENCE)
        socket.abort()
        return there

    def end(self) -> None:
        """Let another be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _called(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(LINE_MOST)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._read, socket))
            QTimer.singleShot(PATIENCE, socket, socket.abort)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """One line, which says it all; more or other than that is not for us."""
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LINE_MOST:
                socket.abort()
            return
        line = bytes(socket.readLine(LINE_MOST).data()).decode("ascii", "replace").strip()
        socket.abort()
        if line == OPEN:
            self.asked.emit("")
        elif deep_link.parse(line) is not None:
            self.asked.emit(line)
        else:
            log.warning("a second start asked for something that makes no sense")
