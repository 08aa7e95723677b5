"""A second start hands on what it was asked; the first believes only what makes sense."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskbell_desktop.ui.single import SingleInstance

LINK = "deskbell://notification/n1042"


class First:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.single = SingleInstance(folder)
        self.asked: list[str] = []
        self.single.asked.connect(self.asked.append)
        assert self.single.first()

    def send(self, raw: bytes) -> None:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(str(self.folder / "deskbell.socket"))
            caller.sendall(raw)


@pytest.fixture
def first(tmp_path: Path, qapp: object) -> Iterator[First]:
    made = First(tmp_path)
    yield made
    made.single.end()


def test_a_second_start_shows_the_first_one_s_window(first: First, qtbot: QtBot) -> None:
    second = SingleInstance(first.folder)
    assert not second.first()
    assert second.call_first()
    qtbot.waitUntil(lambda: first.asked == [""])
    first.single.end()
    assert second.first()
    second.end()


def test_a_second_start_hands_its_link_on(first: First, qtbot: QtBot) -> None:
    assert SingleInstance(first.folder).call_first(LINK)
    qtbot.waitUntil(lambda: first.asked == [LINK])


@pytest.mark.parametrize(
    "raw",
    [b"quit\n", b"deskbell://quit\n", b"\xff\xfe\n", b"\n", LINK.encode(), b"x" * 5_000, b""],
)
def test_what_makes_no_sense_is_passed_over(first: First, qtbot: QtBot, raw: bytes) -> None:
    first.send(raw)
    assert SingleInstance(first.folder).call_first(LINK)
    qtbot.waitUntil(lambda: first.asked == [LINK])


def test_the_socket_is_for_this_person_only(first: First) -> None:
    assert (first.folder / "deskbell.socket").stat().st_mode & 0o077 == 0
