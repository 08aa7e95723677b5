"""The command ``deskbell``: send from a shell."""

from deskbell.cli.main import main

__all__ = ["main"]
