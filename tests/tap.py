"""A tap on the wire before a server: it can lose one answer, or let nothing through any more."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

CHUNK = 65_536


class Tap:
    """`lose` is the beginning of a request whose answer is lost, once; `dry` connections stay open
    and carry nothing, as after a cable was pulled."""

    def __init__(self, port: int) -> None:
        self._behind = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.lose = b""
        self.lost = 0
        self._dry: set[socket.socket] = set()
        self._ends: set[socket.socket] = set()
        self._over = False

    def dry_up(self) -> None:
        """Nothing passes any more on what stands now; fresh connections are well."""
        self._dry |= self._ends

    def run(self) -> None:
        while not self._over:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def close(self) -> None:
        self._over = True
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in list(self._ends):
            self._end(end)

    def _serve(self, client: socket.socket) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self._behind), timeout=5)
        except OSError:
            client.close()
            return
        server.settimeout(None)
        self._ends |= {client, server}
        back = threading.Thread(target=self._carry, args=(server, client, False), daemon=True)
        back.start()
        self._carry(client, server, True)
        back.join()

    def _carry(self, source: socket.socket, target: socket.socket, up: bool) -> None:
        swallow = False
        with contextlib.suppress(OSError):
            while data := source.recv(CHUNK):
                if source in self._dry:
                    continue
                if up and self.lose and data.startswith(self.lose):
                    self.lose, swallow = b"", True
                    self._dry.add(target)  # the answer goes nowhere
                target.sendall(data)
                if swallow:
                    self._swallow(target, source)
                    return
        if source not in self._dry:
            self._end(source)
            self._end(target)

    def _swallow(self, server: socket.socket, client: socket.socket) -> None:
        """The server did its work; the client sees the connection end."""
        threading.Event().wait(0.5)
        self.lost += 1
        self._end(client)
        self._end(server)

    def _end(self, end: socket.socket) -> None:
        self._ends.discard(end)
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@contextmanager
def tapped(port: int) -> Iterator[Tap]:
    """A tap before the server at that port."""
    tap = Tap(port)
    thread = threading.Thread(target=tap.run, daemon=True)
    thread.start()
    try:
        yield tap
    finally:
        tap.close()
        thread.join(5)
