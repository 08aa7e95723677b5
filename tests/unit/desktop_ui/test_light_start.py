"""What waits until it is wanted: the bell needs no library of the network, no store, no window."""

from __future__ import annotations

import os
import subprocess
import sys

from pytestqt.qtbot import QtBot

from deskbell_desktop.ui.front import Front
from deskbell_desktop.ui.inbox import Inbox
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast import Toasts
from deskbell_desktop.ui.wiring import Wiring
from tests.gallery import sample
from tests.gallery.stage import Stage

HEAVY = (
    "pydantic",
    "requests",
    "socketio",
    "sqlite3",
    "asyncio",
    "keyring",
    "deskbell.notification",
    "deskbell_desktop.ui.inbox",
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "ctypes",
)


def test_nothing_heavy_is_loaded_before_the_bell_is_shown() -> None:
    told = f"import sys, deskbell_desktop.app; print(*(m for m in {HEAVY} if m in sys.modules))"
    ran = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.split() == []


WHOLE_DESK = """
import importlib, pkgutil, sys
import deskbell_desktop.adapters as adapters
from deskbell_desktop.adapters import spared
spared.load()
import deskbell_desktop.assembly
names = [m.name for m in pkgutil.walk_packages(adapters.__path__, adapters.__name__ + ".")]
for name in names:
    if name not in {"deskbell_desktop.adapters.link.foreign"}:  # for servers that are not ours
        importlib.import_module(name)
print(*(m for m in sys.argv[1:] if m in sys.modules))
"""
NEVER = (
    *("pydantic", "pydantic_core", "keyring"),
    *("charset_normalizer", "typing_extensions", "importlib.metadata", "bidict", "idna"),
    *("socketio.server", "engineio.server", "urllib3.http2.connection"),
)


def test_no_part_of_the_desk_loads_what_it_can_do_without() -> None:
    command = [sys.executable, "-c", WHOLE_DESK, *NEVER]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.split() == []


STARTED = """
import linecache, sys, types
from deskbell_desktop import cli
def run(*_):
    import deskbell_desktop.assembly, deskbell_desktop.ui.tray
    print(*(file for file in linecache.cache if "deskbell_desktop" in file))
sys.modules["deskbell_desktop.app"] = types.SimpleNamespace(run=run)
cli.main(["--hidden"])
"""


def test_pyside_does_not_read_and_keep_the_source_of_every_module() -> None:
    command, display = [sys.executable, "-c", STARTED], {**os.environ, "DISPLAY": ":none"}
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=True, env=display
    )
    assert ran.stdout.split() == []


def test_the_window_is_made_when_it_is_first_wanted(theme: Theme, qtbot: QtBot) -> None:
    one = Stage(theme, sample.EVERYTHING, sample.COUNTS)
    wiring = Wiring(one.window, one.desk, theme, lambda: sample.NOW, bool)
    made: list[Inbox] = []

    def make() -> tuple[Inbox, Wiring]:
        made.append(one.window)
        return one.window, wiring

    front = Front(make, Toasts(theme), one.bridge, one.desk, one.present)
    one.bridge.signed_in("https://bell.example", "Mara Lindqvist")
    one.bridge.say("The test could not be sent.")
    front.quiet(0.0)
    qtbot.wait(1)
    assert made == []
    front.show_inbox()
    front.do("open")
    assert made == [one.window]
    assert one.window.isVisible()
    one.close()
