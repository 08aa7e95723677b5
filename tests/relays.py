"""What stands between a desk and its server in a company: TLS in front, a proxy on the way out."""

from __future__ import annotations

import base64
import contextlib
import re
import socket
import ssl
import threading
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

HEAD_MOST = 65536


class _Relay:
    """Accepts on a port of its own and treats each connection on a thread."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: set[socket.socket] = set()

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in list(self._open):
            _end(each)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._treat, args=(connection,), daemon=True).start()

    def _treat(self, connection: socket.socket) -> None:
        self._open.add(connection)
        with contextlib.suppress(OSError):
            self._handle(connection)
        _end(connection)
        self._open.discard(connection)

    def _handle(self, connection: socket.socket) -> None:
        raise NotImplementedError

    def _join(self, one: socket.socket, port: int, first: bytes = b"") -> None:
        """Pass bytes on in both directions until one side ends."""
        with socket.create_connection(("127.0.0.1", port)) as other:
            self._open.add(other)
            other.sendall(first)
            back = threading.Thread(target=_pump, args=(other, one), daemon=True)
            back.start()
            _pump(one, other)
            back.join()
            self._open.discard(other)


class TlsFront(_Relay):
    """`https://localhost:port` before a plain server."""

    def __init__(self, certificate: Path, server_port: int) -> None:
        super().__init__()
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(certificate)
        self._server_port = server_port

    def _handle(self, connection: socket.socket) -> None:
        with self._context.wrap_socket(connection, server_side=True) as secure:
            self._join(secure, self._server_port)


class WebProxy(_Relay):
    """An HTTP proxy, for CONNECT and whole addresses. Every name leads to this computer.

    `asked`: what it was asked for. With `password` (`name:password`) it lets nobody else through.
    """

    def __init__(self, password: str = "") -> None:
        super().__init__()
        self._password = password
        self.asked: list[str] = []

    def _handle(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head and len(head) < HEAD_MOST:
            got = connection.recv(4096)
            if not got:
                return
            head += got
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        self.asked.append(f"{method} {target}")
        if not self._known(head):
            connection.sendall(
                b"HTTP/1.1 407 Proxy Authentication Required\r\n"
                b'Proxy-Authenticate: Basic realm="proxy"\r\n'
                b"Content-Length: 0\r\nConnection: close\r\n\r\n"
            )
        elif method == "CONNECT":
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            self._join(connection, int(target.rpartition(":")[2]))
        else:
            parts = urlsplit(target)
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            ours = head.replace(target.encode(), path.encode() or b"/", 1)
            ours = re.sub(rb"(?i)\r\nconnection: [^\r]*", b"", ours)
            self._join(
                connection, parts.port or 80, ours.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)
            )

    def _known(self, head: bytes) -> bool:
        sent = re.search(rb"(?i)\r\nproxy-authorization: basic ([^\r]*)", head)
        return not self._password or (
            sent is not None and base64.b64decode(sent[1]).decode() == self._password
        )


class Balancer(_Relay):
    """One address before several servers: leads new connections to the port that it is told."""

    def __init__(self, leads_to: int) -> None:
        super().__init__()
        self.leads_to = leads_to

    def _handle(self, connection: socket.socket) -> None:
        self._join(connection, self.leads_to)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    _end(target)


def _end(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
