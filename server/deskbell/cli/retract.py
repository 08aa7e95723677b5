"""`deskbell retract`: take back a notification that was sent."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell.cli import server


def add_to(commands: Any) -> None:
    """Add the command."""
    retract = commands.add_parser("retract", help="take back a notification you sent")
    retract.add_argument("id", help="the notification's id, as send printed it")
    server.add_to(retract, "the service token that sent it")
    retract.set_defaults(run=_retract)


def _retract(options: argparse.Namespace) -> int:
    told = server.client(options).retract(options.id)
    print(f"{told.id} taken back")
    return 0
