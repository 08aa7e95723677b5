"""Work on a store that kills itself with -9 at its N-th statement, or around its commit."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from deskbell_server.store.database import Database
from deskbell_server.store.engines import Place

_nursery = multiprocessing.get_context("forkserver")
_nursery.set_forkserver_preload(["deskbell_server.store.restoring", "tests.postgres"])


def survives(work: Callable[[], object], step: int) -> bool:
    """Do it in a process that dies at that step; ``True`` when it had fewer steps."""
    process = _nursery.Process(target=_dying, args=(work, step))
    process.start()
    process.join()
    code = process.exitcode
    process.close()
    assert code in (0, -signal.SIGKILL), code
    return code == 0


def migrate(place: Place) -> None:
    """What a server does when it starts."""
    database = Database(place)
    database.migrate()
    database.close()


def _dying(work: Callable[[], object], last: int) -> None:
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)

    @event.listens_for(Engine, "before_cursor_execute")
    def _statement(*_: Any) -> None:
        step()

    @event.listens_for(Engine, "engine_connect")
    def _armed(connection: Any) -> None:
        dialect = connection.dialect
        commit = type(dialect).do_commit

        def do_commit(made: Any) -> None:
            step()
            commit(dialect, made)
            step()

        setattr(dialect, "do_commit", do_commit)  # noqa: B010 - a method, replaced on purpose

    work()
