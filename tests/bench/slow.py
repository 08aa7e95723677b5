"""Measures one desktop that stops reading among 200 good ones while broadcasts go out.

python -m tests.bench.slow [BROADCASTS=1000] [A_SECOND=15]
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from deskbell.client import Client
from deskbell.submission import Broadcast
from tests.bench.crowd import Crowd
from tests.bench.restart import desks
from tests.running import RunningServer

GOOD = 200
AT_ONCE = 4
TEXT = "x" * 3000


def memory(pid: int) -> float:
    """MB of resident memory."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


async def run(
    server: RunningServer, broadcasts: int, a_second: float, *, slow: bool
) -> tuple[float, float, float]:
    """p99 ms from the answer to the good ones, MB grown, seconds until the slow one is complete."""
    token = server.add_token(f"bench {slow}", "broadcast")
    accepted: dict[int, float] = {}

    def produce(share: int) -> None:
        client = Client(server.url, token)
        for i in range(share):
            sent = client.broadcast(Broadcast(title=f"b{i}", message=TEXT)).notification
            accepted[sent.seq or 0] = time.monotonic()
            time.sleep(AT_ONCE / a_second)

    async with Crowd(desks(server, GOOD + 1)) as crowd:
        await crowd.until(lambda: crowd.live() == GOOD + 1, 60, "all live")
        *good, last = crowd.desks
        before = memory(server.pid)
        if slow:
            last.reading.clear()
        share = broadcasts // AT_ONCE
        await asyncio.gather(*(asyncio.to_thread(produce, share) for _ in range(AT_ONCE)))
        head = max(accepted)
        await crowd.until(lambda: all(d.cursor >= head for d in good), 120, "the good ones")
        grown = memory(server.pid) - before
        last.reading.set()
        caught = await crowd.until(lambda: last.cursor >= head, 120, "the slow one")
        late = [(at - accepted[seq]) * 1000 for d in good for at, seq in d.heard if seq in accepted]
    return statistics.quantiles(late, n=100)[98], grown, caught


def main() -> None:
    """Without a slow one, then with it."""
    broadcasts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    a_second = float(sys.argv[2]) if len(sys.argv) > 2 else 15
    for slow in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            server = RunningServer(
                Path(folder),
                broadcast_rate="1000000/minute",
                strangers_per_address="1000000",
                sockets_per_person="1000000",
            )
            server.start()
            p99, grown, caught = asyncio.run(run(server, broadcasts, a_second, slow=slow))
            server.kill()
        who = "one stopped reading" if slow else "all read"
        print(
            f"{who}: {broadcasts} broadcasts to {GOOD}: p99 {p99:.0f} ms, memory +{grown:.1f} MB, "
            f"the last one complete after {caught:.1f} s more"
        )


if __name__ == "__main__":
    main()
