"""Storms at the real application: few bubbles and sounds, one digest, everything in the history."""

from __future__ import annotations

import pytest

from tests.bench.storm import OVER, Impact, storm
from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import until

pytestmark = [pytest.mark.desktop, pytest.mark.slow]


def bearable(impact: Impact, sent: int) -> bool:
    few = impact.singles <= 3 and impact.sounds <= 5
    return few and impact.digests >= 1 and impact.listed == sent


def test_a_storm_shows_three_bubbles_and_a_digest_and_loses_nothing(
    app: Application, somebody: Somebody
) -> None:
    at_once = storm(app, somebody.bell, 200, 0)
    assert bearable(at_once, 200), at_once
    long = storm(app, somebody.bell, 1_000, 10)
    assert bearable(long, 1_000), long
    assert long.last_digest.count("\n") == 1
    assert "orders" in long.last_digest
    assert long.rss < 1.1 * at_once.rss, "memory is back where it was after the first"
    until(lambda: "1,200 unread" in app.says(), "the number at the bell", OVER)
