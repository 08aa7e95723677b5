"""The tray: the bell in the panel, made anew whenever a panel appears."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from deskbell_desktop.core.preferences import PanelLook
from deskbell_desktop.core.query import Filter
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui import bell, words
from deskbell_desktop.ui.bell import Bell, Mood, Panel
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.pages import PageAsked, PageCame
from deskbell_desktop.ui.panel_colour import likely_panel
from deskbell_desktop.ui.panel_watch import PanelWatch
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.tray_menu import LATEST, TrayMenu

REDRAW, REFILL = 250, 1_000
"""Milliseconds between two drawings of the bell, and two fillings of the menu."""
TOGETHER = 10
"""Milliseconds: what changes together (number, status, menu) is drawn together."""
SOON, THERE, SOON_FOR, LATER, GIVE_UP = 2_000, 10_000, 60, 30_000, 4
"""Look for a panel every 2 s, or 10 s while there is one, sixty times, then every 30 s; after the
fourth say there is none."""
HEARD = 600_000
"""While there is one that is heard when it goes, only its colour is looked at now and then, and
the menu's times are made those of now."""
PRESSING, UNREAD = -2, -1
"""The turns of the tray's own pages: what makes the bell red, and the latest unread."""

MOODS = {
    Link.CONNECTED: Mood.CONNECTED,
    Link.CATCHING_UP: Mood.CONNECTED,
    Link.CONNECTING: Mood.RECONNECTING,
    Link.RECONNECTING: Mood.RECONNECTING,
    Link.REFUSED: Mood.REFUSED,
    Link.SIGNED_OUT: Mood.SIGNED_OUT,
}
PANELS = {
    PanelLook.LIGHT: Panel.LIGHT,
    PanelLook.DARK: Panel.DARK,
    PanelLook.COLOURED: Panel.ANY,
}
"""What a person says of the panel; else it is looked at."""


class Watch(Protocol):
    """Says when a panel comes or goes."""

    def hears(self) -> bool: ...


