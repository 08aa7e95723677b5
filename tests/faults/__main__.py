"""``make faults``: one run for each seed, and the line that counts."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from tests.faults import machine
from tests.faults.conductor import Conductor, Options, Outcome, total
from tests.faults.mutants import MUTANTS
from tests.faults.scenarios import scenario

LINES = 20
"""Of each kind of finding that are printed."""
_OWN = "DESKBELL_PROOF_OWN_MOUNTS"


def main() -> int:
    """0 when every run was clean."""
    parser = argparse.ArgumentParser(prog="make faults")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1, help="as many in turn, counting on")
    parser.add_argument(
        "--keep", action="store_true", help="keep what each run left, in build/faults"
    )
    parser.add_argument("--desks", type=int, default=3, help="for each of six people")
    parser.add_argument("--rate", type=float, default=16, help="sends a second")
    parser.add_argument("--every", type=float, default=0.45, help="seconds between faults")
    parser.add_argument("--scenario", choices=sorted(MUTANTS), help="the short run of a mutant")
    given = parser.parse_args()
    _own_mounts()
    outcomes = []
    for seed in range(given.seed, given.seed + given.seeds):
        options = Options(
            seconds=given.seconds,
            seed=seed,
            every=given.every,
            rate=given.rate,
            desks_each=given.desks,
        )
        if given.scenario:
            options = replace(scenario(given.scenario), seed=seed)
        outcomes.append(_run(options, keep=given.keep))
    if len(outcomes) > 1:
        print(f"all {len(outcomes)} seeds from {given.seed} on:")
        print(total(outcomes))
    return 1 if any(outcome.verdict.wrong for outcome in outcomes) else 0


def _run(options: Options, *, keep: bool) -> Outcome:
    folder = Path(tempfile.mkdtemp(prefix="deskbell-faults-"))
    try:
        outcome = Conductor(options, folder).run()
        _tell(options, outcome)
        return outcome
    finally:
        if keep:
            _keep(folder, Path("build", "faults", str(options.seed)))
        for place in folder.iterdir():
            machine.give_back(place)
        shutil.rmtree(folder, ignore_errors=True)


def _tell(options: Options, outcome: Outcome) -> None:
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for line in outcome.verdict.wrong:
        kinds[line.partition(":")[0]].append(line)
    for kind, lines in kinds.items():
        print(*lines[:LINES], sep="\n")
        if len(lines) > LINES:
            print(f"… and {len(lines) - LINES} more of: {kind}")
    print(" ".join(f"{name}:{n}" for name, n in sorted(outcome.faults.items())))
    print(
        f"seed={options.seed} seconds={options.seconds:g} client kills={outcome.kills} "
        f"tokens renewed={outcome.renewals} settled in {outcome.settled_in:.1f} s"
    )
    print(total([outcome]), flush=True)


def _keep(folder: Path, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder, place, ignore=shutil.ignore_patterns("filler"))
    print(f"kept in {place}")


def _own_mounts() -> None:
    """Small disks are mounted where nobody else sees them, and go with our last process."""
    if _OWN in os.environ or os.geteuid() != 0 or not shutil.which("unshare"):
        return
    os.environ[_OWN] = "1"
    os.execvp("unshare", ["unshare", "-m", sys.executable, "-m", "tests.faults", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
