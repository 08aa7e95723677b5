"""The door between the desk and whoever shows it: what a person may ask for, what they are told.

``Desk`` implements the first half; the Qt bridge and the console implement the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from deskbell_desktop.core.account import Account
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.preferences import Preferences, Settled
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.core.status import Status


class Commands(Protocol):
    """What a person may ask for. Each returns at once, from any thread; the result comes back
    through ``Watcher``."""

    def sign_in(self, server: str, username: str, password: str, stay: bool = True) -> None:
        """``stay``: keep the sign-in on this computer, beyond the program's end."""
        ...

    def sign_in_by_provider(self, server: str, stay: bool = True) -> None:
        """In the browser, at the organisation's identity provider."""
        ...

    def sign_out(self, account: Account | None = None) -> None:
        """Of one of the accounts that rest, or of the one in use."""
        ...

    def switch(self, account: Account) -> None:
        """Use this account, one of those that rest; only the one in use is connected."""
        ...

    def mark_read(self, ids: Sequence[str]) -> None: ...
    def mark_unread(self, ids: Sequence[str]) -> None: ...
    def delete(self, ids: Sequence[str]) -> None: ...
    def restore(self, ids: Sequence[str]) -> None: ...
    def acknowledge(self, id: str) -> None: ...
    def answer(self, id: str, action: str) -> None:
        """Choose one of the sender's actions, by its id."""
        ...

    def mark_all_read(self, up_to: int) -> None: ...
    def send_test(self) -> None: ...
    def try_now(self) -> None: ...
    def quiet(self, until: float | None) -> None:
        """Do not disturb until that POSIX time; 0 for "until I say so"; None ends whatever quiet
        there is, quiet hours until they begin again."""
        ...

    def snooze(self, ids: Sequence[str], until: float) -> None:
        """Put them aside until that POSIX time: they leave the screen, stay in the list, and are
        announced again then. What was read is unread again; reading or deleting ends it."""
        ...

    def snooze_all(self, until: float) -> None:
        """The same for all that is unread now."""
        ...

    def unsnooze(self, ids: Sequence[str]) -> None:
        """Bring them back without a word."""
        ...

    def prefer(self, preferences: Preferences) -> None:
        """Keep these from now on; a field that the policy locks stays as it is."""
        ...

    def preview(self, sound: str) -> None:
        """Play it as it would sound, however quiet it is."""
        ...

    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Changed:
    """The inbox changed: the new values of the items that are new or different, newest first.

    An item whose ``state.deleted`` is set left the inbox. ``all_read_up_to``: a read-all was
    applied; every item with ``place`` up to it is read (they are not listed one by one).
    ``reloaded``: too much changed to list; read again.
    """

    counts: Counts
    items: tuple[Item, ...] = ()
    all_read_up_to: int | None = None
    reloaded: bool = False
    arrived: frozenset[str] = frozenset()


class Watcher(Protocol):
    """Who shows it. Called from the desk's thread; must return at once."""

    def status(self, status: Status) -> None: ...
    def changed(self, changed: Changed) -> None: ...
    def sign_in_failed(self, sentence: str, hint: str) -> None: ...
    def signed_in(self, server: str, person: str) -> None: ...
    def say(self, sentence: str) -> None:
        """One clear word to the person (a test could not be sent, the keyring is locked, …)."""
        ...

    def open(self, id: str | None, activation_token: str | None) -> None:
        """Show the inbox, with this notification if one is named (a native button was pressed)."""
        ...

    def quiet_changed(self, quiet: Quiet) -> None:
        """Whether bubbles are held back now, why and until when; at the start and at each
        change."""
        ...

    def accounts(self, used: Account | None, others: tuple[Account, ...]) -> None:
        """Who is signed in on this desk, at the start and after each change."""
        ...

    def settled(self, settled: Settled) -> None:
        """The preferences that hold now, at the start and after each change."""
        ...
