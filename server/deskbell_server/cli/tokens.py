"""``token``: what a back end signs in with; shown once, then only its hash is known."""

from __future__ import annotations

import argparse
from typing import Any

from deskbell_server.auth.principal import SCOPES
from deskbell_server.auth.tokens import new_service_token, service_hash
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import opened
from deskbell_server.settings import Settings
from deskbell_server.store import service_tokens
from deskbell_server.store.people import ExistsError
from deskbell_server.store.times import from_ms, now_ms

DAY_MS = 86_400_000


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    token = commands.add_parser("token", help="service tokens").add_subparsers(required=True)
    add = token.add_parser("add", parents=[common], help="make a token; prints it once, alone")
    add.add_argument("name")
    add.add_argument("--scope", action="append", required=True, choices=SCOPES)
    add.add_argument("--days", type=int, help="valid this long; without it, until revoked")
    add.set_defaults(run=_add)
    token.add_parser("list", parents=[common], help="list tokens").set_defaults(run=_list)
    revoke = token.add_parser("revoke", parents=[common], help="end a token at once")
    revoke.add_argument("name")
    revoke.set_defaults(run=_revoke)


def _add(settings: Settings, options: argparse.Namespace) -> None:
    token = new_service_token()
    until = now_ms() + options.days * DAY_MS if options.days else None
    hash, scopes = service_hash(token), sorted(set(options.scope))
    with opened(settings) as database:
        try:
            database.write_now(lambda t: service_tokens.add(t, options.name, hash, scopes, until))
        except ExistsError:
            raise CommandError(f"there already is a token {options.name!r}") from None
    print(token)


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        for token in database.read_now(service_tokens.every):
            until = from_ms(token.expires_at).date() if token.expires_at else "no end"
            said = "revoked" if token.revoked else f"until {until}"
            print(f"{token.name}  {','.join(token.scopes)}  {said}")


def _revoke(settings: Settings, options: argparse.Namespace) -> None:
    with opened(settings) as database:
        if not database.write_now(lambda t: service_tokens.revoke(t, options.name)):
            raise CommandError(f"there is no token {options.name!r}")
