"""``user``: accounts, their roles and passwords."""

from __future__ import annotations

import argparse
import getpass
import json
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from deskbell import stdout
from deskbell_server.auth.passwords import hash_password
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import account, opened, operator
from deskbell_server.service import administration, privacy
from deskbell_server.settings import Settings
from deskbell_server.store import people
from deskbell_server.store.people import ROLES, Account
from deskbell_server.store.transaction import Transaction

T = TypeVar("T")


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
    export = verbs.add_parser("export", parents=[common], help="all that is known of a person")
    export.add_argument("name")
    export.add_argument("--output", type=Path, metavar="FILE", help="not to stdout but there")
    export.set_defaults(run=_export)
    erase = verbs.add_parser("erase", parents=[common], help="erase a person for good")
    erase.add_argument("name")
    erase.add_argument("--yes", action="store_true", help="do not ask")
    erase.set_defaults(run=_erase)
    link = verbs.add_parser(
        "link", parents=[common], help="this account is that subject of the identity provider"
    )
    link.add_argument("name")
    link.add_argument("subject", help="its `sub` there")
    link.set_defaults(run=_link)
    password = verbs.add_parser(
        "password", aliases=["passwd"], parents=[common], help="set a password"
    )
    password.add_argument("name")
    password.add_argument("--password-stdin", action="store_true")
    password.set_defaults(run=_set_password)


def _add(settings: Settings, options: argparse.Namespace) -> None:
    with _password(settings, options) as hash, opened(settings) as database:
        given = (options.name, hash, options.role)
        database.write_now(lambda t: administration.add_user(t, operator(), *given))


def _set_password(settings: Settings, options: argparse.Namespace) -> None:
    with _password(settings, options) as hash:
        _of(settings, options, lambda t, who: administration.set_password(t, operator(), who, hash))


def _link(settings: Settings, options: argparse.Namespace) -> None:
    if settings.oidc_issuer is None:
        raise CommandError("DESKBELL_OIDC_ISSUER names no identity provider")
    subject = (settings.oidc_issuer, options.subject)
    _of(settings, options, lambda t, who: administration.link(t, operator(), who, *subject))


def _role(settings: Settings, options: argparse.Namespace) -> None:
    _of(settings, options, lambda t, who: administration.set_role(t, operator(), who, options.role))


def _gate(settings: Settings, options: argparse.Namespace) -> None:
    """Disabling signs the person out everywhere, within seconds."""
    off = options.disabled
    _of(settings, options, lambda t, who: administration.set_disabled(t, operator(), who, off))


def _export(settings: Settings, options: argparse.Namespace) -> None:
    found = _of(settings, options, lambda t, who: privacy.export(t, operator(), who))
    said = json.dumps(found, ensure_ascii=False, indent=1)
    if options.output is None:
        stdout.as_json()
        print(said)
        return
    try:
        options.output.touch(mode=0o600)
        if options.output.is_file():  # it may have been there, for others to read
            options.output.chmod(0o600)
        options.output.write_text(said + "\n", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{options.output}: {error.strerror}") from error


def _erase(settings: Settings, options: argparse.Namespace) -> None:
    """There is no way back but a backup."""
    if not options.yes and not _sure(options.name):
        raise CommandError("nothing was erased; --yes does it without asking")
    gone = _of(settings, options, lambda t, who: privacy.erase(t, operator(), who))
    print(f"erased: {options.name}, with {gone} notifications that went to them alone")


def _sure(name: str) -> bool:
    if not sys.stdin.isatty():
        return False
    return input(f"Erase {name} for good? Type the name again: ") == name


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        for each in database.read_now(people.accounts):
            off = "  (disabled)" if each.disabled else ""
            print(f"{each.id:>6}  {each.role:<7} {each.name}{off}")


def _of(
    settings: Settings, options: argparse.Namespace, work: Callable[[Transaction, Account], T]
) -> T:
    """Do this with the account that was named."""
    with opened(settings) as database:
        return database.write_now(lambda t: work(t, account(t.connection, options.name)))


@contextmanager
def _password(settings: Settings, options: argparse.Namespace) -> Iterator[str]:
    """Its hash; one that was made here is told when it counts, not before."""
    asks = options.password_stdin or sys.stdin.isatty()
    password = _asked(options) if asks else secrets.token_urlsafe(12)
    try:
        hash = hash_password(password, settings.password_length)
    except ValueError as error:
        raise CommandError(str(error)) from None
    yield hash
    if not asks:
        print(f"password of {options.name}: {password}")


def _asked(options: argparse.Namespace) -> str:
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass(f"Password for {options.name}: ")
    if getpass.getpass("Once more: ") != password:
        raise CommandError("that was not the same password twice; nothing was changed")
    return password
