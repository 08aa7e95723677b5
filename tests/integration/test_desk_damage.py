"""A desk's store that is damaged, read-only or full, with a real server, process and disk."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from deskbell import NotificationEmitter
from deskbell.notification import Notification
from tests.desks import ProgramDesk
from tests.lab.waiting import until
from tests.mounts import fill, remount, small_disk
from tests.running import RunningServer

Bell = NotificationEmitter[Notification]
MANY = 60


def ring(bell: Bell, person: str, count: int) -> list[str]:
    return [bell.send_to_user(person, {"title": f"Order {n}"}).id for n in range(count)]


def flipped(file: Path) -> None:
    dice = random.Random(7)
    data = bytearray(file.read_bytes())
    for _ in range(len(data) // 50):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    file.write_bytes(data)


def truncated(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def without_wal(file: Path) -> None:
    file.with_name("history.db-wal").unlink()


def apart(tmp_path: Path) -> tuple[str, str]:
    """The keyring is not on the disk that is broken."""
    return "--ring", str(tmp_path / "ring")


def ids(desk: ProgramDesk) -> set[str]:
    return {item.id for item in desk.items()}


@pytest.mark.parametrize("damage", [flipped, truncated, without_wal])
def test_damaged_while_it_was_off(
    server: RunningServer,
    bell: Bell,
    person: str,
    tmp_path: Path,
    damage: Callable[[Path], None],
) -> None:
    with ProgramDesk(tmp_path / "desk", server.url, person) as desk:
        desk.wait_link("connected")
        sent = set(ring(bell, person, MANY))
        until(lambda: ids(desk) == sent, "all")
        if damage is without_wal:  # after a clean end there is none
            desk.kill()
    damage(desk.file)
    new = set(ring(bell, person, 2))
    with ProgramDesk(tmp_path / "desk", server.url, person) as again:
        until(lambda: again.said("status"), "the start", 30, every=0.005)
        assert again.age() < 3
        again.wait_link("connected")
        assert ids(again) == sent | new
        announced = [id for id in again.said("call") if id != "digest"]
        assert set(announced) <= new
        assert len(announced) == len(set(announced))
        assert len(again.said("say")) <= 1
        aside = list(again.file.parent.glob("history.db.corrupt-*"))
        assert bool(aside) == bool(again.said("say"))
        if damage is not without_wal:
            assert "damaged" in again.said("say")[0]


def test_a_disk_that_fills_up_is_said_once_and_lost_is_nothing(
    server: RunningServer, bell: Bell, person: str, tmp_path: Path
) -> None:
    with (
        small_disk(tmp_path / "disk", "1m") as disk,
        ProgramDesk(disk / "desk", server.url, person, *apart(tmp_path)) as desk,
    ):
        desk.wait_link("connected")
        before = ring(bell, person, 2)
        until(lambda: set(desk.said("call")) == set(before), "two")
        stuffing = fill(disk)
        missed = [
            bell.send_to_user(person, {"title": "Pallets", "message": "x" * 4_000}).id
            for _ in range(40)
        ]
        until(lambda: any("full" in said for said in desk.said("say")), "the word")
        until(lambda: desk.said("status").count("reconnecting") >= 3, "some attempts", 40)
        assert len(desk.said("say")) == 1
        assert "Make some room" in desk.said("say")[0]
        remount(disk, "size=8m")
        stuffing.unlink()
        desk.wait_link("connected", 70)
        assert ids(desk) == {*before, *missed}
        calls = [id for id in desk.said("call") if id != "digest"]
        assert len(calls) == len(set(calls))


def test_a_start_on_a_full_disk_says_so_and_goes_on_when_there_is_room(
    server: RunningServer, bell: Bell, person: str, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        with ProgramDesk(disk / "desk", server.url, person, *apart(tmp_path)) as desk:
            desk.wait_link("connected")
            before = ring(bell, person, 2)
            until(lambda: set(desk.said("call")) == set(before), "two")
            desk.kill()
        stuffing = fill(disk)
        again_soon = (*apart(tmp_path), "--open-again", "3")
        with ProgramDesk(disk / "desk", server.url, person, *again_soon) as again:
            until(lambda: again.said("status"), "the start", 30, every=0.005)
            assert again.age() < 3
            again.wait('"say": "This computer.s disk is full', 15)
            missed = ring(bell, person, 3)
            stuffing.unlink()
            again.wait_link("connected", 60)
            assert ids(again) == {*before, *missed}
            assert not set(before) & set(again.said("call"))
            assert len(again.said("say")) == 1


def test_a_disk_that_is_read_only_is_said_and_goes_on_when_it_is_not(
    server: RunningServer, bell: Bell, person: str, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "4m") as disk:
        with ProgramDesk(disk / "desk", server.url, person, *apart(tmp_path)) as desk:
            desk.wait_link("connected")
            before = ring(bell, person, 2)
            until(lambda: set(desk.said("call")) == set(before), "two")
        remount(disk, "ro")
        again_soon = (*apart(tmp_path), "--open-again", "3")
        with ProgramDesk(disk / "desk", server.url, person, *again_soon) as again:
            until(lambda: again.said("status"), "the start", 30, every=0.005)
            assert again.age() < 3
            again.wait_link("refused")
            again.wait('"say": "The folder of the notification history cannot be written to')
            missed = ring(bell, person, 1)
            remount(disk, "rw")
            again.wait_link("connected", 60)
            assert ids(again) == {*before, *missed}
            assert not set(before) & set(again.said("call"))
            assert len(again.said("say")) == 1
