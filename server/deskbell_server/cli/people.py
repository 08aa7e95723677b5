"""``user`` and ``room``: accounts, rooms and who is in them."""

from __future__ import annotations

import argparse
import getpass
import re
import secrets
import sys
from typing import Any

from deskbell_server.auth.passwords import hash_password
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import opened
from deskbell_server.settings import Settings
from deskbell_server.store import people, sessions
from deskbell_server.store.connection import Connection
from deskbell_server.store.people import ROLES, Account, ExistsError, UnknownError
from deskbell_server.store.transaction import Transaction

NAME = re.compile(r"[A-Za-z][A-Za-z0-9._@-]{0,63}")


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    user = commands.add_parser("user", help="add and list people").add_subparsers(required=True)
    add = user.add_parser("add", parents=[common], help="add an account")
    add.add_argument("name")
    add.add_argument("--role", choices=ROLES, default="staff")
    add.add_argument("--password-stdin", action="store_true", help="read the password from stdin")
    add.set_defaults(run=_add_user)
    user.add_parser("list", parents=[common], help="list accounts").set_defaults(run=_list_users)
    for verb, disabled in (("disable", True), ("enable", False)):
        gate = user.add_parser(verb, parents=[common], help=f"{verb} an account")
        gate.add_argument("name")
        gate.set_defaults(run=_gate, disabled=disabled)
    password = user.add_parser("password", parents=[common], help="set a password")
    password.add_argument("name")
    password.add_argument("--password-stdin", action="store_true")
    password.set_defaults(run=_set_password)

    room = commands.add_parser("room", help="add rooms and members").add_subparsers(required=True)
    new = room.add_parser("add", parents=[common], help="add a room")
    new.add_argument("name")
    new.add_argument("--member", action="append", default=[], metavar="USER")
    new.set_defaults(run=_add_room)
    for verb, step in (("join", people.join_room), ("leave", people.leave_room)):
        move = room.add_parser(verb, parents=[common], help=f"let a person {verb} a room")
        move.add_argument("name")
        move.add_argument("user")
        move.set_defaults(run=_move, step=step)
    room.add_parser("list", parents=[common], help="list rooms").set_defaults(run=_list_rooms)


def _add_user(settings: Settings, options: argparse.Namespace) -> None:
    hash = _hash(options)
    _named(options.name)
    with opened(settings) as database:
        try:
            database.write_now(lambda t: people.add_account(t, options.name, hash, options.role))
        except ExistsError:
            raise CommandError(f"there already is a user {options.name!r}") from None


def _set_password(settings: Settings, options: argparse.Namespace) -> None:
    hash = _hash(options)

    def work(transaction: Transaction) -> None:
        account = _account(transaction.connection, options.name)
        people.set_password(transaction, account.id, hash)

    with opened(settings) as database:
        database.write_now(work)


def _gate(settings: Settings, options: argparse.Namespace) -> None:
    """Disabling signs the person out everywhere, within seconds."""

    def work(transaction: Transaction) -> None:
        account = _account(transaction.connection, options.name)
        people.set_disabled(transaction, account, options.disabled)
        if options.disabled:
            sessions.end_all(transaction, account.id, "revoked")

    with opened(settings) as database:
        database.write_now(work)


def _list_users(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        for account in database.read_now(people.accounts):
            off = "  (disabled)" if account.disabled else ""
            print(f"{account.id:>6}  {account.role:<7} {account.name}{off}")


def _add_room(settings: Settings, options: argparse.Namespace) -> None:
    _named(options.name)

    def work(transaction: Transaction) -> None:
        members = [_account(transaction.connection, name) for name in options.member]
        people.add_room(transaction, options.name, members)

    with opened(settings) as database:
        try:
            database.write_now(work)
        except ExistsError:
            raise CommandError(f"there already is a room {options.name!r}") from None


def _move(settings: Settings, options: argparse.Namespace) -> None:
    def work(transaction: Transaction) -> None:
        member = _account(transaction.connection, options.user)
        options.step(transaction, options.name, member)

    with opened(settings) as database:
        try:
            database.write_now(work)
        except UnknownError:
            raise CommandError(f"there is no room {options.name!r}") from None


def _list_rooms(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        for name in database.read_now(people.rooms):
            print(name)


def _account(connection: Connection, name: str) -> Account:
    found = people.by_name(connection, name)
    if found is None:
        raise CommandError(f"there is no user {name!r}")
    return found


def _named(name: str) -> None:
    if not NAME.fullmatch(name):
        raise CommandError(
            f"{name!r} is no good name: it begins with a letter, then letters, digits and . _ @ -, "
            "64 characters at most"
        )


def _hash(options: argparse.Namespace) -> str:
    try:
        return hash_password(_password(options))
    except ValueError as error:
        raise CommandError(str(error)) from None


def _password(options: argparse.Namespace) -> str:
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if sys.stdin.isatty():
        return getpass.getpass(f"Password for {options.name}: ")
    password = secrets.token_urlsafe(12)
    print(f"password of {options.name}: {password}")
    return password
