"""The server that a command talks to: the options that name it, and a client for it."""

from __future__ import annotations

import argparse

from deskbell import environment
from deskbell.client import Client
from deskbell.exchange import TRIES


def add_to(command: argparse.ArgumentParser, whose: str = "a service token") -> None:
    """Add them."""
    command.add_argument("--url", help="the server (or DESKBELL_URL)")
    command.add_argument("--token", help=f"{whose} (or, better, DESKBELL_TOKEN)")


def client(options: argparse.Namespace, tries: int = TRIES) -> Client:
    """For the server that was named."""
    return Client(*environment.read(options.url, options.token), tries=tries)
