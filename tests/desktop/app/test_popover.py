"""The popover on a real desktop: at the bell, gone when one looks elsewhere."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, Node, click, keys, screenshot, tray_box, tray_click, until, windows

pytestmark = pytest.mark.desktop
GAP = 8


@pytest.fixture
def hidden(lab: Lab, somebody: Somebody) -> Application:
    """Signed in and connected, with no window open."""
    application = Application(lab, somebody.server.url, somebody.name)
    application.start("--hidden")
    application.wait_connected()
    if application.window():  # signing in took long, and it asked
        keys(lab, "Escape")
        until(lambda: not application.window(), "no window")
    return application


def opened(app: Application) -> Node:
    """With the keyboard's focus in it."""
    tray_click(app.lab, title="Deskbell")
    popover = until(app.popover, "the popover")
    until(lambda: "active" in popover.states, "the focus in it")
    return popover


def test_a_click_opens_it_at_the_bell_and_another_closes_it(
    lab: Lab, hidden: Application, somebody: Somebody
) -> None:
    somebody.ring("Lorry at gate 4", message="Ten pallets of flour")
    hidden.wait_unread(1)
    popover = opened(hidden)
    until(lambda: popover.find("Notifications", "list"), "the list")
    bell, listed = tray_box(lab), popover.find("Search")
    assert listed
    assert bell.x - 400 < listed.box.x < bell.x
    screenshot(lab, Path("build/lab/popover.png"))
    until(lambda: "focused" in focused(popover).states, "the focus in the list")
    time.sleep(0.6)  # two clicks at once would mean the window
    tray_click(lab, title="Deskbell")
    until(lambda: not hidden.popover(), "its end")
    assert not windows(lab, "^Inbox")


def focused(popover: Node) -> Node:
    found = popover.find("Notifications", "list")
    assert found
    return found


def test_escape_and_a_click_elsewhere_close_it(lab: Lab, hidden: Application) -> None:
    opened(hidden)
    keys(lab, "Escape")
    until(lambda: not hidden.popover(), "its end by the key")
    time.sleep(0.3)  # Qt believes for 100 ms that the focus is still there
    opened(hidden)
    hidden.second_start()
    until(hidden.window, "the window, which takes the focus")
    until(lambda: not hidden.popover(), "its end by the loss of the focus")


def test_two_clicks_open_the_window(lab: Lab, hidden: Application) -> None:
    tray_click(lab, title="Deskbell", times=2)
    until(hidden.window, "the window")
    until(lambda: not hidden.popover(), "the popover's end")
    keys(lab, "Escape")
    until(lambda: not hidden.window(), "the window's end")
    opened(hidden)
    time.sleep(0.6)  # two clicks with a pause are not three at once
    tray_click(lab, title="Deskbell", times=2)
    until(hidden.window, "the window again, also from the open popover")


def test_its_button_opens_the_window(lab: Lab, hidden: Application) -> None:
    popover = opened(hidden)
    until(lambda: popover.find("Open as a window", "push button"), "the button").click()
    until(hidden.window, "the window")
    until(lambda: not hidden.popover(), "the popover's end")


def test_a_card_is_read_in_it_and_read_everywhere(
    lab: Lab, hidden: Application, somebody: Somebody
) -> None:
    somebody.ring("Read me here", message="All about it", data={"aisle": "seven"})
    hidden.wait_unread(1)
    popover = opened(hidden)
    row = until(lambda: next(iter(focused(popover).children), None), "the row")
    until(lambda: row.box.height > 40, "its place")
    click(lab, *row.box.centre)
    until(lambda: popover.find("seven"), "the details in its place")
    until(lambda: somebody.client.unread_count().total == 0, "read on the server")
    keys(lab, "Escape", "Escape")
    until(lambda: hidden.popover() is None or focused(popover).showing, "the list again")


@pytest.mark.flavour(without=["compositor"])
def test_without_a_compositor_it_is_square_and_at_the_same_place(
    lab: Lab, hidden: Application
) -> None:
    opened(hidden)
    panel_top = tray_box(lab).y
    found = until(lambda: windows(lab, "^Notifications"), "the popover's window")
    said = lab.tool("xdotool", "getwindowgeometry", "--shell", str(found[0]))
    place = dict(line.split("=") for line in said.split())
    assert int(place["WIDTH"]) == 400, "no room for a shadow"
    assert int(place["Y"]) + int(place["HEIGHT"]) <= panel_top - GAP + 2
    screenshot(lab, Path("build/lab/popover-square.png"))
