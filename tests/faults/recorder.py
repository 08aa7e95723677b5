"""The recorder: stands for the notification system of a desk and writes down what it is asked."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from deskbell.wire import Entry
from deskbell_desktop.core import journal as j
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Notice, Outcome, Shown
from deskbell_desktop.core.query import Counts
from tests.faults.ledger import Ledger
from tests.faults.plans import Trap


@dataclass
class Claimed:
    """The ids of the last claim: what the notice that follows stands for."""

    ids: tuple[str, ...] = ()


class Recorder:
    """Implements ``core.notice.Notifier``: shown is what is in the ledger."""

    def __init__(self, ledger: Ledger, claimed: Claimed, trap: Trap | None = None) -> None:
        self._ledger, self._claimed, self._trap = ledger, claimed, trap
        self._tell: Callable[[Outcome], None] = lambda _: None
        self._shows = 0

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self._tell = tell

    def show(self, notice: Notice) -> None:
        self._shows += 1
        self._spring(before=True)
        ids = self._claimed.ids
        self._ledger.note("call", notice=notice.id, ids=ids, pid=os.getpid(), at=time.time())
        self._spring(before=False)
        self._tell(Shown(notice.id))

    def _spring(self, *, before: bool) -> None:
        if self._trap and self._trap.before is before and self._trap.toast == self._shows:
            self._ledger.note("trapped", before=before)
            os.kill(os.getpid(), signal.SIGKILL)

    def withdraw(self, id: str) -> None:
        pass

    def stop(self) -> None:
        pass


@dataclass
class _NotedLedger:
    """Implements ``core.journal.Ledger``; notes how far each transaction moved the cursor."""

    inner: j.Ledger
    ledger: Ledger

    def position(self) -> Position:
        return self.inner.position()

    def take(self, entries: Sequence[Entry], at: Position | None, received: datetime) -> j.Taken:
        taken = self.inner.take(entries, at, received)
        if at is not None:
            self._note(at)
        return taken

    def reset(self, at: Position) -> None:
        self.inner.reset(at)
        self.ledger.note("reset", epoch=at.epoch, cursor=at.cursor)

    def get(self, id: str) -> Item | None:
        return self.inner.get(id)

    def _note(self, at: Position) -> None:
        self.ledger.note("cursor", epoch=at.epoch, cursor=at.cursor)


@dataclass
class _NotedClaims:
    """Implements ``core.journal.Claims``; remembers the ids that a claim was about."""

    inner: j.Claims
    claimed: Claimed

    def waiting(self, limit: int) -> j.Waiting:
        return self.inner.waiting(limit)

    def claim(self, ids: Sequence[str] | None) -> Sequence[str]:
        self.claimed.ids = tuple(self.inner.claim(ids))
        return self.claimed.ids

    def shown(self, ids: Sequence[str], why: str = "") -> None:
        self.inner.shown(ids, why)

    def suppressed(self, ids: Sequence[str] | None, why: str) -> None:
        self.inner.suppressed(ids, why)


@dataclass
class _NotedJournal:
    inner: j.Journal
    notes: Ledger
    claimed: Claimed
    ledger: _NotedLedger = field(init=False)
    claims: _NotedClaims = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = _NotedLedger(self.inner.ledger, self.notes)
        self.claims = _NotedClaims(self.inner.claims, self.claimed)

    @property
    def word(self) -> str:
        return self.inner.word

    @property
    def outbox(self) -> j.Outbox:
        return self.inner.outbox

    @property
    def receipts(self) -> j.Receipts:
        return self.inner.receipts

    def counts(self) -> Counts:
        return self.inner.counts()

    def close(self) -> None:
        self.inner.close()


def noted(opening: j.OpenJournal, ledger: Ledger, claimed: Claimed) -> j.OpenJournal:
    """The same journal, which tells the ledger where it begins and how it moves."""

    def opened(account: Account) -> j.Journal:
        journal = opening(account)
        at = journal.ledger.position()
        ledger.note("opened", epoch=at.epoch, cursor=at.cursor, word=journal.word)
        return _NotedJournal(journal, ledger, claimed)

    return opened
