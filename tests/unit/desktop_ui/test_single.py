"""A second start hands on what it was asked; the first believes only what makes sense."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskbell_desktop.ui import pipe_door, socket_door
from deskbell_desktop.ui.single import Doors, SingleInstance

LINK = "deskbell://notification/n1042"


class First:
    def __init__(self, folder: Path, ways: Doors) -> None:
        self.folder, self.ways = folder, ways
        self.single = self.another()
        self.asked: list[str] = []
        self.single.asked.connect(self.asked.append)
        assert self.single.first()

    def another(self) -> SingleInstance:
        return SingleInstance(self.folder, ways=self.ways)

    def send(self, raw: bytes) -> None:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(str(self.folder / "deskbell.socket"))
            caller.sendall(raw)


@pytest.fixture(params=[socket_door, pipe_door], ids=["socket", "pipe"])
def first(tmp_path: Path, qapp: object, request: pytest.FixtureRequest) -> Iterator[First]:
    made = First(tmp_path, request.param)
    yield made
    made.single.end()


def test_a_second_start_shows_the_first_one_s_window(first: First, qtbot: QtBot) -> None:
    second = first.another()
    assert not second.first()
    assert second.call_first()
    qtbot.waitUntil(lambda: first.asked == [""])
    first.single.end()
    assert second.first()
    second.end()


def test_a_second_start_hands_its_link_on(first: First, qtbot: QtBot) -> None:
    assert first.another().call_first(LINK)
    qtbot.waitUntil(lambda: first.asked == [LINK])


@pytest.mark.parametrize(
    "raw",
    [b"quit\n", b"deskbell://quit\n", b"\xff\xfe\n", b"\n", LINK.encode(), b"x" * 5_000, b""],
)
def test_what_makes_no_sense_is_passed_over(first: First, qtbot: QtBot, raw: bytes) -> None:
    first.send(raw)
    assert first.another().call_first(LINK)
    qtbot.waitUntil(lambda: first.asked == [LINK])


def test_one_that_asks_whether_the_first_runs_asks_for_nothing(first: First, qtbot: QtBot) -> None:
    assert first.another().called()
    assert first.another().call_first(LINK)
    qtbot.waitUntil(lambda: first.asked == [LINK])
    first.single.end()
    assert not first.another().called()


def test_the_socket_is_for_this_person_only(first: First) -> None:
    assert (first.folder / "deskbell.socket").stat().st_mode & 0o077 == 0
