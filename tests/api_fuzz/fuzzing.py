"""One run of schemathesis per caller against a real server, and what it said."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.running import RunningServer

HERE = Path(__file__).parent
ALL_PHASES = "examples,coverage,fuzzing,stateful"
FREELY = "100000000/minute"
LIMITS = {
    "send_rate": FREELY,
    "broadcast_rate": FREELY,
    "request_rate": FREELY,
    "work_rate": FREELY,
}
ENDS_ITSELF = "/api/auth/logout"
"""Signs the caller out, so it is fuzzed with a session of its own."""


@dataclass(frozen=True)
class Run:
    """What came of one caller's run."""

    caller: str
    cases: int
    failures: int
    operations: str
    seconds: float
    output: str

    @property
    def good(self) -> bool:
        return self.failures == 0 and self.cases > 0


def callers(server: RunningServer) -> Iterator[tuple[str, str | None, list[str]]]:
    """Who calls, with which token, and what is left out or alone asked."""
    without = ["--exclude-path", ENDS_ITSELF]
    yield "nobody", None, []
    yield "a service token", server.add_token("fuzz", "send", "broadcast"), without
    for role, name in (("staff", "alice"), ("sender", "carol"), ("admin", "dora")):
        yield role, server.person(name, role).token, without
    yield "leaving", server.person("bob", "leaving").token, ["--include-path", ENDS_ITSELF]


def fuzz(
    server: RunningServer,
    caller: str,
    token: str | None,
    only: list[str],
    *,
    examples: int,
    seed: int,
    phases: str = ALL_PHASES,
) -> Run:
    """All checks, as this caller."""
    program = str(Path(sys.executable).with_name("schemathesis"))
    given = ["--header", f"Authorization: Bearer {token}"] if token else []
    done = subprocess.run(
        [
            *(program, "--config-file", str(HERE / "schemathesis.toml"), "--no-color", "run"),
            f"{server.url}/api/openapi.json",
            *("--max-examples", str(examples), "--seed", str(seed), "--continue-on-failure"),
            *("--phases", phases, "--warnings", "off", "--no-shrink", "--request-timeout", "30"),
            *given,
            *only,
        ],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    cases = re.search(r"(\d+) generated", said)
    failures = re.search(r"(\d+) unique failure", said)
    tested = re.search(r"Selected: (\S+)", said)
    took = re.search(r"in ([\d.]+)s =+\s*$", said)
    lost = int(done.returncode != 0 and failures is None)
    return Run(
        caller,
        int(cases[1]) if cases else 0,
        int(failures[1]) if failures else lost,
        tested[1] if tested else "?",
        float(took[1]) if took else 0.0,
        said,
    )


def failed_inside(server: RunningServer) -> list[str]:
    """The server's own log of requests that it answered with 500, and of tracebacks."""
    return server.log_lines(r'"status": 500|Traceback')
