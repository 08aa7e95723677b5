"""A desk on a bench: the real desk and journal, everything else recorded or played by the test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from deskbell.wire import Page, Position, Reset
from deskbell_desktop.adapters.journal import Shelf
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account, Profile
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.counter import Counter
from deskbell_desktop.core.desk import Desk
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.line import Ask, Pos, Sync
from deskbell_desktop.core.mailbox import Mailbox
from deskbell_desktop.core.notice import Failed, Notice, Outcome, Shown
from deskbell_desktop.core.op import Op
from deskbell_desktop.core.ports import Ports
from deskbell_desktop.core.preferences import Policy, Settled
from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.core.status import Link, Status
from tests.unit.desktop.make import ALICE, NOON


class FakeClock(Clock):
    def __init__(self) -> None:
        self.now = 1_000.0
        self.gone_ahead = 0.0

    def ahead(self) -> float:
        return self.gone_ahead

    def mono(self) -> float:
        return self.now

    def wall(self) -> datetime:
        return NOON + timedelta(seconds=self.now - 1_000.0)


@dataclass
class FakeLine:
    opened: list[tuple[int, str, str, bool]] = field(default_factory=list)
    asked: list[tuple[int, Ask]] = field(default_factory=list)
    aborts: int = 0
    question: Callable[[], Pos | None] = lambda: None

    well: Callable[[Position], bool] = lambda _: False

    def watch(self, question: Callable[[], Pos | None], well: Callable[[Position], bool]) -> None:
        self.question, self.well = question, well

    def open(self, attempt: int, server: str, token: str, *, history: bool) -> None:
        self.opened.append((attempt, server, token, history))

    def ask(self, attempt: int, ask: Ask) -> None:
        self.asked.append((attempt, ask))

    def abort(self) -> None:
        self.aborts += 1


@dataclass
class FakeRegistrar:
    renewals: list[Account] = field(default_factory=list)
    wishes: list[tuple[str, str, str]] = field(default_factory=list)
    gone: list[tuple[Account, str | None]] = field(default_factory=list)

    def sign_in(self, server: str, username: str, password: str, stay: bool) -> None:
        self.wishes.append((server, username, password))

    def sign_in_by_provider(self, server: str, stay: bool) -> None:
        self.wishes.append((server, "by the provider", ""))

    def renew(self, account: Account) -> None:
        self.renewals.append(account)

    def sign_out(self, account: Account, token: str | None) -> None:
        self.gone.append((account, token))


@dataclass
class FakeCourier:
    carried: list[Op] = field(default_factory=list)
    tests: int = 0

    def carry(self, server: str, token: str, op: Op) -> None:
        self.carried.append(op)

    def test(self, server: str, token: str) -> None:
        self.tests += 1


@dataclass
class FakeProfiles:
    profile: Profile = field(default_factory=lambda: Profile(ALICE))
    said: Policy = field(default_factory=Policy)

    def load(self) -> Profile:
        return self.profile

    def save(self, profile: Profile) -> None:
        self.profile = profile

    def policy(self) -> Policy:
        return self.said


@dataclass
class FakeNotifier:
    works: bool = True
    shown: list[Notice] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    tell: Callable[[Outcome], None] = lambda _: None

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self.tell = tell

    def show(self, notice: Notice) -> None:
        self.shown.append(notice)
        self.tell(Shown(notice.id) if self.works else Failed(notice.id, "no daemon"))

    def withdraw(self, id: str) -> None:
        self.withdrawn.append(id)

    def stop(self) -> None:
        pass


@dataclass
class FakeChime:
    played: list[str] = field(default_factory=list)
    volumes: list[int] = field(default_factory=list)

    def play(self, sound: str, volume: int) -> None:
        self.played.append(sound)
        self.volumes.append(volume)


@dataclass
class FakeWatcher:
    statuses: list[Status] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    people: list[tuple[str, str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    opens: list[tuple[str | None, str | None]] = field(default_factory=list)
    quiets: list[Quiet] = field(default_factory=list)
    settleds: list[Settled] = field(default_factory=list)
    accounts_told: list[tuple[Account | None, tuple[Account, ...]]] = field(default_factory=list)

    def status(self, status: Status) -> None:
        self.statuses.append(status)

    def changed(self, changed: Changed) -> None:
        self.changes.append(changed)

    def sign_in_failed(self, sentence: str, hint: str) -> None:
        self.failures.append((sentence, hint))

    def signed_in(self, server: str, person: str) -> None:
        self.people.append((server, person))

    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    def open(self, id: str | None, activation_token: str | None) -> None:
        self.opens.append((id, activation_token))

    def quiet_changed(self, quiet: Quiet) -> None:
        self.quiets.append(quiet)

    def accounts(self, used: Account | None, others: tuple[Account, ...]) -> None:
        self.accounts_told.append((used, others))

    def settled(self, settled: Settled) -> None:
        self.settleds.append(settled)


class Rig:
    """``play`` gives the desk mail and lets it work; ``wait`` lets time pass."""

    def __init__(self, folder: Path, profile: Profile | None = None) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.profiles = FakeProfiles(profile or Profile(ALICE))
        self.begin()

    def begin(self) -> None:
        """Start the desk, as after a start of the program."""
        self.line, self.registrar, self.courier = FakeLine(), FakeRegistrar(), FakeCourier()
        self.native, self.toast, self.chime = FakeNotifier(), FakeNotifier(), FakeChime()
        self.watcher = FakeWatcher()
        self.ways: list[tuple[str, str]] = []
        self.wrong_files: set[str] = set()
        self.mailbox = Mailbox()
        self.shelf = Shelf(
            Places(self.folder, self.folder, self.folder),
            found_broken=lambda: self.mailbox.post(m.FoundBroken(self.clock.now)),
        )
        ports = Ports(
            self.mailbox,
            self.line,
            self.registrar,
            self.courier,
            self.profiles,
            self.shelf,
            self.native,
            self.toast,
            self.chime,
            self._way,
        )
        self.desk = Desk(ports, self.watcher, self.clock, random=lambda: 0.5)
        self.person = Counter(self.mailbox)
        self.desk._guard(self.desk._start)
        self.work()

    def _way(self, proxy: str, ca_file: str) -> str:
        self.ways.append((proxy, ca_file))
        return f"{ca_file} is of no use." if ca_file in self.wrong_files else ""

    def end(self) -> None:
        self.desk._guard(self.desk._end)

    def work(self) -> None:
        """Until the mailbox is empty."""
        self.desk.turn(0)
        while not self.mailbox._queue.empty():
            self.desk.turn(0)

    def play(self, *mail: m.Mail) -> None:
        for each in mail:
            self.mailbox.post(each)
        self.work()

    def wait(self, seconds: float) -> None:
        """Time passes, timer by timer."""
        end = self.clock.now + seconds
        while True:
            left = self.desk._timers.left(self.clock.now)
            if left is None or self.clock.now + left > end:
                break
            self.clock.now += left
            self.work()
        self.clock.now = end
        self.work()

    # -- the usual way up --------------------------------------------------------------------------

    @property
    def attempt(self) -> int:
        return self.desk.connection.attempt

    @property
    def status(self) -> Status:
        return self.watcher.statuses[-1]

    def token(self, value: str = "t1", expires_in: float | None = 600) -> None:
        account = self.desk.connection.account
        assert account
        self.play(m.Renewed(account, value, expires_in))

    def connect(self, *, pinged: bool = False) -> None:
        self.token()
        self.play(m.Opened(self.attempt, pinged))

    def go_live(self, *pages: Page | Reset, pinged: bool = False) -> None:
        self.connect(pinged=pinged)
        for each in pages or (Page(epoch="e1", next=0, more=False, head=0, server_time=NOON),):
            self.answer(each)
        assert self.status.link is Link.CONNECTED, self.status

    def answer(self, answer: Page | Reset | Position | bool | None) -> None:
        """Answer the newest question that the desk asked."""
        attempt, ask = self.line.asked[-1]
        self.play(m.Answered(attempt, ask, answer))

    def ping(self, answer: Position | None = None) -> None:
        """The server's ping comes: the line asks what it is to ask, and vouches for the answer."""
        question = self.line.question()
        self.work()
        if question:
            self.line.ask(self.attempt, question)
            if answer and not self.line.well(answer):
                self.answer(answer)

    def push(self, *entries: object) -> None:
        from deskbell.wire import Entry

        self.play(*(m.Pushed(self.attempt, e) for e in entries if isinstance(e, Entry)))

    def syncs(self) -> list[Sync]:
        return [ask for _, ask in self.line.asked if isinstance(ask, Sync)]

    def items(self) -> list[Item]:
        from deskbell_desktop.adapters.journal import ShelfReader
        from deskbell_desktop.core.query import Filter

        reader = ShelfReader(self.shelf)
        try:
            return reader.page(Filter(), None, 1_000)
        finally:
            reader.close()
