"""Measures from the server's 201 to the daemon's call and to the number on the bell, in the lab."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.desktop.app.application import Application
from tests.lab import Lab, notifications, until
from tests.running import RunningServer

COUNT = 50
PAUSE = 1.8  # slower than what the application folds into a digest


class BellWatch:
    """When the bell changed, by the signals that its panel gets (seconds since the epoch)."""

    def __init__(self, lab: Lab, folder: Path) -> None:
        self._file = folder / "bell.jsonl"
        command = ["busctl", "--user", "--json=short", "monitor"]
        match = "--match=type='signal',interface='org.kde.StatusNotifierItem',member='NewIcon'"
        with self._file.open("wb") as out:
            self._process = subprocess.Popen([*command, match], env=lab.env, stdout=out)
        time.sleep(0.5)

    def changes(self) -> list[float]:
        lines = [json.loads(line) for line in self._file.read_text().splitlines() if line]
        return [line["timestamp-realtime"] / 1e6 for line in lines]

    def close(self) -> None:
        self._process.kill()
        self._process.wait()


def measure(count: int = COUNT) -> tuple[list[float], list[float]]:
    """Milliseconds to the daemon, and to the bell, of so many notifications."""
    with tempfile.TemporaryDirectory() as folder, Lab() as lab:
        server = RunningServer(Path(folder))
        server.add_user("alice")
        bell = server.bell()
        server.start()
        app = Application(lab, server.url, "alice")
        app.start()
        app.wait_connected()
        watch = BellWatch(lab, Path(folder))
        begun: dict[str, float] = {}
        answered: dict[str, float] = {}
        reader = server.person("alice", "the benchmark")
        for i in range(count):
            title = f"latency {i}"
            begun[title] = time.time()
            sent = bell.send_to_user("alice", {"title": title})
            answered[title] = time.time()
            app.wait_unread(1)
            time.sleep(PAUSE)
            reader.mark(sent.id, read=True)  # the next one is the first again
            app.wait_unread(0)
            time.sleep(0.3)  # its last signal is not the next one's first
        until(lambda: len(_asked(lab)) >= count, "all calls of the daemon")
        asked, changed = _asked(lab), watch.changes()
        watch.close()
        app.end()
        server.stop()
    to_daemon = [(asked[title] - when) * 1000 for title, when in answered.items()]
    first = [min(c for c in changed if c > when) for when in begun.values()]
    to_bell = [(c - when) * 1000 for c, when in zip(first, answered.values(), strict=True)]
    return to_daemon, to_bell


def _asked(lab: Lab) -> dict[str, float]:
    return {call.summary: call.asked for call in notifications(lab) if call.summary}


def row(name: str, values: Sequence[float]) -> str:
    cuts = statistics.quantiles(values, n=100)
    return f"| {name} | {cuts[49]:.1f} | {cuts[94]:.1f} | {max(values):.1f} |"


def main() -> None:
    """Print the table and keep it in docs/performance."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    to_daemon, to_bell = measure(count)
    head = f"| from the 201 of {count} notifications, ms | p50 | p95 | longest |\n|---|---|---|---|"
    rows = [row("to the call of the notification daemon", to_daemon)]
    rows.append(row("to the number on the bell", to_bell))
    table = "\n".join([head, *rows])
    print(table)
    if count < COUNT:
        return
    page = Path("docs/performance/latency.md")
    page.write_text(
        "# From the answer to the bell\n\n"
        "The whole path on one machine: `deskbell-server` on its store, the application in the\n"
        "lab with Xfce's panel and MATE's notification daemon. Repeat it with `make bench`\n"
        "(`ARGS=latency` for this alone).\n\n"
        f"{table}\n\n"
        "A negative time is possible: the push leaves after the commit, beside the answer.\n"
    )


if __name__ == "__main__":
    main()
