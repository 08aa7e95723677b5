"""The answers: what follows when a person presses a button of a notification."""

from __future__ import annotations

from deskbell.wire import What
from deskbell_desktop.core import notices
from deskbell_desktop.core.door import Watcher
from deskbell_desktop.core.errands import Errands
from deskbell_desktop.core.herald import Herald
from deskbell_desktop.core.mail import Told
from deskbell_desktop.core.notice import Activated


class Answers:
    """Takes the outcomes of both notifiers."""

    def __init__(self, errands: Errands, herald: Herald, watcher: Watcher) -> None:
        self._errands = errands
        self._herald = herald
        self._watcher = watcher

    def take(self, told: Told) -> None:
        """A button, or merely what became of a notice."""
        if isinstance(told.outcome, Activated):
            self._pressed(told.outcome)
        else:
            self._herald.told(told.native, told.outcome)

    def _pressed(self, press: Activated) -> None:
        single = press.id != notices.DIGEST
        if press.button == notices.ACKNOWLEDGE:
            self._errands.mark(What.ACKED, [press.id])
        elif single:
            self._errands.mark(What.READ, [press.id])
        self._herald.withdraw(press.id)
        if press.button not in {notices.ACKNOWLEDGE, notices.MARK_READ}:
            self._watcher.open(press.id if single else None, press.token)