class Tray(QObject):
    """Owns the one ``QSystemTrayIcon``: an icon made before the panel never registers."""

    clicked = Signal()
    double_clicked = Signal()
    item_wanted = Signal(str)
    quiet_wanted = Signal(object)
    snooze_wanted = Signal(float)
    missing = Signal()
    """There is no tray; said once."""

    def __init__(
        self,
        theme: Theme,
        present: Present,
        bridge: Bridge,
        deeds: Mapping[str, Callable[[], object]],
        now: Callable[[], datetime],
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        watch: Callable[[QObject, Callable[[], object]], Watch] = PanelWatch,
    ) -> None:
        super().__init__(present)
        self._theme, self._present, self._bridge = theme, present, bridge
        self._now, self._available = now, available
        self._seen: Panel | None = None
        self.icon: QSystemTrayIcon | None = None
        self.drawn: Bell | None = None
        self.redrawn = 0
        self._pressing: list[Row] = []
        self._unread: list[Row] = []
        self._looks = 0
        self._said_missing = False
        self._status: Status | None = None
        asked = (self.item_wanted.emit, self.quiet_wanted.emit, self.snooze_wanted.emit)
        self.menu = TrayMenu(theme, present, deeds, *asked)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._redraw)
        self._rested, self._filled, self._asked = (QElapsedTimer() for _ in range(3))
        self._full = QTimer(self)
        self._full.setSingleShot(True)
        self._full.timeout.connect(self._fill)
        self._look = QTimer(self)
        self._look.setInterval(SOON)
        self._look.timeout.connect(self.look_for_panel)
        self._make_watch = partial(watch, self, self._panel_changed)
        self._watch: Watch | None = None
        bridge.page_came.connect(self._page_came)
        self._soon = QTimer(self)  # in a storm the menu need not follow each one
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        bridge.inbox_changed.connect(self._ask_soon)
        present.status_changed.connect(self._status_seen)
        for signal in (
            present.counts_changed,
            present.quiet_changed,
            present.settled_changed,
            present.release_changed,
            theme.changed,
        ):
            signal.connect(self._stale)

    def start(self) -> None:
        """Show the bell, or look for a panel until there is one."""
        self._look.start()
        self.look_for_panel()
        self._ask()

    def stop(self) -> None:
        """Take the bell away."""
        self._look.stop()
        for timer in (self._wait, self._soon, self._full):
            timer.stop()
        self._drop()

    @property
    def there(self) -> bool:
        """Whether there is a panel that shows the bell."""
        return self.icon is not None

    @property
    def newest(self) -> int | None:
        """The place of the newest unread notification."""
        return max((row.item.place for row in self._unread), default=None)

    def place(self) -> QRect:
        """Where the bell is on the screen; empty where the panel does not say."""
        return self.icon.geometry() if self.icon is not None else QRect()

    def look_for_panel(self) -> None:
        """Make the icon anew when a panel came, drop it when the panel went."""
        self._looks += 1
        there = self._available()
        self._seen = None
        heard = self._look.interval() == HEARD
        if there and self.icon is not None and (heard or self.bell() != self.drawn):
            self._stale()
        if there and self.icon is None:
            self._make()
        elif not there:
            self._drop()
            if not self._said_missing and self._looks >= GIVE_UP:
                self._said_missing = True
                self.missing.emit()
        pace = self._pace(there)
        if pace != self._look.interval():
            self._look.setInterval(pace)

    def _pace(self, there: bool) -> int:
        """After the bell is shown, which must not wait for the questions that this asks."""
        if self._watch is None:
            self._watch = self._make_watch()
        if there and self._watch.hears():
            return HEARD
        return LATER if self._looks >= SOON_FOR else THERE if there else SOON

    def _panel_changed(self) -> None:
        """Its parts come one after the other: look often for a while."""
        if self._look.isActive():
            self._looks = 0
            self.look_for_panel()

    def bell(self) -> Bell:
        """What is to be shown now."""
        counts, status = self._present.counts, self._present.status
        scheme = self._theme.colours.scheme
        desktop, screen = os.environ.get("XDG_CURRENT_DESKTOP", ""), QGuiApplication.primaryScreen()
        if self._seen is None:
            self._seen = likely_panel(desktop, scheme, screen)
        panel = PANELS.get(self._present.preferences.panel, self._seen)
        return Bell(
            MOODS[status.link],
            min(counts.unread, 10),
            counts.urgent > 0,
            bool(self._present.quiet),
            panel,
        )

    def _make(self) -> None:
        self.icon = QSystemTrayIcon(self)
        self.icon.activated.connect(self._activated)
        self._fill()
        self.icon.setContextMenu(self.menu)
        self.drawn = None
        self._redraw()
        self.icon.show()

    def _drop(self) -> None:
        if self.icon is not None:
            self.icon.hide()
            self.icon.deleteLater()
            self.icon = None

    def _stale(self) -> None:
        """Redraw: after a rest at once, in a burst four times a second."""
        if not self._wait.isActive():
            self._wait.start(_rest(self._rested, REDRAW))

    def _status_seen(self) -> None:
        """Every half minute the inbox is known to be complete up to now, which shows nowhere here
        while that goes well."""
        status = replace(self._present.status, complete_at=None, complete_to=None)
        if status != self._status:
            self._status = status
            self._stale()

    def _redraw(self) -> None:
        wanted = self.bell()
        if not self._full.isActive():  # filling it is most of what a storm costs
            self._full.start(_rest(self._filled, REFILL) - TOGETHER)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setBadgeNumber(self._present.counts.unread)
        if self.icon is None:
            return
        tip = words.tip(self._present.status, self._present.counts, self._present.quiet)
        if tip == self.icon.toolTip() and wanted == self.drawn:
            return  # it goes on resting: the next number is not to wait for what nobody saw
        self._rested.start()
        if tip != self.icon.toolTip():
            self.icon.setToolTip(tip)
        if wanted != self.drawn:
            self.drawn = wanted
            self.redrawn += 1
            self.icon.setIcon(bell.icon(wanted))

    def _fill(self) -> None:
        """Qt would look after its cache of pictures every 10 s until the last is gone."""
        self._filled.start()
        known = {row.item.id for row in self._pressing}
        unread = [row for row in self._unread if row.item.id not in known]
        self.menu.fill([*self._pressing, *unread], self._now())

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.clicked.emit()
        elif reason is QSystemTrayIcon.ActivationReason.DoubleClick:
            self.double_clicked.emit()

    def _ask_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start(_rest(self._asked, REFILL))

    def _ask(self) -> None:
        self._asked.start()
        self._bridge.ask_page(PageAsked(PRESSING, Filter(pressing=True), None, LATEST))
        self._bridge.ask_page(PageAsked(UNREAD, Filter(unread=True), None, LATEST))

    def _page_came(self, came: PageCame) -> None:
        if came.asked.turn == PRESSING:
            self._pressing = [Row.of(item, self._now()) for item in came.items]
        elif came.asked.turn == UNREAD:
            self._unread = [Row.of(item, self._now()) for item in came.items]
            self._stale()


def _rest(since: QElapsedTimer, rest: int) -> int:
    """How long to wait: hardly, or until it has rested so long."""
    return max(TOGETHER, rest - since.elapsed()) if since.isValid() else TOGETHER
