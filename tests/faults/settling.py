"""Settling: waiting until every desk has everything and nothing is under way any more."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable

from deskbell_server.store import log, people
from deskbell_server.store.database import Database
from tests.faults import ledger
from tests.faults.collect import journal
from tests.faults.plans import DeskPlan
from tests.faults.world import World

_WAITING = """
SELECT (SELECT value FROM meta WHERE key = 'cursor'), (SELECT COUNT(*) FROM outbox),
       (SELECT COUNT(*) FROM item WHERE announced = 0)
"""


class Settling:
    """Looks at the stores from outside."""

    def __init__(self, world: World, meanwhile: Callable[[], None]) -> None:
        self._world = world
        self._meanwhile = meanwhile
        self._database = Database(world.server.data / "deskbell.db")
        self._ids: dict[str, int] = {}

    def wait(self, seconds: float) -> list[str]:
        """Who is not there yet when the time is up, and why."""
        end = time.monotonic() + seconds
        plans = [plan for group in self._world.groups for plan in group.plans]
        late: dict[str, str] = {}
        while time.monotonic() < end:
            late = {plan.name: why for plan in plans if (why := self._late(plan))}
            if not late:
                return []
            self._meanwhile()
            time.sleep(0.2)
        return [f"{name}: {why}" for name, why in late.items()]

    def _late(self, plan: DeskPlan) -> str:
        link = [f["link"] for f in ledger.read(plan.ledger) if f["fact"] == "link"]
        if not link or link[-1] != "connected":
            return link[-1] if link else "unborn"
        try:
            db = journal(plan)
            if db is None:
                return "no journal"
            cursor, outbox, waiting = db.execute(_WAITING).fetchone()
            has = {id for (id,) in db.execute("SELECT id FROM item")}
            db.close()
        except sqlite3.Error as error:
            return str(error)
        if outbox or waiting:
            return f"{outbox} in the outbox, {waiting} to announce"
        return self._behind(plan, int(cursor or 0), has)

    def _behind(self, plan: DeskPlan, cursor: int, has: set[str]) -> str:
        """A second place of what it heard at the first does not count."""
        if plan.person not in self._ids:
            found = self._database.read_now(lambda c: people.by_name(c, plan.person))
            assert found
            self._ids[plan.person] = found.id
        user = self._ids[plan.person]
        after = self._database.read_now(lambda c: log.visible(c, user, cursor, 200))
        missing = [e for e in after.entries if not (e.notification and e.notification.id in has)]
        return f"behind at {cursor}: {len(missing)} entries" if missing else ""
