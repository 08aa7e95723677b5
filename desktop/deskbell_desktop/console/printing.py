"""Printing: what the desk tells, as clean lines."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from typing import TextIO

from deskbell_desktop.core import formats, notices, text
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Notice, Outcome, Shown
from deskbell_desktop.core.preferences import Settled
from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.core.status import Link, Status

_STATES = {
    Link.SIGNED_OUT: "signed out",
    Link.CONNECTING: "connecting",
    Link.CATCHING_UP: "catching up",
    Link.CONNECTED: "connected",
    Link.RECONNECTING: "reconnecting",
    Link.REFUSED: "refused",
}
AT_ONCE = 20
"""Of more that come together, as after an absence, only the last are printed."""


class Paper:
    """Writes whole lines, from any thread."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()

    def line(self, words: str) -> None:
        """One line; a reader that went away is no reason to fail."""
        with self._lock:
            try:
                print(words, file=self._out, flush=True)
            except (BrokenPipeError, ValueError):
                return

    def status(self, words: str) -> None:
        """A line about us, told apart from notifications."""
        self.line(f"-- {datetime.now().astimezone():%H:%M:%S} {words}")


class ConsoleWatcher:
    """Implements ``core.door.Watcher``."""

    def __init__(self, paper: Paper, failed: Callable[[], None]) -> None:
        self._paper = paper
        self._failed = failed
        self._said = ""
        self.newest = 0

    def status(self, status: Status) -> None:
        words = _STATES[status.link]
        if status.link is Link.CONNECTED:
            words += f" to {status.server} as {status.person}"
        if status.why:
            words += f": {status.why}"
        if status.next_try_in is not None:
            words += f" Next try in {status.next_try_in:.0f} s."
        if words != self._said:
            self._said = words
            self._paper.status(words + complete_to(status))

    def changed(self, changed: Changed) -> None:
        new = [item for item in changed.items if item.id in changed.arrived]
        if len(changed.arrived) > AT_ONCE:
            self._paper.status(f"{len(changed.arrived):,} notifications came at once, the last:")
        for item in reversed(new[:AT_ONCE]):
            self._paper.line(line(item))
        self.newest = max([self.newest, *(item.place for item in changed.items)])
        self._paper.status(f"{changed.counts.unread:,} unread of {changed.counts.total:,}")

    def sign_in_failed(self, sentence: str, hint: str) -> None:
        self._paper.status(f"{sentence} {hint}".strip())
        self._failed()

    def signed_in(self, server: str, person: str) -> None:
        self._paper.status(f"signed in to {server} as {person}")

    def say(self, sentence: str) -> None:
        self._paper.status(sentence)

    def open(self, id: str | None, activation_token: str | None) -> None:
        self._paper.status(f"open {id or 'the inbox'}")

    def quiet_changed(self, quiet: Quiet) -> None:
        if quiet.why:
            self._paper.status(quiet.why.value.replace("-", " "))

    def accounts(self, used: Account | None, others: tuple[Account, ...]) -> None:
        for other in others:
            self._paper.status(f"also signed in to {other.server} as {other.name}, at rest")

    def settled(self, settled: Settled) -> None:
        pass


class ConsoleNotifier:
    """Implements ``core.notice.Notifier``: items are printed as they come, so only summaries are
    printed here."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._tell: Callable[[Outcome], None] = lambda _: None

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self._tell = tell

    def show(self, notice: Notice) -> None:
        if notice.id == notices.DIGEST:
            self._paper.status(notice.title)
        self._tell(Shown(notice.id))

    def withdraw(self, id: str) -> None:
        pass

    def stop(self) -> None:
        pass


class Silence:
    """Implements ``core.notice.Chime``: the console makes no sound."""

    def play(self, sound: str, volume: int) -> None:
        pass


def complete_to(status: Status) -> str:
    """How far the inbox is known to hold everything, once the link stands."""
    if status.link is not Link.CONNECTED or status.complete_to is None:
        return ""
    return f", complete to #{status.complete_to}"


def line(item: Item) -> str:
    """``15:48:45  task  medium  Title — message (from Sender)  id``, always one line."""
    n = item.notification
    message = text.title(n.message.replace("\n", " ")) if n.message else ""
    said = f"{text.title(n.title)} — {message}" if message else text.title(n.title)
    when = formats.local(n.created_at)
    read = "" if item.unread else "  (read)"
    return (
        f"{when:%H:%M:%S}  {n.type:<10}  {n.priority:<6}  {said}  "
        f"(from {text.title(n.sender.name)})  {n.id}{read}"
    )
