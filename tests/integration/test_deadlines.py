"""What the server does by itself: it is done after a restart as well, and once."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update

from deskbell.client import Client
from deskbell_server.schema.tables import scheduled
from deskbell_server.store.database import Database
from tests.lab.waiting import until
from tests.sent import send

LAMED = Path(__file__).with_name("lamed_server.py")


def test_an_end_that_came_while_the_server_was_down_is_told_when_it_is_back(
    new_server: Any,
) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    shop = Client(server.url, server.add_token("shop", "send"))
    alice = server.person("alice")
    send(
        shop, "short", users=("alice",), expires_at=datetime.now(UTC) + timedelta(milliseconds=700)
    )
    server.kill()
    server.start()

    def ends() -> list[str]:
        page = alice.sync(None, 0)
        changes = [e.change.what for e in getattr(page, "entries", ()) if e.change]
        return [what for what in changes if what == "expired"]

    assert until(ends, "the end") == ["expired"]


def test_what_was_scheduled_is_published_once_though_the_server_was_killed(
    new_server: Any,
) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    shop = Client(server.url, server.add_token("shop", "send"))
    for n in range(20):
        at = datetime.now(UTC) + timedelta(milliseconds=300 + 40 * n)
        send(shop, f"number {n}", users=("alice",), publish_at=at)
    server.kill()
    server.start()
    alice = server.person("alice")
    until(lambda: len(alice.inbox(limit=100).items) == 20, "all of them")
    assert len({told.title for told in alice.inbox(limit=100).items}) == 20


def test_two_servers_on_one_store_publish_each_once(new_server: Any, postgres: Any) -> None:
    url = postgres.new_database()
    servers = [new_server(database_url=url, secret="s" * 40) for _ in range(2)]
    servers[0].add_user("alice")
    for server in servers:
        server.start()
    shop = Client(servers[0].url, servers[0].add_token("shop", "send"))
    at = datetime.now(UTC) + timedelta(seconds=2)
    for n in range(30):
        send(shop, f"number {n}", users=("alice",), publish_at=at)
    alice = servers[1].person("alice")
    until(lambda: len(alice.inbox(limit=100).items) == 30, "all of them")
    page = alice.sync(None, 0)
    told = [e.notification.title for e in getattr(page, "entries", ()) if e.notification]
    assert sorted(told) == sorted({*told})


def test_a_reminder_outlives_the_server(new_server: Any) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    shop = Client(server.url, server.add_token("shop", "send"))
    insist = {"remind_every": 1, "remind_at_most": 1}
    sent = send(shop, "alert", users=("alice",), require_ack=True, insist=insist)
    server.kill()
    server.start()
    until(lambda: [m.what for m in shop.delivery(sent.id).timeline] == ["reminded"], "the reminder")


def test_two_servers_on_one_store_remind_once(new_server: Any, postgres: Any) -> None:
    url = postgres.new_database()
    servers = [new_server(database_url=url, secret="s" * 40) for _ in range(2)]
    servers[0].add_user("alice")
    for server in servers:
        server.start()
    shop = Client(servers[0].url, servers[0].add_token("shop", "send"))
    insist = {"remind_every": 1, "remind_at_most": 3}
    sent = [
        send(shop, f"alert {n}", users=("alice",), require_ack=True, insist=insist).id
        for n in range(10)
    ]

    def count(id: str) -> int:
        return sum(m.what == "reminded" for m in shop.delivery(id).timeline)

    until(lambda: all(count(id) >= 3 for id in sent), "all reminders")
    assert [count(id) for id in sent] == [3] * 10


def test_what_cannot_be_published_stops_nothing_else(new_server: Any) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    shop = Client(server.url, server.add_token("shop", "send"))
    alice = server.person("alice")
    at = datetime.now(UTC) + timedelta(seconds=60)
    spoilt = send(shop, "spoilt", users=("alice",), publish_at=at)

    database = Database(server.data / "deskbell.db")
    spoil = update(scheduled).where(scheduled.c.id == spoilt.id)
    database.write_now(lambda t: t.connection.execute(spoil.values(content="{}", publish_at=0)))
    database.close()

    until(lambda: server.log_lines("a mistake of ours"), "a word on it in the log")
    ends = datetime.now(UTC) + timedelta(milliseconds=300)
    send(shop, "short", users=("alice",), expires_at=ends)

    def told() -> bool:
        page = alice.sync(None, 0)
        return "expired" in [e.change.what for e in getattr(page, "entries", ()) if e.change]

    until(told, "the end of the short one")


def test_a_server_one_of_whose_jobs_ends_takes_nothing_more_and_ends(new_server: Any) -> None:
    server = new_server()
    server.start(sys.executable, str(LAMED))
    until(lambda: server.died, "the end of the server")
    assert server.log_lines("a job of the server ended: the server stops")
