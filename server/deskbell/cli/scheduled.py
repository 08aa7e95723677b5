"""`deskbell scheduled`: what waits for its time, and `--cancel` for one of them."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell.cli import server
from deskbell.wire import Waiting


def add_to(commands: Any) -> None:
    """Add the command."""
    scheduled = commands.add_parser("scheduled", help="what you sent that waits for its time")
    scheduled.add_argument("--cancel", metavar="ID", help="do not publish that one")
    server.add_to(scheduled, "the service token that sent it")
    scheduled.set_defaults(run=_scheduled)


def _scheduled(options: argparse.Namespace) -> int:
    client = server.client(options)
    if options.cancel:
        client.cancel(options.cancel)
        print(f"{options.cancel} cancelled")
        return 0
    for each in client.scheduled().items:
        print(line(each))
    return 0


def line(waiting: Waiting) -> str:
    """One of them: id, when, to whom, what."""
    told = waiting.notification
    at = f"{told.publish_at:%Y-%m-%d %H:%M:%S} UTC" if told.publish_at else ""
    return f"{told.id}  {at}  {', '.join(waiting.to)}  {told.title}"
