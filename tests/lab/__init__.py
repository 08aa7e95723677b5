"""Gives tests a real Linux desktop on a headless machine: tray, notifications, keyring, sound.

    with Lab() as lab:
        lab.spawn("deskbell-desktop", "--server", url)
        until(lambda: tray_item(lab, "Deskbell"), "the bell")
        tray_click(lab)

Every helper takes the lab first. In pytest, take the fixture `lab` (tests/lab/fixtures.py);
to look at a program yourself, `python -m tests.lab run -- COMMAND`.
"""

from tests.lab import keyring
from tests.lab.accessible import Node, desktop, program, programs
from tests.lab.ear import Ear
from tests.lab.errors import BusError, LabError, PartFailed, ProgramsMissing
from tests.lab.flavour import Flavour
from tests.lab.lab import Lab
from tests.lab.record import NotifyCall, forget, notifications
from tests.lab.screen import Box, click, keys, move, screenshot, windows, write
from tests.lab.shown import popup, popups, press
from tests.lab.tray import Icon, TrayItem, tray_box, tray_click, tray_item, tray_items
from tests.lab.waiting import until

__all__ = [
    "Box",
    "BusError",
    "Ear",
    "Flavour",
    "Icon",
    "Lab",
    "LabError",
    "Node",
    "NotifyCall",
    "PartFailed",
    "ProgramsMissing",
    "TrayItem",
    "click",
    "desktop",
    "forget",
    "keyring",
    "keys",
    "move",
    "notifications",
    "popup",
    "popups",
    "press",
    "program",
    "programs",
    "screenshot",
    "tray_box",
    "tray_click",
    "tray_item",
    "tray_items",
    "until",
    "windows",
    "write",
]
