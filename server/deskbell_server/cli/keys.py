"""``key``: the secrets behind all tokens; a new one takes over while the server runs."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from deskbell_server.auth.keys import KeyFile
from deskbell_server.auth.tokens import key_id
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import explained, opened, operator
from deskbell_server.settings import Settings
from deskbell_server.store.audit import Deed, note

DAY = 86_400


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    verbs = commands.add_parser("key", help="the keys behind all tokens").add_subparsers(
        required=True
    )
    rotate = verbs.add_parser(
        "rotate", parents=[common], help="sign with a new key; nobody is signed out"
    )
    rotate.add_argument(
        "--revoke",
        action="store_true",
        help="the old ones end at once, as when they leaked: everybody signs in again",
    )
    rotate.set_defaults(run=_rotate)
    verbs.add_parser("list", parents=[common], help="list the keys").set_defaults(run=_list)


def _rotate(settings: Settings, options: argparse.Namespace) -> None:
    file = _file(settings)
    with opened(settings) as database:
        file.rotate(0 if options.revoke else settings.refresh_days * DAY)
        now = key_id(file()[0].value)
        told = {"revoked": options.revoke}
        database.write_now(lambda t: note(t, operator(), Deed.KEY_ROTATED, f"key:{now}", **told))
    print(f"{now} signs now")


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    with explained(settings):
        ring = _file(settings)()
    for i, secret in enumerate(ring):
        since = datetime.fromtimestamp(secret.retired_at or 0, UTC).date()
        print(f"{key_id(secret.value)}  {f'replaced {since}' if i else 'signs'}")


def _file(settings: Settings) -> KeyFile:
    if settings.secret is not None:
        raise CommandError(
            "the secret is given by DESKBELL_SECRET: put the new one there, a comma, and the old "
            f"one for {settings.refresh_days} days, then restart each server"
        )
    return KeyFile(settings.data)
