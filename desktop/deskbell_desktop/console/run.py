"""The run of the console: from the sign-in to ``quit``, Ctrl-C or SIGTERM."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import TextIO

from deskbell_desktop.console.printing import ConsoleNotifier, ConsoleWatcher, Paper, Silence
from deskbell_desktop.core.door import Commands

HELP = "Commands: read ID, unread ID, delete ID, ack ID, all, test, now, quit."


def run(sign_in: tuple[str, str, str] | None, out: TextIO | None = None) -> int:
    """Until ``quit``, Ctrl-C or SIGTERM."""
    from deskbell_desktop.adapters.places import places, refused
    from deskbell_desktop.assembly import start_desk

    if why_not := refused(places()):
        print(f"deskbell-desktop: {why_not}", file=sys.stderr)
        return 1
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
