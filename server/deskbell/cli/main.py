"""The command line of the SDK: ``deskbell send`` and ``deskbell event``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from deskbell import environment
from deskbell.catalogue import CATALOGUE
from deskbell.client import Accepted, Client
from deskbell.errors import DeskbellError
from deskbell.notification import Priority
from deskbell.submission import Broadcast, EventSend, Send
from deskbell.version import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns 0 done, 1 refused or unreachable, 2 wrong usage."""
    options = parser().parse_args(arguments)
    try:
        url, token = environment.read(options.url, options.token)
        accepted: Accepted = options.run(Client(url, token), options)
    except ValidationError as error:
        for mistake in error.errors():
            field = ".".join(map(str, mistake["loc"])) or "audience"
            print(f"deskbell: {field}: {mistake['msg']}", file=sys.stderr)
        return 2
    except ValueError as error:
        print(f"deskbell: {error}", file=sys.stderr)
        return 2
    except DeskbellError as error:
        print(f"deskbell: {error}\n{error.hint}", file=sys.stderr)
        return 1
    told = accepted.notification
    again = ", was sent before" if accepted.replayed else ""
    print(f"{told.id} #{told.seq}{again}")
    return 0


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    root = argparse.ArgumentParser(prog="deskbell", description="Send Deskbell notifications.")
    root.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = root.add_subparsers(required=True, metavar="COMMAND")

    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--url", help="the server (or DESKBELL_URL)")
    common.add_argument("--token", help="a service token (or, better, DESKBELL_TOKEN)")
    common.add_argument("--user", action="append", default=[], metavar="NAME", help="to a person")
    common.add_argument("--room", action="append", default=[], metavar="NAME", help="to a room")
    common.add_argument("--all", action="store_true", help="to everyone")
    common.add_argument("--priority", choices=[p.value for p in Priority])
    common.add_argument("--type", help="what people filter by")
    common.add_argument("--link", dest="link", metavar="URL", help="opened from the notification")
    common.add_argument("--data", type=_json, metavar="JSON", help="an object, shown as a table")
    common.add_argument("--require-ack", action="store_true", default=None)
    common.add_argument("--key", help="idempotency key: sent again, it is not delivered again")

    send = commands.add_parser("send", parents=[common], help="send a notification")
    send.add_argument("title")
    send.add_argument("message", nargs="?", default="")
    send.set_defaults(run=_send)
    event = commands.add_parser("event", parents=[common], help="send an event of the catalogue")
    event.add_argument("event", choices=CATALOGUE)
    event.add_argument("--title")
    event.add_argument("--message")
    event.set_defaults(run=_event)
    return root


def _json(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise argparse.ArgumentTypeError("must be a JSON object")
    return value


def _fields(options: argparse.Namespace) -> dict[str, Any]:
    named = ("title", "message", "priority", "type", "data", "require_ack")
    given = {name: getattr(options, name) for name in named} | {"url": options.link}
    return {name: value for name, value in given.items() if value is not None}


def _send(client: Client, options: argparse.Namespace) -> Accepted:
    if options.all and not (options.user or options.room):
        return client.broadcast(Broadcast(**_fields(options)), key=options.key)
    if options.all:
        raise ValueError("--all already includes every user and room")
    request = Send(**_fields(options), users=options.user, rooms=options.room)
    return client.send(request, key=options.key)


def _event(client: Client, options: argparse.Namespace) -> Accepted:
    request = EventSend(**_fields(options), users=options.user, rooms=options.room, all=options.all)
    request.audience()
    return client.emit(options.event, request, key=options.key)
