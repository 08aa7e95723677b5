"""The tray's menu: enough alone, where the left click cannot open a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from operator import attrgetter

from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QMenu

from deskbell.vocabulary import shorten
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import icons, later, links, quiet_menu
from deskbell_desktop.ui.colours import Colours, Scheme, colours, mix
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme

Ink = Callable[[Colours], QColor]
LATEST = 5
SHOWN = 48
LOST = (Link.RECONNECTING, Link.REFUSED)


def plain(words: str) -> str:
    """Words as a menu shows them: no mnemonics."""
    return words.replace("&", "&&")


def between(ink: Ink) -> QColor:
    """A colour to be seen on a light menu and on a dark one: most panels draw the menu themselves,
    in the system's look, whatever ours is."""
    return mix(ink(colours(Scheme.LIGHT)), ink(colours(Scheme.DARK)), 0.53)


def _ink_of(row: Row, c: Colours) -> QColor:
    return c.danger_ink if row.urgent else c.hue(row.item.notification.type).ink


class TrayMenu(QMenu):
    """Filled anew when something changes: desktops ask for it over D-Bus before it is shown."""

    def __init__(
        self,
        theme: Theme,
        present: Present,
        deeds: Mapping[str, Callable[[], object]],
        open_item: Callable[[str], object],
        quiet: Callable[[float | None], object],
        snooze: Callable[[float], object],
    ) -> None:
        super().__init__()
        self._theme, self._present, self._deeds = theme, present, deeds
        self._open_item, self._quiet, self._snooze = open_item, quiet, snooze
        self._still, self._aside = QMenu(self), QMenu(self)
        """Filled anew, never made anew: what was in a menu goes with it, a menu within stays."""

    def fill(self, latest: Sequence[Row], now: datetime) -> None:
        """Put everything into the menu."""
        self.clear()
        self._list(latest[:LATEST])
        unread = self._present.counts.unread
        inbox = tr("Open inbox ({n})", "Open inbox ({n})", n=unread) if unread else tr("Open inbox")
        self._add(inbox, "open")
        self.addSeparator()
        self._times(now)
        self._add(tr("Mark all read"), "read_all", enabled=unread > 0, icon="ui-check-all")
        self.addSeparator()
        link = self._present.status.link
        if link in LOST:
            self._add(tr("Try now"), "try_now")
        self._newer()
        out = link is Link.SIGNED_OUT
        self._add(tr("Send me a test"), "test", enabled=not out)
        self._add(tr("Preferences"), "preferences")
        self._add(tr("Sign in"), "sign_in") if out else self._add(tr("Sign out"), "sign_out")
        self._add(tr("Quit"), "quit")

    def _newer(self) -> None:
        """Word of a newer release, and the host that it leads to."""
        release = self._present.release
        if release and (link := links.safe_link(release.url)):
            said = tr("Version {version} is available", version=release.version)
            action = self.addAction(plain(f"{said} · {links.host(link)}"))
            action.triggered.connect(lambda: links.open_link(release.url))

    def _add(self, words: str, deed: str, *, enabled: bool = True, icon: str = "") -> None:
        action = self.addAction(plain(words))
        if icon:
            action.setIcon(self._icon(icon))
        action.setEnabled(enabled and deed in self._deeds)
        action.triggered.connect(lambda: self._deeds[deed]())

    def _icon(self, name: str, ink: Ink = attrgetter("text")) -> QIcon:
        return icons.icon(name, between(ink), self._theme.fonts.icon(16))

    def _list(self, latest: Sequence[Row]) -> None:
        for row in latest:
            icon = self._icon(icons.type_icon(row.item.notification.type), partial(_ink_of, row))
            action = self.addAction(icon, plain(shorten(row.title, SHOWN)))
            action.triggered.connect(lambda _=False, id=row.item.id: self._open_item(id))
        if latest:
            self.addSeparator()

    def _times(self, now: datetime) -> None:
        still, aside = self._still, self._aside
        for menu, icon, said in (
            (still, "ui-moon", tr("Do not disturb")),
            (aside, "ui-clock", tr("Snooze")),
        ):
            menu.clear()
            menu.setTitle(said)
            menu.setIcon(self._icon(icon))
            self.addMenu(menu)
        urgent = self._present.preferences.urgent_breaks_through
        quiet_menu.fill(still, now, self._present.quiet, self._quiet, urgent=urgent)
        later.fill(aside, now, self._snooze)
        aside.setEnabled(self._present.counts.unread > 0)
