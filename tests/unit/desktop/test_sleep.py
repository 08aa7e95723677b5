"""A sleep is noticed by the clocks, and what is to be looked at is looked at with the ping."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from deskbell.wire import Position
from deskbell_desktop.core import sleep
from deskbell_desktop.core.line import Pos
from deskbell_desktop.core.sleep import LOOK, Sleep
from tests.unit.desktop.make import arrival, page
from tests.unit.desktop.rig import FakeClock, Rig


class World:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.sleep = Sleep(self.clock)

    def passes(self, ahead: float = 0) -> bool:
        self.clock.gone_ahead += ahead
        return self.sleep.look()


def test_a_sleep_is_noticed_once() -> None:
    world = World()
    assert [world.passes(), world.passes(3_600), world.passes()] == [False, True, False]


def test_a_clock_that_is_set_counts_as_well() -> None:
    assert World().passes(-86_400)


def test_a_small_correction_is_nothing() -> None:
    assert not World().passes(7)


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(tmp_path)
    yield rig
    rig.end()


def asked(rig: Rig) -> int:
    return sum(isinstance(ask, Pos) for _, ask in rig.line.asked)


def test_after_a_sleep_the_link_is_asked_before_its_time(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    rig.wait(LOOK - sleep.JUMP)
    rig.clock.gone_ahead += 3_600
    before = asked(rig)
    rig.wait(sleep.JUMP)
    assert asked(rig) > before


def test_a_sleep_is_noticed_with_any_ping(rig: Rig) -> None:
    rig.go_live()
    rig.wait(25)
    rig.ping(Position(head=0, live=True))
    rig.wait(5)
    rig.clock.gone_ahead += 3_600
    before = asked(rig)
    rig.ping()
    assert asked(rig) == before + 1


def test_a_sleep_is_noticed_without_an_account(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    looked: list[bool] = []
    rig.desk.ender.look = lambda: looked.append(True)  # type: ignore[method-assign]
    rig.clock.gone_ahead += 3_600
    rig.wait(LOOK)
    assert looked
    rig.end()


def test_at_rest_nothing_wakes_the_desk_but_the_ping(rig: Rig) -> None:
    rig.go_live()
    rig.wait(20)
    for _ in range(5):
        rig.ping()
        rig.answer(Position(head=0, live=True))
        left = rig.desk._timers.left(rig.clock.now)
        assert left is not None
        assert left > 25
        rig.wait(25)


def test_a_ping_asks_nothing_that_has_time(rig: Rig) -> None:
    rig.go_live(page(arrival(1)))
    before = asked(rig)
    rig.wait(5)
    rig.ping()
    assert asked(rig) == before
