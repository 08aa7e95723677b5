"""The assembly: the desk with everything it needs, without Qt; ``app`` and ``console`` use it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from deskbell_desktop.adapters.journal import Shelf, ShelfReader
from deskbell_desktop.adapters.places import Places, places
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.counter import Counter
from deskbell_desktop.core.desk import Desk
from deskbell_desktop.core.discovery import Found
from deskbell_desktop.core.door import Commands, Watcher
from deskbell_desktop.core.mail import FoundBroken, Say
from deskbell_desktop.core.mailbox import Mailbox
from deskbell_desktop.core.notice import Chime, Notifier
from deskbell_desktop.core.ports import Ports
from deskbell_desktop.core.query import Reader

if TYPE_CHECKING:
    from deskbell_desktop.core.doctor.probe import Instruments

STOP_LIMIT = 3.0


@dataclass(frozen=True, slots=True)
class Running:
    """A desk at work. ``reader()`` makes a reader for the thread that will use it.

    ``discover``: what answers at an address; ``keyring``: why a sign-in cannot be kept here, or
    nothing. Both may take a while. ``complete_at``: until when everything is known to be here now.
    """

    commands: Commands
    reader: Callable[[], Reader]
    discover: Callable[[str], Found]
    keyring: Callable[[], str]
    complete_at: Callable[[], datetime | None]
    places: Places
    _thread: threading.Thread
    _mailbox: Mailbox

    def stop(self) -> None:
        """End it, and wait for that, but not for ever."""
        self.commands.stop()
        self._thread.join(STOP_LIMIT)


def start_desk(
    watcher: Watcher,
    fallback: Notifier,
    chime: Chime,
    *,
    native: Notifier | None = None,
    where: Places | None = None,
) -> Running:
    """Start the desk of this installation; ``native`` is chosen by the system unless given."""
    from deskbell_desktop.adapters.accounts import SettingsFile
    from deskbell_desktop.adapters.courier import RestCourier
    from deskbell_desktop.adapters.discovery import discover
    from deskbell_desktop.adapters.link import SocketLine
    from deskbell_desktop.adapters.native import chooser
    from deskbell_desktop.adapters.policy.sources import said_here
    from deskbell_desktop.adapters.registrar import RestRegistrar
    from deskbell_desktop.adapters.vault import Vault
    from deskbell_desktop.adapters.web import Web

    where = where or places()
    settings = SettingsFile(where.settings, said_here())
    device = settings.device()
    mailbox, web, vault = Mailbox(), Web(), Vault(say=lambda words: mailbox.post(Say(words)))
    shelf = Shelf(where, found_broken=lambda: mailbox.post(FoundBroken(Clock().mono())))
    ports = Ports(
        mailbox=mailbox,
        line=SocketLine(mailbox.post, device, web),
        registrar=RestRegistrar(mailbox.post, device, vault, web),
        courier=RestCourier(mailbox.post, web),
        profiles=settings,
        open_journal=shelf,
        native=native or chooser.choose(),
        fallback=fallback,
        chime=chime,
        way=web.use,
    )
    desk = Desk(ports, watcher)
    thread = threading.Thread(target=desk.run, name="desk", daemon=True)
    thread.start()
    _watch_machine(mailbox)
    return Running(
        Counter(mailbox),
        lambda: ShelfReader(shelf),
        lambda server: discover(server, web),
        vault.lacking,
        lambda: desk.follower.complete_at,
        where,
        thread,
        mailbox,
    )


def _watch_machine(mailbox: Mailbox) -> None:
    import sys

    if sys.platform == "linux":
        from deskbell_desktop.adapters.native import presence
        from deskbell_desktop.adapters.network import Network

        presence.watch(mailbox.post, Network(mailbox.post).watch())


def doctor_instruments() -> Instruments:
    """What the doctor's window examines this desk with."""
    from deskbell_desktop.adapters.doctor import instruments
    from deskbell_desktop.adapters.doctor.examination import examine
    from deskbell_desktop.adapters.doctor.instruments import Situation
    from deskbell_desktop.core.doctor.probe import Instruments

    return Instruments(
        examine,
        lambda held, server, date: instruments.probes(Situation(held, server, date)),
        instruments.unlock,
    )
