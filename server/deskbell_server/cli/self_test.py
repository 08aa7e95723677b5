"""``--self-test``: whether this copy of the server is whole, with a real server of its own."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from deskbell import self_test
from deskbell.client import Client
from deskbell.emitter import NotificationEmitter
from deskbell.self_test import ANSWER, Lacking, tls_stand
from deskbell.wire import Device
from deskbell_server.auth.passwords import hash_password
from deskbell_server.auth.tokens import new_service_token, service_hash
from deskbell_server.cli.stores import opened
from deskbell_server.settings import Settings
from deskbell_server.store import people, service_tokens

LIMIT = 30.0
TITLE = "Whole"
LISTENS = re.compile(r"listens on (http://\S+)")
PASSWORD = "of the self-test's own server"  # noqa: S105 - it lives for a second, on this machine
AS_COMMAND = "import sys; from deskbell_server.cli import main; sys.exit(main())"
ENDED = (0, -signal.SIGTERM)
FOREIGN = ("deskbell_server.schema.env",)
"""Alembic runs it, within a migration; so do the journey's steps."""


def main() -> int:
    """0 when nothing is missing, 1 when something is."""
    return self_test.run(
        [
            ("versions", self_test.versions),
            ("modules", lambda: self_test.modules("deskbell", "deskbell_server", foreign=FOREIGN)),
            ("drivers", drivers),
            ("tls", tls),
            ("journey", journey),
        ]
    )


def drivers() -> str:
    """Of the stores and of the server's loop."""
    import httptools
    import uvicorn

    said = [f"SQLite {sqlite3.sqlite_version}", f"uvicorn {uvicorn.__version__}"]
    said.append(f"httptools {httptools.__version__}")
    with contextlib.suppress(ImportError):
        import psycopg

        said.append(f"psycopg {psycopg.__version__} ({psycopg.pq.__impl__})")
    with contextlib.suppress(ImportError):
        import redis.asyncio

        said.append(f"redis {redis.__version__}")
    return ", ".join(said)


def tls() -> str:
    """As ``deskbell`` calls a server: believed when its certificate is named, and not before."""
    import requests

    with tempfile.TemporaryDirectory() as folder, tls_stand(Path(folder)) as stand:
        if requests.get(stand.url, verify=str(stand.ca), timeout=10).content != ANSWER:
            raise Lacking("the server answered something else")
        with contextlib.suppress(requests.exceptions.SSLError):
            requests.get(stand.url, timeout=10)
            raise Lacking("a certificate of nobody's was believed")
    return f"{ssl.OPENSSL_VERSION}; a certificate is believed when named, refused before"


def journey() -> str:
    """A new store, a person, a real server; what is sent to her comes to her socket."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder), port=0, database_url=None, secret=None)
        token = _people(settings)
        with _serving(settings) as url:
            client = Client(url)
            signed_in = client.login("alice", PASSWORD, Device(id="self-test", label="self-test"))
            began, heard = time.monotonic(), _heard(url, signed_in.access_token, token)
            took = (time.monotonic() - began) * 1000
            inbox = [item.title for item in client.inbox().items]
    if heard != TITLE or inbox != [TITLE]:
        raise Lacking(f"heard {heard!r}, and the inbox has {inbox}")
    return f"signed in, sent, heard and in the inbox, {took:.0f} ms"


def _people(settings: Settings) -> str:
    hash, token = hash_password(PASSWORD), new_service_token()
    with opened(settings) as database:
        database.write_now(lambda t: people.add_account(t, "alice", hash, "staff"))
        scopes = ("send",)
        database.write_now(
            lambda t: service_tokens.add(t, "self-test", service_hash(token), scopes, None)
        )
    return token


@contextlib.contextmanager
def _serving(settings: Settings) -> Iterator[str]:
    """``serve`` as a process, as it is run; its address."""
    said = settings.data / "said"
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-c", AS_COMMAND]
    place = ["serve", "--data", str(settings.data), "--host", "127.0.0.1", "--port", "0"]
    with said.open("wb") as out:
        process = subprocess.Popen(
            [*program, *place], stdout=out, stderr=out, env=_environment(), cwd=settings.data
        )
    try:
        yield _address(process, said)
        process.send_signal(signal.SIGTERM)
        if process.wait(LIMIT) not in ENDED:
            raise Lacking(f"it ended with {process.returncode}: {said.read_text()[-500:]}")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _environment() -> Mapping[str, str]:
    """Without the settings of whoever tests: they may name a store that is in use."""
    other = {name: value for name, value in os.environ.items() if not name.startswith("DESKBELL_")}
    return other | {"DESKBELL_CONFIG": os.devnull}


def _address(process: subprocess.Popen[bytes], said: Path) -> str:
    end = time.monotonic() + LIMIT
    while time.monotonic() < end and process.poll() is None:
        found = LISTENS.search(said.read_text())
        if found:
            return found[1]
        time.sleep(0.02)
    raise Lacking(f"the server did not start: {said.read_text()[-500:]}")


def _heard(url: str, access: str, token: str) -> str:
    """The title that comes down a WebSocket of a plain Socket.IO client."""
    from websockets.sync.client import connect

    address = f"{url.replace('http', 'ws', 1)}/socket.io/?EIO=4&transport=websocket"
    with connect(address, open_timeout=LIMIT, proxy=None) as socket:
        socket.recv(LIMIT)
        socket.send(f"40{json.dumps({'token': access})}")
        welcome = str(socket.recv(LIMIT))
        if not welcome.startswith("40"):
            raise Lacking(f"the socket was refused: {welcome}")
        NotificationEmitter.to(url, token).send_to_user("alice", {"title": TITLE})
        while not (frame := str(socket.recv(LIMIT))).startswith("42"):
            if frame == "2":
                socket.send("3")
    event: list[Any] = json.loads(frame[2:])
    return str(event[1]["title"])
