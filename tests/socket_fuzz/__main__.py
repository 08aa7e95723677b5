"""python -m tests.socket_fuzz [--sockets 20000] [--seed 1]: exits with 1 when anybody noticed."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.server_fixtures import staffed
from tests.socket_fuzz.run import fuzz


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.socket_fuzz")
    options.add_argument("--sockets", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = staffed(Path(folder), send_rate="1000000/minute").start()
        try:
            found = fuzz(server, given.sockets, given.seed)
        finally:
            server.stop()
            for line in server.log_lines("Traceback")[:5]:
                print(line)
    print(found)
    return 0 if found.good else 1


if __name__ == "__main__":
    sys.exit(main())
