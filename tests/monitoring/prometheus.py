"""A real Prometheus: reads one server every second, evaluates rules, answers queries."""

import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import requests

from tests.lab import until
from tests.requirement import missing
from tests.running import free_port

CONFIG = """
global: {{scrape_interval: 1s, evaluation_interval: 1s, scrape_timeout: 1s}}
rule_files: [rules.yml]
scrape_configs:
  - job_name: deskbell
    static_configs: [{{targets: ["127.0.0.1:{target}"]}}]
"""


def program(name: str) -> str:
    return shutil.which(name) or missing(f"{name} is missing: apt-get install prometheus")


class Prometheus:
    """`with Prometheus(folder, port, rules) as prometheus:`"""

    def __init__(self, folder: Path, target: int, rules: str) -> None:
        folder.mkdir(parents=True)
        (folder / "rules.yml").write_text(rules)
        (folder / "prometheus.yml").write_text(CONFIG.format(target=target))
        self._folder = folder
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Prometheus":
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    program("prometheus"),
                    f"--config.file={self._folder / 'prometheus.yml'}",
                    f"--storage.tsdb.path={self._folder / 'data'}",
                    f"--web.listen-address=127.0.0.1:{self._port}",
                    "--log.level=warn",
                ],
                stdout=log,
                stderr=log,
            )
        until(lambda: self.values("up"), "the first look at the server")
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process
        self._process.terminate()
        self._process.wait(20)

    def values(self, query: str) -> list[dict[str, Any]]:
        """The answer as it is now; nothing while Prometheus starts."""
        try:
            return list(self._ask("query", query=query))
        except requests.ConnectionError:
            return []

    def course(self, query: str, since: float, step: int = 1) -> list[dict[str, Any]]:
        """The answer over time."""
        return list(self._ask("query_range", query=query, start=since, end=time.time(), step=step))

    def firing(self) -> set[str]:
        """The alerts that fire."""
        found = self.values('ALERTS{alertstate="firing"}')
        return {each["metric"]["alertname"] for each in found}

    def _ask(self, what: str, **asked: Any) -> Any:
        url = f"http://127.0.0.1:{self._port}/api/v1/{what}"
        answer = requests.get(url, params=asked, timeout=10)
        if answer.status_code == 503:
            return []
        said = answer.json()
        assert said["status"] == "success", said
        return said["data"]["result"]
