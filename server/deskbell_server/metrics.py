"""Metrics: what an operator wants to see and be alerted of, in a registry of their own.

What happens often is counted by those who do it, in plain numbers that are read when Prometheus
asks (``watch``); the rest is told here. Labels have few values: never a person, room or address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from deskbell.version import __version__
from deskbell.wire import Reset

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
FAST = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
MANY = (1, 2, 5, 10, 20, 50, 100, 200)
KINDS = {
    "/api/notifications/send": "send",
    "/api/notifications/broadcast": "send",
    "/api/events/{event}": "send",
    "/api/auth/login": "sign-in",
    "/api/sync": "sync",
}
"""Routes whose time is kept apart; the others are one kind together."""
SEND_OUTCOMES = {201: "accepted", 429: "limited", 503: "failed", 507: "failed", 500: "failed"}
Labelled = Mapping[str, Callable[[], float]]


class Metrics:
    """All of one server's."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        GCCollector(registry=registry)

        def counter(name: str, said: str, *labels: str) -> Counter:
            return Counter(f"deskbell_{name}", said, labels, registry=registry)

        def histogram(name: str, said: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
            return Histogram(f"deskbell_{name}", said, labels, registry=registry, buckets=buckets)

        self.requests = counter("requests", "Requests answered.", "route", "method", "status")
        self.request_seconds = histogram(
            "request_seconds", "From a request to its answer, commit included.", FAST, "kind"
        )
        self.sends = counter("sends", "Notifications that producers asked to send.", "outcome")
        self.problems = counter("problems", "Problems answered, by code.", "code")
        self.sign_ins = counter("sign_ins", "Sign-ins with a password.", "outcome")
        self.commit_seconds = histogram("commit_seconds", "One commit, fsync included.", FAST)
        self.group_size = histogram("group_size", "Works that shared one commit.", MANY)
        self.store_failures = counter("store_failures", "Commits that failed.", "kind")
        self.push_lag = histogram(
            "push_lag_seconds", "From a commit to the write to the last socket here.", FAST
        )
        self.sync_seconds = histogram("sync_seconds", "Answering one page of the log.", FAST)
        self.sync_entries = histogram("sync_entries", "Entries in one page of the log.", MANY)
        self.resets = counter("sync_resets", "Desktops told to begin again.", "why")
        self.connects = counter("connects", "Sockets that named themselves.", "outcome")
        self.cuts = counter("cuts", "Sockets that we ended.", "why")
        self.canary_seconds = histogram(
            "canary_seconds", "The canary's way through the log and the tailer.", FAST
        )
        self._counted = cache(self._counters)  # to look labels up takes longer than to count
        self._timed = cache(self.request_seconds.labels)
        self.watch("build_info", "The version that runs.", {__version__: lambda: 1}, "version")

    def watch(
        self, name: str, said: str, read: Labelled | Callable[[], float], by: str = ""
    ) -> None:
        """Show a number as it is when Prometheus asks; one that only grows ends in ``_total``."""
        self.registry.register(_Watched(f"deskbell_{name}", said, read, by))

    def answered(
        self, route: str, method: str, status: int, seconds: float, problem: str | None
    ) -> None:
        """A request was answered; ``route`` is its template, ``problem`` the code if any."""
        for counter in self._counted(route, method, status, problem):
            counter.inc()
        self._timed(KINDS.get(route, "other")).observe(seconds)

    def _counters(
        self, route: str, method: str, status: int, problem: str | None
    ) -> tuple[Counter, ...]:
        """What such an answer is counted by."""
        kind = KINDS.get(route)
        counted = [self.requests.labels(route, method, str(status))]
        if problem:
            counted.append(self.problems.labels(problem))
        if kind == "send":
            counted.append(self.sends.labels(SEND_OUTCOMES.get(status, "refused")))
        elif kind == "sign-in":
            counted.append(self.sign_ins.labels(problem or "ok"))
        return tuple(counted)

    def committed(self, works: int, seconds: float, failure: str | None) -> None:
        """A group was committed, or failed; from the writer's thread."""
        self.group_size.observe(works)
        self.commit_seconds.observe(seconds)
        if failure:
            self.store_failures.labels(failure).inc()

    def synced(self, seconds: float, given: int | Reset) -> None:
        """A desktop was given so many entries of the log, or told to begin again."""
        self.sync_seconds.observe(seconds)
        if isinstance(given, Reset):
            self.resets.labels(given.why).inc()
        else:
            self.sync_entries.observe(given)

    def page(self) -> bytes:
        """What Prometheus reads."""
        return generate_latest(self.registry)


class _Watched(Collector):
    def __init__(self, name: str, said: str, read: Labelled | Callable[[], float], by: str) -> None:
        self._name, self._said, self._by = name, said, by
        self._read: Labelled = read if isinstance(read, Mapping) else {"": read}

    def collect(self) -> Iterator[CounterMetricFamily | GaugeMetricFamily]:
        """The number, or one for each value of the label."""
        kind = CounterMetricFamily if self._name.endswith("_total") else GaugeMetricFamily
        family = kind(self._name, self._said, labels=[self._by] if self._by else [])
        for label, read in self._read.items():
            family.add_metric([label] if self._by else [], read())
        yield family
