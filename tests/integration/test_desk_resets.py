"""Resets over a real server: the desk begins again, forgets nothing and repeats nothing."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from deskbell.client import Client
from deskbell.submission import Send
from tests.desks import ProgramDesk
from tests.lab.waiting import until
from tests.running import RunningServer


class Shop:
    """A server of one's own with one person, and what was sent to them."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        server.add_user("alice")
        self._token = server.add_token("shop", "send")
        server.start()
        self.sent = 0

    def ring(self, count: int) -> list[str]:
        client = Client(self.server.url, self._token)
        made = []
        for _ in range(count):
            self.sent += 1
            request = Send(title=f"Order {self.sent}", users=("alice",))
            made.append(client.send(request).notification.id)
        return made

    def alter(self, *statements: str) -> None:
        """While it is down."""
        self.server.stop()
        with contextlib.closing(sqlite3.connect(self.server.data / "deskbell.db")) as db:
            for statement in statements:
                db.execute(statement)
            db.commit()
        self.server.start()


@pytest.fixture
def shop(new_server: Callable[..., RunningServer]) -> Shop:
    return Shop(new_server())


def start(tmp_path: Path, shop: Shop) -> ProgramDesk:
    return ProgramDesk(tmp_path / "desk", shop.server.url, "alice")


def ids(desk: ProgramDesk) -> list[str]:
    return [item.id for item in desk.items()]


def repeated(*desks: ProgramDesk) -> list[str]:
    """Ids that the notifier was asked for more than once."""
    calls = [id for desk in desks for id in desk.said("call") if id != "digest"]
    return [id for id in set(calls) if calls.count(id) > 1]


def test_below_the_floor_it_begins_there_and_counts_the_rest_as_read(
    shop: Shop, tmp_path: Path
) -> None:
    with start(tmp_path, shop) as first:
        first.wait_link("connected")
        old = shop.ring(3)
        until(lambda: len(first.items()) == 3, "three")
    gone = shop.ring(2)
    (floor,) = [n.seq for n in shop.server.person("alice").inbox().items if n.id == gone[-1]]
    kept = shop.ring(2)
    shop.alter(f"DELETE FROM log WHERE seq <= {floor}", f"UPDATE log_head SET floor = {floor}")
    with start(tmp_path, shop) as second:
        second.wait_link("connected")
        assert ids(second) == [*reversed(kept), *reversed(old)]
        assert [item.unread for item in second.items()] == [True, True, False, False, False]
        assert second.said("unread")[-1] == 2
        assert repeated(first, second) == []
        new = shop.ring(1)
        until(lambda: ids(second)[0] == new[0], "the next one")


def test_after_another_epoch_it_merges_by_id_and_announces_only_what_is_new(
    shop: Shop, tmp_path: Path
) -> None:
    with start(tmp_path, shop) as first:
        first.wait_link("connected")
        old = shop.ring(2)
        until(lambda: len(first.items()) == 2, "two")
        shop.server.person("alice").mark(old[0], read=True)
        until(lambda: not first.items()[-1].unread, "the read")
        shop.alter("UPDATE log_head SET epoch = 'restored'")
        new = shop.ring(1)
        until(lambda: len(first.items()) == 3, "three", 30)
        assert ids(first) == [*reversed(new), *reversed(old)]
        assert [item.unread for item in first.items()] == [True, True, False]
        until(lambda: new[0] in first.said("call"), "its bubble")
        assert repeated(first) == []


def test_after_a_restored_copy_nothing_of_the_person_is_lost_or_repeated(
    shop: Shop, tmp_path: Path
) -> None:
    data, copy = shop.server.data, tmp_path / "copy"
    with start(tmp_path, shop) as desk:
        desk.wait_link("connected")
        before = shop.ring(2)
        shop.server.stop()
        shutil.copytree(data, copy)
        shop.server.start()
        desk.wait_link("connected", 60)
        lost = shop.ring(3)
        until(lambda: len(desk.items()) == 5, "five")
        shop.server.stop()
        shutil.rmtree(data)
        shutil.copytree(copy, data)
        shop.server.start()
        desk.wait_link("connected", 60)
        new = shop.ring(2)  # with the places that the lost ones had
        until(lambda: len(desk.items()) == 7, "seven", 30)
        assert ids(desk) == [*reversed(new), *reversed(before), *reversed(lost)]
        assert repeated(desk) == []
        desk.type(f"read {lost[0]}")
        until(lambda: not desk.items()[-1].unread, "read here")
        desk.type("all")
        until(lambda: not any(item.unread for item in desk.items()), "all read, and it stays so")
        assert shop.server.person("alice").unread_count().total == 0
    with start(tmp_path, shop) as again:
        again.wait_link("connected")
        assert again.said("unread")[-1] == 0
        assert again.said("call") == []
