"""``user``: accounts, their roles and passwords."""

from __future__ import annotations

import argparse
import getpass
import secrets
import sys
from typing import Any

from deskbell_server.auth.passwords import hash_password
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import account, opened, operator
from deskbell_server.service import administration
from deskbell_server.settings import Settings
from deskbell_server.store import people
from deskbell_server.store.people import ROLES
from deskbell_server.store.transaction import Transaction


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    user = commands.add_parser("user", help="add, list and change people")
    verbs = user.add_subparsers(required=True)
    add = verbs.add_parser("add", parents=[common], help="add an account")
    add.add_argument("name")
    add.add_argument("--role", choices=ROLES, default="staff")
    add.add_argument("--password-stdin", action="store_true", help="read the password from stdin")
    add.set_defaults(run=_add)
    verbs.add_parser("list", parents=[common], help="list accounts").set_defaults(run=_list)
    role = verbs.add_parser("role", parents=[common], help="give a person another role")
    role.add_argument("name")
    role.add_argument("role", choices=ROLES)
    role.set_defaults(run=_role)
    for verb, disabled in (("disable", True), ("enable", False)):
        gate = verbs.add_parser(verb, parents=[common], help=f"{verb} an account")
        gate.add_argument("name")
        gate.set_defaults(run=_gate, disabled=disabled)
    password = verbs.add_parser(
        "password", aliases=["passwd"], parents=[common], help="set a password"
    )
    password.add_argument("name")
    password.add_argument("--password-stdin", action="store_true")
    password.set_defaults(run=_set_password)


def _add(settings: Settings, options: argparse.Namespace) -> None:
    hash = _hash(settings, options)
    with opened(settings) as database:
        given = (options.name, hash, options.role)
        database.write_now(lambda t: administration.add_user(t, operator(), *given))


def _set_password(settings: Settings, options: argparse.Namespace) -> None:
    hash = _hash(settings, options)

    def work(transaction: Transaction) -> None:
        found = account(transaction.connection, options.name)
        administration.set_password(transaction, operator(), found, hash)

    with opened(settings) as database:
        database.write_now(work)


def _role(settings: Settings, options: argparse.Namespace) -> None:
    def work(transaction: Transaction) -> None:
        found = account(transaction.connection, options.name)
        administration.set_role(transaction, operator(), found, options.role)

    with opened(settings) as database:
        database.write_now(work)


def _gate(settings: Settings, options: argparse.Namespace) -> None:
    """Disabling signs the person out everywhere, within seconds."""

    def work(transaction: Transaction) -> None:
        found = account(transaction.connection, options.name)
        administration.set_disabled(transaction, operator(), found, options.disabled)

    with opened(settings) as database:
        database.write_now(work)


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        for each in database.read_now(people.accounts):
            off = "  (disabled)" if each.disabled else ""
            print(f"{each.id:>6}  {each.role:<7} {each.name}{off}")


def _hash(settings: Settings, options: argparse.Namespace) -> str:
    try:
        return hash_password(_password(options), settings.password_length)
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
