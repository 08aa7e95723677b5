"""A journal that is damaged, read-only or without room: what is damaged is kept, all is fetched
again, and nothing rings twice."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from deskbell_desktop.adapters.journal import Shelf, ShelfReader
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.opening import ASIDE_KEPT, REBUILT
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account, Profile
from deskbell_desktop.core.journal import Journal, JournalFailed
from deskbell_desktop.core.query import Filter
from deskbell_desktop.core.status import Link
from tests.unit.desktop.make import ABROAD, arrival, notification, page
from tests.unit.desktop.rig import Rig

COUNT = 120


@pytest.fixture
def rig(rig: Rig) -> Rig:
    rig.go_live(page(*(arrival(n) for n in range(1, COUNT + 1))))
    return rig


def file_of(rig: Rig) -> Path:
    return next(rig.folder.glob("accounts/*/history.db"))


def aside(rig: Rig) -> list[Path]:
    return list(rig.folder.glob("accounts/*/history.db.corrupt-*"))


def restart(rig: Rig, damage: Callable[[Path], object]) -> float:
    """End, damage, start, sync from wherever it begins; returns how long the start took."""
    file = file_of(rig)
    rig.end()
    damage(file)
    began = time.monotonic()
    rig.begin()
    took = time.monotonic() - began
    rig.connect()
    for _ in range(3):  # it may find the damage under way and begin again
        at = rig.syncs()[-1].cursor if rig.syncs() else 0
        entries = [arrival(n) for n in range(at + 1, COUNT + 2)]
        rig.answer(page(*entries, next=COUNT + 1))
        if rig.status.link is Link.CONNECTED:
            break
        rig.wait(2)
        rig.token()
        rig.play(m.Opened(rig.attempt))
    return took


def whole(rig: Rig) -> None:
    """All is there once, readable, and only what is new was announced."""
    assert rig.status.link is Link.CONNECTED, rig.status
    assert {item.id for item in rig.items()} == {f"n{n}" for n in range(1, COUNT + 2)}
    assert {n.id for n in rig.native.shown} <= {f"n{COUNT + 1}"}
    assert len(rig.watcher.said) <= 1, rig.watcher.said
    reader = ShelfReader(rig.shelf)
    assert len(reader.page(Filter(text="title"), None, 1_000)) == COUNT + 1
    assert reader.counts().total == COUNT + 1
    reader.close()


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_truncated(rig: Rig, part: float) -> None:
    took = restart(rig, lambda file: os.truncate(file, int(file.stat().st_size * part)))
    assert took < 3
    whole(rig)


def test_overwritten_with_something_else(rig: Rig) -> None:
    restart(rig, lambda file: file.write_bytes(b"not a database" * 1_000))
    whole(rig)
    assert rig.watcher.said == [REBUILT]
    assert any(path.read_bytes().startswith(b"not a database") for path in aside(rig))


@pytest.mark.parametrize("seed", range(25))
def test_random_flips_anywhere(rig: Rig, seed: int) -> None:
    """A flip may do no harm, or be found at the start, while reading, or while writing."""

    def flip(file: Path) -> None:
        dice = random.Random(seed)
        data = bytearray(file.read_bytes())
        for _ in range(dice.choice((1, 20, 400))):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        file.write_bytes(data)

    took = restart(rig, flip)
    assert took < 3
    rig.wait(1)
    reader = ShelfReader(rig.shelf)  # the window reads it all
    reader.page(Filter(), None, 1_000)
    reader.page(Filter(text="title"), None, 1_000)
    reader.close()
    rig.work()
    if rig.status.link is not Link.CONNECTED:
        rig.wait(2)
        rig.token()
        rig.play(m.Opened(rig.attempt))
        rig.answer(page(*(arrival(n) for n in range(1, COUNT + 2))))
    assert rig.status.link is Link.CONNECTED
    assert {n.id for n in rig.native.shown} <= {f"n{COUNT + 1}"}
    ids = {item.id for item in rig.items()}
    assert len(ids) >= COUNT - 1
    assert len(rig.watcher.said) <= 1, rig.watcher.said


@pytest.mark.parametrize("lost", ["history.db-wal", "history.db-shm", "history.db", "announced"])
def test_a_lost_part_of_what_a_kill_left(tmp_path: Path, lost: str) -> None:
    rig = Rig(tmp_path / "one")
    rig.go_live(page(*(arrival(n) for n in range(1, COUNT + 1))))
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    rig.end()
    (part,) = (tmp_path / "two").glob(f"accounts/*/{lost}")
    assert part.stat().st_size > 0
    again = Rig(tmp_path / "two")
    restart(again, lambda _: part.unlink(missing_ok=True))
    whole(again)
    again.end()


def test_claims_that_were_lost_with_the_wal_are_known_from_the_other_file(tmp_path: Path) -> None:
    rig = Rig(tmp_path / "one")
    rig.go_live()
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.wait(2)
    rig.play(m.Opened(rig.attempt))
    rig.answer(page(arrival(1), arrival(2), more=True, head=9))
    with sqlite3.connect(file_of(rig)) as db:  # stored, and not yet announced
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    rig.answer(page(next=2))
    assert [n.id for n in rig.native.shown] == ["n1", "n2"]
    shutil.copytree(tmp_path / "one", tmp_path / "two")  # as kill -9 leaves it
    rig.end()
    (wal,) = (tmp_path / "two").glob("accounts/*/history.db-wal")
    wal.unlink()
    again = Rig(tmp_path / "two")
    again.go_live(page(next=2))
    assert again.native.shown == []
    assert len(again.items()) == 2
    again.end()


def test_a_file_that_may_only_be_read_is_kept_and_begun_anew(rig: Rig) -> None:
    real = os.open

    def denied(path: object, flags: int, *more: int) -> int:
        read_only = str(path).endswith(("history.db", "announced")) and Path(str(path)).exists()
        if read_only and Path(str(path)).stat().st_mode & 0o200 == 0 and flags & os.O_RDWR | 1:
            raise PermissionError(13, "Permission denied")
        return real(path, flags, *more)  # type: ignore[arg-type]

    def protect(file: Path) -> None:
        file.chmod(0o400)
        file.with_name("announced").chmod(0o400)

    with pytest.MonkeyPatch.context() as patch:  # root may write everywhere
        patch.setattr("os.open", denied)
        restart(rig, protect)
        whole(rig)
    assert rig.watcher.said == [REBUILT]
    assert aside(rig)


def test_a_reader_that_finds_the_damage_tells_the_desk(rig: Rig) -> None:
    reader = ShelfReader(rig.shelf)
    with sqlite3.connect(file_of(rig)) as db:
        db.execute("UPDATE item SET notification = '{' WHERE place = 5")
    db.close()
    rig.wait(1)
    assert reader.page(Filter(), None, 1_000) == []
    assert reader.page(Filter(), None, 1_000) == []  # tells it again, before the desk had its turn
    rig.work()
    assert rig.watcher.said == [REBUILT]
    assert rig.status.link is Link.CONNECTING
    rig.token()
    rig.play(m.Opened(rig.attempt))
    rig.answer(page(*(arrival(n) for n in range(1, COUNT + 1))))
    assert len(reader.page(Filter(), None, 1_000)) == COUNT
    assert [n.id for n in rig.native.shown] == ["digest"]  # the one of the beginning
    reader.close()


def test_what_breaks_again_and_again_is_rebuilt_with_pauses(rig: Rig) -> None:
    for _ in range(2):
        rig.wait(0.5)
        rig.play(m.FoundBroken(rig.clock.now))
    assert rig.status.link is Link.RECONNECTING
    assert "again and again" in rig.status.why
    assert (rig.status.next_try_in or 0) >= 60


def test_only_the_last_few_damaged_files_are_kept(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    for _ in range(6):
        rig.wait(100)
        rig.play(m.FoundBroken(rig.clock.now))
    assert len([p for p in aside(rig) if p.name.count("-") == 1]) == ASIDE_KEPT
    rig.end()


class NoRoom:
    """A shelf whose disk is full until ``room``."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf, self.room = shelf, False

    def __call__(self, account: Account, *, broken: bool = False) -> Journal:
        if not self.room:
            raise JournalFailed("This computer's disk is full.")
        return self.shelf(account, broken=broken)


