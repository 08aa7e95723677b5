"""Killed with -9 under load: what was answered with 201 is there, and it is there once."""

import shutil
import sys
import threading
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests

from deskbell.client import Client
from deskbell.errors import DeskbellError, TryLater
from deskbell.submission import Send
from tests.running import RunningServer
from tests.stores import POSTGRESQL, STORES

New = Callable[..., RunningServer]
DYING = Path(__file__).with_name("dying_server.py")


@pytest.mark.parametrize("store", STORES)
def test_what_was_accepted_survives_kill_9(
    new_server: New, store: str, request: pytest.FixtureRequest
) -> None:
    settings = {}
    if store == POSTGRESQL:
        settings["database_url"] = request.getfixturevalue("postgres").new_database()
    server = new_server(**settings)
    server.add_user("alice")
    token = server.add_token("t", "send")
    server.start()
    accepted: dict[str, str] = {}
    stop = threading.Event()

    def produce() -> None:
        client = Client(server.url, token, tries=1000, sleep=lambda _s: time.sleep(0.05))
        while not stop.is_set():
            key = uuid.uuid4().hex
            sent = client.send(Send(title=key, users=("alice",)), key=key)
            accepted[key] = sent.notification.id

    threads = [threading.Thread(target=produce) for _ in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(3):
        time.sleep(0.7)
        server.kill()
        server.start()
    time.sleep(0.5)
    stop.set()
    for thread in threads:
        thread.join()
    stored = everything(server)
    assert len(accepted) > 50
    assert {told.title: told.id for told in stored} == accepted
    assert len(stored) == len(accepted)


def everything(server: RunningServer) -> list[Any]:
    alice = server.person("alice")
    found: list[Any] = []
    before = None
    while True:
        page = alice.inbox(limit=200, before=before)
        found += page.items
        before = page.next
        if before is None:
            return found


def test_a_store_that_was_taken_away_takes_no_more_and_goes_on_when_it_is_back(
    new_server: New,
) -> None:
    """SQLite would write on, to a file that nobody will find again."""
    server = new_server()
    server.add_user("alice")
    token = server.add_token("shop", "send")
    client = Client(server.start().url, token, tries=1)
    away = server.data.with_name("away")
    server.data.rename(away)
    with pytest.raises(TryLater):
        client.send(Send(title="to nowhere", users=("alice",)))
    ready = requests.get(f"{server.url}/readyz", timeout=10)
    assert ready.status_code == 503
    assert "was moved, deleted or replaced" in ready.text
    away.rename(server.data)
    client.send(Send(title="here", users=("alice",)))
    assert [item.title for item in everything(server)] == ["here"]


def test_the_log_has_no_gaps_under_many_writers(new_server: New) -> None:
    server = new_server()
    server.add_user("alice")
    tokens = [server.add_token(f"t{i}", "send") for i in range(4)]
    server.start()

    def produce(token: str) -> None:
        client = Client(server.url, token)
        for i in range(50):
            client.send(Send(title=str(i), users=("alice",) if i % 2 else ("1",)))
            if i % 10 == 0:
                _refused(client)

    threads = [threading.Thread(target=produce, args=(token,)) for token in tokens]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seqs = [told.seq for told in everything(server)]
    assert seqs == list(range(max(seqs), max(seqs) - 200, -1))


def _refused(client: Client) -> None:
    """A mistake in the middle of a group takes no number."""
    try:
        client.send(Send(title="x", users=("nobody",)))
    except DeskbellError:
        return
    raise AssertionError("an unknown user was accepted")


@pytest.mark.slow
@pytest.mark.parametrize("when", ["before", "after"])
def test_dying_at_every_commit_in_turn_loses_and_doubles_nothing(
    new_server: New, when: str
) -> None:
    """The N-th commit, N = 1, 2, 3, … until a run passes untouched."""
    first = new_server()
    first.add_user("alice")
    token = first.add_token("t", "send")
    n = 0
    while True:
        n += 1
        server = new_server()
        shutil.copytree(first.data, server.data, dirs_exist_ok=True)
        try:
            server.start(sys.executable, str(DYING), str(n), when)
            died = work(server, token)
        except RuntimeError:  # already while it was starting
            server.start()
            died = work(server, token) or True
        server.kill()
        server.start()
        titles = sorted(told.title for told in everything(server))
        assert titles == ["one", "three", "two"], f"died {when} commit {n}: {titles}"
        server.kill()
        if not died:
            break
    assert n > 3


def work(server: RunningServer, token: str) -> bool:
    """Three sends, tried again by a new server when it dies; tells whether it died."""
    died = False

    def look_after(_seconds: float) -> None:
        nonlocal died
        if server.died:
            died = True
            server.start()
        time.sleep(0.05)

    client = Client(server.url, token, tries=50, sleep=look_after)
    for title in ("one", "two", "three"):
        client.send(Send(title=title, users=("alice",)), key=title)
    return died
