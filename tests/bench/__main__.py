"""All benchmarks by one command: the server beside its peers, and under load.

make bench [ARGS="--quick"] [ARGS="fanout growth"] [ARGS=all]

Without names it takes those that make the tables of docs/performance, about 15 minutes. Each is a
program of its own (`python -m tests.bench.NAME`): one that fails does not stop the others, and the
end says so.
"""

import argparse
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One benchmark: what it shows, how to make it short, and whether it is asked for always."""

    shows: str
    quick: tuple[str, ...] = ("--quick",)
    always: bool = True


STEPS = {
    "fanout": Step("broadcasts, one-person sends, connects, stall, memory, beside the peers"),
    "growth": Step("a message's cost with 1,000, 5,000 and 20,000 connections"),
    "durable": Step("sends a second with their fsync, beside a bare INSERT"),
    "catchup": Step("1,000 desktops 1,000 entries behind"),
    "together": Step("a storm, silent readers and broadcasts at once: nothing lost"),
    "slow": Step("one that stops reading among 200", ("100",), always=False),
    "restart": Step("a restart with 1,000 desktops", ("200",), always=False),
    "latency": Step("from the answer to the bell, in the lab", ("10",)),
    "storm": Step("what storms do to a person, in the lab", (), always=False),
    "inbox": Step("the inbox over 100,000 notifications", ("--count", "10000"), always=False),
    "desktop": Step(
        "the desktop beside its peers",
        ("--rounds", "1", "--starts", "2", "--idle", "5", "--no-page"),
        always=False,
    ),
}


def main() -> None:
    """Run those that were asked for, one after the other."""
    options = argparse.ArgumentParser(
        prog="python -m tests.bench",
        epilog="; ".join(f"{name}: {step.shows}" for name, step in STEPS.items()),
    )
    options.add_argument("names", nargs="*", help=f"some of {', '.join(STEPS)}; or all")
    options.add_argument("--quick", action="store_true", help="only to try: small, nothing is kept")
    given = options.parse_args()
    names = list(STEPS) if given.names == ["all"] else given.names
    names = names or [name for name, step in STEPS.items() if step.always]
    if unknown := set(names) - set(STEPS):
        options.error(f"there is no {', '.join(unknown)}")
    failed = [name for name in names if not _run(name, STEPS[name], quick=given.quick)]
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


def _run(name: str, step: Step, *, quick: bool) -> bool:
    print(f"\n## {name}: {step.shows}\n", flush=True)
    began = time.monotonic()
    command = [sys.executable, "-m", f"tests.bench.{name}", *(step.quick if quick else ())]
    done = subprocess.run(command, check=False)
    print(f"\n({name}: {time.monotonic() - began:.0f} s)", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    main()
