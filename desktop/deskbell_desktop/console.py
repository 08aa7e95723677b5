"""The console: the same desk without Qt; prints what comes, reads a few simple commands."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from types import FrameType
from typing import TextIO

from deskbell_desktop.core import notices, text
from deskbell_desktop.core.door import Changed, Commands
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Notice, Outcome, Shown
from deskbell_desktop.core.status import Link, Status

_STATES = {
    Link.SIGNED_OUT: "signed out",
    Link.CONNECTING: "connecting",
    Link.CATCHING_UP: "catching up",
    Link.CONNECTED: "connected",
    Link.RECONNECTING: "reconnecting",
    Link.REFUSED: "refused",
}
HELP = "Commands: read ID, unread ID, delete ID, ack ID, all, test, now, quit."


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
            self._paper.status(words)

    def changed(self, changed: Changed) -> None:
        for item in reversed(changed.items):
            self.newest = max(self.newest, item.place)
            if item.id in changed.arrived:
                self._paper.line(line(item))
        if changed.reloaded and changed.arrived:
            self._paper.status(f"{len(changed.arrived):,} notifications came at once")
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

    def quiet_changed(self, until: float | None) -> None:
        if until is not None:
            self._paper.status("do not disturb")


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

    def play(self, sound: str) -> None:
        pass


def line(item: Item) -> str:
    """``15:48:45  task  medium  Title — message (from Sender)  id``, always one line."""
    n = item.notification
    message = text.title(n.message.replace("\n", " ")) if n.message else ""
    said = f"{text.title(n.title)} — {message}" if message else text.title(n.title)
    when = n.created_at.astimezone()
    read = "" if item.unread else "  (read)"
    return (
        f"{when:%H:%M:%S}  {n.type:<10}  {n.priority:<6}  {said}  "
        f"(from {text.title(n.sender.name)})  {n.id}{read}"
    )


def run(sign_in: tuple[str, str, str] | None, out: TextIO | None = None) -> int:
    """Until ``quit``, Ctrl-C or SIGTERM."""
    from deskbell_desktop.assembly import start_desk

    paper = Paper(out or sys.stdout)
    over = threading.Event()
    code = [0]

    def failed() -> None:
        if sign_in is not None and not sys.stdin.isatty():
            code[0] = 1
            over.set()

    def stopped(_number: int, _frame: FrameType | None) -> None:
        over.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stopped)
    watcher = ConsoleWatcher(paper, failed)
    silent = ConsoleNotifier(paper)
    desk = start_desk(watcher, silent, Silence(), native=ConsoleNotifier(paper))
    if sign_in is not None:
        desk.commands.sign_in(*sign_in)
    if sys.stdin.isatty():
        paper.status(HELP)
        threading.Thread(
            target=_listen, args=(desk.commands, watcher, paper, over), daemon=True
        ).start()
    while not over.wait(0.5):
        continue
    desk.stop()
    return code[0]


def _listen(
    commands: Commands, watcher: ConsoleWatcher, paper: Paper, over: threading.Event
) -> None:
    while not over.is_set():
        typed = sys.stdin.readline()
        if not typed:
            return
        if not obey(typed, commands, watcher.newest):
            paper.status(HELP)
        if typed.strip() in {"quit", "q", "exit"}:
            over.set()


def obey(typed: str, commands: Commands, newest: int) -> bool:
    """Do what was typed; False when it makes no sense."""
    verb, _, id = typed.strip().partition(" ")
    ids = [id.strip()]
    on_item: dict[str, Callable[[], None]] = {
        "read": lambda: commands.mark_read(ids),
        "unread": lambda: commands.mark_unread(ids),
        "delete": lambda: commands.delete(ids),
        "ack": lambda: commands.acknowledge(ids[0]),
    }
    alone: dict[str, Callable[[], None]] = {
        "all": lambda: commands.mark_all_read(newest),
        "test": commands.send_test,
        "now": commands.try_now,
        "quit": lambda: None,
        "q": lambda: None,
        "exit": lambda: None,
        "": lambda: None,
    }
    act = on_item.get(verb) if ids[0] else alone.get(verb)
    if act is None:
        return False
    act()
    return True


def display() -> bool:
    """Is there a screen to show windows on?"""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
