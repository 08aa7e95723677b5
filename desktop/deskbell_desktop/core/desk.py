"""The desk: the one thread that everything goes through, one mail after the other.

It only connects the parts that know how: ``connection`` and ``follower`` face the server's socket,
``errands`` its REST side, ``herald`` the person's attention, ``premises`` the account and its
journal.
"""

from __future__ import annotations

import logging
import random as chance
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from deskbell.wire import What
from deskbell_desktop.core import answers
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.answers import Answers
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.connection import Connection
from deskbell_desktop.core.door import Watcher
from deskbell_desktop.core.ender import Ender
from deskbell_desktop.core.errands import Errands
from deskbell_desktop.core.follower import Follower
from deskbell_desktop.core.herald import Herald
from deskbell_desktop.core.journal import Journal, JournalDamaged, JournalFailed, Taken
from deskbell_desktop.core.line import Pos, Tell
from deskbell_desktop.core.ports import Ports
from deskbell_desktop.core.premises import Premises
from deskbell_desktop.core.reporter import Reporter
from deskbell_desktop.core.ringer import Ringer
from deskbell_desktop.core.rouser import Rouser
from deskbell_desktop.core.sleep import LOOK, Sleep
from deskbell_desktop.core.snoozer import Snoozer
from deskbell_desktop.core.teller import Teller
from deskbell_desktop.core.timers import Timers
from deskbell_desktop.core.translate import tr

log = logging.getLogger(__name__)

LEFTOVERS_AFTER = 10.0
"""Without a connection, what was stored but not announced before the last end is announced then."""


