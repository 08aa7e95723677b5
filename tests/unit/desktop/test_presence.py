"""Locked screens and sleep, as logind and the screen savers tell them on a real bus."""

from __future__ import annotations

import queue
import shutil
from collections.abc import Iterator

import pytest

from deskbell_desktop.adapters.native import presence
from deskbell_desktop.core.mail import Mail, ScreenSeen, Woke
from tests.requirement import missing
from tests.unit.desktop.daemon import Bus
from tests.unit.desktop.locker import SAVER, Locker


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if shutil.which("dbus-daemon") is None:
        missing("needs dbus-daemon: apt-get install dbus-daemon")
    bus = Bus()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    yield bus.address
    bus.stop()


def told(mail: queue.Queue[Mail], wanted: Mail) -> None:
    """Until it comes."""
    while mail.get(timeout=30) != wanted:
        continue


def test_a_lock_and_a_sleep_are_told_as_they_come(address: str) -> None:
    session, mail = Locker(address), queue.Queue[Mail]()
    presence.watch(mail.put)
    told(mail, ScreenSeen("logind", False))  # so it listens
    session.lock(True)
    told(mail, ScreenSeen("logind", True))
    session.sleep(True)
    session.sleep(False)
    told(mail, Woke())
    session.lock(False)
    told(mail, ScreenSeen("logind", False))
    session.end()


def test_a_screen_that_was_locked_before_is_known_at_the_start(address: str) -> None:
    session, mail = Locker(address, locked=True, saving=True), queue.Queue[Mail]()
    presence.watch(mail.put)
    first = {mail.get(timeout=30), mail.get(timeout=30)}
    assert first == {ScreenSeen("logind", True), ScreenSeen(SAVER, True)}
    session.end()


def test_a_saver_that_ends_or_crashes_leaves_no_locked_screen(address: str) -> None:
    session, mail = Locker(address, saving=True), queue.Queue[Mail]()
    presence.watch(mail.put)
    told(mail, ScreenSeen(SAVER, True))
    session.save(False)
    told(mail, ScreenSeen(SAVER, False))
    session.save(True)
    told(mail, ScreenSeen(SAVER, True))
    session.end()
    told(mail, ScreenSeen(SAVER, False))


def test_without_any_bus_nothing_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{name}_BUS_ADDRESS", "nowhere")
    mail = queue.Queue[Mail]()
    presence.watch(mail.put)
    told(mail, ScreenSeen("logind", False))
