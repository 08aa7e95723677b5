"""Interruption control with the real application: quiet hours, mute, urgent, snooze, a lock."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, NotifyCall, keys, notifications, screenshot, until
from tests.unit.desktop.locker import Locker

pytestmark = pytest.mark.desktop

EVERY_DAY = list(range(7))


def calls(lab: Lab, title: str) -> list[NotifyCall]:
    return [call for call in notifications(lab) if call.summary == title]


def file(lab: Lab, name: str) -> Path:
    return next(lab.home.rglob(name))


def prefer(app: Application, **wanted: Any) -> None:
    """End it, change its settings, start it again."""
    app.end()
    settings = file(app.lab, "desktop.json")
    kept = json.loads(settings.read_text())
    settings.write_text(json.dumps(kept | {"preferences": wanted}))
    app.start(sign_in=False)
    app.wait_connected()


@pytest.fixture
def locker(lab: Lab) -> Iterator[Locker]:
    """The desktop's screen saver, before the application comes."""
    session = Locker(lab.env["DBUS_SESSION_BUS_ADDRESS"])
    yield session
    session.end()


def test_quiet_hours_and_mute_let_only_urgent_through_and_end_in_one_summary(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    here = datetime.now().astimezone()
    start, end = (f"{here + timedelta(hours=h):%H:%M}" for h in (-2, 2))
    hours = {"days": EVERY_DAY, "start": start, "end": end}
    prefer(app, quiet_hours_on=True, quiet_hours=[hours], muted_types={"task": 0})
    assert "Quiet hours" in app.says()
    somebody.ring("Pallets are here", type="order")
    somebody.ring("Count aisle 7", type="task", priority="high")
    somebody.ring("Second order", type="order")
    somebody.ring("Cold store 2 is warm", priority="urgent")
    until(lambda: calls(lab, "Cold store 2 is warm"), "the urgent one")
    app.wait_unread(4)
    assert [call.summary for call in notifications(lab)] == ["Cold store 2 is warm"]
    app.open_window()
    screenshot(lab, Path("build/screens/quiet-hours.png"))
    keys(lab, "ctrl+d")
    summary = until(lambda: calls(lab, "2 during quiet hours"), "the summary")
    assert "2 orders" in summary[0].body
    until(lambda: "Quiet hours" not in app.says(), "the end of the moon")
    assert len(notifications(lab)) == 2
    screenshot(lab, Path("build/screens/summary.png"))


def test_a_snoozed_notification_comes_back_after_a_restart(
    lab: Lab, app: Application, somebody: Somebody
) -> None:
    somebody.ring("Call the carrier")
    until(lambda: calls(lab, "Call the carrier"), "the bubble")
    app.open_window()
    app.find("Notifications").children[0].click()
    keys(lab, "ctrl+r")
    time.sleep(0.5)  # Qt keeps an open menu out of the tree, so there is nothing to wait for
    keys(lab, "Down", "Return")  # in 30 minutes
    assert until(lambda: calls(lab, "Call the carrier")[0].closed, "the bubble's end")
    app.wait_unread(1)
    assert app.end() == 0
    with contextlib.closing(sqlite3.connect(file(lab, "history.db"))) as journal, journal:
        moved = journal.execute("UPDATE item SET snoozed_until = snoozed_until - 3600")
        assert moved.rowcount == 1  # an hour passes while it is off
    app.start(sign_in=False)
    again = until(lambda: calls(lab, "Call the carrier")[1:], "the bubble once more")
    assert len(again) == 1
    app.wait_unread(1)


def test_a_locked_screen_shows_who_and_what_kind_and_never_the_words(
    lab: Lab, locker: Locker, app: Application, somebody: Somebody
) -> None:
    locker.save(True)
    locked = until(lambda: _veiled(lab, somebody), "a bubble without its words", every=2)
    assert locked.summary.startswith("Order")
    assert "salary" not in f"{locked.summary} {locked.body} {locked.actions} {locked.hints}"
    screenshot(lab, Path("build/screens/locked.png"))
    locker.save(False)
    until(lambda: _open(lab, somebody), "a bubble with its words", every=2)


def _veiled(lab: Lab, somebody: Somebody) -> NotifyCall | None:
    """The desk hears of the lock in its own time: ring until it has, not so often that it folds."""
    somebody.ring("Your salary letter", message="salary", type="order")
    return next((c for c in notifications(lab) if "salary" not in c.summary), None)


def _open(lab: Lab, somebody: Somebody) -> bool:
    somebody.ring("It is open again", type="order")
    return bool(calls(lab, "It is open again"))
