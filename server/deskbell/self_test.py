"""A self-test: runs named checks, prints what each found; and the server with TLS that one needs.

Both programs stand on it. A frozen copy that lacks a driver, a plugin or a resource says so here,
before it is given to anybody.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import http.server
import importlib
import ipaddress
import pkgutil
import platform
import ssl
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from deskbell.version import __version__

Check = tuple[str, Callable[[], str]]
"""A name, and what does it: returns what it found, raises when something is wrong."""


class Lacking(Exception):
    """Something that belongs to the program is not there or does not work."""


def run(checks: Sequence[Check]) -> int:
    """All of them, though one fails; 0 when all is well."""
    failed = [name for name, check in checks if not _held(name, check)]
    if failed:
        print(f"self-test: FAILED: {', '.join(failed)}")
        return 1
    print(f"self-test: all {len(checks)} checks are well")
    return 0


def _held(name: str, check: Callable[[], str]) -> bool:
    began = time.monotonic()
    try:
        said, mark = check(), "ok  "
    except Exception as error:  # noqa: BLE001 - whatever it is, the next check is to be run too
        said, mark = f"{type(error).__name__}: {error}", "FAIL"
    print(f"{mark}  {name:<14} {said} ({time.monotonic() - began:.2f} s)", flush=True)
    return mark == "ok  "


def versions() -> str:
    """Of the program, of Python, of the system; and whether this is a frozen copy."""
    kind = "frozen" if getattr(sys, "frozen", False) else "from source"
    return f"Deskbell {__version__} {kind}, Python {platform.python_version()}, {_system()}"


def _system() -> str:
    return f"{platform.system()} {platform.release()} {platform.machine()}"


def modules(*packages: str, foreign: Sequence[str] = ()) -> str:
    """Every module of these packages can be loaded; ``foreign`` are those of other systems."""
    names: list[str] = []
    for package in packages:
        found = importlib.import_module(package)
        names.append(package)
        walk = pkgutil.walk_packages(found.__path__, f"{package}.")
        names += [module.name for module in walk if module.name not in foreign]
    for name in names:
        importlib.import_module(name)
    if len(names) < 2 * len(packages):
        raise Lacking(f"only {len(names)} modules are there")
    return f"{len(names)} loaded"


@dataclass(frozen=True)
class Stand:
    """A server with TLS on this machine; ``ca`` is the file whose certificate it has."""

    url: str
    ca: Path


ANSWER = b"deskbell"


@contextlib.contextmanager
def tls_stand(folder: Path) -> Iterator[Stand]:
    """It answers ``ANSWER``; its certificate is its own, so believed by nobody."""
    ca = _certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(ca)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Answering)
    server.daemon_threads = True
    server.socket = context.wrap_socket(
        server.socket, server_side=True, do_handshake_on_connect=False
    )
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield Stand(f"https://127.0.0.1:{server.server_port}/", ca)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Answering(http.server.BaseHTTPRequestHandler):
    """Says one word to everybody, and nothing on the terminal."""

    timeout = 10

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    def log_message(self, *_: object) -> None:
        pass

    def handle(self) -> None:
        with contextlib.suppress(OSError):  # ssl.SSLError is one: who believes nobody hangs up
            super().handle()


def _certificate(folder: Path) -> Path:
    """A certificate for 127.0.0.1 and its key, in one file. What makes it comes with both programs
    on Linux and with every server."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), dt.datetime.now(dt.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Deskbell self-test")])
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(hours=1))
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    file = folder / "self-test.pem"
    file.write_bytes(
        made.public_bytes(pem) + key.private_bytes(pem, form, serialization.NoEncryption())
    )
    return file
