"""``serve`` and ``migrate``."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import explained, storing
from deskbell_server.configuration import unknown_variables
from deskbell_server.settings import Settings


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    serve = commands.add_parser("serve", parents=[common], help="run the server")
    serve.add_argument("--host", help="address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=int, help="port to listen on (8480; 0 takes a free one)")
    serve.add_argument(
        "--plain",
        action="store_true",
        default=None,
        help="work by the libraries' own, slower paths",
    )
    serve.set_defaults(run=_serve)
    migrate = commands.add_parser("migrate", parents=[common], help="bring the store up to date")
    migrate.set_defaults(run=_migrate)


def _serve(settings: Settings, _options: argparse.Namespace) -> None:
    from deskbell_server import logs
    from deskbell_server.realtime.lane.leaning import UnknownLibraryError
    from deskbell_server.running import JobError, PortError, serve

    logs.configure(settings.log_level, settings.log_format)
    for said in unknown_variables():
        print(f"deskbell-server: {said}", file=sys.stderr)

    if settings.database_url and not settings.secret:
        print(
            "deskbell-server: the secret was generated here; other servers on this database need "
            "the same one: set DESKBELL_SECRET",
            file=sys.stderr,
        )

    def started(port: int) -> None:
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        print(f"deskbell-server listens on http://{host}:{port}", file=sys.stderr)

    try:
        with explained(settings):
            serve(settings, started)
    except (UnknownLibraryError, PortError, JobError) as error:
        raise CommandError(str(error)) from None


def _migrate(settings: Settings, _options: argparse.Namespace) -> None:
    with storing(settings) as database:
        before, now = database.migrate()
        print(f"{database.name}: schema {now}" + (f", was {before or 'empty'}" * (before != now)))
