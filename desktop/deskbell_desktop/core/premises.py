"""The premises: who is signed in, which journal that opens, what is remembered between starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account, Profile, using, without
from deskbell_desktop.core.address import same
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.connection import Connection
from deskbell_desktop.core.door import Changed, Watcher
from deskbell_desktop.core.herald import Herald
from deskbell_desktop.core.interruption import Interruption
from deskbell_desktop.core.journal import Journal, JournalFailed
from deskbell_desktop.core.preferences import (
    NOTHING_GIVEN,
    Given,
    Preferences,
    Settled,
    settle,
    wished,
)
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.ringer import Ringer
from deskbell_desktop.core.timers import Timers
from deskbell_desktop.core.translate import mark, tr, tr_marked

if TYPE_CHECKING:
    from deskbell_desktop.core.ports import Ports


OPEN_AGAIN = 30.0
REBUILD_EVERY = 60.0
BREAKS = mark("The notification history on this computer breaks again and again.")


class Premises:
    """Opens and closes everything that belongs to one account; ``use`` hands the journal to those
    who work with it."""

    def __init__(
        self,
        ports: Ports,
        watcher: Watcher,
        clock: Clock,
        timers: Timers,
        connection: Connection,
        herald: Herald,
        ringer: Ringer,
        use: Callable[[Journal | None, Account | None], None],
    ) -> None:
        self._ports, self._watcher, self._clock, self._timers = ports, watcher, clock, timers
        self._connection = connection
        self.interruption = Interruption(watcher, clock, timers, herald, ringer, self._remember)
        self._use = use
        self.profile = ports.profiles.load()
        self._policy = ports.profiles.policy()
        self.settled = Settled()
        self.journal: Journal | None = None
        self._waiting_for_server = False
        self._complaint = ""
        self.opened_at = float("-inf")
        self._rebuilt_at = float("-inf")

    def come_in(self) -> None:
        """Start with what is remembered."""
        self._settle()
        if self._policy.word:
            self._watcher.say(self._policy.word)
        self._tell_accounts()
        if self.profile.account is None:
            self._connection.end()
        else:
            self._enter(self.profile.account)

    def _enter(self, account: Account) -> None:
        self._watcher.signed_in(account.server, account.name)
        if self._forbidden(account.server):
            self._connection.end(self._forbidden(account.server))
        elif self._open(account):
            self._connection.begin(account)

    def leave(self) -> None:
        """Close the journal; everything is remembered."""
        if self.journal:
            self.journal.close()
            self.journal = None

    # -- signing in and out ------------------------------------------------------------------------

    def sign_in(self, wish: m.SignIn) -> None:
        """Ask the server; whoever is signed in stays so until it says yes."""
        if self._may_sign_in(wish.server):
            self._ports.registrar.sign_in(wish.server, wish.username, wish.password, wish.stay)

    def sign_in_by_provider(self, wish: m.SignInByProvider) -> None:
        """The same, in the browser."""
        if self._may_sign_in(wish.server):
            self._ports.registrar.sign_in_by_provider(wish.server, wish.stay)

    def _may_sign_in(self, server: str) -> bool:
        if forbidden := self._forbidden(server):
            self._watcher.sign_in_failed(forbidden, "")
            return False
        if self._connection.account is None:
            self._waiting_for_server = True
            self._connection.signing_in()
        return True

    def sign_in_failed(self, failed: m.SignInFailed) -> None:
        """Say so; the state is what it was."""
        if self._waiting_for_server and self._connection.account is None:
            self._connection.end()
        self._waiting_for_server = False
        self._watcher.sign_in_failed(failed.sentence, failed.hint)

    def signed_in(self, done: m.SignedIn) -> None:
        """Open this account's journal and connect."""
        self._waiting_for_server = False
        self._keep(using(self.profile, done.account))
        self.give(done.given)
        self._watcher.signed_in(done.account.server, done.account.name)
        if done.word:
            self._watcher.say(done.word)
        if self._open(done.account):
            self._connection.begin(done.account, done)

    def switch(self, account: Account) -> None:
        """Use one of the accounts that rest; the one in use rests, and stays signed in."""
        if account in self.profile.others:
            self._connection.end()
            self._keep(using(self.profile, account))
            self.give(NOTHING_GIVEN)
            self._enter(account)

    def sign_out(self, account: Account | None = None) -> None:
        """Forget the account; its journal stays on the disk for the next sign-in."""
        used, token = self.profile.account, self._connection.access.token
        if account is not None and account != used:
            self._ports.registrar.sign_out(account, None)
            self._keep(without(self.profile, account))
            return
        self._connection.end()
        if used:
            self._ports.registrar.sign_out(used, token)
            self._keep(without(self.profile, used))
        self.give(NOTHING_GIVEN)
        self._use(None, None)
        self.leave()
        self._timers.clear("journal")
        self._watcher.changed(Changed(Counts(), reloaded=True))

    def _keep(self, profile: Profile) -> None:
        self._remember(account=profile.account, others=profile.others)
        self._tell_accounts()

    def _tell_accounts(self) -> None:
        self._watcher.accounts(self.profile.account, self.profile.others)

    def _forbidden(self, server: str) -> str:
        """Why the organisation does not let this desk use that server; empty when it does."""
        only = self._policy.locked.get("server", "")
        if not only or same(only, server):
            return ""
        if not same(only, only):  # no address is; the lock holds all the same
            return tr(
                "Your organisation lets this desk sign in at “{server}” only, and that is not a "
                "server's address. Ask your administrator to correct “server” in the policy.",
                server=only,
            )
        return tr("Your organisation lets this desk sign in at {server} only.", server=only)

    # -- the journal -------------------------------------------------------------------------------

    def _open(self, account: Account, *, broken: bool = False) -> bool:
        self.leave()
        self._timers.clear("journal")
        try:
            self.journal = self._ports.open_journal(account, broken=broken)
        except JournalFailed as error:
            self._use(None, None)
            self.complain(str(error))
            self._connection.refuse(str(error))
            self._timers.set("journal", self._clock.mono() + OPEN_AGAIN)
            return False
        self.opened_at = self._clock.mono()
        self._use(self.journal, account)
        if self.journal.word:
            self.complain(self.journal.word)
        self._watcher.changed(Changed(self.journal.counts(), reloaded=True))
        return True

    def open_again(self) -> None:
        """Perhaps there is room on the disk by now."""
        account = self.profile.account
        if self.journal is None and account and self._open(account):
            self._connection.begin(account)

    def rebuild(self) -> None:
        """The file broke: begin a new one and fetch everything again, but not without a pause."""
        account, now = self.profile.account, self._clock.mono()
        if account is None or not self._open(account, broken=True):
            return
        often = now - self._rebuilt_at < REBUILD_EVERY
        self._rebuilt_at = now
        self._connection.begin(account)
        if often:
            self._connection.lose(tr_marked(BREAKS), REBUILD_EVERY)

    def complain(self, sentence: str) -> None:
        """Say it once, until all is well again."""
        if sentence != self._complaint:
            self._complaint = sentence
            self._watcher.say(sentence)

    def content(self) -> None:
        """All is well."""
        self._complaint = ""

    # -- interruption ------------------------------------------------------------------------------

    def prefer(self, wanted: Preferences) -> None:
        """Keep what differs from what holds; what the policy locks stays."""
        self._remember(wishes={**self.profile.wishes, **wished(self.settled, wanted)})
        self._settle()

    def give(self, given: Given) -> None:
        """What the server of the account in use gives as defaults, from now on."""
        if given != self.profile.given:
            self._remember(given=given)
            self._settle()

    def _settle(self) -> None:
        before = self.settled.preferences
        self.settled = settle(self._policy, self.profile.wishes, self.profile.given)
        self._take_way(before, self.settled.preferences)
        self.interruption.know(self.profile, self.settled)
        self._watcher.settled(self.settled)

    def _take_way(self, before: Preferences, now: Preferences) -> None:
        """Tell where the way out goes; a connection that stands on another is made again."""
        if word := self._ports.way(now.proxy, now.ca_file):
            self.complain(word)
        if (before.proxy, before.ca_file) != (now.proxy, now.ca_file):
            self._connection.attempt_now()

    def _remember(self, **changes: object) -> Profile:
        profile = replace(self.profile, **changes)  # type: ignore[arg-type]  # the names are ours
        if profile != self.profile:
            self.profile = profile
            self._ports.profiles.save(profile)
        return profile
