"""`deskbell-server serve` that kills itself with -9 at its N-th commit, before or after it.

Run as a program: dying_server.py N before|after SERVE-ARGUMENTS…
"""

import os
import signal
import sys
from typing import Any

from deskbell_server.cli import main
from deskbell_server.store import database, engines


def arm(last: int, when: str) -> None:
    """Watch the writer's commits; a group without entries in the log counts too."""
    commits = 0
    made = engines.make_engine

    def counting(*given: Any) -> Any:
        engine = made(*given)
        dialect = engine.dialect
        commit = dialect.do_commit

        def do_commit(connection: Any) -> None:
            nonlocal commits
            commits += 1
            if commits == last and when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            commit(connection)
            if commits == last and when == "after":
                os.kill(os.getpid(), signal.SIGKILL)

        setattr(dialect, "do_commit", do_commit)  # noqa: B010 - a method, replaced on purpose
        return engine

    setattr(database, "make_engine", counting)  # noqa: B010


if __name__ == "__main__":
    arm(int(sys.argv[1]), sys.argv[2])
    sys.exit(main(["serve", *sys.argv[3:]]))
