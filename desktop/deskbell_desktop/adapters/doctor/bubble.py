"""The bubble: a real test notification, shown by the system and taken away again."""

from __future__ import annotations

import queue
import time

from deskbell.notification import Priority
from deskbell_desktop.core.doctor.here import Bubble
from deskbell_desktop.core.notice import Failed, Notice, Notifier, Outcome, Shown
from deskbell_desktop.core.translate import tr

ID = "doctor"
LIMIT = 8.0
SEEN = 2.5
"""Seconds that it stays, so that the person sees it."""


def look(notifier: Notifier, seen: float = SEEN) -> Bubble:
    """Show one; ``notifier`` is used up by it."""
    told: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    notifier.start(told.put)
    try:
        found = _show(notifier, told)
        if found.after_ms is not None:
            time.sleep(seen)
            notifier.withdraw(ID)
        return found
    finally:
        notifier.stop()


def _show(notifier: Notifier, told: queue.SimpleQueue[Outcome]) -> Bubble:
    began = time.monotonic()
    notifier.show(
        Notice(
            ID,
            tr("Test notification"),
            tr("The doctor shows this to see how long it takes."),
            Priority.MEDIUM,
            "info",
        )
    )
    try:
        while not isinstance(outcome := told.get(timeout=LIMIT), Shown | Failed):
            continue
    except queue.Empty:
        return Bubble(None, tr("The notification daemon does not answer."))
    if isinstance(outcome, Failed):
        return Bubble(None, outcome.why)
    return Bubble((time.monotonic() - began) * 1000)
