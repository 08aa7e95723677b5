"""The Qt application: composes tray, windows and desk, and ends them."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmapCache
from PySide6.QtWidgets import QApplication

from deskbell_desktop.adapters.language import chosen_language
from deskbell_desktop.adapters.places import SETTINGS, Places, places, private, refused
from deskbell_desktop.adapters.policy.sources import said_here
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui import links
from deskbell_desktop.ui.appearance import Appearance
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.exit_signals import ExitSignals
from deskbell_desktop.ui.language import speak_to
from deskbell_desktop.ui.one_toolkit import qt_alone
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.single import SingleInstance
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.tray import Tray
from deskbell_resources import app_icon_file

if TYPE_CHECKING:
    from deskbell_desktop.assembly import Running
    from deskbell_desktop.core.door import Commands
    from deskbell_desktop.ui.deep_links import DeepLinks
    from deskbell_desktop.ui.doctor.opener import DoctorOpener
    from deskbell_desktop.ui.front import Front
    from deskbell_desktop.ui.inbox import Inbox
    from deskbell_desktop.ui.popover import Popover
    from deskbell_desktop.ui.preferences.opener import Opener
    from deskbell_desktop.ui.wiring import Wiring

Credentials = tuple[str, str, str]
PLACE = "window.place"
BELL_FIRST = 50
"""Milliseconds in which the panel can ask for the bell; then what takes long to load is loaded."""


def now() -> datetime:
    """The present time."""
    return datetime.now(UTC)


class Program(QObject):
    """Everything that lives as long as the program: first the bell, then the rest."""

    def __init__(self, app: QApplication, options: argparse.Namespace, where: Places) -> None:
        super().__init__(app)
        self.app, self.options, self.where = app, options, where
        self.theme = Theme(app)
        self.bridge = Bridge(self)
        self.present = Present(self.bridge, Status(Link.CONNECTING, since=now()))
        self.desk: Running | None = None
        self.window: Inbox | None = None
        self._offered: tuple[str, str] | None = None
        self.front: Front | None = None
        self.deep_links: DeepLinks | None = None
        self.preferences: Opener | None = None
        self.appearance = Appearance(self.theme, self.present)
        self.doctor: DoctorOpener | None = None
        self._deeds: dict[str, Callable[[], object]] = {"quit": app.quit}
        self.tray = Tray(self.theme, self.present, self.bridge, self._deeds, now)

    def begin(self, sign_in: Credentials | None) -> None:
        """Start the desk: what takes time to load. The window is made when it is wanted."""
        from deskbell_desktop.adapters import spared

        spared.load()
        from deskbell_desktop.assembly import start_desk
        from deskbell_desktop.ui.aloud import Aloud
        from deskbell_desktop.ui.deep_links import DeepLinks
        from deskbell_desktop.ui.front import Front
        from deskbell_desktop.ui.sound import Sounds
        from deskbell_desktop.ui.toast import Toasts

        bridge = self.bridge
        self.present.settled_changed.connect(self._settled)
        calm = lambda: self.present.preferences.reduced_motion  # noqa: E731 - asked at each toast
        toasts = Toasts(self.theme, self, calm=calm)
        desk = self.desk = start_desk(bridge, toasts, Sounds(self), where=self.where)
        self.present.complete_at = desk.complete_at
        make = partial(self._make_window, desk)
        front = self.front = Front(make, toasts, bridge, desk.commands, self.present)
        self.deep_links = DeepLinks(front)
        self._connect_tray(front, desk.commands)
        self._with_preferences(desk.commands, front)
        self._with_doctor(desk.commands, front)
        self._with_lookout()
        Aloud(self.tray.menu, bridge)
        bridge.start(desk.reader)
        bridge.ask_counts()
        self._first_words(front, desk, sign_in)

    def _make_window(self, desk: Running) -> tuple[Inbox, Wiring]:
        from deskbell_desktop.ui.deeds import Deeds
        from deskbell_desktop.ui.inbox import Inbox
        from deskbell_desktop.ui.model import InboxModel
        from deskbell_desktop.ui.trimming import Trimming
        from deskbell_desktop.ui.wiring import Wiring

        bridge, model = self.bridge, InboxModel(self.bridge.ask_page, now, self)
        model.newest = self.tray.newest
        bridge.page_came.connect(model.page_came)
        bridge.inbox_changed.connect(model.changed)
        window = self.window = Inbox(
            self.theme, model, self.present, lambda w: Deeds(desk.commands, w.list.undo.tell), now
        )
        wiring = Wiring(window, desk.commands, self.theme, now, self.app.quit)
        window.minimises = lambda: not self.tray.there
        self._remembered(window)
        self._with_first_run(window, desk)
        self._with_others(window, wiring)
        Trimming(window, model, bridge)
        self._settled()
        if self._offered and not self.present.status.server:
            window.login.offer(*self._offered)
        model.reload()
        return window, wiring

    def _with_others(self, window: Inbox, wiring: Wiring) -> None:
        assert self.front and self.preferences and self.doctor
        self._with_export(window, wiring, self.front)
        wiring.preferences_wanted.connect(self.preferences.open)
        wiring.deeds["doctor"] = self.doctor.open

    def follow(self, link: str) -> None:
        """A second start asks for the window, or for what a deep link names."""
        if self.deep_links is not None:
            self.deep_links.follow(link)

    def end(self) -> None:
        """Remember the window's place, end desk and threads."""
        self.tray.stop()
        if self.window is not None:
            (private(self.where.state) / PLACE).write_bytes(self.window.place())
            self.window.hide()
        if self.preferences is not None:
            self.preferences.close()
        if self.doctor is not None:
            self.doctor.close()
        if self.desk is not None:
            self.desk.stop()
        self.bridge.stop()

    def _with_preferences(self, commands: Commands, front: Front) -> None:
        from deskbell_desktop.adapters.autostart.chooser import choose
        from deskbell_desktop.ui.preferences.opener import Opener

        sign_in = partial(front.do, "sign_in")
        self.preferences = Opener(
            self.theme, self.present, commands, self.bridge, choose(), now, sign_in
        )

    def _with_first_run(self, window: Inbox, desk: Running) -> None:
        from deskbell_desktop.ui.first_run import FirstRun

        login, aside = window.login, self.bridge.aside
        login.discovery.discover = lambda server, done: aside(lambda: desk.discover(server), done)
        login.keyring = lambda done: aside(desk.keyring, done)
        FirstRun(login, self.present, self.bridge, desk.commands)

    def _connect_tray(self, front: Front, commands: Commands) -> None:
        from deskbell_desktop.ui.bell_clicks import BellClicks

        self._deeds |= front.deeds()
        make = partial(self._make_popover, front, commands)
        clicks = BellClicks(self.present, self.tray.place, make, front.show_inbox)
        self.tray.clicked.connect(clicks.clicked)
        self.tray.double_clicked.connect(clicks.show_window)
        self.tray.item_wanted.connect(front.show_item)
        self.tray.quiet_wanted.connect(front.quiet)
        self.tray.snooze_wanted.connect(front.snooze)
        self.tray.missing.connect(front.without_tray)

    def _make_popover(self, front: Front, commands: Commands) -> Popover:
        from deskbell_desktop.ui.deeds import Deeds
        from deskbell_desktop.ui.following import Following
        from deskbell_desktop.ui.model import InboxModel
        from deskbell_desktop.ui.popover import Popover, Surroundings
        from deskbell_desktop.ui.wiring import Wiring

        model = InboxModel(self.bridge.ask_page, now, self)
        popover = Popover(
            self.theme,
            model,
            self.present,
            lambda w: Deeds(commands, w.list.undo.tell),
            now,
            Surroundings.here(),
        )
        Following(popover, model, self.bridge)
        wiring = Wiring(popover, commands, self.theme, now, self.app.quit, front.elsewhere())
        self._with_export(popover, wiring, front)
        popover.preferences_wanted.connect(wiring.deeds["preferences"])
        front.take(popover)
        return popover

    def _first_words(self, front: Front, desk: Running, sign_in: Credentials | None) -> None:
        if sign_in is not None:
            self._offered = sign_in[:2]
            desk.commands.sign_in(*sign_in)
        elif self.options.server:
            self._offered = (self.options.server, self.options.user or "")
        if self.options.link:
            self.follow(self.options.link)
        elif not self.options.hidden:
            front.show_inbox()

    def _with_doctor(self, commands: Commands, front: Front) -> None:
        from deskbell_desktop.assembly import doctor_instruments
        from deskbell_desktop.ui.doctor.opener import DoctorOpener

        there, sign_in = (lambda: self.tray.there), partial(front.do, "sign_in")
        around = (self.theme, self.present, self.bridge, commands)
        self.doctor = DoctorOpener(*around, there, sign_in, now, doctor_instruments)

    def _with_lookout(self) -> None:
        from deskbell.version import __version__
        from deskbell_desktop.adapters.release.messenger import ask
        from deskbell_desktop.core.clock import Clock
        from deskbell_desktop.ui.lookout import Lookout

        Lookout(self.present, self.bridge, __version__, ask, Clock().mono)

    def _with_export(self, window: Inbox, wiring: Wiring, front: Front) -> None:
        from deskbell_desktop.adapters.keeping import keep
        from deskbell_desktop.ui.copying import Copier
        from deskbell_desktop.ui.export import Exporter

        exporter = Exporter(window, self.bridge.aside, keep, front.say)
        wiring.export_wanted.connect(exporter.ask)
        wiring.copy_wanted.connect(Copier(window, self.bridge.aside, now).copy)

    def _settled(self) -> None:
        settled = self.present.settled
        links.allow(settled.preferences.link_schemes)
        if self.window is not None:
            locked = "server" in settled.locked
            self.window.login.propose(settled.preferences.server, locked=locked)

    def _remembered(self, window: Inbox) -> None:
        kept = self.where.state / PLACE
        if kept.is_file():
            window.take_place(kept.read_bytes())


