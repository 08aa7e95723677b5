"""The journal: the port to this desk's own durable copy of the inbox, one per account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from deskbell.wire import Entry, Receipt
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.op import Op
from deskbell_desktop.core.query import Counts


class JournalFailed(Exception):
    """The disk would not take it; the sentence says why and what to do."""


class JournalDamaged(JournalFailed):
    """The file is broken: open it again as that, which sets it aside and begins a new one."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a transaction changed: items that are new here or announced anew, items that differ, a
    read-all.

    ``reloaded``: every item has another place.
    """

    arrived: tuple[Item, ...] = ()
    changed: tuple[Item, ...] = ()
    all_read_up_to: int | None = None
    reloaded: bool = False

    def __bool__(self) -> bool:
        read_all = self.all_read_up_to is not None
        return bool(self.arrived or self.changed or read_all or self.reloaded)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Items that nobody was told of yet: how many, and the newest of them, oldest first.

    ``before``: why some of them were silent until now. ``beyond``: how many there are of each type
    besides ``items``; ``oldest``: when the oldest of all was sent.
    """

    count: int = 0
    items: tuple[Item, ...] = ()
    before: Mapping[str, str] = field(default_factory=dict)
    beyond: Mapping[str, int] = field(default_factory=dict)
    oldest: datetime | None = None


class Ledger(Protocol):
    """Takes what the log says."""

    def position(self) -> Position: ...
    def take(self, entries: Sequence[Entry], at: Position | None, received: datetime) -> Taken:
        """Apply entries and move the cursor in one transaction; ``None``: there is no log."""
        ...

    def reset(self, at: Position) -> Taken:
        """Begin again from there; what is stored stays and is merged by id."""
        ...

    def expire(self, now: datetime) -> Taken:
        """What ends by then is over, though the log has not said it yet. ``now``: the server's."""
        ...

    def go_on(self, now: datetime) -> Taken:
        """What ends well after that is not over, whatever a wrong clock said: undoes ``expire``."""
        ...

    def next_end(self) -> datetime | None:
        """When the next one ends."""
        ...

    def get(self, id: str) -> Item | None: ...


class Claims(Protocol):
    """Remembers what was announced, so that nothing ever is twice."""

    def waiting(self, limit: int, *, held: bool = False) -> Waiting:
        """``held``: what was held back waits no longer for its reason to end. Urgent ones are among
        the first."""
        ...

    def claim(self, ids: Sequence[str] | None) -> Sequence[str]:
        """Commit that they are being announced now (``None``: all that wait); returns which."""
        ...

    def shown(self, ids: Sequence[str], why: str = "") -> None:
        """They are on the screen; ``why``: ``digest``, when together with others."""
        ...

    def hold(self, ids: Sequence[str] | None, why: str) -> None:
        """They get no bubble as long as that reason lasts (``None``: all that wait)."""
        ...

    def suppressed(self, ids: Sequence[str], why: str) -> None:
        """They get no bubble; ``why`` is a slug of ``deskbell.wire.Receipt``."""
        ...


class Outbox(Protocol):
    """Keeps what the person did until the server's log says it too."""

    def add(self, ops: Sequence[Op], *, local: bool) -> Taken:
        """Show them and keep them to be sent; ``local``: there is no server to tell."""
        ...

    def next(self) -> Op | None:
        """The oldest that was not accepted yet."""
        ...

    def accept(self, op: Op, version: int | None) -> Taken: ...
    def keep(self, op: Op) -> Taken:
        """The server does not have that notification any more: what was done holds here."""
        ...

    def drop(self, op_ids: Sequence[str]) -> Taken: ...
    def accepted(self) -> list[str]:
        """The ids of those that the server took and the log has not shown yet."""
        ...


@dataclass(frozen=True, slots=True)
class Owed:
    """Receipts that the server has not confirmed, oldest first; ``up_to`` names the last one."""

    up_to: int = 0
    receipts: tuple[Receipt, ...] = ()


class Receipts(Protocol):
    """Keeps what became of each notification here until the server has it.

    They are written with the claims' outcome, in the same transaction; none for a foreign server.
    """

    def owed(self, limit: int) -> Owed: ...
    def told(self, up_to: int) -> None:
        """The server has these."""
        ...


class Snoozes(Protocol):
    """Keeps what the person put aside until a POSIX time; reading or deleting it ends that."""

    def put(self, ids: Sequence[str], until: float) -> Taken: ...
    def put_all(self, until: float) -> Taken:
        """All that is unread."""
        ...

    def end(self, ids: Sequence[str]) -> Taken: ...
    def next(self) -> float | None:
        """When the first comes back."""
        ...

    def wake(self, now: float) -> Taken:
        """Those whose time has come wait to be announced once more."""
        ...


class Journal(Protocol):
    """All of it. ``word``: what the person should know about the file, or empty."""

    @property
    def word(self) -> str: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def claims(self) -> Claims: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def receipts(self) -> Receipts: ...
    @property
    def snoozes(self) -> Snoozes: ...
    def counts(self) -> Counts: ...
    def close(self) -> None: ...


class OpenJournal(Protocol):
    """Opens the journal of an account; raises ``JournalFailed`` when nothing can be kept."""

    def __call__(self, account: Account, *, broken: bool = False) -> Journal:
        """``broken``: the file that is there is set aside, however well it looks."""
        ...
