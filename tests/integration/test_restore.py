"""Backup and restore over real servers: desks begin again by epoch and announce nothing twice."""

from __future__ import annotations

import shutil
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from deskbell.client import Client
from deskbell.notification import Notification
from deskbell.submission import Send
from deskbell.wire import Device
from tests.desks import ProgramDesk
from tests.lab.waiting import until
from tests.postgres import Postgres
from tests.relays import Balancer
from tests.running import PASSWORD, RunningServer
from tests.stores import POSTGRESQL, SQLITE


class Move:
    """A server, and an empty one elsewhere that takes its place, behind one address."""

    def __init__(self, folder: Path, here: str, there: str, postgres: Postgres | None) -> None:
        def made(name: str, store: str) -> RunningServer:
            place = {"database_url": postgres.new_database()} if postgres else {}
            return RunningServer(folder / name, **(place if store == POSTGRESQL else {}))

        self.old, self.new = made("old", here), made("new", there)
        self.old.add_user("alice")
        self.token = self.old.add_token("shop", "send")
        self.old.start()
        self.new.data.mkdir(exist_ok=True)
        shutil.copy(self.old.data / "secret.key", self.new.data / "secret.key")
        self.file = folder / "backup"

    def send(self, url: str, title: str, key: str | None = None) -> str:
        client = Client(url, self.token, tries=300, sleep=lambda _s: time.sleep(0.05))
        return client.send(Send(title=title, users=("alice",)), key=key).notification.id


@pytest.fixture(params=[(SQLITE, SQLITE), (SQLITE, POSTGRESQL), (POSTGRESQL, SQLITE)], ids=str)
def move(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Move]:
    postgres = request.getfixturevalue("postgres") if POSTGRESQL in request.param else None
    here, there = request.param
    made = Move(tmp_path, here, there, postgres)
    yield made
    made.old.kill()
    made.new.kill()


def test_a_backup_under_load_is_restored_elsewhere(move: Move, tmp_path: Path) -> None:
    """The desk has more than the backup; it keeps it, stays signed in and repeats nothing."""
    stop, sent = threading.Event(), list[str]()

    with Balancer(move.old.port) as way, ProgramDesk(tmp_path / "desk", way.url, "alice") as desk:
        desk.wait_link("connected")

        def produce() -> None:
            while not stop.is_set():
                sent.append(move.send(way.url, uuid.uuid4().hex, uuid.uuid4().hex))

        producer = threading.Thread(target=produce)
        producer.start()
        until(lambda: len(sent) > 10, "load")
        done = move.old.cli("backup", str(move.file))
        assert done.returncode == 0, done.stderr
        assert "secret" in done.stdout
        after_backup = len(sent)
        until(lambda: len(sent) > after_backup + 10, "more load")
        stop.set()
        producer.join()
        until(lambda: len(desk.items()) == len(sent), "all on the desk", 60)
        move.old.stop()
        told_before = len(desk.said("call"))

        done = move.new.cli("restore", str(move.file))
        assert done.returncode == 0, done.stderr
        way.leads_to = move.new.port
        move.new.start()
        fresh = [move.send(way.url, f"after {i}") for i in range(3)]
        until(lambda: {*fresh} <= {item.id for item in desk.items()}, "the new ones", 60)
        assert {item.id for item in desk.items()} == {*sent, *fresh}
        until(lambda: desk.link() == "connected", "connected")
        calls = desk.said("call")
        assert {*calls[told_before:]} <= {*fresh, "digest"}
        alone = [id for id in calls if id != "digest"]
        assert len(alone) == len(set(alone))
        until(lambda: desk.said("unread")[-1] == len(sent) + len(fresh), "all unread")
        kept = {told.id for told in everything(move.new)}
        assert len(kept) >= 10
        assert kept < {*sent, *fresh}


def everything(server: RunningServer) -> list[Notification]:
    alice, before = server.person("alice", "looking"), None
    found: list[Notification] = []
    while True:
        page = alice.inbox(limit=200, before=before)
        found += page.items
        before = page.next
        if before is None:
            return found


def test_a_sign_in_outlives_the_restore_of_an_older_backup(move: Move) -> None:
    """The device's refresh token is newer than the backup knows."""
    alice = Client(move.old.url)
    login = alice.login("alice", PASSWORD, Device(id="desk", label="Desk"))
    assert move.old.cli("backup", str(move.file)).returncode == 0
    for _ in range(3):
        login = alice.refresh(login.refresh_token or "")
    move.old.stop()
    assert move.new.cli("restore", str(move.file)).returncode == 0
    move.new.start()
    alice = Client(move.new.url)
    for _ in range(2):
        login = alice.refresh(login.refresh_token or "")
    assert alice.me().name == "alice"


def test_a_served_store_is_neither_restored_over_nor_is_a_full_one(move: Move) -> None:
    assert move.old.cli("backup", str(move.file)).returncode == 0
    again = move.old.cli("backup", str(move.file))
    assert (again.returncode, "--force" in again.stderr) == (1, True)
    served = move.old.cli("restore", str(move.file), "--force")
    assert (served.returncode, "stop" in served.stderr) == (1, True)
    move.old.stop()
    full = move.old.cli("restore", str(move.file))
    assert (full.returncode, "--force" in full.stderr) == (1, True)
    assert move.old.cli("restore", str(move.file), "--force").returncode == 0
    move.old.start()
    assert move.old.person("alice").unread_count().total == 0
