"""`deskbell inbox`: what a person has, newest first, one line each."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell.cli import server
from deskbell.notification import Notification


def add_to(commands: Any) -> None:
    """Add the command."""
    inbox = commands.add_parser("inbox", help="what came for you, newest first")
    inbox.add_argument("--unread", action="store_true", default=None, help="only what is unread")
    inbox.add_argument("--type", help="only of that type")
    inbox.add_argument("--search", metavar="WORDS", help="only what has these words")
    inbox.add_argument("--limit", type=int, default=20, metavar="N", help="so many (20)")
    server.add_to(inbox, "what `deskbell login` printed")
    inbox.set_defaults(run=_inbox)


def _inbox(options: argparse.Namespace) -> int:
    found = server.client(options).inbox(
        unread=options.unread, type=options.type, q=options.search, limit=options.limit
    )
    for each in found.items:
        print(line(each))
    return 0


def line(told: Notification) -> str:
    """One of them: id, when, whether it is unread, what, and who sent it."""
    new = "read  " if told.state and told.state.read else "unread"
    at = f"{told.created_at:%Y-%m-%d %H:%M:%S} UTC"
    what = " — ".join(part for part in (told.title, " ".join(told.message.split())) if part)
    return f"{told.id}  {at}  {new}  {what}  ({told.sender.name})"
