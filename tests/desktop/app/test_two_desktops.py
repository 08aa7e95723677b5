"""One person at two desktops: what is read at one leaves the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Flavour, Lab, Node, keys, notifications, tray_click, until

pytestmark = pytest.mark.desktop


@pytest.fixture
def elsewhere() -> Iterator[Lab]:
    """A second desktop, with another panel and another notification daemon."""
    with Lab(Flavour(tray="trayer", daemon="xfce")) as lab:
        yield lab


def bubble(lab: Lab, title: str) -> str | None:
    """``up`` while it is on the screen, else how it ended."""
    call = next((c for c in notifications(lab) if c.summary == title), None)
    return None if call is None else str(call.closed or "up")


def wait_bubble(lab: Lab, title: str) -> None:
    until(lambda: bubble(lab, title) == "up", f"the bubble {title!r}", 30)


def rows(popover: Node) -> list[Node]:
    return [row for each in popover.find_all("Notifications", "list") for row in each.children]


def test_read_in_the_popover_of_one_withdraws_the_bubble_of_the_other(
    app: Application, elsewhere: Lab, somebody: Somebody
) -> None:
    other = Application(elsewhere, somebody.server.url, somebody.name)
    other.start()
    somebody.ring("First, so that both are there")
    for lab in (app.lab, elsewhere):
        wait_bubble(lab, "First, so that both are there")
    somebody.ring("Read at one desk")
    for lab in (app.lab, elsewhere):
        wait_bubble(lab, "Read at one desk")
    tray_click(app.lab, title="Deskbell")
    popover = until(app.popover, "the popover")

    until(lambda: "active" in popover.states, "the focus in it")
    until(lambda: any("Read at one desk" in row.name for row in rows(popover)), "its card")
    keys(app.lab, "Home", "Return")  # not by pointer: bubbles may lie over the popover
    until(
        lambda: bubble(elsewhere, "Read at one desk") == "by the program", "the other bubble's end"
    )
    assert bubble(elsewhere, "First, so that both are there") == "up"
    assert other.end() == 0
