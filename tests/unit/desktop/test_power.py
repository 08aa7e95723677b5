"""Sleep and network, noticed by clocks and routes."""

from __future__ import annotations

from deskbell_desktop.adapters.power import Machine
from deskbell_desktop.core.mail import Mail, NetworkUp, Woke


class World:
    def __init__(self) -> None:
        self.wall, self.mono, self.route = 1_000.0, 10.0, "eth0 1"
        self.mail: list[Mail] = []
        self.machine = Machine(
            self.mail.append, lambda: self.wall, lambda: self.mono, lambda: self.route
        )

    def tick(self, wall: float = 5, mono: float = 5) -> None:
        self.wall += wall
        self.mono += mono
        self.machine.look()


def test_a_sleep_is_noticed_once() -> None:
    world = World()
    world.tick()
    world.tick(wall=3_605)
    world.tick()
    assert world.mail == [Woke()]


def test_a_clock_that_is_set_counts_as_well() -> None:
    world = World()
    world.tick(wall=-86_400)
    assert world.mail == [Woke()]


def test_a_small_correction_is_nothing() -> None:
    world = World()
    world.tick(wall=7)
    assert world.mail == []


def test_a_network_that_comes_back_or_changes_is_told() -> None:
    world = World()
    world.route = ""
    world.tick()
    assert world.mail == []
    world.route = "eth0 1"
    world.tick()
    world.route = "wlan0 9"
    world.tick()
    assert world.mail == [NetworkUp(), NetworkUp()]
