"""What we ship for monitoring, read: the panels of the dashboard and the alert rules."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

SHIPPED = Path(__file__).parents[2] / "packaging" / "monitoring"
RULES = SHIPPED / "alerts.yml"
METRIC = re.compile(r"\b(?:deskbell|process|python)_[a-z_]+\b|\bup\b")


@dataclass(frozen=True)
class Panel:
    """A panel: its title, unit, and the queries with their legends."""

    title: str
    unit: str
    queries: tuple[tuple[str, str], ...]


def panels() -> list[Panel]:
    said = json.loads((SHIPPED / "dashboard.json").read_text())
    return [
        Panel(
            each["title"],
            each["fieldConfig"]["defaults"]["unit"],
            tuple((target["expr"], target["legendFormat"]) for target in each["targets"]),
        )
        for each in said["panels"]
    ]


def alerts() -> list[str]:
    """The names of the alerts."""
    return re.findall(r"- alert: (\w+)", RULES.read_text())


def metrics(text: str) -> set[str]:
    """The metrics that an expression reads, without what Prometheus adds to a histogram."""
    return set(METRIC.findall(text))


HURRIED = {
    "for: 1m": "for: 2s",
    "for: 2m": "for: 2s",
    "for: 15s": "for: 2s",
    "[5m]": "[20s]",
    "[15m] offset 1m": "[20s] offset 4s",
    "> 60": "> 6",
    "> 10 or": "> 4 or",
}


def hurried() -> str:
    """The rules with shorter times, so that a fault is seen within seconds."""
    text = RULES.read_text()
    for slow, fast in HURRIED.items():
        assert slow in text, f"no rule has {slow!r} any more"
        text = text.replace(slow, fast)
    return text
