"""The line: the port to the server's push connection, one attempt at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from deskbell.wire import Position, Receipt


@dataclass(frozen=True, slots=True)
class Sync:
    """Ask for the page after ``cursor``; answered by ``Page`` or ``Reset``."""

    epoch: str
    cursor: int
    limit: int


@dataclass(frozen=True, slots=True)
class Ack:
    """Tell that everything up to ``cursor`` is stored here."""

    cursor: int


class Pos(NamedTuple):
    """Ask whether we are still live and complete; answered by ``deskbell.wire.Position``.

    ``quiet``: whether bubbles and sounds are held back here now, and ``rollout``: whose preferences
    this desk has (0 is none), for whoever looks after the desks. A tuple, because one is made with
    each ping.
    """

    cursor: int
    quiet: bool = False
    rollout: int = 0


@dataclass(frozen=True, slots=True)
class Refresh:
    """Give the connection a fresh token; answered by ``bool``."""

    token: str

    def __repr__(self) -> str:
        return "Refresh(…)"


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell what became of notifications here; answered by ``True`` (kept), ``False`` (it never will
    be) or ``None`` (not now). ``up_to`` names them to us."""

    up_to: int
    receipts: tuple[Receipt, ...]


Ask = Sync | Ack | Pos | Refresh | Tell


class Line(Protocol):
    """One connection attempt at a time, named by its number. No method waits or raises; what comes
    in is mail with that number."""

    def open(self, attempt: int, server: str, token: str, *, history: bool) -> None:
        """Try to connect; ``history``: speak the protocol of a Deskbell server."""
        ...

    def ask(self, attempt: int, ask: Ask) -> None: ...
    def watch(self, question: Callable[[], Pos | None], well: Callable[[Position], bool]) -> None:
        """Ask this with each ping of the server, if there is something to ask. The answer is told
        unless all is ``well``; when none comes in time, the attempt ends. Both are called on the
        line's thread, which is awake then: the desk need not wake up."""
        ...

    def abort(self) -> None:
        """Cut the connection without a farewell (a dead link would make that wait)."""
        ...
