"""``demo``: a server with demo accounts that rings every kind of notification, and a desktop."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from deskbell.emitter import NotificationEmitter
from deskbell.errors import DeskbellError
from deskbell_server.auth.passwords import hash_password
from deskbell_server.auth.tokens import new_service_token, service_hash
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.samples import SAMPLES
from deskbell_server.cli.stores import opened
from deskbell_server.settings import Settings, default_data
from deskbell_server.store import people, rooms, service_tokens
from deskbell_server.store.transaction import Transaction

PASSWORD = "deskbell-demo"  # noqa: S105 - printed on purpose; the demo listens on this machine only
PEOPLE = {"alice": "staff", "bob": "staff", "carol": "sender", "admin": "admin"}
ROOM = "warehouse"
PERSON = "alice"
YOURS = "Your back end"
SENDERS = (YOURS, *dict.fromkeys(name for name, _ in SAMPLES))
START_LIMIT = 30
_IN_USE = (
    "this store is in use, and the demo's accounts have a password that everybody knows; give the "
    "demo a folder of its own (--data), or none (unset DESKBELL_DATA and DESKBELL_DATABASE_URL)"
)


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command."""
    demo = commands.add_parser("demo", parents=[common], help="try it: accounts and live events")
    demo.add_argument("--port", type=int, help="port to listen on (8480)")
    demo.add_argument("--desktop", action="store_true", help="open the desktop app, signed in")
    demo.add_argument("--pace", type=float, default=5.0, help="seconds between notifications (5)")
    demo.set_defaults(run=_demo)


def _demo(settings: Settings, options: argparse.Namespace) -> int:
    if options.data is None and not os.environ.get("DESKBELL_DATA"):
        settings = settings.model_copy(update={"data": default_data().parent / "demo"})
    settings = settings.model_copy(update={"port": _port(settings.port, options.port is not None)})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    tokens = _prepare(settings)
    server = subprocess.Popen([*_program("deskbell-server"), "serve", *_place(settings)])
    running = [server]
    url = f"http://127.0.0.1:{settings.port}"
    try:
        _wait(server, url)
        print(f"Server: {url}   API: {url}/api/docs")
        print(f"Accounts: {', '.join(PEOPLE)}   password: {PASSWORD}")
        print(f"A service token for curl and Python: {tokens[YOURS]}", flush=True)
        desktop = _open_desktop(url) if options.desktop else None
        running += [desktop] if desktop else []
        bells = {name: NotificationEmitter.to(url, token) for name, token in tokens.items()}
        _ring(bells, options.pace, server, desktop)
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            process.wait()
    return 0


def _port(wanted: int, insist: bool) -> int:
    """The wanted port, or a free one where another program has it."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                free: int = probe.getsockname()[1]
                return free
            except OSError:
                if insist:
                    raise CommandError(f"port {port} is in use; choose another by --port") from None
    raise CommandError("no port is free")


def _program(name: str) -> list[str]:
    """A command of this installation; packages put the two programs into folders of their own."""
    beside = Path(sys.executable).with_name(name)
    found = shutil.which(beside) or shutil.which(name)
    if found is None:
        raise CommandError(f"{name} is not installed here")
    return [found]


def _place(settings: Settings) -> list[str]:
    return ["--data", str(settings.data), "--host", "127.0.0.1", "--port", str(settings.port)]


def _prepare(settings: Settings) -> dict[str, str]:
    """Accounts and a room where they are missing, and a fresh token for each sender, by name."""
    password, tokens = hash_password(PASSWORD), {name: new_service_token() for name in SENDERS}

    def work(transaction: Transaction) -> None:
        connection = transaction.connection
        if people.accounts(connection) and not service_tokens.by_name(connection, YOURS):
            raise CommandError(_IN_USE)  # everybody knows the password of the demo's administrator
        for name, role in PEOPLE.items():
            if not people.by_name(connection, name):
                people.add_account(transaction, name, password, role)
        if not rooms.exists(connection, ROOM):
            members = [people.by_name(connection, name) for name in ("alice", "bob")]
            rooms.add(transaction, ROOM, [member for member in members if member])
        for name, token in tokens.items():
            hash = service_hash(token)
            if not service_tokens.rotate(transaction, name, hash):
                service_tokens.add(transaction, name, hash, ("broadcast", "send"), None)

    with opened(settings) as database:
        database.write_now(work)
    return tokens


def _wait(server: subprocess.Popen[bytes], url: str) -> None:
    import requests

    end = time.monotonic() + START_LIMIT
    while time.monotonic() < end:
        if server.poll() is not None:
            raise CommandError("the server did not start; its words are above")
        try:
            if requests.get(f"{url}/readyz", timeout=2).ok:
                return
        except requests.RequestException:
            time.sleep(0.05)
    raise CommandError(f"the server was not ready after {START_LIMIT} s")


def _open_desktop(url: str) -> subprocess.Popen[bytes]:
    """The desktop app, or its console where there is no display."""
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    console = [] if display or sys.platform != "linux" else ["--console"]
    if console:
        print("There is no display here: notifications are printed instead.", flush=True)
    environment = os.environ | {"DESKBELL_USER": PERSON, "DESKBELL_PASSWORD": PASSWORD}
    command = [*_program("deskbell-desktop"), "--server", url, *console]
    return subprocess.Popen(command, env=environment)


def _ring(
    bells: Mapping[str, NotificationEmitter[Any]],
    pace: float,
    server: subprocess.Popen[bytes],
    desktop: subprocess.Popen[bytes] | None,
) -> None:
    """Every kind in turn until the desktop is quit, or for ever; slower after the first round."""
    round_ = 0
    while True:
        for sender, sample in SAMPLES:
            end = time.monotonic() + (pace if round_ == 0 else pace * 6)
            while time.monotonic() < end:
                if server.poll() is not None or (desktop and desktop.poll() is not None):
                    return
                time.sleep(0.1)
            try:
                sample(bells[sender], PERSON, ROOM)
            except DeskbellError as error:
                print(f"demo: {error}", file=sys.stderr)
        round_ += 1
