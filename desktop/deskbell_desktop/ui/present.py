"""The present: the latest word on connection, counts, preferences and releases, for all windows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from deskbell_desktop.core.account import Account
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.preferences import Preferences, Settled
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.quiet import LOUD, Quiet
from deskbell_desktop.core.release import Release
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui.bridge import Bridge

REST = 100
"""Milliseconds between two words about the counts."""


class Present(QObject):
    """One copy of what the bridge told last; says so when it changes."""

    status_changed = Signal()
    counts_changed = Signal()
    quiet_changed = Signal()
    settled_changed = Signal()
    accounts_changed = Signal()
    release_changed = Signal()

    def __init__(self, bridge: Bridge, status: Status) -> None:
        super().__init__(bridge)
        self._status_told = status
        self._last_server = status.server
        self.complete_at: Callable[[], datetime | None] = lambda: None
        """Looked up where it is shown: to be told of it would wake us with every ping."""
        self.counts = self._told = Counts()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._tell_counts)
        self.quiet = LOUD
        self.settled = Settled()
        self._used: Account | None = None
        self.others: tuple[Account, ...] = ()
        """The accounts that rest: signed in, but not connected."""
        self.release: Release | None = None
        """One that is newer than this copy, if there is word of it."""
        bridge.status_seen.connect(self._status)
        bridge.inbox_changed.connect(self._changed)
        bridge.counts_came.connect(self._counts)
        bridge.quiet_seen.connect(self._quiet)
        bridge.settled_seen.connect(self._settled)
        bridge.accounts_seen.connect(self._accounts)

    @property
    def status(self) -> Status:
        """How the link to the server is now."""
        told, upto = self._status_told, self.complete_at()
        return replace(told, complete_at=upto) if upto and told.link is Link.CONNECTED else told

    @property
    def server(self) -> str:
        """The server's address, as far as one is known here: also after its session has ended."""
        resting = self.others[0].server if self.others else ""
        return self.status.server or self.preferences.server or self._last_server or resting

    @property
    def person(self) -> str:
        """Whose inbox this is, also after their session has ended."""
        return self.status.person or (self._used.name if self._used else "")

    @property
    def connected(self) -> bool:
        """Whether what arrives at the server arrives here."""
        return self.status.link in (Link.CONNECTED, Link.CATCHING_UP)

    @property
    def preferences(self) -> Preferences:
        """The preferences that hold."""
        return self.settled.preferences

    def tell_release(self, release: Release | None) -> None:
        """There is a newer one, or no word of it any more."""
        if release != self.release:
            self.release = release
            self.release_changed.emit()

    def _status(self, status: Status) -> None:
        self._status_told = status
        self._last_server = status.server or self._last_server
        self.status_changed.emit()

    def _changed(self, changed: Changed) -> None:
        self._counts(changed.counts)

    def _counts(self, counts: Counts) -> None:
        if counts != self.counts:
            self.counts = counts
            self._tell_counts()

    def _tell_counts(self) -> None:
        """At once; in a storm as often as one can read it."""
        if not self._rest.isActive() and self.counts != self._told:
            self._told = self.counts
            self.counts_changed.emit()
            self._rest.start()

    def _settled(self, settled: Settled) -> None:
        self.settled = settled
        self.settled_changed.emit()

    def _accounts(self, used: Account | None, others: tuple[Account, ...]) -> None:
        self._used, self.others = used, others
        self.accounts_changed.emit()

    def _quiet(self, quiet: Quiet) -> None:
        self.quiet = quiet
        self.quiet_changed.emit()
