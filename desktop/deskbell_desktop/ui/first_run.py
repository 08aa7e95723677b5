"""The first run: after the first sign-in one test notification, and a word whether it came."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from deskbell_desktop.core.door import Changed, Commands
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.login import Login
from deskbell_desktop.ui.present import Present

PATIENCE = 15_000
"""Milliseconds for the way to the server and back."""


class FirstRun(QObject):
    """Goes the way once: asked to sign in, signed in, connected, sent, arrived."""

    over = Signal()

    def __init__(
        self,
        login: Login,
        present: Present,
        bridge: Bridge,
        commands: Commands,
        patience: int = PATIENCE,
    ) -> None:
        super().__init__(login)
        self._login, self._present, self._bridge = login, present, bridge
        self._commands = commands
        self._first = self._waits = False
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(patience)
        self._limit.timeout.connect(self._late)
        login.asked.connect(self._asked)
        login.asked_provider.connect(self._asked)
        bridge.signed_in_as.connect(self._signed_in)
        bridge.inbox_changed.connect(self._changed)
        present.status_changed.connect(self._status)
        self._status()

    @Slot()
    def _asked(self) -> None:
        self._first = not self._present.person

    @Slot(str, str)
    def _signed_in(self, server: str, person: str) -> None:
        self._waits = self._first
        self._first = False

    @Slot()
    def _status(self) -> None:
        status = self._present.status
        self._login.announce_test(not self._present.person)
        if self._waits and status.link is Link.CONNECTED:
            self._waits = False
            if status.history:
                self._limit.start()
                self._commands.send_test()

    @Slot(object)
    def _changed(self, changed: Changed) -> None:
        came = (item.notification for item in changed.items if item.id in changed.arrived)
        person = self._present.status.person
        ours = any(told.sender.name == person for told in came)
        if self._limit.isActive() and ours:
            self._limit.stop()
            self._bridge.say(tr("The test notification arrived. All is set up."))
            self.over.emit()

    @Slot()
    def _late(self) -> None:
        self._bridge.say(
            tr("The test notification has not arrived yet. Look at the connection below.")
        )
        self.over.emit()
