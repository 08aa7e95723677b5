"""``rollout``: preferences that desks get as defaults: all, a room's, a share of them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from deskbell.rollout import DeskPreferences
from deskbell_server.cli.main import CommandError
from deskbell_server.cli.stores import opened, operator
from deskbell_server.service import rollouts
from deskbell_server.service.rollouts import KEEP
from deskbell_server.settings import Settings
from deskbell_server.store import rollouts as store
from deskbell_server.store.transaction import Transaction

ALL = 10_000


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the commands."""
    verbs = commands.add_parser(
        "rollout", help="give preferences to desks as defaults, in stages"
    ).add_subparsers(required=True)
    new = verbs.add_parser("add", parents=[common], help="give them; prints the number")
    new.add_argument("file", type=Path, help='JSON of preferences, as in {"volume": 40}')
    new.add_argument("--room", help="only to the desks of its members")
    new.add_argument("--percent", type=_percent, default=100, help="only to a share of the desks")
    new.set_defaults(run=_add)
    verbs.add_parser("list", parents=[common], help="list them").set_defaults(run=_list)
    wide = verbs.add_parser("reach", parents=[common], help="widen it, or narrow it")
    wide.add_argument("id", type=int)
    whom = wide.add_mutually_exclusive_group()
    whom.add_argument("--room", default=KEEP)
    whom.add_argument("--everyone", dest="room", action="store_const", const=None)
    wide.add_argument("--percent", type=_percent)
    wide.set_defaults(run=_reach)
    gone = verbs.add_parser("withdraw", parents=[common], help="take it back")
    gone.add_argument("id", type=int)
    gone.set_defaults(run=_withdraw)


def _percent(text: str) -> int:
    if not 1 <= int(text) <= 100:
        raise argparse.ArgumentTypeError("1 to 100")
    return int(text)


def _add(settings: Settings, options: argparse.Namespace) -> None:
    given = _preferences(options.file)

    def work(transaction: Transaction) -> int:
        return rollouts.add(transaction, operator(), given, options.room, options.percent)

    with opened(settings) as database:
        print(database.write_now(work))


def _preferences(file: Path) -> DeskPreferences:
    try:
        return DeskPreferences.model_validate_json(file.read_bytes())
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror}") from error
    except ValidationError as error:
        wrong = error.errors()[0]
        where = ".".join(map(str, wrong["loc"]))
        raise CommandError(f"{file}: {where}: {wrong['msg']}".replace(": : ", ": ")) from None


def _reach(settings: Settings, options: argparse.Namespace) -> None:
    def work(transaction: Transaction) -> None:
        rollouts.reach(transaction, operator(), options.id, options.room, options.percent)

    with opened(settings) as database:
        database.write_now(work)


def _withdraw(settings: Settings, options: argparse.Namespace) -> None:
    with opened(settings) as database:
        database.write_now(lambda t: rollouts.withdraw(t, operator(), options.id))


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    with opened(settings) as database:
        days = settings.refresh_days
        for each in database.read_now(lambda c: store.page(c, days, None, ALL)):
            whom = f"room {each.room}" if each.room else "everyone"
            said = json.dumps(each.preferences, ensure_ascii=False)
            print(f"{each.id}  {each.percent} % of {whom}  on {each.taken} desks  {said}")
