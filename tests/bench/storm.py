"""Measures what storms do to a person and to the application, in the lab.

python -m tests.bench.storm
"""

from __future__ import annotations

import contextlib
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from deskbell import NotificationEmitter
from deskbell.notification import Notification
from tests.desktop.app.application import Application
from tests.lab import Ear, Lab, NotifyCall, notifications, until
from tests.running import RunningServer

SENDERS = 8
KINDS = ("order", "order", "order", "task", "task", "inventory", "info", "warning")
PAGE_KB = 4
OVER = 6.0
"""Seconds after which a storm's last digest and sound are through."""


@dataclass(frozen=True)
class Impact:
    """What one storm was for the person and cost the application."""

    sent: int
    seconds: float
    singles: int
    digests: int
    last_digest: str
    sounds: int
    listed: int
    rss: int
    """In KiB, when it was over."""
    cpu_ms: float
    """Per notification, all threads of the application."""


def history(lab: Lab) -> int:
    """How many notifications the application's journal holds."""
    file = next(lab.home.rglob("history.db"))
    with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        (count,) = db.execute("SELECT COUNT(*) FROM item").fetchone()
    return int(count)


def pid(lab: Lab) -> int:
    """The application's process."""
    return next(
        int(folder.name)
        for folder in Path("/proc").glob("[0-9]*")
        if b"deskbell-desktop" in _line(folder) and str(lab.home).encode() in _environment(folder)
    )


def _line(folder: Path) -> bytes:
    with contextlib.suppress(OSError):
        return (folder / "cmdline").read_bytes()
    return b""


def _environment(folder: Path) -> bytes:
    with contextlib.suppress(OSError):
        return (folder / "environ").read_bytes()
    return b""


def rss(process: int) -> int:
    """Resident memory in KiB."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE_KB


def cpu(process: int) -> float:
    """CPU seconds used so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def is_digest(call: NotifyCall) -> bool:
    return "new notification" in call.summary


def storm(
    app: Application,
    bell: NotificationEmitter[Notification],
    count: int,
    seconds: float,
    over: float = OVER,
) -> Impact:
    """Send so many, evenly over so many seconds (0: as fast as it goes), and look what came."""
    lab, process = app.lab, pid(app.lab)
    calls, held, used = len(notifications(lab)), history(lab), cpu(process)

    def send(i: int) -> None:
        wait = began + seconds * i / count - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        bell.send_to_user(app.name, {"title": f"Storm {i}", "type": KINDS[i % len(KINDS)]})

    with Ear(lab) as ear:
        began = time.monotonic()
        with ThreadPoolExecutor(SENDERS) as senders:
            list(senders.map(send, range(count)))
        took = time.monotonic() - began
        until(lambda: history(lab) >= held + count, "all of them in the history", 60)
        time.sleep(over)
    new = notifications(lab)[calls:]
    digests = [call for call in new if is_digest(call)]
    return Impact(
        sent=count,
        seconds=took,
        singles=len({call.summary for call in new if not is_digest(call)}),
        digests=len(digests),
        last_digest=f"{digests[-1].summary}: {digests[-1].body}" if digests else "",
        sounds=ear.sounds,
        listed=history(lab) - held,
        rss=rss(process),
        cpu_ms=(cpu(process) - used) * 1000 / count,
    )


def row(name: str, impact: Impact, baseline: int) -> str:
    return (
        f"| {name} | {impact.seconds:.1f} | {impact.singles} | {impact.digests} |"
        f" {impact.sounds} | {impact.listed} of {impact.sent} | {impact.cpu_ms:.1f} |"
        f" {impact.rss / 1024:.0f} | {impact.rss / baseline:.2f} |"
    )


HEAD = (
    "| storm | seconds | single bubbles | digest, shown and replaced | sounds | in the history |"
    " CPU ms each | RSS MB | × baseline |\n|---|---|---|---|---|---|---|---|---|"
)


def measure(say: Callable[[str], None]) -> list[Impact]:
    """Once to load and fill everything, then three times each."""
    with tempfile.TemporaryDirectory() as folder, Lab() as lab:
        server = RunningServer(Path(folder))
        server.add_user("alice")
        bell = server.bell()
        server.start()
        app = Application(lab, server.url, "alice")
        app.start("--hidden")
        app.wait_connected()
        first = storm(app, bell, 1_000, 0)
        say(HEAD)
        say(row("to warm up", first, first.rss))
        seen = []
        for _ in range(3):
            for name, count, seconds in (("200 at once", 200, 0), ("1,000 in 10 s", 1_000, 10)):
                seen.append(storm(app, bell, count, seconds))
                say(row(name, seen[-1], first.rss))
        say(seen[-1].last_digest)
        app.end()
        server.stop()
    return seen


def main() -> None:
    seen = measure(lambda line: print(line, flush=True))
    print(f"CPU ms per notification, median: {statistics.median(s.cpu_ms for s in seen):.1f}")


if __name__ == "__main__":
    main()
