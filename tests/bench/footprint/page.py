"""The table of ``tests.bench.desktop``, and its place in ``docs/performance/desktop.md``."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

PAGE = Path("docs/performance/desktop.md")
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
PROGRAMS = ("bare", "lined", "gotify-tray", "deskbell")
"""As columns; ours is compared with the first two."""
ROWS = (
    ("start", "exec → in the tray, s", 3),
    ("start_cpu", "CPU until connected, s", 2),
    ("rss", "RSS after 10 s, MiB", 1),
    ("pss", "PSS, MiB", 1),
    ("dirty", "private dirty, MiB", 1),
    ("threads", "threads", 0),
    ("idle_cpu", "idle: CPU, ms per second", 3),
    ("idle_wakes", "idle: voluntary switches per second", 2),
    ("to_daemon", "sent → the daemon's Notify, ms: p50", 1),
    ("to_daemon p95", "sent → the daemon's Notify, ms: p95", 1),
    ("each_cpu", "CPU per notification (200, 50 ms apart), ms", 1),
    ("rss_after", "RSS after those, MiB", 1),
    ("died", "died in the 200, after", 0),
)

Measured = Mapping[str, Mapping[str, Sequence[float]]]


def table(measured: Measured) -> str:
    """Medians with the spread, and ratios to the bare application, alone and with the line."""
    head = "| | bare | with the line | gotify-tray 0.5.3 | Deskbell | ÷ bare | ÷ with the line |"
    rows = [
        _row(measured, key, said, digits)
        for key, said, digits in ROWS
        if any(measured[name].get(key.partition(" ")[0]) for name in PROGRAMS)
    ]
    return "\n".join([head, f"|{'---|' * 7}", *rows])


def keep(made: str) -> None:
    """Put it between the marks of the page; the words around it stay."""
    before, _, rest = PAGE.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n{made}\n{END}{after}")


def _row(measured: Measured, key: str, said: str, digits: int) -> str:
    cells = [_cell(measured[name], key, digits) for name in PROGRAMS]
    ratios = [_ratio(measured["deskbell"].get(key), measured[n].get(key)) for n in PROGRAMS[:2]]
    return f"| {said} | {' | '.join([*cells, *ratios])} |"


def _ratio(ours: Sequence[float] | None, other: Sequence[float] | None) -> str:
    if not ours or not other or statistics.median(other) == 0:
        return "–"
    return f"{statistics.median(ours) / statistics.median(other):.2f}"


def _cell(values: Mapping[str, Sequence[float]], key: str, digits: int) -> str:
    name, _, part = key.partition(" ")
    found = values.get(name)
    if not found:
        return "–"
    if part:
        return f"{statistics.quantiles(found, n=20)[18]:.{digits}f}"
    low, high = min(found), max(found)
    return f"{statistics.median(found):.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"
