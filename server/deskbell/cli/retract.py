"""`deskbell retract`: take back a notification that was sent."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell import environment
from deskbell.client import Client


def add_to(commands: Any) -> None:
    """Add the command."""
    retract = commands.add_parser("retract", help="take back a notification you sent")
    retract.add_argument("id", help="the notification's id, as send printed it")
    retract.add_argument("--url", help="the server (or DESKBELL_URL)")
    retract.add_argument("--token", help="the service token that sent it (or DESKBELL_TOKEN)")
    retract.set_defaults(run=_retract)


def _retract(options: argparse.Namespace) -> int:
    told = Client(*environment.read(options.url, options.token)).retract(options.id)
    print(f"{told.id} taken back")
    return 0
