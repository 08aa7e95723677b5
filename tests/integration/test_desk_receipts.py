"""Receipts over a real server: the sender sees what became of it, also after a kill -9 here."""

import contextlib
import json
import sqlite3
from pathlib import Path
from typing import Any

from deskbell.client import Client
from deskbell.submission import Send
from tests.desks import ConsoleDesk
from tests.lab.waiting import until
from tests.running import RunningServer
from tests.sent import when


def ring(shop: Client, person: str, **more: Any) -> str:
    return shop.send(Send(users=(person,), **({"title": "Count aisle 7"} | more))).notification.id


def decided(home: Path, id: str) -> bool:
    """The desk has noted that it was shown, or why not."""
    for file in home.glob("state/accounts/*/history.db"):
        with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
            return bool(db.execute("SELECT 1 FROM receipt WHERE id = ?", (id,)).fetchone())
    return False


def quiet(home: Path) -> None:
    """As if the person had wished not to be disturbed."""
    settings = home / "config/desktop.json"
    kept = json.loads(settings.read_text()) if settings.exists() else {}
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps(kept | {"quiet_until": 0}))


def test_shown_then_killed_is_told_by_the_next_start(
    server: RunningServer, shop: Client, person: str, tmp_path: Path
) -> None:
    with ConsoleDesk(tmp_path, server.url, person) as desk:
        desk.wait("connected to")
        id = ring(shop, person)
        until(lambda: decided(tmp_path, id), "the outcome on the disk", every=0.005)
        desk.kill()  # before the second is over that receipts are collected for
    assert shop.delivery(id).displayed == 0
    quiet(tmp_path)  # so that the next start cannot show anything itself
    with ConsoleDesk(tmp_path, server.url, person) as desk:
        done = when(shop, id, lambda d: d.displayed == 1)
        device = done.people[0].devices[0]
        assert (device.stage, device.why) == ("displayed", "")


def test_suppressed_says_why_and_survives_a_kill(
    server: RunningServer, shop: Client, person: str, tmp_path: Path
) -> None:
    quiet(tmp_path)
    with ConsoleDesk(tmp_path, server.url, person) as desk:
        desk.wait("connected to")
        id = ring(shop, person)
        until(lambda: decided(tmp_path, id), "the outcome on the disk", every=0.005)
        desk.kill()
    assert shop.delivery(id).suppressed == 0
    with ConsoleDesk(tmp_path, server.url, person):
        done = when(shop, id, lambda d: d.suppressed == 1)
        device = done.people[0].devices[0]
        assert (device.stage, device.why) == ("suppressed", "do-not-disturb")


def test_what_came_while_away_was_displayed_in_a_digest(
    server: RunningServer, shop: Client, person: str, tmp_path: Path
) -> None:
    ids = [ring(shop, person, title=f"Order {n}") for n in range(5)]
    with ConsoleDesk(tmp_path, server.url, person) as desk:
        desk.wait("5 while you were away")
        for id in ids:
            done = when(shop, id, lambda d: d.displayed == 1)
            assert done.people[0].devices[0].why == "digest"
