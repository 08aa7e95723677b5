"""``room``: rooms, who is in them and who may send to them."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell_server.cli.stores import account, opened, operator
from deskbell_server.service import administration
from deskbell_server.settings import Settings
from deskbell_server.store import rooms
from deskbell_server.store.transaction import Transaction


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    room = commands.add_parser("room", help="add and list rooms, members and senders")
    verbs = room.add_subparsers(required=True)
    new = verbs.add_parser("add", parents=[common], help="add a room")
    new.add_argument("name")
    new.add_argument("--member", action="append", default=[], metavar="USER")
    _senders(new)
    new.set_defaults(run=_add)
    for verb, step in (("join", administration.join), ("leave", administration.leave)):
        move = verbs.add_parser(verb, parents=[common], help=f"let a person {verb} a room")
        move.add_argument("name")
        move.add_argument("user")
        move.set_defaults(run=_move, step=step)
    senders = verbs.add_parser(
        "senders", parents=[common], help="who alone may send to it; without --sender, everyone"
    )
    senders.add_argument("name")
    _senders(senders)
    senders.set_defaults(run=_set_senders)
    verbs.add_parser("list", parents=[common], help="list rooms").set_defaults(run=_list)
    gone = verbs.add_parser("rm", parents=[common], help="remove a room; histories stay")
    gone.add_argument("name")
    gone.set_defaults(run=_remove)


def _senders(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--sender",
        action="append",
        default=[],
        metavar="USER|token:NAME",
        help="may send to the room, and nobody else but administrators",
    )


def _add(settings: Settings, options: argparse.Namespace) -> None:
    def work(transaction: Transaction) -> None:
        for name in options.member:
            account(transaction.connection, name)
        given = (options.name, options.member, _sending(options), options.sender)
        administration.add_room(transaction, operator(), *given)

    with opened(settings) as database:
        database.write_now(work)


def _set_senders(settings: Settings, options: argparse.Namespace) -> None:
    given = (options.name, _sending(options), options.sender)
    with opened(settings) as database:
        database.write_now(lambda t: administration.change_room(t, operator(), *given))


def _sending(options: argparse.Namespace) -> str:
    return rooms.LISTED if options.sender else rooms.OPEN


def _move(settings: Settings, options: argparse.Namespace) -> None:
    def work(transaction: Transaction) -> None:
        member = account(transaction.connection, options.user)
        options.step(transaction, operator(), options.name, member)

    with opened(settings) as database:
        database.write_now(work)


def _remove(settings: Settings, options: argparse.Namespace) -> None:
    with opened(settings) as database:
        database.write_now(lambda t: administration.remove_room(t, operator(), options.name))


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        for name in database.read_now(rooms.names):
            print(name)
