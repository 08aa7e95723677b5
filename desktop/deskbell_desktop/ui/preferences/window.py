"""The preferences window: the pages beside a list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from deskbell_desktop.core.autostart import Autostart, Start
from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import growth
from deskbell_desktop.ui.preferences.accounts import Accounts
from deskbell_desktop.ui.preferences.appearance_page import AppearancePage
from deskbell_desktop.ui.preferences.general import General
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.interruptions import Interruptions
from deskbell_desktop.ui.preferences.keyboard import Keyboard
from deskbell_desktop.ui.preferences.server import ServerPage
from deskbell_desktop.ui.preferences.sheet import sheet
from deskbell_desktop.ui.preferences.sidebar import Sidebar
from deskbell_desktop.ui.preferences.sounds import SoundsPage
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Outside:
    """What the window needs besides the desk. ``aside``: do work elsewhere, hand over its result;
    ``languages``: those there are translations for; ``sign_in``: show the sign-in page."""

    autostart: Autostart
    aside: Callable[[Callable[[], Start], Callable[[Start], None]], object]
    languages: Sequence[str]
    sign_in: Callable[[], object]
    now: Callable[[], datetime]


class PreferencesWindow(QWidget):
    """Kept once it was opened; closing hides it. A page is made when it is first wanted."""

    def __init__(
        self, theme: Theme, present: Present, commands: Commands, outside: Outside
    ) -> None:
        super().__init__()
        self._theme, self._present, self._commands = theme, present, commands
        self._outside = outside
        self.setObjectName("preferences")
        self.setWindowTitle(tr("Preferences – Deskbell"))
        self.held = Held(present, commands, self)
        self._entries = _entries()
        self.sidebar = Sidebar(
            theme, tr("Pages"), [(words, icon) for _name, words, icon in self._entries]
        )
        self.pages = QStackedWidget()
        self.sidebar.currentRowChanged.connect(self._turn_to)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.sidebar.setCurrentRow(0)

    def open(self, page: QWidget | None = None) -> None:
        """Show it in front, at this page."""
        if page is not None:
            names = [name for name, _words, _icon in self._entries]
            self.sidebar.setCurrentRow(next(i for i, n in enumerate(names) if self._is(n, page)))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- the pages ---------------------------------------------------------------------------------

    @cached_property
    def general(self) -> General:
        """Start, language, a test."""
        outside, test, present = self._outside, self._commands.send_test, self._present
        start, aside = outside.autostart, outside.aside
        return General(self._theme, self.held, start, aside, outside.languages, test, present)

    @cached_property
    def interruptions(self) -> Interruptions:
        """When the bell may ring."""
        present, commands, now = self._present, self._commands, self._outside.now
        return Interruptions(self._theme, self.held, present, commands, now)

    @cached_property
    def sounds(self) -> SoundsPage:
        """Which sounds, how loud."""
        return SoundsPage(self._theme, self.held, self._commands.preview)

    @cached_property
    def appearance(self) -> AppearancePage:
        """Colours, text size, motion."""
        return AppearancePage(self._theme, self.held)

    @cached_property
    def accounts(self) -> Accounts:
        """Who is signed in."""
        present, sign_in = self._present, self._outside.sign_in
        return Accounts(self._theme, self.held, present, self._commands, sign_in)

    @cached_property
    def keyboard(self) -> Keyboard:
        """The shortcuts."""
        return Keyboard(self._theme, self.held)

    @cached_property
    def server(self) -> ServerPage:
        """The connection, and the way to it."""
        return ServerPage(self._theme, self.held, self._present, self._commands)

    def _is(self, name: str, page: QWidget) -> bool:
        return self.__dict__.get(name) is page

    def _turn_to(self, row: int) -> None:
        name, words, _icon = self._entries[row]
        page: QWidget = getattr(self, name)
        if self.pages.indexOf(page) < 0:
            page.setAccessibleName(words)
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.general.look()
        self.sidebar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel) or event.matches(
            QKeySequence.StandardKey.Close
        ):
            self.close()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addWidget(self.pages, 1)

    def _restyle(self) -> None:
        px, room = self._theme.fonts.px, self.screen().availableSize()
        self.setStyleSheet(sheet(self._theme))
        growth.at_least(self, QSize(min(px(520), room.width()), min(420, room.height())))
        if not self.isVisible():
            self.resize(min(px(800), room.width()), min(px(672), round(room.height() * 0.92)))


def _entries() -> tuple[tuple[str, str, str], ...]:
    """Of each page its attribute, its words and its icon."""
    return (
        ("general", tr("General"), "ui-settings"),
        ("interruptions", tr("Interruptions"), "ui-moon"),
        ("sounds", tr("Sounds"), "ui-sound"),
        ("appearance", tr("Appearance"), "ui-palette"),
        ("accounts", tr("Accounts"), "ui-user"),
        ("keyboard", tr("Keyboard"), "ui-keyboard"),
        ("server", tr("Server"), "ui-server"),
    )
