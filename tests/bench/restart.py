"""Measures a server restart with many desktops: how soon all are live, how hard they knock.

python -m tests.bench.restart [DESKTOPS=1000]
"""

import asyncio
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from deskbell_server.auth.keys import KeyFile
from deskbell_server.auth.tokens import Tokens
from deskbell_server.store import people, sessions
from deskbell_server.store.database import Database
from tests.bench.crowd import Crowd, LightDesk
from tests.running import RunningServer, password_hash

LIMIT = 60


def desks(server: RunningServer, count: int) -> list[LightDesk]:
    """So many people, each with one desktop that is signed in."""
    database = Database(server.data / "deskbell.db")
    tokens = Tokens(KeyFile(server.data), 600)
    made = []
    for i in range(count):
        name, hash = f"p{i}", password_hash()
        person = database.write_now(
            partial(people.add_account, name=name, password_hash=hash, role="staff")
        )
        session = database.write_now(
            partial(sessions.start, user_id=person.id, device_id=f"desk-{i}", label="")
        )
        token = tokens.access(person.id, session.id)
        made.append(LightDesk(server.url, token, session.device_id))
    database.close()
    return made


async def measure(count: int, *, kill: bool, server: RunningServer) -> tuple[float, float]:
    """Seconds until all are live, at first and from the new server's first answer on."""
    async with Crowd(desks(server, count)) as crowd:
        first = await crowd.until(lambda: crowd.live() == count, LIMIT, "all live")
        before = sum(desk.attempts for desk in crowd.desks)
        await asyncio.to_thread(server.kill if kill else server.stop)
        await crowd.until(lambda: crowd.live() == 0, LIMIT, "all away")
        await asyncio.to_thread(server.start)
        again = await crowd.until(lambda: crowd.live() == count, LIMIT, "all live again")
        attempts = sum(desk.attempts for desk in crowd.desks) - before
        bell = server.bell()
        began = time.monotonic()
        sent = await asyncio.to_thread(bell.send_to_all, {"title": "are you there"})
        await crowd.until(
            lambda: all(desk.cursor >= (sent.seq or 0) for desk in crowd.desks), LIMIT, "heard"
        )
        heard = time.monotonic() - began
    print(
        f"{'kill -9' if kill else 'SIGTERM'}: {count} desktops live at first in {first:.1f} s; "
        f"after the restart all live in {again:.1f} s with {attempts / count:.1f} attempts each; "
        f"a broadcast reached all in {heard:.2f} s"
    )
    return first, again


def main() -> None:
    """Once for each way to stop."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for kill in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            server = RunningServer(
                Path(folder), strangers_per_address="1000000", sockets_per_person="1000000"
            )
            server.start()
            asyncio.run(measure(count, kill=kill, server=server))
            server.kill()


if __name__ == "__main__":
    main()
