"""Asks a busy server to end (SIGTERM) with many desktops connected: how long, were all told, is
anything lost.

python -m tests.bench.shutdown [--desktops 1000]
"""

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from tests.bench.crowd import Crowd, LightDesk
from tests.running import RunningServer

LIMIT = 10.0
MANY = "1000000"
SETTINGS = {
    "strangers_per_address": MANY,
    "sockets_per_person": MANY,
    "send_rate": f"{MANY}/minute",
}


class TellingDesk(LightDesk):
    """Keeps why it was cut and which notifications it was given."""

    def __init__(self, url: str, token: str, device: str) -> None:
        super().__init__(url, token, device)
        self.byes: list[str] = []
        self.got: list[str] = []

    def _event(self, name: str, payload: dict[str, Any]) -> None:
        if name == "bye":
            self.byes.append(payload["code"])
        elif "title" in payload:
            self.got.append(payload["id"])
        super()._event(name, payload)

    async def _page(self, line: Any, page: dict[str, Any]) -> None:
        told = (entry.get("notification") for entry in page["entries"])
        self.got += [each["id"] for each in told if each]
        await super()._page(line, page)


@dataclass
class Outcome:
    """What the end and the new start did."""

    desktops: int
    seconds: float = 0.0
    told: int = 0
    accepted: int = 0
    lost: int = 0
    doubled: int = 0
    away: float = 0.0
    """Seconds from the word to end until the new server listens."""
    half_back: float = 0.0
    back_after: float = 0.0
    """Seconds from then on; the last is late where the absence was long: each of its attempts that
    fails makes it wait longer."""

    @property
    def good(self) -> bool:
        """Gone in time, all told, nothing lost."""
        return self.seconds < LIMIT and self.told == self.desktops and not self.lost


async def measure(server: RunningServer, desktops: int) -> Outcome:
    """Connect, send, end, start again, count."""
    token, sender = server.person("alice").token, server.add_token("shutdown", "send")
    assert token
    desks = [TellingDesk(server.url, token, f"d{i}") for i in range(desktops)]
    found, accepted = Outcome(desktops), set[str]()
    async with Crowd([*desks]) as crowd:
        await crowd.until(lambda: crowd.live() == desktops, 120, "all live")
        ringing = asyncio.create_task(_ring(server.url, sender, accepted))
        await crowd.until(lambda: len(accepted) >= 20, 60, "some sent")
        asked = time.monotonic()
        found.seconds = await asyncio.to_thread(server.stop)
        await ringing
        found.told = sum(desk.byes == ["shutdown"] for desk in desks)
        await asyncio.to_thread(server.start)
        began = time.monotonic()
        found.away = began - asked
        await crowd.until(lambda: crowd.live() >= desktops / 2, 120, "half of them back")
        found.half_back = time.monotonic() - began
        await crowd.until(lambda: crowd.live() == desktops, 120, "all back")
        found.back_after = time.monotonic() - began
    found.accepted = len(accepted)
    found.lost = sum(len(accepted - set(desk.got)) for desk in desks)
    found.doubled = sum(len(desk.got) - len(set(desk.got)) for desk in desks)
    return found


async def _ring(url: str, token: str, accepted: set[str]) -> None:
    """Until the server is gone: what was answered 201 counts."""
    headers, body = {"Authorization": f"Bearer {token}"}, {"users": ["alice"], "title": "n"}
    place = f"{url}/api/notifications/send"
    while True:
        try:
            said = await asyncio.to_thread(
                requests.post, place, json=body, headers=headers, timeout=10
            )
        except requests.RequestException:
            return
        if said.status_code == 201:
            accepted.add(said.json()["id"])


def run(folder: Path, desktops: int) -> Outcome:
    """On a server of its own."""
    server = RunningServer(folder, **SETTINGS)
    server.add_user("alice")
    server.start()
    try:
        return asyncio.run(measure(server, desktops))
    finally:
        server.kill()


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.bench.shutdown")
    options.add_argument("--desktops", type=int, default=1000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = run(Path(folder), given.desktops)
    print(found)
    return 0 if found.good else 1


if __name__ == "__main__":
    sys.exit(main())
