"""The number on the launcher's icon, as docks and task bars hear it."""

from __future__ import annotations

import json

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, until

pytestmark = pytest.mark.desktop
LAUNCHER = "com.canonical.Unity.LauncherEntry"


def test_the_launcher_is_told_the_number(lab: Lab, somebody: Somebody) -> None:
    lab.spawn(
        *("busctl", "--user", "--json=short", "monitor", f"--match=interface='{LAUNCHER}'"),
        name="ear",
    )
    until(lambda: "Monitoring" in lab.log("ear"), "the ear")
    app = Application(lab, somebody.server.url, somebody.name)
    app.start()
    app.wait_connected()
    somebody.ring("One")
    sent = somebody.ring("Two")
    until(lambda: told(lab)[-1:] == [2], "the number two")
    somebody.client.mark(sent.id, read=True)
    until(lambda: told(lab)[-1:] == [1], "the number one")
    assert app.end() == 0


def told(lab: Lab) -> list[int]:
    """The numbers in order; 0 for none."""
    numbers = []
    for line in lab.log("ear").splitlines():
        if line.startswith("{"):
            name, values = json.loads(line)["payload"]["data"]
            assert name == "application://deskbell.desktop"
            shown = values["count-visible"]["data"]
            numbers.append(values["count"]["data"] if shown else 0)
    return numbers
