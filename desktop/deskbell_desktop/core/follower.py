"""The follower: follows the server's log over an open connection, page by page, then live."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from deskbell import wire
from deskbell.wire import PAGE_MAX, Entry, Page, Reset
from deskbell_desktop.core import cursor
from deskbell_desktop.core.acks import Acks
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.connection import Connection
from deskbell_desktop.core.cursor import Placement, Position
from deskbell_desktop.core.journal import Journal, Taken
from deskbell_desktop.core.line import Ask, Line, Pos, Refresh, Sync
from deskbell_desktop.core.pulse import Pulse
from deskbell_desktop.core.server_clock import ServerClock
from deskbell_desktop.core.timers import Timers
from deskbell_desktop.core.translate import mark, tr, tr_marked

DOUBT_LIMIT = 3.0
SYNC_LIMIT = 20.0
HELD_MAX = 2_000
NO_HISTORY = mark("This server keeps no history: what is sent while you are away does not arrive.")
CONFUSED = mark("The server's log does not go on.")

Deliver = Callable[[Taken], None]


class Follower:
    """``deliver`` gets what changed; ``complete`` is called when a catch-up is through, or a check
    found that nothing is missing."""

    def __init__(
        self,
        line: Line,
        connection: Connection,
        clock: Clock,
        timers: Timers,
        deliver: Deliver,
        complete: Callable[[bool], None],
        quiet: Callable[[], bool],
        rollout: Callable[[], int],
    ) -> None:
        self._line = line
        self._connection = connection
        self._clock = clock
        self._timers = timers
        self._deliver = deliver
        self._complete = complete
        self._quiet, self._rollout = quiet, rollout
        self.journal: Journal | None = None
        self.at = Position()
        self.live = False
        self.missed = 0
        self.complete_at: datetime | None = None
        self.was_gone = float("inf")
        """Seconds between the last two times that nothing was missing here."""
        self._complete_mono = float("-inf")
        self.pulse = Pulse(clock)
        self._pinged = False
        self._pulling = False
        self._resets = 0
        self._held: list[Entry] = []
        self._accepted: list[str] = []
        self._acks = Acks(self._ask, clock, timers)
        self.server_clock = ServerClock(clock)

    def use(self, journal: Journal | None) -> None:
        """Follow into this journal from where it is."""
        self.close()
        self.journal = journal
        self.at = journal.ledger.position() if journal else Position()
        self.complete_at = None
        self._complete_mono = float("-inf")
        self.server_clock.forget()

    def opened(self, pinged: bool) -> None:
        """The connection is open: catch up, or just listen where there is no log. ``pinged``: the
        line asks for the position."""
        self._pinged = pinged
        account = self._connection.account
        if account and not account.history:
            self.live = True
            self._connection.live(tr_marked(NO_HISTORY))
            self._complete(True)
            return
        self._pull()

    def close(self) -> None:
        """The connection is gone."""
        self.live = self._pulling = False
        self.missed = self._resets = 0
        self.pulse.stop()
        self._acks.forget()
        self._held.clear()
        self._timers.clear("sync", "pos", "pos-limit")

    # -- catching up -------------------------------------------------------------------------------

    def _pull(self) -> None:
        if self.journal is None:
            return
        self.live = False
        self._pulling = True
        self._accepted = self.journal.outbox.accepted()
        self._timers.clear("pos", "pos-limit")
        self._timers.set("sync", self._clock.mono() + SYNC_LIMIT)
        self._ask(Sync(self.at.epoch, self.at.cursor, PAGE_MAX))

    def answered(self, ask: Ask, answer: object) -> None:
        """The server answered one of our questions."""
        if isinstance(ask, Sync):
            self._synced(answer)
        elif isinstance(ask, Pos) and isinstance(answer, wire.Position):
            self._positioned(answer)
        elif isinstance(ask, Refresh) and answer is False:
            self._connection.lose(tr("The server did not take the renewed sign-in."))

    def _synced(self, answer: object) -> None:
        self._timers.clear("sync")
        if isinstance(answer, Reset):
            self._reset(answer)
        elif isinstance(answer, Page):
            self._page(answer)
        else:
            self._connection.lose(tr("The server's answer was not understood."))

    def _reset(self, answer: Reset) -> None:
        assert self.journal
        self._resets += 1
        if self._resets > 2:
            self._connection.lose(tr_marked(CONFUSED))
            return
        self.at = cursor.after_reset(answer)
        taken = self.journal.ledger.reset(self.at)
        if taken:
            self._deliver(taken)
        self._pull()

    def _page(self, page: Page) -> None:
        assert self.journal
        self.server_clock.tell(page.server_time)
        at = cursor.after_page(self.at, page)
        if at is None and page.epoch != self.at.epoch:
            self._reset(Reset(why="epoch", epoch=page.epoch, floor=page.floor))
            return
        if at is None or (page.more and at.cursor == self.at.cursor):
            self._connection.lose(tr_marked(CONFUSED))
            return
        self._resets = 0
        self._take(list(cursor.ascending(page.entries, self.at.cursor, page.next)), at)
        if page.more:
            self.missed = max(0, page.head - page.next)
            self._connection.changed()
            self._pull()
        else:
            self._caught_up()

    def _caught_up(self) -> None:
        assert self.journal
        self._pulling = False
        self.live = True
        self.missed = 0
        self._check_later()
        self._forget_accepted()
        self.pulse.settling = bool(self.journal.outbox.accepted())
        held, self._held = self._held, []
        self._completed()
        self._connection.live()
        self._complete(True)
        if held:
            self.pushed(held)

    # -- live --------------------------------------------------------------------------------------

    def pushed(self, entries: Sequence[Entry]) -> None:
        """Pushes came in, in this order."""
        if self._connection.account and not self._connection.account.history:
            self._take(entries, None)
            self._complete(False)
            return
        fresh: list[Entry] = []
        reached = self.at.cursor
        for entry in entries:
            where = cursor.place(entry.seq, reached, live=self.live, pulling=self._pulling)
            if where is Placement.APPLY:
                fresh.append(entry)
                reached = entry.seq
            elif where is Placement.HOLD and len(self._held) < HELD_MAX:
                self._held.append(entry)
            elif where is Placement.PULL and self._connection.up:
                self._pull()
        if fresh:
            self._take(fresh, Position(self.at.epoch, reached))
            self._completed()
            self._complete(False)
        if self.live:  # who pushes may ping no more: being awake, see to it here as well
            self._timers.set("pos", self.pulse.check_at)

    def _take(self, entries: Sequence[Entry], at: Position | None) -> None:
        assert self.journal
        taken = self.journal.ledger.take(entries, at, self._clock.wall())
        if at is not None:
            self.at = at
            self._acks.stored(len(entries), at.cursor)
        if taken:
            self._deliver(taken)

    # -- checking ----------------------------------------------------------------------------------

    def doubt(self) -> None:
        """There is reason to think that the link died unseen: do not wait long for an answer."""
        if self._pulling:
            self._timers.sooner("sync", self._clock.mono() + DOUBT_LIMIT)
        self.check(DOUBT_LIMIT)

    def check(self, limit: float) -> None:
        """Ask whether anything is missing; no answer in time means that the link is dead."""
        if not (self._connection.up and self.live and self.at.epoch and self.journal):
            return
        self._accepted = self.journal.outbox.accepted()
        self._timers.set("pos", self.pulse.later())
        self._timers.sooner("pos-limit", self._clock.mono() + limit)
        self._ask(self._pos())

    def _check_later(self) -> None:
        at = self.pulse.later()
        if not self._pinged:
            self._timers.set("pos", at)

    def question(self) -> Pos | None:
        """The same, for the line to ask with the server's ping, on its thread."""
        return self._pos() if self.live and self.at.epoch and self.pulse.ping() else None

    def well(self, answer: wire.Position) -> bool:
        """Whether there is nothing to do about the answer, on the line's thread."""
        if self.pulse.settling or not (self.live and answer.live):
            return False
        if answer.head > self.at.cursor:
            return False
        self.pulse.later()
        self._completed()
        return True

    def _pos(self) -> Pos:
        return Pos(self.at.cursor, self._quiet(), self._rollout())

    def _positioned(self, answer: wire.Position) -> None:
        self._timers.clear("pos-limit")
        if self._pulling:
            return
        if answer.head > self.at.cursor or not answer.live:
            self._pull()
            return
        self._check_later()
        self._forget_accepted()
        self._accepted = self.journal.outbox.accepted() if self.journal else []
        self.pulse.settling = bool(self._accepted)
        self._completed()
        self._connection.live()

    def due(self, timer: str) -> None:
        """A timer of ours rang."""
        if timer == "ack":
            self._acks.send()
        elif timer == "pos":
            if self.pulse.due:
                self.check(self.pulse.patience)
        else:
            self._connection.lose(tr("The server stopped answering."))

    def _forget_accepted(self) -> None:
        """What the server took before it said that we are complete is in the log by now."""
        assert self.journal
        if self._accepted:
            taken = self.journal.outbox.drop(self._accepted)
            self._accepted = []
            if taken:
                self._deliver(taken)

    def _completed(self) -> None:
        self.complete_at = self._clock.wall()
        now = self._clock.mono()
        self.was_gone, self._complete_mono = now - self._complete_mono, now

    def _ask(self, ask: Ask) -> None:
        if self._connection.up:
            self._line.ask(self._connection.attempt, ask)
