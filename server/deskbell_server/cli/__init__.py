"""The command ``deskbell-server``."""

from deskbell_server.cli.main import main

__all__ = ["main"]
