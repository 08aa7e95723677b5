"""The door on Windows: a named pipe, by way of QtNetwork (elsewhere it would be a socket)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_000
"""Milliseconds for whoever knocks, and for whoever is knocked at."""


class PipeDoor(QObject):
    """Listens; ``heard`` gets the first line that each caller says."""

    def __init__(
        self, path: str, most: int, heard: Callable[[bytes], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._most, self._heard = most, heard
        QLocalServer.removeServer(path)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._knocked)
        self._server.listen(path)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _knocked(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setReadBufferSize(self._most)
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(partial(self._read, caller))
            QTimer.singleShot(PATIENCE, caller, caller.abort)
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        """One line; more than that is not heard."""
        if not caller.canReadLine():
            if caller.bytesAvailable() >= self._most:
                caller.abort()
            return
        line = bytes(caller.readLine(self._most).data())
        caller.abort()
        self._heard(line)


opened = PipeDoor


def knock(path: str, line: bytes) -> bool:
    """Say this line to whoever listens; False when nobody does."""
    caller = QLocalSocket()
    caller.connectToServer(path)
    if not caller.waitForConnected(PATIENCE):
        return False
    caller.write(line)
    said = not line or caller.waitForBytesWritten(PATIENCE)
    caller.disconnectFromServer()
    return bool(said)
