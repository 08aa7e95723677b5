"""The command line of the SDK: ``deskbell send``, ``event``, ``retract``, ``delivery``, …"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from deskbell import environment, stdout
from deskbell.catalogue import CATALOGUE
from deskbell.cli import delivery, inbox, insist, login, retract, scheduled, server, spool
from deskbell.cli.times import moment
from deskbell.content import Audience, Content
from deskbell.errors import DeskbellError
from deskbell.notification import Notification, Priority
from deskbell.replies import Accepted
from deskbell.spool import Spooled, SpoolOutlet
from deskbell.submission import Broadcast, EventSend, Send
from deskbell.version import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns 0 done, 1 refused or unreachable, 2 wrong usage."""
    options = parser().parse_args(arguments)
    return stdout.written("deskbell", lambda: _run(options))


def _run(options: argparse.Namespace) -> int:
    try:
        status: int = options.run(options)
    except ValidationError as error:
        for mistake in error.errors():
            field = ".".join(map(str, mistake["loc"])) or "audience"
            said = mistake["msg"].removeprefix("Value error, ")
            print(f"deskbell: {field}: {said}", file=sys.stderr)
        return 2
    except ValueError as error:
        print(f"deskbell: {error}", file=sys.stderr)
        return 2
    except DeskbellError as error:
        print(f"deskbell: {error}\n{error.hint}", file=sys.stderr)
        return 1
    return status


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    root = argparse.ArgumentParser(
        prog="deskbell", description="Send Deskbell notifications, and read them."
    )
    root.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = root.add_subparsers(required=True, metavar="COMMAND")

    common = argparse.ArgumentParser(add_help=False)
    server.add_to(common)
    common.add_argument("--user", action="append", default=[], metavar="NAME", help="to a person")
    common.add_argument("--room", action="append", default=[], metavar="NAME", help="to a room")
    common.add_argument("--all", action="store_true", help="to everyone")
    common.add_argument("--priority", choices=[p.value for p in Priority])
    common.add_argument("--type", help="what people filter by")
    common.add_argument("--link", dest="link", metavar="URL", help="opened from the notification")
    common.add_argument("--data", type=_json, metavar="JSON", help="an object, shown as a table")
    common.add_argument("--require-ack", action="store_true", default=None)
    insist.add_to(common)
    common.add_argument("--key", help="idempotency key: sent again, it is not delivered again")
    common.add_argument("--update", metavar="KEY", help="what was sent with that key says this now")
    common.add_argument(
        "--announce-again", action="store_true", default=None, help="tell people of the update"
    )
    common.add_argument(
        "--at", type=moment, metavar="WHEN", help="publish it then, as 30m or a time"
    )
    common.add_argument("--expires", type=moment, metavar="WHEN", help="as 30m, 2h, 1d, or a time")

    send = commands.add_parser("send", parents=[common], help="send a notification")
    send.add_argument("title")
    send.add_argument("message", nargs="?", default="")
    send.add_argument(
        "--spool", metavar="PATH", help="keep it there until sent (or DESKBELL_SPOOL)"
    )
    send.add_argument("--dry-run", action="store_true", help="only say how many it would reach")
    send.set_defaults(run=_send)
    event = commands.add_parser("event", parents=[common], help="send an event of the catalogue")
    event.add_argument("event", choices=CATALOGUE)
    event.add_argument("--title")
    event.add_argument("--message")
    event.set_defaults(run=_event)
    scheduled.add_to(commands)
    login.add_to(commands)
    inbox.add_to(commands)
    delivery.add_to(commands)
    retract.add_to(commands)
    spool.add_to(commands)
    return root


def _json(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise argparse.ArgumentTypeError(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise argparse.ArgumentTypeError("must be a JSON object")
    return value


def _fields(options: argparse.Namespace) -> dict[str, Any]:
    named = ("title", "message", "priority", "type", "data", "require_ack", "announce_again")
    given = {name: getattr(options, name) for name in named}
    given |= {"url": options.link, "key": options.update, "expires_at": options.expires}
    given |= {"publish_at": options.at, "insist": insist.given(options)}
    return {name: value for name, value in given.items() if value is not None}


def _send(options: argparse.Namespace) -> int:
    if options.all and (options.user or options.room):
        raise ValueError("--all already includes every user and room")
    path = environment.spool(options.spool)
    if path and not options.dry_run:
        return _send_spooled(options, path)
    request: Send | Broadcast
    if options.all:
        request = Broadcast(**_fields(options))
    else:
        request = Send(**_fields(options), users=options.user, rooms=options.room)
    if options.dry_run:
        print(f"{server.client(options).audience(request)} people")
        return 0
    if isinstance(request, Broadcast):
        return _told(server.client(options).broadcast(request, key=options.key))
    return _told(server.client(options).send(request, key=options.key))


def _send_spooled(options: argparse.Namespace, path: str) -> int:
    content = Content(**_fields(options))
    audience = Audience(users=options.user, rooms=options.room, all=options.all)
    with SpoolOutlet(server.client(options), path) as outlet:
        told = outlet.submit(content, audience, options.key)
    if isinstance(told, Spooled):
        print(f"{told.key} spooled, {told.waiting} waiting")
        print(f"deskbell: it will be sent later: {told.why}", file=sys.stderr)
        return 0
    print(_place(told))
    return 0


def _event(options: argparse.Namespace) -> int:
    request = EventSend(**_fields(options), users=options.user, rooms=options.room, all=options.all)
    request.audience()
    return _told(server.client(options).emit(options.event, request, key=options.key))


def _told(accepted: Accepted) -> int:
    told = accepted.notification
    again = ", was sent before" if accepted.replayed else ""
    print(f"{_place(told)}{again}")
    return 0


def _place(told: Notification) -> str:
    if told.publish_at is not None:
        return f"{told.id} waits until {told.publish_at:%Y-%m-%d %H:%M:%S} UTC"
    return f"{told.id} #{told.seq}"
