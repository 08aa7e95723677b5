"""The desk: the desktop's real core and adapters, with a recorder where its system would be.

It is put together as ``deskbell_desktop.assembly`` does it; what differs is given by constructors.
"""

from __future__ import annotations

import os
import random
import threading

from deskbell_desktop.adapters.accounts import SettingsFile
from deskbell_desktop.adapters.courier import RestCourier
from deskbell_desktop.adapters.journal import Shelf, ShelfReader
from deskbell_desktop.adapters.link import SocketLine
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.adapters.registrar import RestRegistrar
from deskbell_desktop.adapters.vault import Vault
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.counter import Counter
from deskbell_desktop.core.desk import Desk
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.mailbox import Mailbox
from deskbell_desktop.core.ports import Ports
from deskbell_desktop.core.preferences import Settled
from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.core.status import Link, Status
from tests.faults.ledger import Ledger
from tests.faults.person import Person
from tests.faults.plans import DeskPlan
from tests.faults.recorder import Claimed, Recorder, noted
from tests.faults.ring import FileRing

PATIENCE = 0.2
"""Of the real waits between attempts, so that a minute of the proof holds more of them."""


class _Silence:
    """Implements ``core.notice.Chime``."""

    def play(self, sound: str, volume: int) -> None:
        pass


class _Watcher:
    """Implements ``core.door.Watcher``: writes down how the link is, and what the person is told"""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.signed_out = threading.Event()
        self._link: Link | None = None

    def status(self, status: Status) -> None:
        if status.link is Link.SIGNED_OUT:
            self.signed_out.set()
        if status.link is not self._link:
            self._link = status.link
            self._ledger.note("link", link=status.link.value, why=status.why)

    def changed(self, changed: Changed) -> None:
        pass

    def sign_in_failed(self, sentence: str, hint: str) -> None:
        self._ledger.note("sign-in-failed", why=sentence)

    def signed_in(self, server: str, person: str) -> None:
        pass

    def say(self, sentence: str) -> None:
        self._ledger.note("said", sentence=sentence)

    def open(self, id: str | None, activation_token: str | None) -> None:
        pass

    def quiet_changed(self, quiet: Quiet) -> None:
        pass

    def accounts(self, used: Account | None, others: tuple[Account, ...]) -> None:
        pass

    def settled(self, settled: Settled) -> None:
        pass


def start(plan: DeskPlan) -> None:
    """Start it on threads of this process; its first start signs in."""
    ledger = Ledger(plan.ledger)
    ledger.note("born", pid=os.getpid())
    where = Places(plan.home / "config", plan.home / "state", plan.home / "run")
    settings = SettingsFile(where.settings)
    device, mailbox, claimed, shelf = settings.device(), Mailbox(), Claimed(), Shelf(where)

    def answered(mail: m.Mail) -> None:
        if isinstance(mail, m.OpTaken):
            op, version = mail.op, mail.state.version if mail.state else None
            ledger.note("answered", what=op.what, id=op.id, up_to=op.up_to, version=version)
        mailbox.post(mail)

    ports = Ports(
        mailbox=mailbox,
        line=SocketLine(mailbox.post, device),
        registrar=RestRegistrar(mailbox.post, device, Vault(lambda: FileRing(plan.ring))),
        courier=RestCourier(answered),
        profiles=settings,
        open_journal=noted(shelf, ledger, claimed),
        native=Recorder(ledger, claimed, plan.trap),
        fallback=Recorder(ledger, claimed),
        chime=_Silence(),
    )
    watcher = _Watcher(ledger)
    desk = Desk(ports, watcher, random=lambda: PATIENCE * random.random())
    threading.Thread(target=desk.run, name=plan.name, daemon=True).start()
    commands = Counter(mailbox)
    if settings.load().account is None:
        commands.sign_in(plan.url, plan.person, plan.password)
    Person(plan, commands, ShelfReader(shelf), ledger).start()
