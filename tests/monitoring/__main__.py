"""python -m tests.monitoring [--picture docs/pictures/monitoring.png]

A real Prometheus reads a real server under load; each fault must make its alerts fire, and every
panel of the dashboard must have something to show.
"""

import argparse
import asyncio
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

from tests.bench.crowd import Crowd, LightDesk
from tests.lab import until
from tests.monitoring.drawing import course_of, draw
from tests.monitoring.faults import FAULTS, World, repeated
from tests.monitoring.prometheus import Prometheus
from tests.monitoring.shipped import alerts, hurried, panels
from tests.mounts import small_disk
from tests.running import RunningServer, free_port
from tests.server_fixtures import staffed

DESKS = 12
LIMIT = 60.0
SETTINGS = {"broadcast_rate": "100000/minute", "canary_seconds": "1"}


class Desktops:
    """A dozen light desktops on a loop of their own."""

    def __init__(self, server: RunningServer) -> None:
        token = server.person("alice", "crowd").token
        assert token
        self._desks = [LightDesk(server.url, token, f"desk{i}") for i in range(DESKS)]
        self._loop = asyncio.new_event_loop()
        self._crowd = Crowd(self._desks)
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._crowd.__aenter__(), self._loop).result(30)
        until(lambda: self._crowd.live() == DESKS, "the desktops")

    def leave(self) -> None:
        asyncio.run_coroutine_threadsafe(self._crowd.__aexit__(), self._loop).result(30)


def provoke(prometheus: Prometheus, world: World) -> set[str]:
    """Each fault in turn; returns the alerts that fired for it."""
    fired: set[str] = set()
    for fault, names in FAULTS:
        began = time.monotonic()
        with fault(world):
            until(lambda names=names: set(names) <= prometheus.firing(), str(names), LIMIT)  # type: ignore[misc]
        fired |= set(names)
        took = time.monotonic() - began
        print(f"{fault.__name__}: {', '.join(names)} fired after {took:.0f} s", flush=True)
    return fired


def run(folder: Path, picture: Path | None) -> int:
    port = free_port()
    server = staffed(folder / "server", metrics_port=str(port), **SETTINGS).start()
    with ExitStack() as parts:
        parts.callback(server.kill)
        prometheus = parts.enter_context(Prometheus(folder / "prometheus", port, hurried()))
        desktops, bell, began = Desktops(server), server.bell(), time.time()
        token = server.person("alice", "world").token
        assert token
        with repeated(lambda: bell.send_to_room("warehouse", {"title": "n"})):
            time.sleep(5)
        fired = provoke(prometheus, World(server, bell, token, desktops.leave))
        never = set(alerts()) - fired
        shown = panels()
        courses = [
            [
                course
                for query, legend in panel.queries
                for course in course_of(prometheus.course(_plain(query), began), legend)
            ]
            for panel in shown
        ]
        empty = [p.title for p, found in zip(shown, courses, strict=True) if not found]
        if picture:
            draw(shown, courses, began, picture)
    print(
        f"alerts={len(fired)}/{len(alerts())} never={sorted(never)} "
        f"panels={len(shown) - len(empty)}/{len(shown)} empty={empty}"
    )
    return 1 if never or empty else 0


def _plain(query: str) -> str:
    """With what Grafana puts in the place of its variables."""
    return query.replace("$__rate_interval", "10s").replace("$instance", ".*")


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.monitoring")
    options.add_argument("--picture", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, small_disk(Path(folder, "disk"), "690m") as disk:
        return run(disk, given.picture)


if __name__ == "__main__":
    sys.exit(main())
