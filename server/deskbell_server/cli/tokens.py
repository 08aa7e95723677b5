"""``token``: what a back end signs in with; shown once, then only its hash is known."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell_server.auth.principal import SCOPES
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import opened, operator
from deskbell_server.service import administration
from deskbell_server.settings import Settings
from deskbell_server.store import service_tokens
from deskbell_server.store.times import DAY_MS, from_ms, now_ms
from deskbell_server.store.transaction import Transaction

DAYS_MAX = 3_650


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    token = commands.add_parser("token", help="service tokens").add_subparsers(required=True)
    add = token.add_parser("add", parents=[common], help="make a token; prints it once, alone")
    add.add_argument("name")
    add.add_argument("--scope", action="append", required=True, choices=SCOPES)
    add.add_argument(
        "--room", action="append", help="may send to this room alone, or to these; not to people"
    )
    add.add_argument("--days", type=_days, help="valid this long; without it, until revoked")
    add.set_defaults(run=_add)
    token.add_parser("list", parents=[common], help="list tokens").set_defaults(run=_list)
    revoke = token.add_parser("revoke", parents=[common], help="end a token at once")
    revoke.add_argument("name")
    revoke.set_defaults(run=_revoke)


def _days(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= DAYS_MAX:
        raise argparse.ArgumentTypeError(f"1 to {DAYS_MAX}")
    return int(text)


def _add(settings: Settings, options: argparse.Namespace) -> None:
    until = now_ms() + options.days * DAY_MS if options.days else None

    def work(transaction: Transaction) -> str:
        given = (options.name, options.scope, until, options.room)
        _, secret = administration.add_token(transaction, operator(), *given)
        return secret

    with opened(settings) as database:
        print(database.write_now(work))


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        for token in database.read_now(service_tokens.every):
            until = f"until {_day(token.expires_at)}" if token.expires_at else "until no end"
            said = "revoked" if token.revoked else until
            only = f"  rooms {','.join(token.rooms)}" if token.rooms is not None else ""
            used = f"used {_day(token.last_used_at)}" if token.last_used_at else "never used"
            print(f"{token.name}  {','.join(token.scopes)}  {said}  {used}{only}")


def _day(ms: int) -> str:
    return str(from_ms(ms).date())


def _revoke(settings: Settings, options: argparse.Namespace) -> None:
    def work(transaction: Transaction) -> None:
        token = service_tokens.by_name(transaction.connection, options.name)
        if token is None:
            raise CommandError(f"there is no token {options.name!r}")
        administration.revoke_token(transaction, operator(), token)

    with opened(settings) as database:
        database.write_now(work)