def test_without_room_it_says_so_once_and_begins_when_there_is(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    shelf = NoRoom(rig.shelf)
    object.__setattr__(rig.desk.premises._ports, "open_journal", shelf)
    rig.play(m.FoundBroken(rig.clock.now + 1))
    assert rig.status.link is Link.REFUSED
    assert "full" in rig.status.why
    rig.wait(200)
    assert rig.watcher.said == ["This computer's disk is full."]
    shelf.room = True
    rig.wait(31)
    assert rig.status.link is Link.CONNECTING
    rig.go_live()
    rig.end()


def test_a_full_disk_under_way_is_said_once_however_often_it_is_met(rig: Rig) -> None:
    assert rig.desk.follower.journal
    full = JournalFailed("This computer's disk is full.")

    def take(*_: object) -> None:
        raise full

    ledger = rig.desk.follower.journal.ledger
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger, "take", take)
        rig.push(arrival(COUNT + 1))
        for _ in range(5):
            rig.wait(60)
            rig.token()
            rig.play(m.Opened(rig.attempt))
            rig.answer(page(arrival(COUNT + 1)))
    assert rig.watcher.said == [str(full)]
    rig.wait(60)
    rig.token()
    rig.play(m.Opened(rig.attempt))
    rig.answer(page(arrival(COUNT + 1)))
    assert rig.status.link is Link.CONNECTED
    assert [n.id for n in rig.native.shown] == ["digest", f"n{COUNT + 1}"]


def test_a_foreign_server_rings_after_a_rebuild(tmp_path: Path) -> None:
    from deskbell.wire import Entry

    def push(rig: Rig, id: str) -> None:
        rig.token("t", None)
        rig.play(m.Opened(rig.attempt))
        rig.play(m.Pushed(rig.attempt, Entry(seq=0, notification=notification(None, id=id))))

    rig = Rig(tmp_path, Profile(ABROAD))
    for id in ("a", "b", "c"):
        push(rig, id)
    rig.end()
    file_of(rig).write_bytes(b"no database")
    rig.begin()
    push(rig, "d")
    assert [n.id for n in rig.native.shown] == ["d"]
    rig.end()


# -- the second file -------------------------------------------------------------------------------


def test_what_was_announced_survives_what_a_full_disk_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "announced"
    first = Announced(file)
    first.add([("a", 1), ("b", 2)])
    first.close()
    os.truncate(file, file.stat().st_size - 3)
    second = Announced(file)
    assert ("a" in second, "b" in second) == (True, False)
    second.add([("c", 3)])
    second.close()
    third = Announced(file)
    assert ("a" in third, "c" in third, third.up_to) == (True, True, 3)
    third.close()


@pytest.mark.parametrize("seed", range(20))
def test_a_flip_in_it_silences_nothing_that_is_new(tmp_path: Path, seed: int) -> None:
    file, dice = tmp_path / "announced", random.Random(seed)
    first = Announced(file)
    first.add((f"n{n}", n) for n in range(1, 51))
    first.close()
    data = bytearray(file.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    file.write_bytes(data)
    second = Announced(file)
    assert second.up_to <= 50
    assert sum(f"n{n}" in second for n in range(1, 51)) >= 48
    second.close()
