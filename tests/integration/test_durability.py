"""Killed with -9 under load: what was answered with 201 is there, and it is there once."""

import threading
import time
import uuid
from collections.abc import Callable
from typing import Any

from deskbell.client import Client
from deskbell.errors import DeskbellError
from deskbell.submission import Send
from tests.running import RunningServer

New = Callable[..., RunningServer]


def test_what_was_accepted_survives_kill_9(new_server: New) -> None:
    server = new_server()
    server.add_user("alice")
    token = server.add_token("t", "send")
    server.start()
    accepted: dict[str, str] = {}
    stop = threading.Event()

    def produce() -> None:
        client = Client(server.url, token, tries=100, sleep=lambda _s: time.sleep(0.05))
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
