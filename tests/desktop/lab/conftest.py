"""Starts the sample program on the lab, and sends notifications as a program would."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lab import Lab, TrayItem, tray_item, until

Notify = Callable[[str, dict[str, str]], int]


@pytest.fixture
def sample(lab: Lab) -> TrayItem:
    lab.spawn(sys.executable, str(Path(__file__).with_name("sample.py")), name="sample")
    return until(lambda: tray_item(lab, "lab-sample"), "the sample's tray item")


@pytest.fixture
def notify(lab: Lab) -> Notify:
    name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"

    def send(summary: str, actions: dict[str, str]) -> int:
        listed = [word for pair in actions.items() for word in pair]
        hints = {"urgency": ("y", 1)}
        values = ("sample", 0, "", summary, "The body", listed, hints, -1)
        return int(lab.bus.call(name, path, name, "Notify", "susssasa{sv}i", *values))

    return send
