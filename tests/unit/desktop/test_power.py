"""Sleep and network, noticed by clocks and routes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from deskbell_desktop.adapters.power import Machine
from deskbell_desktop.core.mail import Mail, NetworkUp, Woke
from tests.requirement import missing


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


IN_A_NETWORK_OF_ITS_OWN = """
import fcntl, socket, struct, threading, time
from deskbell_desktop.adapters import power
power.SETTLE = 0
wait = power.waiting()
def up():
    with socket.socket() as any:
        fcntl.ioctl(any, 0x8914, struct.pack("16sH14s", b"lo", 1, b""))  # SIOCSIFFLAGS, IFF_UP
threading.Timer(0.2, up).start()
began = time.monotonic()
wait()
assert time.monotonic() - began < 20, "the kernel said nothing"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's kernel says it")
def test_the_kernel_says_when_a_route_changes() -> None:
    alone = ("unshare", "-rn")
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        missing("this machine gives nobody a network of their own: run the tests as root")
    command = [*alone, sys.executable, "-c", IN_A_NETWORK_OF_ITS_OWN]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
