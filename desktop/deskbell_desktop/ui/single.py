"""The single instance: a second start asks the first one to show its window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_000
OPEN = b"open\n"


class SingleInstance(QObject):
    """Holds a lock, then listens in the runtime folder: a plain name could be squatted (FACTS)."""

    open_wanted = Signal()

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

    def call_first(self) -> bool:
        """Ask the one that runs to show its window; False when it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._path)
        if not socket.waitForConnected(PATIENCE):
            return False
        socket.write(OPEN)
        said = socket.waitForBytesWritten(PATIENCE)
        socket.disconnectFromServer()
        return bool(said)

    def end(self) -> None:
        """Let another be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _called(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.open_wanted.emit()
