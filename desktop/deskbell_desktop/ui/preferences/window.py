"""The preferences window: the pages beside a list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from deskbell_desktop.core.autostart import Autostart, Start
from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.translate import tr
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
    """Kept once it was opened; closing hides it."""

    def __init__(
        self, theme: Theme, present: Present, commands: Commands, outside: Outside
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("preferences")
        self.setWindowTitle(tr("Preferences – Deskbell"))
        held = self.held = Held(present, commands, self)
        self.general = General(
            theme,
            held,
            outside.autostart,
            outside.aside,
            outside.languages,
            commands.send_test,
        )
        self.interruptions = Interruptions(theme, held, present, commands, outside.now)
        self.sounds = SoundsPage(theme, held, commands.preview)
        self.appearance = AppearancePage(theme, held)
        self.accounts = Accounts(theme, held, present, commands, outside.sign_in)
        self.keyboard = Keyboard(theme, held)
        self.server = ServerPage(theme, held, present, commands)
        entries = self._entries()
        self.sidebar = Sidebar(theme, tr("Pages"), [(words, icon) for words, icon, _ in entries])
        self.pages = QStackedWidget()
        for words, _icon, page in entries:
            page.setAccessibleName(words)
            self.pages.addWidget(page)
        self.sidebar.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.sidebar.setCurrentRow(0)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def open(self, page: QWidget | None = None) -> None:
        """Show it in front, at this page."""
        if page is not None:
            self.sidebar.setCurrentRow(self.pages.indexOf(page))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

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

    def _entries(self) -> list[tuple[str, str, QWidget]]:
        return [
            (tr("General"), "ui-settings", self.general),
            (tr("Interruptions"), "ui-moon", self.interruptions),
            (tr("Sounds"), "ui-sound", self.sounds),
            (tr("Appearance"), "ui-palette", self.appearance),
            (tr("Accounts"), "ui-user", self.accounts),
            (tr("Keyboard"), "ui-keyboard", self.keyboard),
            (tr("Server"), "ui-server", self.server),
        ]

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addWidget(self.pages, 1)

    def _restyle(self) -> None:
        px, room = self._theme.fonts.px, self.screen().availableSize()
        self.setStyleSheet(sheet(self._theme))
        self.setMinimumSize(min(px(520), room.width()), min(420, room.height()))
        if not self.isVisible():
            self.resize(min(px(800), room.width()), min(px(672), round(room.height() * 0.92)))
