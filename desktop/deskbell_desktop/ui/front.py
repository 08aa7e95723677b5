"""The front: brings what tray, desk and a second start ask for before the person."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from deskbell.vocabulary import Priority
from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.notice import Button, Notice
from deskbell_desktop.core.notices import OPEN
from deskbell_desktop.core.query import Filter
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import mark, tr, tr_marked
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.toast import Toasts

if TYPE_CHECKING:
    from deskbell_desktop.ui.inbox import Inbox
    from deskbell_desktop.ui.popover import Popover
    from deskbell_desktop.ui.wiring import Wiring

NO_TRAY = mark("This desktop has no tray for the bell. Deskbell goes on in this window.")
SESSION = "session"
"""The id of the word that one is signed out; it names no notification."""
OUT_FOR = 3_000
"""Signed out for so long: not merely on the way in."""
SHOWS = {"open", "sign_in"}
FROM_TRAY = ("open", "read_all", "test", "try_now", "sign_in", "sign_out", "preferences")
ELSEWHERE = ("sign_in", "help", "preferences", "doctor")
"""What the popover leaves to the window: it would be gone before one is done."""


class Front(QObject):
    """Slots of one window, made when it is first wanted: on most days there is only the bell."""

    def __init__(
        self,
        make: Callable[[], tuple[Inbox, Wiring]],
        toasts: Toasts,
        bridge: Bridge,
        commands: Commands,
        present: Present,
    ) -> None:
        super().__init__(bridge)
        self._make, self._toasts, self._present = make, toasts, present
        self._made: tuple[Inbox, Wiring] | None = None
        self.windows: list[Inbox] = []
        """Those that may say a word, if they are seen."""
        self._bridge, self._commands = bridge, commands
        self._wanted: str | None = None
        self._asked = False
        self._out = QTimer(self)
        self._out.setSingleShot(True)
        self._out.setInterval(OUT_FOR)
        self._out.timeout.connect(self._say_signed_out)
        bridge.sign_in_refused.connect(self.sign_in_refused)
        bridge.signed_in_as.connect(self.signed_in)
        bridge.said.connect(self.say)
        bridge.open_asked.connect(self.open_asked)
        bridge.item_came.connect(self.item_came)
        present.status_changed.connect(self.status_changed)

    @property
    def window(self) -> Inbox:
        """The window, made now if there is none yet."""
        return self._both()[0]

    def _both(self) -> tuple[Inbox, Wiring]:
        if self._made is None:
            self._made = self._make()
            self.windows.insert(0, self._made[0])
        return self._made

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the tray's menu may ask for, by name."""
        return {name: partial(self.do, name) for name in FROM_TRAY}

    def elsewhere(self) -> dict[str, Callable[[], object]]:
        """What the popover asks of the window."""
        return {name: partial(self.do, name) for name in ELSEWHERE}

    def take(self, popover: Popover) -> None:
        """It may say a word too, and toasts stand beside it."""
        self.windows.append(popover)
        popover.covers.connect(self._toasts.beside)

    def do(self, name: str) -> None:
        """A deed of the window, asked for from the tray."""
        if name in SHOWS:
            self.show_inbox()
        if name != "open":
            self._both()[1].deeds[name]()

    @Slot()
    def show_inbox(self) -> None:
        """The window, in front."""
        self.window.raise_up()

    @Slot(str)
    def show_item(self, id: str) -> None:
        """The window with this notification, however far back it lies."""
        self.show_inbox()
        if not self.window.show_item(id):
            self._wanted = id
            self.window.list.show_only(Filter())
            self._bridge.ask_item(id)

    @Slot(object)
    def item_came(self, item: Item | None) -> None:
        """The notification that was not in the list."""
        if self._wanted is None or (item is not None and item.id != self._wanted):
            return
        self._wanted = None
        if item is None:
            self.say(tr("This notification is not on this computer."))
        else:
            self.window.show_alone(item)

    @Slot(object, object)
    def open_asked(self, id: str | None, token: str | None) -> None:
        """A button of a notification was pressed."""
        if token and QGuiApplication.platformName().startswith("wayland"):
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt hands it on, and takes it out again
        if id == SESSION:
            self.do("sign_in")
        elif id:
            self.show_item(id)
        else:
            self.show_inbox()

    @Slot(object)
    def quiet(self, until: float | None) -> None:
        """Do not disturb."""
        self._commands.quiet(until)

    @Slot(float)
    def snooze(self, until: float) -> None:
        """Put aside all that is unread."""
        self._commands.snooze_all(until)

    @Slot(str, str)
    def sign_in_refused(self, sentence: str, hint: str) -> None:
        """Sign-in failed: the panel says why."""
        self.window.ask_sign_in()
        self.window.login.failed(sentence, hint)
        self.window.raise_up()

    @Slot(str, str)
    def signed_in(self, server: str, person: str) -> None:
        """Signed in: the inbox of this account."""
        if self._made is not None:
            self.window.signed_in()
            self.window.model.reload()
        self._bridge.ask_counts()

    @Slot()
    def status_changed(self) -> None:
        """Signed out, and not just on the way in: the window must ask, once."""
        if self._present.status.link is not Link.SIGNED_OUT:
            self._out.stop()
            if self._asked:
                self._asked = False
                self._toasts.withdraw(SESSION)
        elif not self._asked:
            self._asked = True
            self._out.start()

    @Slot()
    def _say_signed_out(self) -> None:
        """Where it cannot be overlooked: a toast that stays, or the window on a first start."""
        why = self._present.status.why
        if any(window.isVisible() for window in self.windows):
            return  # the strip above the list says it, with a button
        if not why:
            self.show_inbox()
            return
        lead, _, rest = why.partition(". ")
        button = Button(OPEN, tr("Sign in"))
        notice = Notice(SESSION, lead, rest, Priority.HIGH, "", (button,), stays=True)
        self._toasts.show(notice)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """A word to the person: in a window if one is seen, else as a toast."""
        seen = [window for window in self.windows if window.isVisible()]
        for window in seen:
            window.list.undo.tell(sentence)
        if not seen:
            self._toasts.show(Notice("say", "Deskbell", sentence, Priority.MEDIUM, ""))

    @Slot()
    def without_tray(self) -> None:
        """No panel shows the bell: the window stands in for it."""
        self.window.raise_up()
        self.window.list.undo.tell(tr_marked(NO_TRAY))
