"""The gauges: what the processes take of the machine, before the faults and after."""

from __future__ import annotations

from tests.faults import machine
from tests.faults.history import Gauge
from tests.faults.world import World

SLACK = {"descriptors": 30.0, "threads": 12.0, "MiB": 60.0}
"""A courier keeps a connection for each desk, readers and workers come with their first use, and
what is in memory of the log's end grows with the log."""


def measure(world: World) -> dict[str, float]:
    """Of the server and of each group of desks."""
    pids = {"the server": world.server.pid}
    for number, group in enumerate(world.groups):
        assert group.child
        pids[f"desks {number}"] = group.child.pid
    found: dict[str, float] = {}
    for name, pid in pids.items():
        found[f"descriptors of {name}"] = float(machine.descriptors(pid))
        found[f"threads of {name}"] = float(machine.threads(pid))
        found[f"MiB of {name}"] = machine.memory(pid)
    return found


def compare(before: dict[str, float], after: dict[str, float]) -> tuple[Gauge, ...]:
    """Each with what it may have grown by."""
    return tuple(
        Gauge(name, value, after[name], SLACK[name.split()[0]]) for name, value in before.items()
    )
