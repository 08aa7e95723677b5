"""The panel watch, on a real bus, with a panel that answers and then hangs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.requirement import missing
from tests.unit.desktop.daemon import Bus

PANEL = """
import sys
from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject
from PySide6.QtDBus import QDBusConnection
from deskbell_desktop.ui.panel_watch import PATH, WATCHER

@ClassInfo(**{"D-Bus Interface": WATCHER})
class Panel(QObject):
    @Property(bool)
    def IsStatusNotifierHostRegistered(self):
        return True

app, panel, bus = QCoreApplication(sys.argv), Panel(), QDBusConnection.sessionBus()
assert bus.registerObject(PATH, panel, QDBusConnection.RegisterOption.ExportAllProperties)
assert bus.registerService(WATCHER)
print("there", flush=True)
app.exec()
"""
ASK = """
import sys, time
from PySide6.QtCore import QCoreApplication, QObject
from deskbell_desktop.ui.panel_watch import PanelWatch
app, parent = QCoreApplication(sys.argv), QObject()
watch, began = PanelWatch(parent, lambda: None), time.monotonic()
print(watch.hears(), time.monotonic() - began)
"""


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if shutil.which("dbus-daemon") is None:
        missing("needs dbus-daemon: apt-get install dbus-daemon")
    own = Bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", own.address)
    yield
    own.stop()


def ask() -> tuple[bool, float]:
    """Whether it would be heard, and the seconds until that was known."""
    command = [sys.executable, "-c", ASK]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    heard, seconds = ran.stdout.split()
    return heard == "True", float(seconds)


def test_a_panel_that_hangs_does_not_hang_the_desk(bus: None) -> None:
    assert not ask()[0]
    command = [sys.executable, "-c", PANEL]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as panel:
        try:
            assert panel.stdout
            assert panel.stdout.readline() == "there\n"
            assert ask()[0]
            os.kill(panel.pid, signal.SIGSTOP)
            heard, seconds = ask()
        finally:
            panel.kill()
    assert not heard
    assert seconds < 15, "the bus itself would have waited for 25"


def test_without_a_bus_nothing_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert not ask()[0]
