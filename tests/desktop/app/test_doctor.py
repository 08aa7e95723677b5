"""The doctor on a real desktop: the command beside the running application, and the window."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.app.application import PROGRAM, Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, Node, keyring, keys, notifications, program, screenshot, until

pytestmark = pytest.mark.desktop


def examine(lab: Lab, *options: str) -> tuple[int, dict[str, Any]]:
    """`deskbell-desktop doctor --json` on this desktop."""
    ran = subprocess.run(
        [PROGRAM, "doctor", "--json", *options],
        env=lab.env,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ran.stdout, ran.stderr
    return ran.returncode, json.loads(ran.stdout)


def states(told: dict[str, Any]) -> dict[str, str]:
    return {check["part"]: check["state"] for check in told["checks"]}


def test_the_command_looks_at_every_part_beside_the_running_application(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    status, told = examine(lab)
    assert told["running"] == "yes"
    found = states(told)
    assert list(found) == [
        "tray", "notifications", "sound", "autostart", "keyring", "clock", "certificate", "proxy",
        "server", "live", "path",
    ]  # fmt: skip
    assert {p: s for p, s in found.items() if s != "ok"} == {}, told
    assert status == 0
    assert told["headline"] == "All is well"
    assert "received and shown in" in told["checks"][-1]["said"]
    assert "doctor" in " ".join(c.body for c in notifications(lab))
    app.wait_connected()  # it took nobody's place
    somebody.ring("Still here")
    app.wait_unread(1)  # the doctor's test is read


@pytest.mark.flavour(tray="none", daemon="none", without=["sound"])
def test_what_is_missing_is_said(lab: Lab, somebody: Somebody) -> None:
    status, told = examine(lab, "--server", "http://127.0.0.1:9")
    found = states(told)
    assert (found["tray"], found["notifications"], found["sound"]) == ("remark",) * 3
    assert (found["server"], found["live"]) == ("problem", "problem")
    assert status == 1
    assert told["means"].startswith("Notifications do not reach you now.")


def doctor(lab: Lab) -> Node | None:
    running = program(lab, "Deskbell")
    frames = running.children if running else []
    return next((f for f in frames if f.name.startswith("Doctor") and f.showing), None)


def open_doctor(lab: Lab, app: Application) -> Node:
    buttons = app.open_window().find_all("More", "push button")
    next(button for button in buttons if "sensitive" in button.states).click()
    time.sleep(0.3)  # Qt keeps an open menu out of the tree, so there is nothing to wait for
    keys(lab, "Up", "Up", "Up", "Return")  # past Quit and Sign out
    return until(lambda: doctor(lab), "the doctor's window")


def row(window: Node, start: str) -> Node | None:
    return next((n for n in window.walk() if n.name.startswith(start)), None)


def test_the_window_finds_that_all_is_well(lab: Lab, app: Application) -> None:
    window = open_doctor(lab, app)
    until(lambda: window.find("All is well"), "the summary", 30)
    assert row(window, "Whole path: All is well. Test sent and received in")
    screenshot(lab, Path("build/screens/doctor.png"))
    assert app.end() == 0


def test_a_locked_keyring_is_a_problem_with_a_button(lab: Lab, app: Application) -> None:
    keyring.lock(lab)
    window = open_doctor(lab, app)
    until(lambda: row(window, "Keyring: Problem. Locked"), "the finding", 30)
    until(lambda: window.find("One problem"), "the summary", 30)
    assert window.find("Unlock", "push button")
    screenshot(lab, Path("build/screens/doctor-locked.png"))
    lab.restart("keyring")
    until(lambda: window.find("Check again", "push button"), "the button").click()
    until(lambda: window.find("All is well"), "the summary", 30)
