"""The person at a desk: reads, un-reads, deletes, restores, answers at random moments."""

from __future__ import annotations

import contextlib
import random
import sqlite3
import threading
import time

from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.query import Filter, Reader
from tests.faults.ledger import Ledger
from tests.faults.plans import ACTIONS, DeskPlan

PAUSE = 2.0
SEEN = 60


class Person:
    """Works on the desk's own inbox, whether it is connected or not."""

    def __init__(self, plan: DeskPlan, commands: Commands, reader: Reader, ledger: Ledger) -> None:
        self._plan, self._commands, self._reader, self._ledger = plan, commands, reader, ledger
        self._dice = random.Random(plan.seed)

    def start(self) -> None:
        """Work until the plan's time is over."""
        threading.Thread(target=self._work, name="person", daemon=True).start()

    def _work(self) -> None:
        while time.monotonic() < self._plan.busy_until:
            time.sleep(self._dice.expovariate(1 / PAUSE))
            with contextlib.suppress(sqlite3.Error):  # the journal is being opened, or is full
                self._act()

    def _act(self) -> None:
        items = self._reader.page(Filter(), None, SEEN)
        if not items or time.monotonic() > self._plan.busy_until:
            return
        chosen = [item.id for item in self._dice.sample(items, min(len(items), 2))]
        deed = self._dice.choices(
            ("read", "unread", "delete", "restore", "ack", "answer", "read_all"),
            (8, 4, 2, 1, 3, 3, 1),
        )[0]
        self._ledger.note("wish", what=deed, ids=chosen)
        match deed:
            case "read":
                self._commands.mark_read(chosen)
            case "unread":
                self._commands.mark_unread(chosen)
            case "delete":
                self._commands.delete(chosen)
                if self._dice.random() < 0.3:  # "undo"
                    self._commands.restore(chosen[:1])
            case "restore":
                self._commands.restore(chosen)
            case "ack":
                self._commands.acknowledge(chosen[0])
            case "answer":
                self._commands.answer(chosen[0], self._dice.choice(ACTIONS))
            case "read_all":
                self._commands.mark_all_read(self._place(items))

    def _place(self, items: list[Item]) -> int:
        """What they had in front of them: often not the newest."""
        return self._dice.choice(items).place
