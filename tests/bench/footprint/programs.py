"""The programs side by side: how each starts, when it is connected, who rings it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import requests

from deskbell import NotificationEmitter
from deskbell.notification import Notification
from tests.bench.footprint import installed
from tests.bench.footprint.gotify import GotifyServer
from tests.lab import Lab, tray_item, until
from tests.running import PASSWORD, RunningServer

LIMIT = 30


@dataclass(frozen=True)
class Program:
    """``ring`` sends one notification with this title and returns when it was sent."""

    name: str
    command: tuple[str, ...]
    connected: Callable[[], bool]
    ring: Callable[[str], float] | None = None


def bare_program(lab: Lab, python: Path) -> Program:
    """A tray icon, and nothing else."""
    command = (str(python), "-I", str(Path(__file__).with_name("bare.py")))
    return Program("bare", command, lambda: tray_item(lab, "bare") is not None)


def lined_program(lab: Lab, server: RunningServer, python: Path) -> Program:
    """The same, and the least that holds the contract's line to our server."""
    held = str(Path(__file__).with_name("lined.py"))
    command = (str(python), "-I", held, server.url, "alice", PASSWORD)
    auth = {"Authorization": f"Bearer {server.add_token('bench', 'metrics')}"}

    def connected() -> bool:
        said = requests.get(f"{server.url}/metrics", headers=auth, timeout=LIMIT).text
        return 'deskbell_connected{kind="desktop"} 1.0' in said

    return Program("lined", command, connected)


def gotify_program(lab: Lab, server: GotifyServer) -> Program:
    """Signed in on the stand-in."""
    settings = Path(lab.env["XDG_CONFIG_HOME"]) / "gotify-tray.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f"[Server]\nurl={server.url}\nclient_token=C\n")
    command = (str(installed.gotify_tray() / "gotify-tray"),)
    return Program("gotify-tray", command, lambda: server.heard, server.send)


def our_program(lab: Lab, server: RunningServer, programs: Path) -> Program:
    """Signed in once before, so that it starts from the keyring, without a window."""
    command = str(programs / "deskbell-desktop")
    given = {"DESKBELL_USER": "alice", "DESKBELL_PASSWORD": PASSWORD}

    def connected() -> bool:
        item = tray_item(lab, "Deskbell")
        return item is not None and "Connected" in f"{item.tooltip_title} {item.tooltip_text}"

    first = lab.spawn(command, "--hidden", "--server", server.url, name="desktop", env=given)
    until(connected, "the first sign-in", LIMIT)
    first.terminate()
    first.wait(LIMIT)
    bell = server.bell()
    return Program("deskbell", (command, "--hidden"), connected, lambda title: _send(bell, title))


def _send(bell: NotificationEmitter[Notification], title: str) -> float:
    bell.send_to_user("alice", {"title": title, "message": "Please look at it before the evening."})
    return time.time()