class Desk:
    """``run`` on a thread of its own; the rest is reached by mail only."""

    def __init__(
        self,
        ports: Ports,
        watcher: Watcher,
        clock: Clock | None = None,
        random: Callable[[], float] = chance.random,
    ) -> None:
        clock = clock or Clock()
        self._clock, self._ports, self._watcher = clock, ports, watcher
        self._timers, self._sleep = Timers(), Sleep(clock)
        self._stopped = False
        self.connection = Connection(
            ports.line,
            ports.registrar,
            clock,
            self._timers,
            random,
            changed=lambda: self.teller.status(),
            cut=self._cut,
        )
        self.follower = Follower(
            ports.line,
            self.connection,
            clock,
            self._timers,
            self._deliver,
            self._complete,
            quiet=lambda: self.herald.quiet.why is not None,
            rollout=lambda: self.premises.profile.given.rollout,
        )
        self.errands = Errands(ports.courier, self.connection, clock, self._timers, self._deliver)
        self.ringer = Ringer(ports.chime, clock, self._timers)
        self.herald = Herald(ports.native, ports.fallback, self.ringer, clock, self._timers)
        self.snoozer = Snoozer(clock, self._timers, self._deliver, self._ring_now)
        there = self.follower.server_clock
        self.ender = Ender(clock, there, self._timers, self._deliver)
        self.reporter = Reporter(ports.line, self.connection, clock, self._timers)
        self.premises = Premises(
            ports,
            watcher,
            clock,
            self._timers,
            self.connection,
            self.herald,
            self.ringer,
            self._use,
        )
        self.rouser = Rouser(self.connection, self.follower)
        self.answers = Answers(self.errands, self.herald, watcher)
        self.teller = Teller(watcher, self.connection, self.follower, self.herald)
        self._hands = self._table()

    # -- the loop ----------------------------------------------------------------------------------

    def run(self) -> None:
        """Until ``Stop``."""
        self._guard(self._start)
        while not self._stopped:
            self.turn(self._timers.left(self._clock.mono()))
        self._guard(self._end)

    def turn(self, timeout: float | None) -> None:
        """Take what is in the mailbox, then the timers that are due."""
        batch = self._ports.mailbox.take(timeout)
        self._guard(lambda: self._take(batch))
        for timer in self._timers.due(self._clock.mono()):
            self._guard(partial(self._due, timer))

    def _start(self) -> None:
        mailbox = self._ports.mailbox
        self._ports.native.start(lambda outcome: mailbox.post(m.Told(True, outcome)))
        self._ports.fallback.start(lambda outcome: mailbox.post(m.Told(False, outcome)))
        self._ports.line.watch(self._question, self.follower.well)
        self._timers.set("ring", self._clock.mono() + LEFTOVERS_AFTER)
        self._timers.set("clock", self._clock.mono() + LOOK)
        self.premises.come_in()

    def _end(self) -> None:
        self._ports.line.abort()
        self._ports.native.stop()
        self._ports.fallback.stop()
        self.premises.leave()

    def _take(self, batch: Sequence[m.Mail]) -> None:
        current = self.connection.attempt
        pushes = [x.entry for x in batch if isinstance(x, m.Pushed) and x.attempt == current]
        if pushes:
            self.follower.pushed(pushes)
        for mail in batch:
            if not isinstance(mail, m.Pushed) and getattr(mail, "attempt", current) == current:
                self._hands[type(mail)](mail)

    def _guard(self, act: Callable[[], None]) -> None:
        """The one place that decides what a failure means for the desk: it goes on."""
        try:
            act()
        except JournalDamaged as error:
            log.warning("the journal is damaged: %s", error)
            self._guard(self.premises.rebuild)
        except JournalFailed as error:
            self.premises.complain(str(error))
            self.connection.lose(str(error))
        except Exception:
            log.exception("the desk made a mistake")
            self.connection.lose(tr("Something went wrong on this desk."))

    # -- who takes what ----------------------------------------------------------------------------

    def _table(self) -> dict[type, Callable[[Any], None]]:
        c, e, p = self.connection, self.errands, self.premises
        return {
            m.SignIn: p.sign_in,
            m.SignInByProvider: p.sign_in_by_provider,
            m.SignOut: lambda x: p.sign_out(x.account),
            m.Switch: lambda x: p.switch(x.account),
            m.SignedIn: p.signed_in,
            m.SignInFailed: p.sign_in_failed,
            m.Quiet: lambda x: p.interruption.quiet(x.until),
            m.Snooze: self._snooze,
            m.Unsnooze: lambda x: self.snoozer.unsnooze(x.ids),
            m.Prefer: lambda x: p.prefer(x.preferences),
            m.Preview: lambda x: self.ringer.preview(x.sound),
            m.Renewed: self._renewed,
            m.RenewFailed: self._if_ours(c.renew_failed),
            m.Mark: lambda x: e.mark(x.what, x.ids),
            m.Answer: lambda x: e.answer(x.id, x.action),
            m.MarkAllRead: lambda x: e.mark_all_read(x.up_to),
            m.SendTest: lambda _: self._say(e.test()),
            m.OpTaken: self._taken,
            m.OpVoid: self._void,
            m.OpWaits: e.waits,
            m.Say: lambda x: self._say(x.sentence),
            m.TryNow: lambda _: self._try_now(),
            m.FoundBroken: self._found_broken,
            m.Woke: lambda _: self._woke(),
            m.NetworkUp: lambda _: self.rouser.network_up(),
            m.ScreenSeen: p.interruption.seen,
            m.Stop: lambda _: self._stop(),
            m.Opened: lambda x: self._opened(x.pinged),
            m.Rejected: c.rejected,
            m.Dropped: lambda x: c.lose(x.why),
            m.Farewell: lambda x: c.farewell(x.bye),
            m.Expiring: lambda _: c.renew(),
            m.Answered: self._answered,
            m.Told: self._told,
        }

    def _due(self, timer: str) -> None:
        if timer in {"retry", "attempt", "renew", "renewal"}:
            self.connection.due(timer)
        elif timer in {"sync", "pos", "pos-limit", "ack"}:
            self.follower.due(timer)
            self._look_at_the_clock()
        elif timer in {"errand", "errand-limit"}:
            self.errands.due(timer)
        elif timer in {"receipt", "receipt-limit"}:
            self.reporter.due()
        elif timer == "sound":
            self.ringer.owed()
        elif timer == "journal":
            self.premises.open_again()
        elif timer in {"clock", "snooze", "end"}:
            self._look(timer)
        elif timer in {"quiet", "left"}:
            self.premises.interruption.look()
        else:
            self._ring(away=not self.follower.live)

    def _snooze(self, mail: m.Snooze) -> None:
        self.errands.mark(What.UNREAD, mail.ids or ())  # who opened it first still wants it back
        self.snoozer.snooze(mail.ids, mail.until)

    def _look(self, timer: str) -> None:
        if timer == "snooze":
            self.snoozer.look()
        elif timer == "end":
            self.ender.look()
        else:
            self._timers.set("clock", self._clock.mono() + LOOK)
            self._look_at_the_clock()

    def _look_at_the_clock(self) -> None:
        if self._sleep.look():
            self._woke()

    def _question(self) -> Pos | None:
        """What the line asks with a ping, on its thread; that is a moment to look at the clock."""
        if self._sleep.look():
            self._ports.mailbox.post(m.Woke())
        return self.follower.question()

    def _taken(self, done: m.OpTaken) -> None:
        self.errands.taken(done)
        self.follower.pulse.settling = True  # until it came by the log

    def _woke(self) -> None:
        self.rouser.woke()
        self.premises.interruption.look()
        self.snoozer.look()
        self.ender.look()

    def _opened(self, pinged: bool) -> None:
        self.connection.opened()
        self.reporter.soon()
        self.follower.opened(pinged)

    def _answered(self, mail: m.Answered) -> None:
        if isinstance(mail.ask, Tell):
            self.reporter.answered(mail.ask, mail.answer)
        else:
            self.follower.answered(mail.ask, mail.answer)
            if self.follower.live:  # whoever asks for the position looks at the clock as well
                self._timers.clear("clock")

    def _found_broken(self, found: m.FoundBroken) -> None:
        if found.at > self.premises.opened_at:
            raise JournalDamaged("as its reader says")

    def _void(self, mail: m.OpVoid) -> None:
        self.errands.void(mail)
        self._say(answers.too_late(mail))

    def _told(self, told: m.Told) -> None:
        self.answers.take(told)
        self.reporter.soon()

    def _if_ours(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        """For mail about an account: only while it is the one that is signed in."""

        def hand(mail: Any) -> None:
            if mail.account == self.connection.account:
                then(mail)

        return hand

    def _renewed(self, mail: m.Renewed) -> None:
        if mail.account == self.connection.account:
            self._say(mail.word)
            self.premises.give(mail.given)
            self.connection.renewed(mail)
            self.errands.go()

    def _try_now(self) -> None:
        if self.premises.journal is None:
            self.premises.come_in()
        else:
            self.connection.nudge(person=True)

    def _stop(self) -> None:
        self._stopped = True

    # -- what the parts say to each other ----------------------------------------------------------

    def _cut(self) -> None:
        self._timers.sooner("clock", self._clock.mono() + LOOK)
        self.follower.close()
        self.reporter.close()

    def _say(self, sentence: str) -> None:
        if sentence:
            self._watcher.say(sentence)

    def _complete(self, away: bool) -> None:
        self.ender.told()
        self._ring(away=away and self.premises.interruption.absence(self.follower.was_gone))
        self.premises.content()
        self.errands.go()
        self.teller.status()

    def _ring_now(self) -> None:
        self._ring(away=False)

    def _ring(self, *, away: bool) -> None:
        self._timers.clear("ring")  # set again for what has to wait
        self.herald.ring(self.follower.server_clock.now(), away=away)
        self.reporter.soon()

    def _use(self, journal: Journal | None, account: Account | None) -> None:
        self.follower.use(journal)
        self.errands.use(journal, account)
        self.reporter.use(journal)
        self.snoozer.use(journal)
        self.ender.use(journal)
        self.herald.use(journal.claims if journal else None)

    def _deliver(self, taken: Taken) -> None:
        if self.premises.journal:
            self.teller.changed(self.premises.journal, taken)
            self.ender.watch()
