"""A desktop with parts that are missing, end, come back or hang: the application carries on."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, Node, keyring, notifications, popup, program, until
from tests.lab.errors import BusError

pytestmark = pytest.mark.desktop

SECONDS = 10.0
"""Within which the bell is there, whatever hangs; a loaded machine needs some of them itself."""


def said(lab: Lab, words: str) -> Node | None:
    """Words that begin so, anywhere in the application: also in a toast."""
    running = program(lab, "Deskbell")
    if running is None:
        return None
    try:
        return next((n for n in running.walk() if n.name.startswith(words) and n.showing), None)
    except BusError:  # it went away while it was looked at
        return None


def calls(lab: Lab) -> list[str]:
    """The titles of what the daemon took, in order."""
    return [call.summary for call in notifications(lab) if call.id is not None]


def test_a_daemon_that_ends_in_the_middle_and_comes_back(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    app.second_start("--hidden")
    somebody.ring("While it runs", priority="urgent")
    until(lambda: popup(lab, "While it runs"), "the bubble")
    lab.stop("daemon")
    somebody.ring("While it is gone")
    until(lambda: said(lab, "While it is gone"), "our own toast")
    lab.start("daemon")
    somebody.ring("While it is back")
    until(lambda: popup(lab, "While it is back"), "the new daemon's bubble")
    app.wait_unread(3)
    assert calls(lab) == ["While it runs", "While it is back"]


def test_a_daemon_without_room_refuses_and_our_own_toast_shows_it(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
    hints = {"urgency": ("y", 2)}
    for n in range(21):
        title, actions = f"Filling {n}", list[str]()
        values = ("another program", 0, "", title, "", actions, hints, 0)
        lab.bus.call(name, path, name, "Notify", "susssasa{sv}i", *values)
    somebody.ring("No room there", priority="urgent")
    until(lambda: said(lab, "No room there"), "our own toast")
    refused = [call.summary for call in notifications(lab) if call.refused]
    assert refused == ["No room there"]
    app.wait_unread(1)


@pytest.mark.flavour(daemon="none")
def test_our_own_toast_takes_no_focus_and_no_click_beside_it(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    app.open_window()
    focused = lab.tool("xdotool", "getactivewindow")
    somebody.ring("Look at me", priority="urgent", require_ack=True)
    left, top, _, high = until(lambda: _window(lab, "Look at me"), "the toast").box
    on, beside = (_under(lab, left + x, top + high // 2) for x in (60, 8))
    assert on != beside
    assert lab.tool("xdotool", "getactivewindow") == focused
    toast = until(lambda: _window(lab, "Look at me"), "the toast")
    until(lambda: toast.find("Acknowledge", "push button"), "its button").click()
    app.wait_unread(0)
    until(lambda: _window(lab, "Look at me") is None, "its end")


def _window(lab: Lab, name: str) -> Node | None:
    """A window of the application by its name."""
    running = program(lab, "Deskbell")
    windows = running.children if running else []
    return next((w for w in windows if w.name == name and w.showing), None)


def _under(lab: Lab, x: int, y: int) -> str:
    """The window that a click there would reach."""
    lab.tool("xdotool", "mousemove", str(x), str(y))
    return lab.tool("xdotool", "getmouselocation").rsplit("window:", 1)[-1]


@pytest.mark.flavour(without=["sound"])
def test_without_a_sound_server_bubbles_come_and_nothing_hangs(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    for n in range(3):
        somebody.ring(f"Silent {n}", priority="high")
    until(lambda: len(calls(lab)) == 3, "three bubbles")
    app.wait_unread(3)
    app.open_window()
    assert app.end() == 0


def test_a_sound_server_that_ends_in_the_middle(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    somebody.ring("With sound", priority="high")
    app.wait_unread(1)
    lab.stop("sound")
    for n in range(2):
        somebody.ring(f"Without sound {n}", priority="urgent")
    until(lambda: len(calls(lab)) == 3, "all bubbles")
    app.wait_unread(3)
    assert app.end() == 0


@pytest.mark.flavour(without=["keyring"])
def test_without_a_keyring_it_works_and_says_so_once(lab: Lab, somebody: Somebody) -> None:
    app = Application(lab, somebody.server.url, somebody.name)
    app.start()
    app.wait_connected()
    until(lambda: said(lab, "This computer has no password store"), "the word about it")
    somebody.ring("No keyring here")
    app.wait_unread(1)
    assert app.end() == 0


@contextmanager
def deaf_prompter(lab: Lab) -> Iterator[None]:
    """Whoever should ask the person for the keyring's password is there, and never answers."""
    path = Path(__file__).with_name("deaf_prompter.py")
    running = lab.spawn(sys.executable, str(path), name="prompter")
    try:
        until(lambda: lab.bus.owned("org.gnome.keyring.SystemPrompter"), "the prompter")
        yield
    finally:
        running.kill()
        running.wait()


def started(app: Application) -> float:
    """Start without a password; the seconds until the bell is there."""
    began = time.monotonic()
    app.start(sign_in=False)
    until(lambda: app.bell() is not None, "the bell", 30)
    return time.monotonic() - began


def test_a_locked_keyring_whose_question_nobody_answers(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    somebody.ring("Kept from before")
    app.wait_unread(1)
    assert app.end() == 0
    with deaf_prompter(lab):
        keyring.lock(lab)
        assert started(app) < SECONDS
        words = "The password store of this computer is locked or does not answer."
        until(lambda: said(lab, words), "one clear word")
        app.wait_unread(1)
        app.open_window()
        assert "Kept from before" in " ".join(app.rows(1))
    assert app.end() == 0


def test_a_keyring_that_is_locked_and_cannot_ask(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    assert app.end() == 0
    keyring.lock(lab)
    assert started(app) < SECONDS
    words = "The password store of this computer is locked"
    until(lambda: said(lab, words), "one clear word")
    assert app.end() == 0


def test_signing_in_with_a_locked_keyring_connects_within_seconds(
    lab: Lab, somebody: Somebody
) -> None:
    with deaf_prompter(lab):
        keyring.lock(lab)
        app = Application(lab, somebody.server.url, somebody.name)
        app.start()
        app.wait_connected()
        somebody.ring("Despite the keyring")
        app.wait_unread(1)
        assert app.end() == 0
