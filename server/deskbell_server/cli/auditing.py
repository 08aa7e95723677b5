"""``audit``: who did what, newest first."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any

from deskbell.notification import iso
from deskbell_server.cli.stores import opened
from deskbell_server.service import whose
from deskbell_server.settings import Settings
from deskbell_server.store import audit
from deskbell_server.store.audit import Deed, Note
from deskbell_server.store.connection import Connection
from deskbell_server.store.times import from_ms

LIMIT = 100


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command."""
    log = commands.add_parser("audit", parents=[common], help="print who did what, newest first")
    log.add_argument("--actor", help="a name, or an id such as user:3, token:1 or command")
    log.add_argument("--what", choices=[deed.value for deed in Deed], help="only these deeds")
    log.add_argument("--target", help="to whom or what it was done")
    log.add_argument("--limit", type=int, default=LIMIT, help=f"so many lines ({LIMIT})")
    log.set_defaults(run=_audit)


def _audit(settings: Settings, options: argparse.Namespace) -> None:
    asked = (options.actor, options.what, options.target)

    def query(connection: Connection) -> Sequence[Note]:
        wanted = whose.lines(connection, *asked)
        return audit.page(connection, wanted, None, max(1, options.limit))

    with opened(settings) as database:
        lines = database.read_now(query)
    for line in lines:
        who = f"{line.actor.id} ({line.actor.name})"
        told = json.dumps(dict(line.detail), ensure_ascii=False)
        print(f"{iso(from_ms(line.at))}  {who}  {line.what}  {line.target}  {told}")
