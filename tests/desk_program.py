"""A desk as a program for tests: real core and adapters, a file for keyring, lines for bubbles.

It prints one JSON object per line: ``status``, ``say``, ``changed``, ``call`` (the notifier was
asked). SIGUSR1 is a wake-up of the machine, SIGUSR2 a network that came up.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from deskbell_desktop.adapters.accounts import SettingsFile
from deskbell_desktop.adapters.courier import RestCourier
from deskbell_desktop.adapters.journal import Shelf
from deskbell_desktop.adapters.link import SocketLine
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.adapters.registrar import RestRegistrar
from deskbell_desktop.adapters.vault import Vault
from deskbell_desktop.console.printing import Silence
from deskbell_desktop.console.run import obey
from deskbell_desktop.core import mail as m
from deskbell_desktop.core import premises, pulse
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.counter import Counter
from deskbell_desktop.core.desk import Desk
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.mailbox import Mailbox
from deskbell_desktop.core.notice import Notice, Outcome, Shown
from deskbell_desktop.core.ports import Ports
from deskbell_desktop.core.preferences import Settled
from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.core.status import Status
from tests.faults.ring import FileRing
from tests.running import PASSWORD

_lock = threading.Lock()


def note(**said: object) -> None:
    with _lock:
        print(json.dumps(said, default=str), flush=True)


class WrongClock(Clock):
    """A wall clock that somebody set wrong."""

    def __init__(self, ahead: float) -> None:
        self._ahead = timedelta(seconds=ahead)

    def wall(self) -> datetime:
        return super().wall() + self._ahead


class Watcher:
    newest = 0

    def status(self, status: Status) -> None:
        note(
            status=status.link.value,
            why=status.why,
            complete_to=status.complete_to,
            next_try=status.next_try_in or 0,
        )

    def changed(self, changed: Changed) -> None:
        self.newest = max([self.newest, *(item.place for item in changed.items)])
        note(changed=changed.counts.total, unread=changed.counts.unread)

    def sign_in_failed(self, sentence: str, hint: str) -> None:
        note(sign_in_failed=sentence)

    def signed_in(self, server: str, person: str) -> None:
        note(signed_in=person)

    def say(self, sentence: str) -> None:
        note(say=sentence)

    def open(self, id: str | None, activation_token: str | None) -> None:
        note(open=id)

    def quiet_changed(self, quiet: Quiet) -> None:
        note(quiet=quiet.why, until=quiet.until)

    def accounts(self, used: Account | None, others: tuple[Account, ...]) -> None:
        pass

    def settled(self, settled: Settled) -> None:
        pass


class Notifier:
    def __init__(self) -> None:
        self._tell: Callable[[Outcome], None] = lambda _: None

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self._tell = tell

    def show(self, notice: Notice) -> None:
        note(call=notice.id, title=notice.title)
        self._tell(Shown(notice.id))

    def withdraw(self, id: str) -> None:
        note(withdrawn=id)

    def stop(self) -> None:
        pass


class MortalVault(Vault):
    """Dies instead of keeping its n-th secret: what came from the server is lost."""

    def __init__(self, ring: Path, dies_at: int) -> None:
        super().__init__(lambda: FileRing(ring))
        self._left = dies_at

    def save(self, account: Account, secret: str) -> str:
        self._left -= 1
        if self._left == 0:
            note(dying="before the secret is kept")
            os.kill(os.getpid(), signal.SIGKILL)
        return super().save(account, secret)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("home", type=Path)
    options.add_argument("url")
    options.add_argument("name")
    options.add_argument("--ahead", type=float, default=0, help="seconds that the clock is wrong")
    options.add_argument("--dies-at", type=int, default=0, help="the secret not to be kept")
    options.add_argument("--ring", type=Path, help="the keyring's file")
    options.add_argument("--pos-every", type=float, default=pulse.POS_EVERY)
    options.add_argument("--open-again", type=float, default=premises.OPEN_AGAIN)
    options.add_argument("--dice", type=float, help="in the place of chance in its waits")
    given = options.parse_args()
    pulse.POS_EVERY, premises.OPEN_AGAIN = given.pos_every, given.open_again
    dice = random.random if given.dice is None else lambda: given.dice
    where = Places(given.home / "config", given.home / "state", given.home / "run")
    settings = SettingsFile(where.settings)
    mailbox, watcher = Mailbox(), Watcher()
    ring = given.ring or given.home / "ring"
    ports = Ports(
        mailbox=mailbox,
        line=SocketLine(mailbox.post, settings.device()),
        registrar=RestRegistrar(mailbox.post, settings.device(), MortalVault(ring, given.dies_at)),
        courier=RestCourier(mailbox.post),
        profiles=settings,
        open_journal=Shelf(where),
        native=Notifier(),
        fallback=Notifier(),
        chime=Silence(),
    )
    desk = Desk(ports, watcher, WrongClock(given.ahead), dice)
    signal.signal(signal.SIGUSR1, lambda *_: mailbox.post(m.Woke()))
    signal.signal(signal.SIGUSR2, lambda *_: mailbox.post(m.NetworkUp()))
    thread = threading.Thread(target=desk.run, daemon=True)
    thread.start()
    commands = Counter(mailbox)
    if settings.load().account is None:
        commands.sign_in(given.url, given.name, PASSWORD)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        for typed in sys.stdin:
            obey(typed, commands, watcher.newest)
    finally:
        commands.stop()
        thread.join(3)


if __name__ == "__main__":
    main()
