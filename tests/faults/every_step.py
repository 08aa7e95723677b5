"""Every step: a desk's life, killed at its N-th commit, fsync, claim and request in turn.

Each life is a process of its own that ends by kill -9. The next one goes on without a trap, and the
judge looks at both. Run as a program it prints how many steps there were.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from deskbell_desktop.adapters.journal.claims import Claims
from deskbell_desktop.adapters.journal.store import Store
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core.line import Sync
from deskbell_desktop.core.notice import Notice
from tests.faults import ledger
from tests.faults.checker import judge
from tests.faults.collect import ITEMS, item_of
from tests.faults.history import Accepted, Attempt, Desk, History, Row
from tests.faults.ledger import Ledger
from tests.unit.desktop import rig
from tests.unit.desktop.make import ALICE, arrival, page

KINDS = ("commit", "fsync", "claim", "request")
LOG = 12
PAGE = 3
CAUGHT_UP = 7
"""So much is there at the first connection, and becomes one summary, whose items one kill may leave
to the badge; the rest is pushed."""


class Trap:
    """Kills this process around the N-th operation of one kind: before it, or after it."""

    def __init__(self, kind: str, number: int, before: bool) -> None:
        self._kind, self._number, self._before = kind, number, before
        self._done = 0

    @contextmanager
    def around(self, kind: str) -> Iterator[None]:
        """An operation of that kind."""
        mine = kind == self._kind
        self._done += mine
        hit = mine and self._done == self._number
        if hit and self._before:
            os.kill(os.getpid(), signal.SIGKILL)
        yield
        if hit:
            os.kill(os.getpid(), signal.SIGKILL)


def arm(trap: Trap, notes: Ledger) -> None:
    """Put the trap around the journal's commits, all fsyncs, claims and requests."""
    claimed: list[str] = []
    real_sync, real_claim = os.fdatasync, Claims.claim
    set_up = Store.__init__

    class Connection:
        """The journal's connection, which is asked for its commits by statement."""

        def __init__(self, inner: Any) -> None:
            self._inner = inner

        def execute(self, sql: str, *given: Any) -> Any:
            if sql != "COMMIT":
                return self._inner.execute(sql, *given)
            with trap.around("commit"):
                return self._inner.execute(sql)

        def __getattr__(self, name: str) -> Any:
            return getattr(self._inner, name)

    def opened(self: Store, *given: Any) -> None:
        set_up(self, *given)
        self.db = Connection(self.db)  # type: ignore[assignment]

    def synced(file: int) -> None:
        with trap.around("fsync"):
            real_sync(file)

    def claim(self: Claims, ids: Any) -> Any:
        with trap.around("claim"):
            found = real_claim(self, ids)
        claimed[:] = found
        return found

    show = rig.FakeNotifier.show

    def asked(self: rig.FakeNotifier, notice: Notice) -> None:
        with trap.around("request"):
            notes.note("call", ids=list(claimed))
        show(self, notice)

    notes.sync = real_sync  # the ledger's own fsyncs are not part of the life
    _put(Store, "__init__", opened)
    _put(os, "fdatasync", synced)
    _put(Claims, "claim", claim)
    _put(rig.FakeNotifier, "show", asked)


def _put(into: Any, name: str, method: Callable[..., Any]) -> None:
    setattr(into, name, method)


def live(folder: Path) -> None:
    """Connect, catch up page by page, hear the rest live, be asked to show it all."""
    desk = rig.Rig(folder)
    desk.connect()
    while isinstance(desk.line.asked[-1][1], Sync) and desk.status.link.value != "connected":
        cursor = desk.syncs()[-1].cursor
        there = max(CAUGHT_UP, cursor)
        entries = [arrival(n, data={"proof": f"p/{n}"}) for n in range(cursor + 1, there + 1)]
        more = len(entries) > PAGE
        reached = entries[PAGE - 1].seq if more else there
        desk.answer(page(*entries[:PAGE], next=reached, more=more, head=there))
    for number in range(desk.desk.follower.at.cursor + 1, LOG + 1):
        desk.push(arrival(number, data={"proof": f"p/{number}"}))
        desk.wait(0.4)
    desk.wait(20)
    desk.end()


def life(folder: Path, trap: Trap) -> bool:
    """One life in a process of its own; did it come to its end?"""
    child = os.fork()
    if child == 0:
        notes = Ledger(folder / "ledger.jsonl")
        arm(trap, notes)
        live(folder)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and status:
        raise RuntimeError(f"a life ended with {status}")
    return status == 0


def look(folder: Path, kills: int) -> History:
    """What both lives left."""
    place = Places(folder, folder, folder).account(ALICE.server, ALICE.person_id)
    db = sqlite3.connect(place / "history.db")
    rows = tuple(item_of(row) for row in db.execute(ITEMS))
    db.close()
    facts = ledger.read(folder / "ledger.jsonl")
    calls = tuple(tuple(fact["ids"]) for fact in facts)
    sent = range(1, LOG + 1)
    return History(
        kept=tuple(Row(f"n{n}", f"p/{n}", n) for n in sent),
        attempts=tuple(Attempt(f"p/{n}") for n in sent),
        accepted=tuple(Accepted(f"p/{n}", f"n{n}", n) for n in sent),
        people=frozenset({"alice"}),
        desks=(Desk("alice0", "alice", rows=rows, calls=calls, kills=kills),),
    )


def sweep(kind: str, before: bool) -> tuple[int, list[str]]:
    """N = 1, 2, 3, … until a life passes untouched; how many were killed, and what was wrong."""
    wrong: list[str] = []
    number = 0
    while True:
        number += 1
        with tempfile.TemporaryDirectory(prefix="deskbell-step-") as name:
            folder = Path(name)
            untouched = life(folder, Trap(kind, number, before))
            if not untouched:
                life(folder, Trap("", 0, False))
            verdict = judge(look(folder, 0 if untouched else CAUGHT_UP))
            where = f"{'before' if before else 'after'} {kind} {number}"
            wrong += [f"{where}: {line}" for line in verdict.wrong]
        if untouched:
            return number - 1, wrong


def main() -> int:
    """All kinds, before and after."""
    bad = 0
    for kind in KINDS:
        for before in (True, False):
            killed, wrong = sweep(kind, before)
            bad += len(wrong)
            print(f"{kind}: killed {killed} times {'before' if before else 'after'}")
            for line in wrong:
                print(line)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
