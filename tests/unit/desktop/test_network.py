"""The network, noticed by its routes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from deskbell_desktop.adapters.network import Network
from deskbell_desktop.core.mail import Mail, NetworkUp
from tests.requirement import missing


class World:
    def __init__(self) -> None:
        self.route = "eth0 1"
        self.mail: list[Mail] = []
        self.network = Network(self.mail.append, lambda: self.route)

    def tick(self) -> None:
        self.network.look()


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
import asyncio, fcntl, os, socket, struct, threading
from deskbell_desktop.adapters import network
network.SETTLE = 0
wait = network.waiting()
def up():
    with socket.socket() as any:
        fcntl.ioctl(any, 0x8914, struct.pack("16sH14s", b"lo", 1, b""))  # SIOCSIFFLAGS, IFF_UP
threading.Timer(0.2, up).start()
threading.Timer(20, lambda: os._exit(1)).start()  # the kernel said nothing
asyncio.run(wait())
os._exit(0)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's kernel says it")
def test_the_kernel_says_when_a_route_changes() -> None:
    alone = ("unshare", "-rn")
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        missing("this machine gives nobody a network of their own: run the tests as root")
    command = [*alone, sys.executable, "-c", IN_A_NETWORK_OF_ITS_OWN]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
