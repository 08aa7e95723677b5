"""The journey: a connection of the doctor's own, and a test notification over it to this desk."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable

from deskbell.client import Client
from deskbell.errors import DeskbellError
from deskbell.wire import Device
from deskbell_desktop.adapters.doctor import bubble
from deskbell_desktop.adapters.link import SocketLine
from deskbell_desktop.adapters.registrar import Keeper, RestRegistrar
from deskbell_desktop.adapters.web import Web
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.doctor import there
from deskbell_desktop.core.doctor.finding import Finding, Part, unknown
from deskbell_desktop.core.doctor.there import Journey
from deskbell_desktop.core.mail import Mail
from deskbell_desktop.core.notice import Notifier
from deskbell_desktop.core.translate import tr

LIMIT = 20.0


class Traveller:
    """Uses the sign-in of this desk, but no device: it takes no running program's place."""

    def __init__(
        self, web: Web, device: Device, keeper: Keeper, notifier: Callable[[], Notifier]
    ) -> None:
        self._web = web
        self._notifier = notifier
        self._mail: queue.SimpleQueue[Mail] = queue.SimpleQueue()
        self._registrar = RestRegistrar(self._mail.put, device, keeper, web)
        self._line = SocketLine(self._mail.put, device, web)

    def look(self, account: Account) -> tuple[Finding, Finding]:
        """Live connection and whole path."""
        try:
            return self._travel(account)
        except queue.Empty:
            return there.opened(None), unknown(Part.PATH, tr("There is no live connection."))
        finally:
            self._line.abort()

    def _travel(self, account: Account) -> tuple[Finding, Finding]:
        self._registrar.renew(account)
        token = self._mail.get(timeout=LIMIT)
        if not isinstance(token, m.Renewed):
            why = token.why if isinstance(token, m.RenewFailed) else ""
            return there.opened(None, why), unknown(Part.PATH, tr("There is no sign-in to use."))
        began = time.monotonic()
        self._line.open(1, account.server, token.token, history=False)
        said = self._mail.get(timeout=LIMIT)
        if not isinstance(said, m.Opened):
            why = getattr(said, "why", "") or getattr(said, "message", "")
            return there.opened(None, why), unknown(Part.PATH, tr("There is no live connection."))
        live = there.opened((time.monotonic() - began) * 1000)
        if not account.history:
            return live, unknown(Part.PATH, tr("This server sends no tests."))
        return live, there.path(self._send(account, token.token))

    def _send(self, account: Account, token: str) -> Journey:
        began = time.monotonic()
        try:
            with self._web.session() as session:
                client = Client(account.server, token, session=session, tries=1)
                sent = client.test()
                self._await(sent.id)
                took = (time.monotonic() - began) * 1000
                client.mark(sent.id, read=True)  # it was only a test
        except DeskbellError as error:
            return Journey(why=f"{error} {error.hint}".strip())
        except queue.Empty:
            return Journey()
        shown = bubble.look(self._notifier())
        return Journey(took, None if shown.after_ms is None else took + shown.after_ms)

    def _await(self, id: str) -> None:
        end = time.monotonic() + LIMIT
        while True:
            mail = self._mail.get(timeout=max(0.0, end - time.monotonic()))
            came = mail.entry.notification if isinstance(mail, m.Pushed) else None
            if came is not None and came.id == id:
                return
