"""The recorder: stands for the notification system of a desk and writes down what it is asked."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from deskbell.wire import Entry
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.journal import Journal, OpenJournal
from deskbell_desktop.core.notice import Notice, Outcome, Shown
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
        ids = self._claimed.ids
        self._spring(ids, before=True)
        self._ledger.note("call", notice=notice.id, ids=ids, pid=os.getpid(), at=time.time())
        self._spring(ids, before=False)
        self._tell(Shown(notice.id))

    def _spring(self, ids: tuple[str, ...], *, before: bool) -> None:
        trap = self._trap
        if trap is None or trap.before is not before or self._shows < trap.toast:
            return
        if before and len(ids) > 1:
            return  # a summary's items would all be left to the badge: said in docs/delivery.md
        self._ledger.note("trapped", before=before)
        os.kill(os.getpid(), signal.SIGKILL)

    def withdraw(self, id: str) -> None:
        pass

    def stop(self) -> None:
        pass


def noted(opening: OpenJournal, ledger: Ledger, claimed: Claimed) -> OpenJournal:
    """The same journal, which tells the ledger where it begins and how it moves."""

    def moved(_: object, _entries: Sequence[Entry], at: Position | None, *_more: object) -> None:
        if at is not None:
            ledger.note("cursor", epoch=at.epoch, cursor=at.cursor)

    def begun(_: object, at: Position) -> None:
        ledger.note("reset", epoch=at.epoch, cursor=at.cursor)

    def stands_for(ids: Sequence[str], *_: object) -> None:
        claimed.ids = tuple(ids)

    def opened(account: Account, *, broken: bool = False) -> Journal:
        journal = opening(account, broken=broken)
        at = journal.ledger.position()
        ledger.note("opened", epoch=at.epoch, cursor=at.cursor, word=journal.word)
        _after(journal.ledger, "take", moved)
        _after(journal.ledger, "reset", begun)
        _after(journal.claims, "claim", stands_for)
        return journal

    return opened


def _after(thing: object, name: str, note: Callable[..., None]) -> None:
    """Each time that method of it has returned, note what it returned and what it was given."""
    inner = getattr(thing, name)

    def method(*given: Any) -> Any:
        result = inner(*given)
        note(result, *given)
        return result

    setattr(thing, name, method)
