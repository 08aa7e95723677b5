"""The command line: parses it and calls the command."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from deskbell import stdout
from deskbell.version import __version__
from deskbell_server.configuration import CONFIG, FILE, SettingsMistake, load
from deskbell_server.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit status: 0 done, 1 could not, 2 wrong usage."""
    logging.getLogger("deskbell_server").addHandler(logging.NullHandler())  # said by us, once
    options = parser().parse_args(arguments)
    try:
        settings = _settings(options)
    except SettingsMistake as mistake:
        for line in mistake.lines:
            print(f"deskbell-server: {line}", file=sys.stderr)
        return 2
    return stdout.written("deskbell-server", lambda: _run(settings, options))


def _run(settings: Settings, options: argparse.Namespace) -> int:
    try:
        return int(options.run(settings, options) or 0)
    except CommandError as error:
        print(f"deskbell-server: {error}", file=sys.stderr)
        return 1


class CommandError(Exception):
    """Could not be done; the text says why, for a person."""


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    from deskbell_server.cli import (
        auditing,
        backups,
        demo,
        doctor,
        keys,
        people,
        rollouts,
        rooms,
        serving,
        tokens,
    )

    root = argparse.ArgumentParser(
        prog="deskbell-server", description="The Deskbell notification server."
    )
    root.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    root.add_argument("--self-test", action=_SelfTest, help="see whether this copy is whole")
    commands = root.add_subparsers(required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data", help="folder of the store and the secret (or DESKBELL_DATA)")
    common.add_argument(
        "--config", type=Path, help=f"file of the settings ({FILE} if there, or {CONFIG})"
    )
    for module in (serving, demo, people, rooms, rollouts, tokens, keys, auditing, backups, doctor):
        module.add_to(commands, common)
    openapi = commands.add_parser("openapi", help="print the OpenAPI description")
    openapi.set_defaults(run=_openapi)
    return root


class _SelfTest(argparse.Action):
    """In the place of a command, as ``--version`` is."""

    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, *_: object) -> None:
        from deskbell_server.cli import self_test

        sys.exit(self_test.main())


def _settings(options: argparse.Namespace) -> Settings:
    given = {name: getattr(options, name, None) for name in ("data", "host", "port", "plain")}
    chosen = {name: value for name, value in given.items() if value is not None}
    return load(chosen, getattr(options, "config", None))


def _openapi(settings: Settings, _options: argparse.Namespace) -> None:
    from deskbell_server.rest.api import make_api

    stdout.as_json()
    print(json.dumps(make_api(settings, None).openapi(), indent=2, ensure_ascii=False))