def _unable(why: str) -> int:
    from PySide6.QtWidgets import QMessageBox

    logging.getLogger(__name__).error("%s", why)
    told = QMessageBox(QMessageBox.Icon.Critical, "Deskbell", why)
    told.setTextFormat(Qt.TextFormat.PlainText)
    told.exec()
    return 1


def run(options: argparse.Namespace, sign_in: Credentials | None = None) -> int:
    """Until the person quits; a second start shows the first one's window and ends."""
    QApplication.setApplicationName("Deskbell")
    QApplication.setDesktopFileName("deskbell")
    with qt_alone():
        app = QApplication(["deskbell-desktop"])
    app.setQuitOnLastWindowClosed(False)
    QPixmapCache.setCacheLimit(0)  # for the bell alone it is not worth the timer that empties it
    app.setWindowIcon(QIcon(str(app_icon_file())))
    where = places()
    speak_to(app, chosen_language(where.config / SETTINGS, said_here()))
    if why_not := refused(where):
        return _unable(why_not)
    single = SingleInstance(private(where.runtime))
    if not single.first():
        return 0 if single.call_first(options.link) else 1
    program = Program(app, options, where)
    single.asked.connect(program.follow)
    signals = ExitSignals(app.quit)
    program.tray.start()
    QTimer.singleShot(BELL_FIRST, lambda: program.begin(sign_in))
    code = app.exec()
    program.end()
    single.end()
    signals.stop()
    return code
