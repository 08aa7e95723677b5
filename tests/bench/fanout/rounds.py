"""One server under all kinds of load, and what it took."""

import time
from dataclasses import dataclass

from tests.bench.fanout.generator import Generator
from tests.bench.fanout.servers import Subject, cpu_seconds, memory_kb

AT_ONCE = 200
LIMIT = 240
PEOPLE = 1000


@dataclass(frozen=True)
class Figures:
    """Of one round. CPU is seconds of the server for 100,000 delivered messages."""

    broadcast_cpu: float
    broadcast_p99: float
    ten_cpu: float
    ten_p99: float
    people_cpu: float
    connects: float
    connect_cpu_ms: float
    stall: float
    memory: float


@dataclass(frozen=True)
class Load:
    """How much of each kind."""

    clients: int
    broadcasts: int = 24
    in_flight: int = 120
    sends: int = 60
    probed: int = 16

    def lighter(self, by: int) -> "Load":
        """For a server that takes too long."""
        broadcasts, in_flight = self.broadcasts // by, self.in_flight // by
        return Load(
            self.clients, broadcasts, in_flight, self.sends // by, max(3, self.probed // by)
        )


def measure(subject: Subject, load: Load) -> Figures:
    """Start it, load it, stop it."""
    pid = subject.start()
    try:
        with Generator(subject.port) as ask:
            subject.tell(ask)
            ask("connect", 50, 50, LIMIT)  # warm
            time.sleep(1)
            before, cpu = memory_kb(pid), cpu_seconds(pid)
            met = ask("connect", load.clients - 50, AT_ONCE, LIMIT)
            connecting = cpu_seconds(pid) - cpu
            if met["up"] < load.clients:
                raise RuntimeError(f"{subject.name}: {met}")
            time.sleep(3)
            grown = memory_kb(pid) - before
            ask("broadcast", 3, 1, LIMIT)
            broadcast_cpu, broadcast = _cpu(pid, ask, "broadcast", load.broadcasts, 1, LIMIT)
            ten_cpu, ten = _cpu(pid, ask, "broadcast", load.in_flight, 10, LIMIT)
            people_cpu, _ = _cpu(pid, ask, "people", PEOPLE, load.sends, 1, LIMIT)
            stall = _stall(ask, load.probed) if subject.name != "raw C" else 0.0
    finally:
        subject.stop()
    return Figures(
        broadcast_cpu=broadcast_cpu,
        broadcast_p99=broadcast["p99"],
        ten_cpu=ten_cpu,
        ten_p99=ten["p99"],
        people_cpu=people_cpu,
        connects=met["a_second"],
        connect_cpu_ms=connecting / (load.clients - 50) * 1000,
        stall=stall,
        memory=grown / (load.clients - 50),
    )


def _cpu(pid: int, ask: Generator, *words: object) -> tuple[float, dict[str, float]]:
    before = cpu_seconds(pid)
    answer = ask(*words)
    used = cpu_seconds(pid) - before
    return used / answer["delivered"] * 100_000, answer


def _stall(ask: Generator, broadcasts: int) -> float:
    """The longest that another request waits while broadcasts go out."""
    ask("probe", "/healthz")
    return float(ask("broadcast", broadcasts, 1, LIMIT)["longest_probe"])
