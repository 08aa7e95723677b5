"""The dashboard and the alert rules name only metrics that the server has."""

import subprocess

import pytest
import requests

from tests.monitoring.prometheus import program
from tests.monitoring.shipped import RULES, alerts, metrics, panels
from tests.running import RunningServer

SUFFIXES = ("_bucket", "_sum", "_count")


@pytest.fixture(scope="module")
def known(server: RunningServer) -> set[str]:
    """Every metric's name as a query writes it."""
    token = server.add_token("metrics-known", "metrics")
    headers = {"Authorization": f"Bearer {token}"}
    text = requests.get(f"{server.url}/metrics", headers=headers, timeout=10).text
    kinds = dict(line.split()[2:4] for line in text.splitlines() if line.startswith("# TYPE"))
    parts = {f"{n}{end}" for n, kind in kinds.items() if kind == "histogram" for end in SUFFIXES}
    return {*kinds, *parts, "up"}


def test_every_metric_of_the_dashboard_exists(known: set[str]) -> None:
    for panel in panels():
        for query, _ in panel.queries:
            assert metrics(query), panel.title
            assert not metrics(query) - known, panel.title


def test_every_metric_of_the_rules_exists(known: set[str]) -> None:
    assert metrics(RULES.read_text().replace("deskbell_server", ""))
    expressions = [line for line in RULES.read_text().splitlines() if "expr:" in line]
    for expression in expressions:
        assert not metrics(expression.replace('job="deskbell"', "")) - known, expression


def test_prometheus_takes_the_rules_and_each_alert_has_its_paragraph() -> None:
    done = subprocess.run(
        [program("promtool"), "check", "rules", str(RULES)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    guide = (RULES.parents[2] / "docs" / "monitoring.md").read_text()
    assert [name for name in alerts() if f"**{name}**" not in guide] == []
