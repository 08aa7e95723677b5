"""The options that insist on an acknowledgement: reminders, a deadline, whom to tell then."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell.cli.times import seconds


def add_to(command: argparse.ArgumentParser) -> None:
    """Add them."""
    add = command.add_argument
    add("--remind", type=seconds, metavar="5m", help="remind who has not acknowledged so often")
    add("--times", type=int, metavar="N", help="remind so many times at most (3)")
    add("--deadline", type=seconds, metavar="15m", help="then tell those to whom it escalates")
    add("--escalate-user", action="append", default=[], metavar="NAME", help="to a person")
    add("--escalate-room", action="append", default=[], metavar="NAME", help="to a room")
    add("--anybody", action="store_true", help="one acknowledgement is enough for all")


def given(options: argparse.Namespace) -> dict[str, Any] | None:
    """The field ``insist``; ``None`` when nothing of it was given."""
    to = {"users": options.escalate_user, "rooms": options.escalate_room}
    fields = {
        "by": "anybody" if options.anybody else None,
        "remind_every": options.remind,
        "remind_at_most": options.times,
        "escalate_after": options.deadline,
        "escalate_to": to if any(to.values()) else None,
    }
    found = {name: value for name, value in fields.items() if value is not None}
    return found or None
