"""`deskbell login`: an access token of a person, printed alone."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from deskbell import environment
from deskbell.client import Client
from deskbell.wire import Device

UNNAMED = Device(id="unnamed")
"""As the server calls what names no device: any number of these are signed in beside each other."""


def add_to(commands: Any) -> None:
    """Add the command."""
    login = commands.add_parser(
        "login", help="sign in; prints a token that is good for ten minutes, alone"
    )
    login.add_argument("name")
    login.add_argument("--url", help="the server (or DESKBELL_URL)")
    login.add_argument(
        "--password-stdin", action="store_true", help="read the password from the first line"
    )
    login.set_defaults(run=_login)


def _login(options: argparse.Namespace) -> int:
    client = Client(environment.address(options.url))
    print(client.login(options.name, _password(options), UNNAMED).access_token)
    return 0


def _password(options: argparse.Namespace) -> str:
    if options.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise ValueError("give the password with --password-stdin")
    return getpass.getpass(f"Password of {options.name}: ")
