"""python -m tests.api_fuzz [--examples 100] [--seed 1]: exits with 1 when anything was found."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.api_fuzz.fuzzing import LIMITS, callers, failed_inside, fuzz
from tests.server_fixtures import staffed


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.api_fuzz")
    options.add_argument("--examples", type=int, default=100, help="per operation and phase")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = staffed(Path(folder), **LIMITS).start()
        try:
            runs = []
            for caller, token, only in callers(server):
                run = fuzz(server, caller, token, only, examples=given.examples, seed=given.seed)
                runs.append(run)
                print(
                    f"{caller}: operations={run.operations} cases={run.cases} "
                    f"failures={run.failures} seconds={run.seconds}",
                    flush=True,
                )
                if not run.good:
                    print(run.output)
            inside = failed_inside(server)
        finally:
            server.stop()
    for line in inside[:20]:
        print(line)
    print(
        f"callers={len(runs)} cases={sum(run.cases for run in runs)} "
        f"failures={sum(run.failures for run in runs)} server_errors={len(inside)}"
    )
    return 0 if all(run.good for run in runs) and not inside else 1


if __name__ == "__main__":
    sys.exit(main())
