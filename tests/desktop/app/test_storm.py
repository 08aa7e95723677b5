"""Storms at the real application: few bubbles and sounds, one digest, everything in the history."""

from __future__ import annotations

import pytest

from tests.bench.storm import OVER, Impact, storm
from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import BusError, Flavour, Lab, Node, NotifyCall, notifications, program, until

pytestmark = [pytest.mark.desktop, pytest.mark.slow]

EVERY = [Flavour(daemon=daemon) for daemon in ("mate", "xfce", "dunst", "flashback")]
LIMITED = {"mate", "flashback"}
"""They refuse more than twenty on the screen."""
SOON = 3.0
"""Seconds after which a short storm's last digest and sound are through."""
DAEMON, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


def bearable(impact: Impact, sent: int) -> bool:
    few = impact.singles <= 3 and impact.sounds <= 5
    return few and impact.digests >= 1 and impact.listed == sent


def test_a_storm_shows_three_bubbles_and_a_digest_and_loses_nothing(
    app: Application, somebody: Somebody
) -> None:
    at_once = storm(app, somebody.bell, 200, 0, SOON)
    assert bearable(at_once, 200), at_once
    long = storm(app, somebody.bell, 1_000, 10)
    assert bearable(long, 1_000), long
    assert long.last_digest.count("\n") == 1
    assert "orders" in long.last_digest
    assert long.rss < 1.1 * at_once.rss, "memory is back where it was after the first"
    until(lambda: "1,200 unread" in app.says(), "the number at the bell", OVER)


@pytest.mark.parametrize("lab", EVERY, indirect=True, ids=lambda flavour: flavour.daemon)
def test_with_every_daemon_a_storm_is_bearable_also_when_the_screen_is_full(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    at_once = storm(app, somebody.bell, 200, 0, SOON)
    assert bearable(at_once, 200), at_once
    assert not refused(lab)
    if lab.flavour.daemon in LIMITED:
        fill(lab)
        full = storm(app, somebody.bell, 100, 0, SOON)
        assert bearable(full, 100), full
        last = refused(lab)[-1]
        until(lambda: toast(lab, last.summary), "what was refused as our own toast")
        until(lambda: "300 unread" in app.says(), "the number at the bell", OVER)


def refused(lab: Lab) -> list[NotifyCall]:
    return [call for call in notifications(lab) if call.app == "Deskbell" and call.refused]


def fill(lab: Lab) -> None:
    """Other programs show as many as the daemon takes."""
    with_urgency, signature = {"urgency": ("y", 2)}, "susssasa{sv}i"
    for n in range(25):
        given: tuple[object, ...] = ("Others", 0, "", f"Of others {n}", "", [], with_urgency, 0)
        try:
            lab.bus.call(DAEMON, PATH, DAEMON, "Notify", signature, *given)
        except BusError:
            return
    raise AssertionError("it has no limit")


def toast(lab: Lab, title: str) -> Node | None:
    running = program(lab, "Deskbell")
    found = running.find_all(title) if running else []
    return next((node for node in found if node.showing), None)
