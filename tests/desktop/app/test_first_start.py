"""The first start and the preferences on a real desktop, by keyboard."""

import time
from pathlib import Path

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Ear, Lab, Node, keys, notifications, program, screenshot, until, write
from tests.running import PASSWORD

pytestmark = pytest.mark.desktop

SCREENS = Path("build/screens")
TEST = "Test notification"


def test_a_person_is_set_up_in_under_a_minute_and_knows_it_works(
    lab: Lab, somebody: Somebody
) -> None:
    app = Application(lab, somebody.server.url, somebody.name)
    app.start(sign_in=False)
    began = time.monotonic()
    app.find("Server", "text").click()
    write(lab, somebody.server.url.removeprefix("http://"))
    app.find("Deskbell server · on this computer")
    screenshot(lab, SCREENS / "first-start.png")
    keys(lab, "Tab")
    write(lab, somebody.name)
    keys(lab, "Tab")
    write(lab, PASSWORD)
    keys(lab, "Return")
    until(lambda: [c for c in notifications(lab) if c.summary == TEST], "the daemon's call", 30)
    until(lambda: said(lab, "The test notification arrived. All is set up."), "the word")
    assert time.monotonic() - began < 60
    screenshot(lab, SCREENS / "first-start-done.png")
    app.end()


def test_the_preferences_are_opened_and_changed_by_keyboard(lab: Lab, app: Application) -> None:
    app.open_window()
    keys(lab, "ctrl+comma")
    page = until(lambda: preferences(lab), "the preferences")
    keys(lab, "Down", "Down", "Down")
    until(lambda: showing(page, "Look of the windows"), "the page about appearance")
    keys(lab, "Tab", "End")
    until(lambda: "high-contrast" in settings(lab), "the choice on the disk")
    screenshot(lab, SCREENS / "preferences-chosen.png")
    keys(lab, "Escape")
    until(lambda: preferences(lab) is None, "its end")
    assert app.window() is not None
    app.end()


def preferences(lab: Lab) -> Node | None:
    running = program(lab, "Deskbell")
    frames = running.children if running else []
    return next((f for f in frames if f.name.startswith("Preferences") and f.showing), None)


def showing(page: Node, name: str, role: str | None = None) -> Node | None:
    return next((node for node in page.find_all(name, role) if node.showing), None)


def said(lab: Lab, sentence: str) -> bool:
    running = program(lab, "Deskbell")
    return running is not None and running.find(sentence) is not None


def settings(lab: Lab) -> str:
    """What is kept of this person's wishes."""
    return "".join(file.read_text() for file in lab.home.rglob("desktop.json"))


def test_a_sound_is_heard_from_the_preferences(lab: Lab, app: Application) -> None:
    app.open_window()
    keys(lab, "ctrl+comma")
    page = until(lambda: preferences(lab), "the preferences")
    keys(lab, "Down", "Down")
    play = until(lambda: showing(page, "Hear the sound of High"), "the button")
    with Ear(lab) as ear:
        play.click()
        until(ear.hears_something, "the sound")
    assert 0 < ear.peak < 0.6
    app.end()


def test_it_starts_with_the_session_until_the_person_says_no(lab: Lab, app: Application) -> None:
    entry = until(lambda: next(lab.home.rglob("autostart/deskbell.desktop"), None), "the entry")
    line = next(one for one in entry.read_text().splitlines() if one.startswith("Exec="))
    program = line.removeprefix("Exec=").split()[0]
    assert Path(program).name == "deskbell-desktop"
    assert Path(program).exists()
    app.open_window()
    keys(lab, "ctrl+comma")
    page = until(lambda: preferences(lab), "the preferences")
    switch = until(lambda: showing(page, "Start with the session", "check box"), "the switch")
    assert "checked" in switch.states
    switch.do_action("Toggle")
    until(lambda: not entry.exists(), "its end")
    until(lambda: '"autostart": false' in settings(lab), "the wish on the disk")
    app.end()


def test_an_ended_session_is_said_once_where_it_cannot_be_overlooked(
    lab: Lab, somebody: Somebody
) -> None:
    app = Application(lab, somebody.server.url, somebody.name)
    app.start("--hidden")
    app.wait_connected()
    assert somebody.server.cli("user", "disable", somebody.name).returncode == 0
    toast = until(lambda: button(lab, "Sign in"), "the toast")
    screenshot(lab, SCREENS / "session-ended.png")
    assert app.window() is None, "it takes nobody's focus"
    toast.click()
    until(app.window, "the window")
    app.find("Password", "text")
    assert not said(lab, "This notification is not here any more.")
    app.end()


def test_a_home_in_which_nothing_can_be_kept_is_said_where_it_is_seen(
    lab: Lab, somebody: Somebody
) -> None:
    app = Application(lab, somebody.server.url, somebody.name)
    app.start("--hidden", DESKBELL_HOME="/dev/null")
    word = (
        "Deskbell cannot keep its files in /dev/null/config: Not a directory. "
        "Ask your administrator."
    )
    until(lambda: button(lab, word), "the word")
    keys(lab, "Return")
    assert app.wait() == 1


def button(lab: Lab, name: str) -> Node | None:
    running = program(lab, "Deskbell")
    found = running.find_all(name) if running else []
    return next((node for node in found if node.showing), None)
