"""`deskbell-server serve` whose canary has a mistake: one second after the start its job ends.

Run as a program: lamed_server.py SERVE-ARGUMENTS…
"""

import asyncio
import sys

from deskbell_server.cli import main
from deskbell_server.jobs.canary import Canary


async def run(_canary: Canary) -> None:
    await asyncio.sleep(1)
    raise ZeroDivisionError


if __name__ == "__main__":
    setattr(Canary, "run", run)  # noqa: B010 - a method, replaced on purpose
    sys.exit(main(["serve", *sys.argv[1:]]))
