"""The bell in panels that come late, come back, or never come, by both protocols."""

from __future__ import annotations

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Flavour, Lab, Node, notifications, program, tray_click, tray_item, until
from tests.lab.screen import window_box
from tests.lab.x11 import selection_owned

pytestmark = [pytest.mark.desktop, pytest.mark.slow]
NO_TRAY = "This desktop has no tray for the bell. Deskbell goes on in this window."
XEMBED = 8
"""An empty trayer is narrower than this."""


@pytest.fixture
def application(lab: Lab, somebody: Somebody) -> Application:
    return Application(lab, somebody.server.url, somebody.name)


def bell(lab: Lab) -> bool:
    """Whether the panel that runs shows the bell."""
    if lab.flavour.tray == "xfce":
        return tray_item(lab, "Deskbell") is not None
    box = window_box(lab, "trayer")
    return box is not None and box.width > XEMBED


def showing(lab: Lab, prefix: str) -> Node | None:
    running = program(lab, "Deskbell")
    frames = running.children if running else []
    return next((f for f in frames if f.name.startswith(prefix) and f.showing), None)


def said(window: Node) -> bool:
    """Whether the window says now that there is no tray."""
    return any(node.showing for node in window.find_all(NO_TRAY))


def rings(lab: Lab, somebody: Somebody, title: str) -> None:
    somebody.ring(title)
    until(lambda: any(c.summary == title for c in notifications(lab)), "the daemon's call", 30)


HOSTS = pytest.mark.parametrize(
    "lab",
    [Flavour(), Flavour(tray="trayer")],
    indirect=True,
    ids=str,
)


@HOSTS
def test_a_panel_that_starts_after_the_application_shows_the_bell(
    lab: Lab, application: Application, somebody: Somebody
) -> None:
    lab.stop("tray")
    application.start("--hidden")
    window = until(lambda: showing(lab, "Inbox"), "the window in the bell's place", 30)
    until(lambda: said(window), "what is said about it")
    rings(lab, somebody, "Without a panel")
    lab.start("tray")
    until(lambda: bell(lab), "the bell", 40)
    tray_click(lab, title="Deskbell")
    until(lambda: showing(lab, "Notifications"), "the popover")


@HOSTS
def test_a_panel_that_dies_and_comes_back_shows_the_bell_again(
    lab: Lab, application: Application, somebody: Somebody
) -> None:
    application.start("--hidden")
    until(lambda: bell(lab), "the bell", 30)
    for _ in range(2):
        lab.stop("tray")
        until(lambda: not bell_owner(lab), "the end of the panel")
        lab.start("tray")
        until(lambda: bell(lab), "the bell again", 40)
    rings(lab, somebody, "After the panel came back")
    tray_click(lab, title="Deskbell")
    until(lambda: showing(lab, "Notifications"), "the popover")
    assert application.end() == 0


def bell_owner(lab: Lab) -> bool:
    return selection_owned(lab.display, "_NET_SYSTEM_TRAY_S0")


@pytest.mark.flavour(tray="none")
def test_without_a_panel_it_says_so_once_and_works(
    lab: Lab, application: Application, somebody: Somebody
) -> None:
    application.start("--hidden")
    window = until(lambda: showing(lab, "Inbox"), "the window", 30)
    until(lambda: said(window), "what is said about it")
    until(lambda: not said(window), "its end")
    rings(lab, somebody, "Without a panel")
    until(lambda: window.find("Notifications", "list"), "the list")
    assert not said(window), "said once"
    assert application.end() == 0
