"""Measures durable sends a second: 32 producers, and a bare INSERT with an fsync each beside it.

python -m tests.bench.durable [SECONDS=5] [PRODUCERS=32] [ROUNDS=3]

Both write to the same disk, in turn, with the same SQLite settings (WAL, synchronous=FULL).
"""

import asyncio
import json
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from pathlib import Path

from tests.bench.fanout.servers import WITHOUT_LIMITS, cpu_seconds
from tests.running import RunningServer

BODY = {"users": ["alice"], "title": "Order 7", "message": "Service api-gateway was deployed"}


async def _producer(port: int, token: str, end: float, took: list[float]) -> None:
    """One request after the other on one connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = json.dumps(BODY)
    while time.monotonic() < end:
        head = (
            "POST /api/notifications/send HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Authorization: Bearer {token}\r\nIdempotency-Key: {uuid.uuid4()}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        began = time.monotonic()
        writer.write((head + body).encode())
        answer = (await reader.readuntil(b"\r\n\r\n")).decode()
        if " 201 " not in answer:
            raise RuntimeError(answer)
        length = next(li for li in answer.lower().split("\r\n") if li.startswith("content-length"))
        await reader.readexactly(int(length.split(":")[1]))
        took.append(time.monotonic() - began)
    writer.close()
    await writer.wait_closed()


def ours(server: RunningServer, token: str, producers: int, seconds: float) -> list[float]:
    """Seconds of each send that was answered."""
    took: list[float] = []

    async def all_of_them() -> None:
        end = time.monotonic() + seconds
        port = server.port
        await asyncio.gather(*(_producer(port, token, end, took) for _ in range(producers)))

    asyncio.run(all_of_them())
    return took


def bare(folder: Path, seconds: float) -> int:
    """How many rows were written with an fsync each."""
    database = sqlite3.connect(folder / f"bare-{uuid.uuid4().hex}.db", isolation_level=None)
    for said in ("journal_mode=WAL", "synchronous=FULL"):
        database.execute(f"PRAGMA {said}")
    database.execute("CREATE TABLE sent (id TEXT PRIMARY KEY, at INTEGER, body TEXT)")
    body, count, end = json.dumps(BODY), 0, time.monotonic() + seconds
    while time.monotonic() < end:
        row = (str(uuid.uuid4()), time.time_ns(), body)
        database.execute("INSERT INTO sent VALUES (?, ?, ?)", row)
        count += 1
    database.close()
    return count


def main() -> None:
    """The rounds, and the medians."""
    seconds, producers, rounds = 5.0, 32, 3
    if len(sys.argv) > 1:
        seconds = float(sys.argv[1])
    if len(sys.argv) > 2:
        producers = int(sys.argv[2])
    if len(sys.argv) > 3:
        rounds = int(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        server = RunningServer(
            Path(folder),
            send_rate=WITHOUT_LIMITS,
            request_rate=WITHOUT_LIMITS,
            log_level="WARNING",
        )
        server.add_user("alice")
        token = server.add_token("bench", "send")
        server.start()
        ratios = [_round(server, token, producers, seconds) for _ in range(rounds)]
        server.stop()
    print(f"ours beside bare: {statistics.median(ratios):.2f} x")


def _round(server: RunningServer, token: str, producers: int, seconds: float) -> float:
    alone = bare(server.folder, seconds) / seconds
    before = cpu_seconds(server.pid)
    took = ours(server, token, producers, seconds)
    used = (cpu_seconds(server.pid) - before) / len(took) * 1000
    p99 = statistics.quantiles(took, n=100)[98] * 1000
    rate = len(took) / seconds
    print(
        f"bare INSERT + fsync {alone:,.0f} a second; {producers} producers {rate:,.0f} a second, "
        f"p99 {p99:.0f} ms, {used:.2f} ms CPU each; {rate / alone:.2f} x"
    )
    return rate / alone


if __name__ == "__main__":
    main()
